import { nameOfField } from '../../library/desk/fields.ts';
import { say } from '../../words/words.ts';

/** How figures, dates and the fields' values are written for people. */

const THIN = '\u2009';

/** 12345 → "12 345" with thin spaces; four figures stay together. */
export function figure(n: number): string {
  const digits = String(Math.round(n));
  return digits.length < 5 ? digits : digits.replace(/\B(?=(?:\d{3})+$)/g, THIN);
}

/** "1 work", "2 works". */
export const count = (n: number, one: string, many = `${one}s`): string => `${figure(n)} ${n === 1 ? one : many}`;

/** 0-1 → "94 %". Never "100 %" where something is less than sure. */
export function percent(p: number): string {
  const whole = p < 1 ? Math.min(99, Math.round(p * 100)) : 100;
  return `${whole}${THIN}%`;
}

/** Tenths of sureness in words: 7 → "Restored 70 to 79 % sure". */
export const sureWords = (tenths: number): string =>
  tenths === 10 ? 'Restored for certain' : `Restored ${tenths * 10} to ${tenths * 10 + 9}${THIN}% sure`;

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** "1994-03-13" → "13 March 1994"; "1994-03" → "March 1994"; anything else as it is. */
export function day(date: string): string {
  const found = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(date);
  if (!found) return date;
  const [, year, month, dayOfMonth] = found;
  const name = month && MONTHS[Number(month) - 1];
  if (!name) return year!;
  return dayOfMonth ? `${Number(dayOfMonth)} ${name} ${year}` : `${name} ${year}`;
}

/** The day of a moment, in UTC. */
export const dayOf = (moment: Date): string => day(moment.toISOString().slice(0, 10));

/** The moment in UTC: "25 November 2026, 20:05". */
export const momentOf = (moment: Date): string => `${dayOf(moment)}, ${moment.toISOString().slice(11, 16)} UTC`;

/** "a, b and c" */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** The name of a language in English: "he" → "Hebrew". */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

const RTL = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'iw', 'ks', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi']);

/** A tag that may stand in `lang`; undefined where it is not one. */
export const languageTag = (tag: string | undefined): string | undefined =>
  tag && /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}$/.test(tag) ? tag : undefined;

/** Reading direction of a language. */
export const directionOf = (tag: string | undefined): 'rtl' | 'ltr' =>
  RTL.has((tag ?? '').toLowerCase().split('-')[0]!) ? 'rtl' : 'ltr';

/** `path?a=1&b=2`, empty values left out. */
export function address(path: string, query: Readonly<Record<string, string | number | undefined>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== '') search.set(name, String(value));
  return search.size ? `${path}?${search}` : path;
}

/** A field's name at the beginning of a line. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** How a field is called: "writer" for `authors`. */
export const fieldName = (field: string): string => say(nameOfField(field));
