import { datesAt } from './dates.ts';
import type { Named } from './fields.ts';
import { languageTag } from './languages.ts';
import type { Narrowing } from './narrowing.ts';
import { numbersAt, type Read } from './numbers.ts';
import type { Range } from './query.ts';
import { ratingsOf } from './ratings.ts';

/** What has a value of its own, and is neither words nor a tag. */
export type Valued = Exclude<Named, { is: 'words' | 'tag' | 'sort' }>;

/** A value of one word; quotes around it make no difference. */
const VALUE = /"?[^\s()"]+"?/y;
/** Several, with commas and perhaps blanks between them. */
const VALUES = /"?[^\s()",]+(?:,\s*[^\s()",]+)*[",.;]*/y;

/** The one word at a place, with its quotes; empty where none is. */
export function wordAt(text: string, at: number, pattern = VALUE): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/**
 * What stands behind the name of a shortcut.
 * @param sign `<`, `<=`, `>`, `>=`, or anything else for the value itself
 * @param today days since 1970-01-01
 * @returns null where it cannot be read
 */
export function valueAt(text: string, at: number, what: Valued, sign: string, today: number): Read<Narrowing> | null {
  if (what.is === 'count' || what.is === 'date') {
    const read = what.is === 'count' ? numbersAt(text, at, sign) : datesAt(text, at, sign, today);
    return read && { value: { of: what.of, range: read.value }, end: read.end };
  }
  const written = wordAt(text, at, what.is === 'languages' ? VALUES : VALUE);
  const value = meantBy(written.replace(/^"|[",.;]+$/g, ''), what, sign);
  return value && { value, end: at + written.length };
}

function meantBy(word: string, what: Exclude<Valued, { is: 'count' | 'date' }>, sign: string): Narrowing | null {
  if (what.is === 'rating') {
    const span = ratingsOf(word, sign);
    return span && { of: 'rating', ...span };
  }
  if (what.is === 'languages') {
    const these = word
      .split(/[,|]/)
      .filter((one) => one.trim() !== '')
      .map(languageTag);
    const known = these.filter((one) => one !== null);
    return known.length > 0 && known.length === these.length ? { of: 'languages', these: known } : null;
  }
  if (what.is === 'sure') {
    const range = surenessOf(word, sign);
    return range && { of: 'sure', range };
  }
  const yes = yesOrNo(word);
  if (what.is === 'crossover') {
    if (yes === true || /^only$/i.test(word)) return { of: 'crossover', value: 'only' };
    return yes === false || /^none$/i.test(word) ? { of: 'crossover', value: 'none' } : null;
  }
  if (yes === null) return null;
  return what.is === 'suggested'
    ? { of: 'suggested', value: yes }
    : { of: 'flag', flag: what.of, value: what.not ? !yes : yes };
}

export function yesOrNo(word: string): boolean | null {
  if (/^(?:yes|true|1|on)$/i.test(word)) return true;
  return /^(?:no|false|0|off)$/i.test(word) ? false : null;
}

/** `0.9`, `90%`, `50-90%`: as a range of 0-1 by hundredths. */
function surenessOf(word: string, sign: string): Range | null {
  const parts = /^(\d{1,3}(?:\.\d{1,9})?)(?:(?:\.\.|-|–)(\d{1,3}(?:\.\d{1,9})?))?(%?)$/.exec(word);
  if (!parts) return null;
  const ends = [parts[1], parts[2] ?? parts[1]].map(Number);
  const percent = parts[3] === '%' || ends.some((one) => one > 1);
  const [a, b] = ends.map((one) => Math.min(100, Math.round(percent ? one : one * 100))) as [number, number];
  const step = sign.length === 1 ? 1 : 0;
  if (sign[0] === '<') return { to: (a - step) / 100 };
  if (sign[0] === '>') return { from: (a + step) / 100 };
  return { from: Math.min(a, b) / 100, to: Math.max(a, b) / 100 };
}
