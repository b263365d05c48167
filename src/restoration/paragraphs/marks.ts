import { isLetter, isSpace, isUpper } from './letters.ts';

/** Roles of a speech mark. An open one inside speech is either a continued speech or a lost close. */
export const OPEN = 1;
export const CLOSE = 2;

/** The speech marks of a stretch of text, in order. */
export interface Marks {
  readonly at: Int32Array;
  readonly role: Uint8Array;
  readonly count: number;
}

export const NO_MARKS: Marks = { at: new Int32Array(0), role: new Uint8Array(0), count: 0 };

/** Which signs carry speech in a text. */
export type Style = 1 | 2 | 3;
const DOUBLE = 1;
const SINGLE = 2;
const GUILLEMET = 3;

const kindOf = (c: number): number => {
  if (c === 0x22 || c === 0x201c || c === 0x201d || c === 0x201e || c === 0x201f) return DOUBLE;
  if (c === 0x27 || c === 0x2018 || c === 0x2019 || c === 0x201a) return SINGLE;
  if (c === 0xab || c === 0xbb) return GUILLEMET;
  return 0;
};

const isDash = (c: number): boolean => c === 0x2d || c === 0x2013 || c === 0x2014 || c === 0x2015;
const isBefore = (c: number): boolean => c === 0 || isSpace(c) || c === 0x28 || c === 0x5b || c === 0x2a || c === 0x5f;
const isStop = (c: number): boolean =>
  c === 0x2e || c === 0x2c || c === 0x21 || c === 0x3f || c === 0x3a || c === 0x3b || c === 0x2026;

/** The kind of sign that carries speech in these stretches: double marks, single ones (British), or guillemets. */
export function speechStyle(s: string, ranges: readonly { start: number; end: number }[]): Style {
  const found = [0, 0, 0, 0];
  let length = 1;
  for (const { start, end } of ranges) {
    length += end - start;
    for (let i = start; i < end; i++) {
      const k = kindOf(s.charCodeAt(i));
      if (k === SINGLE) found[SINGLE]! += singleRole(s, i, start, end) === OPEN ? 1 : 0;
      else if (k) found[k]!++;
    }
  }
  const per = 1000 / length;
  if (found[DOUBLE]! * per > 0.7 || found[DOUBLE]! * 2 > found[SINGLE]! + found[GUILLEMET]!) return DOUBLE;
  if (found[GUILLEMET]! > found[SINGLE]!) return GUILLEMET;
  return found[SINGLE]! * per > 0.5 ? SINGLE : DOUBLE;
}

/**
 * Finds the speech marks of `s[from, to)` and says which way each one faces, by its neighbours first and by the state
 * of the story where those do not tell. The signs' own shape counts, but less than the spaces beside them: a curly
 * mark that was typed the wrong way round is read the right way.
 */
export function speechMarks(s: string, from: number, to: number, style: Style): Marks {
  const at: number[] = [];
  const role: number[] = [];
  let inside = false;
  for (let i = from; i < to; i++) {
    if (kindOf(s.charCodeAt(i)) !== style) continue;
    const r: number = style === SINGLE ? singleRole(s, i, from, to) : doubleRole(s, i, from, to, inside);
    if (!r || (style === SINGLE && r === CLOSE && !inside)) continue;
    at.push(i);
    role.push(r);
    inside = r === OPEN;
  }
  return { at: Int32Array.from(at), role: Uint8Array.from(role), count: at.length };
}

function doubleRole(s: string, i: number, from: number, to: number, inside: boolean): number {
  const c = s.charCodeAt(i);
  const p = i > from ? s.charCodeAt(i - 1) : 0;
  const n = i + 1 < to ? s.charCodeAt(i + 1) : 0;
  let open = c === 0x201c || c === 0x201e || c === 0xab ? 2 : c === 0x201d || c === 0xbb ? -2 : 0;
  if (isBefore(p)) open += 3;
  else if (isLetter(p) || isStop(p) || (p >= 48 && p <= 57)) open -= 2;
  if (n === 0 || isSpace(n) || isStop(n) || n === 0x29 || n === 0x5d) open -= 3;
  else if (isLetter(n) || n === 0x2018 || (n >= 48 && n <= 57)) open += 2;
  else if (isDash(n)) open -= 1;
  if (open === 0) return inside ? CLOSE : OPEN;
  return open > 0 ? OPEN : CLOSE;
}

/** A single mark as a speech mark, or 0 for an apostrophe. */
function singleRole(s: string, i: number, from: number, to: number): number {
  const c = s.charCodeAt(i);
  const p = i > from ? s.charCodeAt(i - 1) : 0;
  const n = i + 1 < to ? s.charCodeAt(i + 1) : 0;
  if (isBefore(p) || isDash(p)) {
    if (!isLetter(n) && n !== 0x2026 && n !== 0x2e) return 0;
    return c === 0x2018 || c === 0x201a || isUpper(n) ? OPEN : 0;
  }
  if ((isStop(p) || isDash(p)) && (n === 0 || isSpace(n) || isDash(n) || n === 0x29)) return CLOSE;
  return 0;
}
