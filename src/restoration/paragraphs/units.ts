import { fold, isDigit, isLetter, isSpace, isUpper, SEED, step } from './letters.ts';
import { CLOSE, type Marks, NO_MARKS, OPEN, type Style, speechMarks, speechStyle } from './marks.ts';
import { isAbbreviation, WORD_CLASS, wordClass } from './words.ts';

/** How a sentence ends, its closing marks aside. */
export const END = {
  none: 0,
  stop: 1,
  shout: 2,
  ask: 3,
  dots: 4,
  colon: 5,
  semicolon: 6,
  comma: 7,
  dash: 8,
  hyphen: 9,
} as const;

/** One word of the stream. */
export const CAPITAL = 1;
/** First word of its sentence or speech: a capital says nothing there. */
export const FIRST = 2;
export const SPOKEN = 4;

/**
 * A stretch of text cut at every place where a paragraph could begin: after a sentence end, a closed speech, or a
 * dash or colon, before a capital, a digit or a speech mark. Columns are parallel; unit i is the text from `start[i]`
 * to `end[i]`, and its words are `token0[i]` up to `token0[i + 1]`.
 */
export interface Units {
  readonly count: number;
  readonly start: number[];
  readonly end: number[];
  readonly token0: number[];
  /** Words in the narration before the first speech, in speech, and in the narration after the last close. */
  readonly before: number[];
  readonly spoken: number[];
  readonly after: number[];
  readonly words: number[];
  /** Is speech open at the start (before its own first mark) and at the end? */
  readonly inStart: number[];
  readonly inEnd: number[];
  readonly opens: number[];
  readonly closes: number[];
  /** Speech marks in the unit, and those that closed what was never opened or opened what was open. */
  readonly marks: number[];
  readonly odd: number[];
  readonly ends: number[];
  /** First word of the narration after the first close, as token index or -1: where a speech tag stands. */
  readonly tag0: number[];
  /** Sign classes seen inside: bit 1 question, 2 exclamation, 4 dash, 8 dots, 16 comma, 32 semicolon or colon. */
  readonly signs: number[];
  /** 1 where a stretch begins: a break that the text has already. */
  readonly given: number[];
  readonly tokens: Tokens;
  readonly style: Style;
}

export interface Tokens {
  readonly count: number;
  readonly hash: Uint32Array;
  readonly flags: Uint8Array;
  readonly kind: Uint8Array;
}

/** A stretch of the content, from the first character to behind the last. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Cuts stretches of `s` into units; the first unit of each stretch is `given`. Linear in the length of the stretches. */
export function unitsOf(s: string, ranges: readonly Range[]): Units {
  const size = ranges.reduce((n, r) => n + ((r.end - r.start) >> 1) + 2, 2);
  const style = speechStyle(s, ranges);
  const tHash = new Uint32Array(size);
  const tFlags = new Uint8Array(size);
  const tKind = new Uint8Array(size);
  let t = 0;
  const u = {
    start: [],
    end: [],
    token0: [],
    before: [],
    spoken: [],
    after: [],
    words: [],
    inStart: [],
    inEnd: [],
    opens: [],
    closes: [],
    marks: [],
    odd: [],
    ends: [],
    tag0: [],
    signs: [],
    given: [],
  } as Record<string, number[]>;
  let marks: Marks = NO_MARKS;
  let m = 0;
  let inside = 0;
  // The unit being read.
  let start = 0;
  let given = 1;
  let token0 = 0;
  let inStart = 0;
  let before = 0;
  let spoken = 0;
  let after = 0;
  let nMarks = 0;
  let odd = 0;
  let tag0 = -1;
  let signs = 0;
  let first = FIRST;
  let opens = 0;
  const finish = (end: number, e: number, closes: number): void => {
    u.start!.push(start);
    u.end!.push(end);
    u.token0!.push(token0);
    u.before!.push(before);
    u.spoken!.push(spoken);
    u.after!.push(after);
    u.words!.push(t - token0);
    u.inStart!.push(inStart);
    u.inEnd!.push(inside);
    u.opens!.push(opens);
    u.closes!.push(closes);
    u.marks!.push(nMarks);
    u.odd!.push(odd);
    u.ends!.push(e);
    u.tag0!.push(tag0);
    u.signs!.push(signs);
    u.given!.push(given);
  };
  // What stands just before the next white space.
  let end: number = END.none;
  let lastMark = 0;
  const begin = (at: number): void => {
    start = at;
    token0 = t;
    inStart = inside;
    before = spoken = after = nMarks = odd = signs = opens = given = 0;
    tag0 = -1;
    first = FIRST;
    end = END.none;
    lastMark = 0;
  };
  for (const { start: from, end: to } of ranges) {
    marks = speechMarks(s, from, to, style);
    m = 0;
    inside = 0;
    let i = from;
    while (i < to && isSpace(s.charCodeAt(i))) i++;
    begin(i);
    given = 1;
    while (i < to) {
      const c = s.charCodeAt(i);
      if (isLetter(c) || isDigit(c)) {
        let h = SEED;
        const at = i;
        for (; i < to; i++) {
          const d = s.charCodeAt(i);
          if (isLetter(d) || isDigit(d)) h = step(h, fold(d));
          else if ((d === 0x27 || d === 0x2019) && i > at && i + 1 < to && isLetter(s.charCodeAt(i + 1)))
            h = step(h, 0x27);
          else break;
        }
        const capital = isUpper(c);
        let kind = wordClass(h);
        if (kind === WORD_CLASS.other) kind = isDigit(c) ? WORD_CLASS.number : ending(s, i);
        tHash[t] = h;
        tFlags[t] = (capital ? CAPITAL : 0) | first | (inside ? SPOKEN : 0);
        tKind[t] = kind;
        t++;
        if (inside) spoken++;
        else if (nMarks || inStart) {
          if (after === 0 && tag0 < 0) tag0 = t - 1;
          after++;
        } else before++;
        first = 0;
        end = END.none;
        lastMark = 0;
        // A full stop behind an abbreviation or an initial ends nothing.
        if (i < to && s.charCodeAt(i) === 0x2e && (isAbbreviation(h) || (capital && i - at === 1 && c !== 0x49))) i++;
        continue;
      }
      if (isSpace(c)) {
        let next = i + 1;
        while (next < to && isSpace(s.charCodeAt(next))) next++;
        if (next >= to) break;
        if (starts(s, next, to, marks, m, end, lastMark === CLOSE)) {
          finish(i, end, lastMark === CLOSE ? 1 : 0);
          begin(next);
        } else if (end === END.stop || end === END.shout || end === END.ask) first = FIRST;
        i = next;
        continue;
      }
      if (m < marks.count && marks.at[m] === i) {
        const role = marks.role[m]!;
        if (role === OPEN) {
          if (inside) odd++;
          if (t === token0 && nMarks === 0) opens = 1;
          if (nMarks || inStart) after = 0;
          inside = 1;
          first = FIRST;
          end = END.none;
        } else {
          if (!inside) odd++;
          inside = 0;
          after = 0;
        }
        lastMark = role;
        nMarks++;
        m++;
        i++;
        continue;
      }
      const e = signOf(s, i, to);
      if (e) {
        if (e === END.stop && end === END.stop) end = END.dots;
        else if (!(e === END.stop && end === END.dots)) end = e;
        if (e !== END.hyphen) lastMark = 0;
        signs |=
          e === END.ask
            ? 1
            : e === END.shout
              ? 2
              : e === END.dash
                ? 4
                : e === END.dots || end === END.dots
                  ? 8
                  : e === END.comma
                    ? 16
                    : e === END.colon || e === END.semicolon
                      ? 32
                      : 0;
      }
      i++;
    }
    if (start < to) {
      let last = to;
      while (last > start && isSpace(s.charCodeAt(last - 1))) last--;
      finish(last, end, lastMark === CLOSE ? 1 : 0);
    }
  }
  u.token0!.push(t);
  const tokens = { count: t, hash: tHash, flags: tFlags, kind: tKind };
  return { ...(u as unknown as Omit<Units, 'count' | 'tokens' | 'style'>), count: u.start!.length, tokens, style };
}

function ending(s: string, end: number): number {
  const a = s.charCodeAt(end - 1);
  if (a === 0x79 && s.charCodeAt(end - 2) === 0x6c) return WORD_CLASS.ly;
  if (a === 0x67 && s.charCodeAt(end - 2) === 0x6e && s.charCodeAt(end - 3) === 0x69) return WORD_CLASS.ing;
  return WORD_CLASS.other;
}

function signOf(s: string, i: number, to: number): number {
  switch (s.charCodeAt(i)) {
    case 0x2e:
      return END.stop;
    case 0x21:
      return END.shout;
    case 0x3f:
      return END.ask;
    case 0x2026:
      return END.dots;
    case 0x3a:
      return END.colon;
    case 0x3b:
      return END.semicolon;
    case 0x2c:
      return END.comma;
    case 0x2014:
    case 0x2015:
    case 0x2013:
      return END.dash;
    case 0x2d:
      return (i + 1 < to && s.charCodeAt(i + 1) === 0x2d) || s.charCodeAt(i - 1) === 0x2d ? END.dash : END.hyphen;
    default:
      return 0;
  }
}

/** Could a paragraph begin at `next`, after a unit that ends with `end` and, where `closed`, a closed speech? */
function starts(s: string, next: number, to: number, marks: Marks, m: number, end: number, closed: boolean): boolean {
  const strong = end >= END.stop && end <= END.dots;
  if (!strong && !closed && end !== END.colon && end !== END.dash && end !== END.hyphen) return false;
  let i = next;
  for (; i < to && i < next + 8; i++) {
    const c = s.charCodeAt(i);
    if (m < marks.count && marks.at[m] === i && marks.role[m] === OPEN) return true;
    if (isUpper(c) || isDigit(c)) return true;
    if (isLetter(c) || isSpace(c)) return false;
  }
  return false;
}
