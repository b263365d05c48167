import { after, type Read } from './numbers.ts';
import type { Range } from './query.ts';

const DAY = 86_400_000;
/** As much of the past and the future as can be written with four digits. */
const [FIRST_YEAR, LAST_YEAR] = [1, 9999];

const DATE = /(\d{4})(?:[-/.](\d{1,2})(?!\d)(?:[-/.](\d{1,2})(?!\d))?)?(?!\d)/y;
const TO = /\s*(?:\.\.+|-|–|—|\bto\b)\s*/iy;
const AGO = /(\d{1,30})(?:\s*(?:\.\.+|-|–|—|\bto\b)\s*(\d{1,30}))?\s*(day|week|month|year)s?\b(?:\s+ago\b)?/iy;
const NAMED = /(today|yesterday)\b/iy;
const LATELY = /(this|last)\s+(week|month|year)\b/iy;
const SPELLED = /(?:(\d{1,2})\.?\s+)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+(\d{4})\b/iy;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * A date or a range of them as days since 1970-01-01: `1999`, `1999-05..2003`, `3 days ago`, `13-21 months`; with a sign before it what
 * is earlier or later, of what is so long ago what is newer or older. Beyond all years it is the first or the last of them.
 * @param sign `<`, `<=`, `>`, `>=`, or anything else for the date itself
 * @param today days since 1970-01-01
 * @returns null where no date stands
 */
export function datesAt(text: string, at: number, sign: string, today: number): Read<Range> | null {
  return agoAt(text, at, sign, today) ?? calendarAt(text, at, sign, today);
}

function agoAt(text: string, at: number, sign: string, today: number): Read<Range> | null {
  AGO.lastIndex = at;
  const found = AGO.exec(text);
  if (!found) return null;
  const [written, first = '', second, unit = ''] = found;
  const end = at + written.length;
  const back = (amount: string, more = 0) => daysBefore(today, Number(amount) + more, unit.toLowerCase());
  if (second !== undefined) {
    const [a, b] = [back(first), back(second)];
    return { value: { from: Math.min(a, b), to: Math.max(a, b) }, end };
  }
  // "< 7 days ago" is newer than that.
  if (sign === '<') return { value: { from: back(first) + 1 }, end };
  if (sign === '<=') return { value: { from: back(first) }, end };
  if (sign === '>') return { value: { to: back(first) - 1 }, end };
  if (sign === '>=') return { value: { to: back(first) }, end };
  return { value: spanAround(back(first), unit.toLowerCase()), end };
}

function calendarAt(text: string, at: number, sign: string, today: number): Read<Range> | null {
  const first = spanAt(text, at, today);
  if (!first) return null;
  const { from, to } = first.value;
  const { end } = first;
  if (sign === '<') return { value: { to: clamped(from - 1) }, end };
  if (sign === '<=') return { value: { to }, end };
  if (sign === '>') return { value: { from: clamped(to + 1) }, end };
  if (sign === '>=') return { value: { from }, end };
  const second = after(TO, text, end, (all, next) => spanAt(all, next, today));
  if (!second) return first;
  return { value: { from: Math.min(from, second.value.from), to: Math.max(to, second.value.to) }, end: second.end };
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** A year, a month, a day; in figures or in words. */
function spanAt(text: string, at: number, today: number): Read<Span> | null {
  const read = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  const spanned = (value: Span | null, [written]: RegExpExecArray) => value && { value, end: at + written.length };
  const word = read(NAMED);
  if (word) {
    const day = /^t/i.test(word[1]!) ? today : today - 1;
    return spanned({ from: day, to: day }, word);
  }
  const lately = read(LATELY);
  if (lately) {
    const [, which = '', unit = ''] = lately.map((one) => one.toLowerCase());
    return spanned(spanAround(daysBefore(today, which === 'last' ? 1 : 0, unit), unit), lately);
  }
  const spelled = read(SPELLED);
  if (spelled) {
    const month = MONTHS.indexOf(spelled[2]!.toLowerCase()) + 1;
    return spanned(span(Number(spelled[3]), month, numberOr(spelled[1])), spelled);
  }
  const figures = read(DATE);
  return figures && spanned(span(Number(figures[1]), numberOr(figures[2]), numberOr(figures[3])), figures);
}

const numberOr = (written: string | undefined): number | undefined => (written ? Number(written) : undefined);

function span(year: number, month?: number, day?: number): Span | null {
  if (month === undefined) return { from: dayOf(year, 1, 1), to: dayOf(year, 12, 31) };
  if (month < 1 || month > 12) return null;
  if (day === undefined) return { from: dayOf(year, month, 1), to: dayOf(year, month, lengthOf(year, month)) };
  if (day < 1 || day > lengthOf(year, month)) return null;
  return { from: dayOf(year, month, day), to: dayOf(year, month, day) };
}

/** The day, the week from Monday, the month or the year in which a day lies. */
function spanAround(day: number, unit: string): Span {
  const [year, month] = partsOf(day);
  if (unit === 'year') return { from: dayOf(year, 1, 1), to: dayOf(year, 12, 31) };
  if (unit === 'month') return { from: dayOf(year, month, 1), to: dayOf(year, month, lengthOf(year, month)) };
  const monday = day - ((((day + 3) % 7) + 7) % 7);
  return unit === 'week' ? { from: clamped(monday), to: clamped(monday + 6) } : { from: day, to: day };
}

/** The day so long before another; a month before the 31st is the last of a shorter month. */
function daysBefore(today: number, amount: number, unit: string): number {
  if (unit === 'day' || unit === 'week') return clamped(today - amount * (unit === 'week' ? 7 : 1));
  const [year, month, day] = partsOf(today);
  const months = year * 12 + month - 1 - amount * (unit === 'year' ? 12 : 1);
  const before = Math.floor(months / 12);
  if (before < FIRST_YEAR) return clamped(Number.NEGATIVE_INFINITY);
  const its = months - before * 12 + 1;
  return dayOf(before, its, Math.min(day, lengthOf(before, its)));
}

function partsOf(day: number): [number, number, number] {
  const date = new Date(clamped(day) * DAY);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}

const lengthOf = (year: number, month: number): number => partsOf(unclamped(year, month + 1, 1) - 1)[2];
const dayOf = (year: number, month: number, day: number): number => clamped(unclamped(year, month, day));

function unclamped(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / DAY;
}

/** Within the years that can be written. */
export const clamped = (day: number): number =>
  Math.max(unclamped(FIRST_YEAR, 1, 1), Math.min(unclamped(LAST_YEAR, 12, 31), day));

/** `1999-05-13` */
export function writtenDay(day: number): string {
  const [year, month, date] = partsOf(day).map(String);
  return `${year!.padStart(4, '0')}-${month!.padStart(2, '0')}-${date!.padStart(2, '0')}`;
}
