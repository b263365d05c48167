import type { Range } from './query.ts';

/** What fits into any index: more is as much as this. */
export const MOST = 2_147_483_647;
const NUMBER = /\d[\d,._'’]*k?/iy;
const TO = /\s*(?:\.\.+|-|–|—|\bto\b)\s*/iy;

/** What was read, and where the reading stopped. */
export interface Read<T> {
  readonly value: T;
  readonly end: number;
}

/**
 * A number or a range of them: `10`, `1000+`, `1,000-5,000`, `10k..50k`; with a sign before it all below or above.
 * @param sign `<`, `<=`, `>`, `>=`, or anything else for the number itself
 * @returns null where no number stands
 */
export function numbersAt(text: string, at: number, sign: string): Read<Range> | null {
  const first = numberAt(text, at);
  if (!first) return null;
  if (sign === '<') return { value: { to: first.value - 1 }, end: first.end };
  if (sign === '<=') return { value: { to: first.value }, end: first.end };
  if (sign === '>') return { value: { from: first.value + 1 }, end: first.end };
  if (sign === '>=') return { value: { from: first.value }, end: first.end };
  if (text[first.end] === '+') return { value: { from: first.value }, end: first.end + 1 };
  const second = after(TO, text, first.end, numberAt);
  return second
    ? { value: ordered(first.value, second.value), end: second.end }
    : { ...first, value: ordered(first.value) };
}

function numberAt(text: string, at: number): Read<number> | null {
  NUMBER.lastIndex = at;
  let written = NUMBER.exec(text)?.[0];
  if (written === undefined) return null;
  // "1000..5000" and "1000." at the end of a sentence: these points are none of the number's.
  const points = /\.(?:\.|$)/.exec(written);
  if (points) written = written.slice(0, points.index);
  const thousands = /k$/i.test(written);
  const digits = thousands ? written.slice(0, -1).replace(/[,'’_]/g, '') : written.replace(/\D/g, '');
  const value = thousands ? Number.parseFloat(digits) * 1000 : Number(digits);
  return { value: Math.min(Math.round(value), MOST), end: at + written.length };
}

/** What a reader reads behind what joins two ends, or null. */
export function after<T>(
  joint: RegExp,
  text: string,
  at: number,
  read: (text: string, at: number) => Read<T> | null,
): Read<T> | null {
  joint.lastIndex = at;
  const found = joint.exec(text);
  return found && read(text, at + found[0].length);
}

export const ordered = (a: number, b = a): Range => ({ from: Math.min(a, b), to: Math.max(a, b) });
