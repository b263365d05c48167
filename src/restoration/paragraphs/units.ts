import { isDigit, isLetter, isSpace, isUpper } from './letters.ts';
import { CLOSE, type Marks, NO_MARKS, OPEN, type Style, speechMarks, speechStyle } from './marks.ts';
import { END, endWith, seenBy, signOf } from './signs.ts';
import { FIRST, SPOKEN, type Tokens, TokenWriter } from './tokens.ts';

/**
 * A stretch of text between two places where a paragraph could begin: after a sentence end, a closed speech, or a
 * dash or colon, before a capital, a digit or a speech mark.
 */
interface Unit {
  start: number;
  end: number;
  /** Its first word, as token index; its words go up to the next unit's. */
  token0: number;
  /** Words in the narration before the first speech, in speech, and in the narration after the last close. */
  before: number;
  spoken: number;
  after: number;
  words: number;
  /** Is speech open at the start (before its own first mark) and at the end? */
  inStart: number;
  inEnd: number;
  opens: number;
  closes: number;
  /** Speech marks in the unit, and those that closed what was never opened or opened what was open. */
  marks: number;
  odd: number;
  ends: number;
  /** First word of the narration after the first close, as token index or -1: where a speech tag stands. */
  tag0: number;
  /** Sign classes seen inside: bit 1 question, 2 exclamation, 4 dash, 8 dots, 16 comma, 32 semicolon or colon. */
  signs: number;
  /** 1 where a stretch begins: a break that the text has already. */
  given: number;
}

const unitAt = (start: number, token0: number, inStart: number): Unit => ({
  start,
  end: start,
  token0,
  before: 0,
  spoken: 0,
  after: 0,
  words: 0,
  inStart,
  inEnd: 0,
  opens: 0,
  closes: 0,
  marks: 0,
  odd: 0,
  ends: END.none,
  tag0: -1,
  signs: 0,
  given: 0,
});

/** Units as columns: unit i has row i of each. `token0` has one row more, behind the last. */
export interface Units extends Columns {
  readonly count: number;
  readonly tokens: Tokens;
  readonly style: Style;
}

type Columns = { readonly [key in keyof Unit]: number[] };

/** A stretch of the content, from the first character to behind the last. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Cuts stretches of `s` into units; the first unit of each stretch is `given`. Linear in the length of the stretches. */
export function unitsOf(s: string, ranges: readonly Range[]): Units {
  const style = speechStyle(s, ranges);
  const room = ranges.reduce((n, r) => n + ((r.end - r.start) >> 1) + 2, 2);
  const cutter = new Cutter(s, style, new TokenWriter(room));
  for (const { start, end } of ranges) cutter.cut(start, end);
  const { units, tokens } = cutter;
  const columns = columnsOf(units);
  columns.token0.push(tokens.count);
  return { ...columns, count: units.length, tokens, style };
}

function columnsOf(units: readonly Unit[]): Columns {
  const keys = Object.keys(unitAt(0, 0, 0)) as (keyof Unit)[];
  return Object.fromEntries(keys.map((key) => [key, units.map((unit) => unit[key])])) as Columns;
}

/** Reads stretches, character by character, into units. */
class Cutter {
  readonly units: Unit[] = [];
  readonly tokens: TokenWriter;
  private readonly s: string;
  private readonly style: Style;
  private marks: Marks = NO_MARKS;
  /** The next of the speech marks. */
  private mark = 0;
  /** Is speech open? */
  private inside = 0;
  private unit = unitAt(0, 0, 0);
  /** `FIRST` until a word of the sentence was read. */
  private first = FIRST;
  /** What stands just before the next white space: how a sentence ended, and the speech mark behind it. */
  private end: number = END.none;
  private lastMark = 0;

  constructor(s: string, style: Style, tokens: TokenWriter) {
    this.s = s;
    this.style = style;
    this.tokens = tokens;
  }

  cut(from: number, to: number): void {
    const { s } = this;
    this.marks = speechMarks(s, from, to, this.style);
    this.mark = 0;
    this.inside = 0;
    let i = from;
    while (i < to && isSpace(s.charCodeAt(i))) i++;
    this.begin(i);
    this.unit.given = 1;
    while (i < to) {
      const c = s.charCodeAt(i);
      if (isLetter(c) || isDigit(c)) i = this.word(i, to);
      else if (isSpace(c)) i = this.space(i, to);
      else {
        if (this.mark < this.marks.count && this.marks.at[this.mark] === i) this.speechMark();
        else this.sign(i, to);
        i++;
      }
    }
    if (this.unit.start >= to) return;
    let last = to;
    while (last > this.unit.start && isSpace(s.charCodeAt(last - 1))) last--;
    this.finish(last);
  }

  private begin(at: number): void {
    this.unit = unitAt(at, this.tokens.count, this.inside);
    this.first = FIRST;
    this.end = END.none;
    this.lastMark = 0;
  }

  private finish(end: number): void {
    const { unit } = this;
    unit.end = end;
    unit.words = this.tokens.count - unit.token0;
    unit.inEnd = this.inside;
    unit.closes = this.lastMark === CLOSE ? 1 : 0;
    unit.ends = this.end;
    this.units.push(unit);
  }

  private word(at: number, to: number): number {
    const { unit, tokens } = this;
    const behind = tokens.read(this.s, at, to, this.first | (this.inside ? SPOKEN : 0));
    if (this.inside) unit.spoken++;
    else if (unit.marks || unit.inStart) {
      if (unit.after === 0 && unit.tag0 < 0) unit.tag0 = tokens.count - 1;
      unit.after++;
    } else unit.before++;
    this.first = 0;
    this.end = END.none;
    this.lastMark = 0;
    return behind;
  }

  /** White space parts units where a paragraph could begin behind it. */
  private space(at: number, to: number): number {
    const { s, end } = this;
    let next = at + 1;
    while (next < to && isSpace(s.charCodeAt(next))) next++;
    if (next >= to) return next;
    if (starts(s, next, to, this.marks, this.mark, end, this.lastMark === CLOSE)) {
      this.finish(at);
      this.begin(next);
    } else if (end === END.stop || end === END.shout || end === END.ask) this.first = FIRST;
    return next;
  }

  private speechMark(): void {
    const { unit } = this;
    const role = this.marks.role[this.mark++]!;
    if (role === OPEN) {
      if (this.inside) unit.odd++;
      if (this.tokens.count === unit.token0 && unit.marks === 0) unit.opens = 1;
      if (unit.marks || unit.inStart) unit.after = 0;
      this.inside = 1;
      this.first = FIRST;
      this.end = END.none;
    } else {
      if (!this.inside) unit.odd++;
      this.inside = 0;
      unit.after = 0;
    }
    this.lastMark = role;
    unit.marks++;
  }

  private sign(at: number, to: number): void {
    const sign = signOf(this.s, at, to);
    if (!sign) return;
    this.end = endWith(this.end, sign);
    if (sign !== END.hyphen) this.lastMark = 0;
    this.unit.signs |= seenBy(sign, this.end);
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
