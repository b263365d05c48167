import { isElided } from './apostrophes.ts';
import { classAt, EDGE, endsParagraph, OTHER, pastBlank, SPACE } from './kinds.ts';
import { type Shield, watch } from './shield.ts';

/** A sign that quotes from narration in most books: “ or ". In a book with guillemets: those. */
export const DOUBLE = 0;
/** The other family: ‘ ’ ' ` and with them every apostrophe. In a book with guillemets also “ and ". */
export const SINGLE = 1;
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

/** Which family a UTF-16 unit belongs to, by story: DOUBLE, SINGLE, or -1 for no quote sign. */
export type Families = Int8Array;

const table = (double: string, single: string): Families => {
  const families = new Int8Array(0x2040).fill(-1);
  for (const c of double) families[c.charCodeAt(0)] = DOUBLE;
  for (const c of single) families[c.charCodeAt(0)] = SINGLE;
  return families;
};
export const USUAL: Families = table('"“”„‟', "'‘’‚`´‛");
export const GUILLEMETS: Families = table('«»', '"“”„‟\'‘’‚`´‛');

export const isQuote = (c: number): boolean => c < 0x2040 && USUAL[c]! >= 0;

/** Longer runs of signs are decoration or damage, and left alone. */
const LONGEST_RUN = 4;

/** Finds every quote sign and paragraph break outside the shielded ranges and outside HTML tags. Linear. */
export function findSigns(content: string, families: Families = USUAL, shield: Shield = []): Signs {
  const room = countCandidates(content, families);
  const start = new Int32Array(room);
  const size = new Uint8Array(room);
  const kind = new Uint8Array(room);
  let count = 0;
  const push = (at: number, length: number, what: number) => {
    start[count] = at;
    size[count] = length;
    kind[count++] = what;
  };
  const paired = pairsQuote(content);
  const shielded = watch(shield);
  for (let i = 0; i < content.length; i++) {
    const c = content.charCodeAt(i);
    if (c > 0x60 && c < 0x80) continue;
    if (c === 0x3c) i = pastTag(content, i) - 1;
    else if (c === 10) {
      const next = pastBlank(content, i);
      if (next < 0) continue;
      push(i, 0, BREAK);
      i = next - 1;
    } else if (c < 0x2040 && families[c]! >= 0) {
      let end = i + 1;
      while (end < content.length && families[content.charCodeAt(end)]! >= 0) end++;
      if (end - i <= LONGEST_RUN && !shielded(i, end)) {
        for (let k = i; k < end; k++) {
          const twice = k + 1 < end && isTwice(content, k, paired);
          if (twice) push(k++, 2, isBetweenLetters(content, k - 1, k + 1) ? SINGLE : DOUBLE);
          else push(k, 1, families[content.charCodeAt(k)]!);
        }
      }
      i = end - 1;
    }
  }
  const left = new Uint8Array(count);
  const right = new Uint8Array(count);
  for (let k = 0; k < count; k++) {
    if (kind[k] === BREAK) continue;
    left[k] = classBefore(content, start[k]!);
    right[k] = classAfter(content, start[k]! + size[k]!);
  }
  return { content, count, start, size, kind, left, right };
}

function countCandidates(content: string, families: Families): number {
  let n = 0;
  for (let i = 0; i < content.length; i++) {
    const c = content.charCodeAt(i);
    if (c === 10 || (c < 0x2040 && families[c]! >= 0)) n++;
  }
  return n;
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

/** How far a neighbour is looked for through other signs and emphasis. */
const REACH = 12;

function classBefore(content: string, at: number): number {
  for (let i = at - 1; i >= 0 && i >= at - REACH; i--) {
    const c = content.charCodeAt(i);
    if (c === 0x3e) {
      const from = Math.max(0, i - 8);
      const tag = content.slice(from, i).lastIndexOf('<');
      if (tag < 0) return OTHER;
      i = from + tag;
    } else if (!isThin(c)) return isBlank(c) ? blankBefore(content, i, at - REACH) : classAt(content, i);
  }
  return at > REACH ? OTHER : EDGE;
}

/** The class of what follows at `at`, other signs and emphasis looked through. */
export function classAfter(content: string, at: number): number {
  for (let i = at; i < content.length && i < at + REACH; i++) {
    const c = content.charCodeAt(i);
    if (c === 0x3c) {
      const tag = /^<\/?[a-z]{1,6}>/i.exec(content.slice(i, i + 9));
      if (!tag) return OTHER;
      i += tag[0].length - 1;
    } else if (!isThin(c)) return isBlank(c) ? blankAfter(content, i, at + REACH) : classAt(content, i);
  }
  return at + REACH < content.length ? OTHER : EDGE;
}

/** Other quote signs, emphasis, and the invisible or hair spaces that are set between two quotes. */
const isThin = (c: number): boolean =>
  isQuote(c) || c === 0x2a || c === 0x5f || c === 0x200a || c === 0x2060 || c === 0x200b || c === 0xfeff;

const isBlank = (c: number): boolean => c === 10 || c === 32 || c === 9;

/** Blanks at a paragraph's beginning or end are an indent or a slip, and its edge all the same. */
function blankBefore(content: string, at: number, until: number): number {
  for (let i = at; i >= 0 && i > until; i--) {
    const c = content.charCodeAt(i);
    if (c === 10) return endsParagraph(content, i) ? EDGE : SPACE;
    if (!isBlank(c)) return SPACE;
  }
  return until < 0 ? EDGE : SPACE;
}

function blankAfter(content: string, at: number, until: number): number {
  for (let i = at; i < content.length && i < until; i++) {
    const c = content.charCodeAt(i);
    if (c === 10) return endsParagraph(content, i) ? EDGE : SPACE;
    if (!isBlank(c)) return SPACE;
  }
  return until > content.length ? EDGE : SPACE;
}
