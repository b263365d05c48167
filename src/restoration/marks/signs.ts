import { isElided } from './apostrophes.ts';
import { DOUBLE, type Families, SINGLE, USUAL } from './families.ts';
import { pastBlank } from './kinds.ts';
import { classAfter, classBefore } from './neighbours.ts';
import { type Shield, watch } from './shield.ts';

/** A paragraph break. */
export const BREAK = 2;

/** The quote signs and paragraph breaks of one text as parallel arrays, in order. */
export interface Signs {
  readonly content: string;
  readonly count: number;
  readonly start: Int32Array;
  /** Length in the text: 2 for `` and '', 0 for a break, else 1. */
  readonly size: Uint8Array;
  /** DOUBLE, SINGLE or BREAK. */
  readonly kind: Uint8Array;
  /** Class of the neighbour before and after; adjacent signs and emphasis are looked through. */
  readonly left: Uint8Array;
  readonly right: Uint8Array;
}

/** Longer runs of signs are decoration or damage, and left alone. */
const LONGEST_RUN = 4;

/** Finds every quote sign and paragraph break outside the shielded ranges and outside HTML tags. Linear. */
export function findSigns(content: string, families: Families = USUAL, shield: Shield = []): Signs {
  const found = new Found();
  const paired = pairsQuote(content);
  const shielded = watch(shield);
  for (let i = 0; i < content.length; i++) {
    const c = content.charCodeAt(i);
    if ((c > 0x60 && c < 0x80) || c === 32) continue;
    if (c === 0x3c) i = pastTag(content, i) - 1;
    else if (c === 10) {
      const next = pastBlank(content, i);
      if (next < 0) continue;
      found.push(i, 0, BREAK);
      i = next - 1;
    } else if (c < 0x2040 && families[c]! >= 0) {
      let end = i + 1;
      while (end < content.length && families[content.charCodeAt(end)]! >= 0) end++;
      if (end - i <= LONGEST_RUN && !(shield.length > 0 && shielded(i, end))) {
        for (let k = i; k < end; k++) {
          const twice = k + 1 < end && isTwice(content, k, paired);
          if (twice) found.push(k++, 2, isBetweenLetters(content, k - 1, k + 1) ? SINGLE : DOUBLE);
          else found.push(k, 1, families[content.charCodeAt(k)]!);
        }
      }
      i = end - 1;
    }
  }
  const { count, start, size, kind } = found;
  const left = new Uint8Array(count);
  const right = new Uint8Array(count);
  for (let k = 0; k < count; k++) {
    if (kind[k] === BREAK) continue;
    left[k] = classBefore(content, start[k]!);
    right[k] = classAfter(content, start[k]! + size[k]!);
  }
  return { content, count, start, size, kind, left, right };
}

/** Signs as they are found, in arrays that grow. */
class Found {
  count = 0;
  start = new Int32Array(256);
  size = new Uint8Array(256);
  kind = new Uint8Array(256);

  push(at: number, length: number, what: number): void {
    const room = this.start.length;
    if (this.count === room) {
      this.start = grown(this.start, new Int32Array(room * 2));
      this.size = grown(this.size, new Uint8Array(room * 2));
      this.kind = grown(this.kind, new Uint8Array(room * 2));
    }
    this.start[this.count] = at;
    this.size[this.count] = length;
    this.kind[this.count++] = what;
  }
}

function grown<T extends Int32Array | Uint8Array>(old: T, bigger: T): T {
  bigger.set(old);
  return bigger;
}

/** Does '' stand for a double quote in this story? Not where single quotes are used and '' is the end of two of them. */
function pairsQuote(content: string): boolean {
  if (!content.includes("''")) return false;
  const count = (pattern: RegExp) => content.match(pattern)?.length ?? 0;
  return count(/(?<!')''(?!')/g) * 2 >= count(/[.,!?]'(?=\s)/g);
}

/** `` '' and ´´ are one double sign; three in a row are not. */
function isTwice(content: string, at: number, paired: boolean): boolean {
  const c = content.charCodeAt(at);
  if (content.charCodeAt(at + 1) !== c || content.charCodeAt(at + 2) === c) return false;
  if (c !== 0x27) return c === 0x60 || c === 0xb4;
  return isBetweenLetters(content, at, at + 2) || (paired && !isElided(content, at + 2));
}

const isBetweenLetters = (content: string, start: number, end: number): boolean =>
  /^\p{L}\P{L}{1,2}\p{L}/u.test(content.slice(Math.max(0, start - 1), end + 1)) && start > 0;

/** Behind the HTML tag that begins at `at`, or one further when none does. */
function pastTag(content: string, at: number): number {
  const tag = /^<\/?[a-z][^<>]{0,300}>/i.exec(content.slice(at, at + 304));
  return at + (tag ? tag[0].length : 1);
}
