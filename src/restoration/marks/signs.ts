/** The quote signs of a text, found in one walk, each with what stands left and right of it. */

/** What a sign is, before anybody knows what it does. `break` is a paragraph break. */
export const DOUBLE = 0;
export const SINGLE = 1;
export const BREAK = 2;

/** Classes of the neighbours of a sign. `edge` is the text's or a paragraph's beginning or end. */
export const EDGE = 0;
export const SPACE = 1;
export const LETTER = 2;
export const DIGIT = 3;
/** . ! ? … */
export const STOP = 4;
/** , ; : */
export const COMMA = 5;
export const DASH = 6;
/** ( [ { */
export const OPENER = 7;
/** ) ] } */
export const CLOSER = 8;
export const OTHER = 9;

/** Signs of one text as parallel arrays, in order. All arrays are `count` long or longer. */
export interface Signs {
  readonly content: string;
  readonly count: number;
  readonly start: Int32Array;
  /** Length in the text: 2 for `` and '', else 1. */
  readonly size: Uint8Array;
  /** DOUBLE, SINGLE or BREAK. */
  readonly kind: Uint8Array;
  /** Class of the neighbour before and after; adjacent signs and emphasis are looked through. */
  readonly left: Uint8Array;
  readonly right: Uint8Array;
}

const KIND = new Int8Array(0x2040).fill(-1);
for (const c of '"“”„‟') KIND[c.charCodeAt(0)] = DOUBLE;
for (const c of "'‘’`´‛") KIND[c.charCodeAt(0)] = SINGLE;

/** DOUBLE, SINGLE, or -1 where the UTF-16 unit is no quote sign (guillemets and ‚ are kept as they are and are none). */
export const kindOf = (c: number): number => (c < 0x2040 ? KIND[c]! : -1);

/**
 * Finds every quote sign and paragraph break. Linear; a run of four signs or more is no quote and is left out.
 * @param shielded ranges to leave out, sorted (`[start, end)` pairs in one flat list)
 */
export function findSigns(content: string, shielded: readonly number[] = []): Signs {
  let room = 1024;
  let start = new Int32Array(room);
  let size = new Uint8Array(room);
  let kind = new Uint8Array(room);
  let count = 0;
  let shield = 0;
  const push = (at: number, length: number, what: number) => {
    if (count === room) {
      room *= 2;
      const s = new Int32Array(room);
      s.set(start);
      start = s;
      const z = new Uint8Array(room);
      z.set(size);
      size = z;
      const k = new Uint8Array(room);
      k.set(kind);
      kind = k;
    }
    start[count] = at;
    size[count] = length;
    kind[count++] = what;
  };
  const end = content.length;
  for (let i = 0; i < end; i++) {
    const c = content.charCodeAt(i);
    if (c > 0x60 && c < 0x80) continue;
    if (c === 10) {
      const next = pastBlank(content, i + 1);
      if (next < 0) continue;
      push(i, 0, BREAK);
      i = next - 1;
      continue;
    }
    const what = kindOf(c);
    if (what < 0) continue;
    while (shield < shielded.length && shielded[shield + 1]! <= i) shield += 2;
    if (shield < shielded.length && shielded[shield]! <= i) {
      i = shielded[shield + 1]! - 1;
      continue;
    }
    let run = i + 1;
    while (run < end && kindOf(content.charCodeAt(run)) >= 0) run++;
    if (run - i >= 5) {
      i = run - 1;
      continue;
    }
    for (; i < run; i++) {
      const d = content.charCodeAt(i);
      const twice = (d === 0x27 || d === 0x60 || d === 0xb4) && i + 1 < run && content.charCodeAt(i + 1) === d;
      if (twice && !(i + 2 < run && content.charCodeAt(i + 2) === d)) push(i++, 2, DOUBLE);
      else push(i, 1, kindOf(d));
    }
    i = run - 1;
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

/** Where the text goes on behind a blank line whose first newline stands before `i`; -1 when the line is not blank. */
function pastBlank(content: string, i: number): number {
  let blank = false;
  for (; i < content.length; i++) {
    const c = content.charCodeAt(i);
    if (c === 10) blank = true;
    else if (c !== 32 && c !== 9 && c !== 13 && c !== 0xa0) break;
  }
  return blank ? i : -1;
}

/** How far a neighbour is looked for through other signs and emphasis. */
const REACH = 12;

export function classBefore(content: string, at: number): number {
  for (let i = at - 1; i >= 0 && i >= at - REACH; i--) {
    const c = content.charCodeAt(i);
    if (c === 0x3e) {
      const tag = content.slice(Math.max(0, i - 8), i).lastIndexOf('<');
      if (tag < 0) return OTHER;
      i = Math.max(0, i - 8) + tag;
      continue;
    }
    if (!seenThrough(c)) return c === 10 && isBlankBefore(content, i) ? EDGE : classOf(c, content, i);
  }
  return at - REACH > 0 ? OTHER : EDGE;
}

export function classAfter(content: string, at: number): number {
  for (let i = at; i < content.length && i < at + REACH; i++) {
    const c = content.charCodeAt(i);
    if (c === 0x3c) {
      const tag = /^<\/?[a-z]{1,6}>/i.exec(content.slice(i, i + 9));
      if (!tag) return OTHER;
      i += tag[0].length - 1;
      continue;
    }
    if (!seenThrough(c)) return c === 10 && pastBlank(content, i + 1) >= 0 ? EDGE : classOf(c, content, i);
  }
  return at + REACH < content.length ? OTHER : EDGE;
}

/** Other quote signs, emphasis, and the invisible or hair spaces that are set between two quotes. */
const seenThrough = (c: number): boolean =>
  kindOf(c) >= 0 || c === 0x2a || c === 0x5f || c === 0x200a || c === 0x2060 || c === 0x200b || c === 0x202f;

const isBlankBefore = (content: string, at: number): boolean => {
  for (let i = at - 1; i >= 0; i--) {
    const c = content.charCodeAt(i);
    if (c === 10) return true;
    if (c !== 32 && c !== 9 && c !== 13) return false;
  }
  return true;
};

const ASCII = new Uint8Array(128).fill(OTHER);
for (let c = 48; c < 58; c++) ASCII[c] = DIGIT;
for (let c = 65; c < 91; c++) ASCII[c] = ASCII[c + 32] = LETTER;
for (const c of '.!?') ASCII[c.charCodeAt(0)] = STOP;
for (const c of ',;:') ASCII[c.charCodeAt(0)] = COMMA;
for (const c of '([{') ASCII[c.charCodeAt(0)] = OPENER;
for (const c of ')]}') ASCII[c.charCodeAt(0)] = CLOSER;
for (const c of ' \t\n\r\v\f') ASCII[c.charCodeAt(0)] = SPACE;
ASCII[45] = DASH;

function classOf(c: number, content: string, at: number): number {
  if (c < 128) return ASCII[c]!;
  if (c === 0xa0 || (c >= 0x2000 && c <= 0x2009) || c === 0x3000) return SPACE;
  if (c >= 0x2010 && c <= 0x2015) return DASH;
  if (c === 0x2026) return STOP;
  if (c === 0x2e3a || c === 0x2e3b) return DASH;
  if (c === 0xab || c === 0x2039 || c === 0x201a || c === 0xa1 || c === 0xbf) return OPENER;
  if (c === 0xbb || c === 0x203a) return CLOSER;
  return /[\p{L}\p{M}]/u.test(String.fromCodePoint(content.codePointAt(at)!)) || (c >= 0xd800 && c < 0xe000)
    ? LETTER
    : /\p{N}/u.test(String.fromCharCode(c))
      ? DIGIT
      : OTHER;
}
