import { wordsOf } from '../fragment.ts';

/** A day of either kind that eFiction wrote: `2004-05-06 07:08:09` (up to 3.5.5) or seconds since 1970; null for neither. */
export function dayOf(written: string): string | null {
  const day = /^(\d{4})-(\d\d)-(\d\d)\b/.exec(written);
  if (day) {
    const [, year, month, date] = day;
    return Number(year) > 1980 && Number(month) >= 1 && Number(month) <= 12 && Number(date) >= 1 && Number(date) <= 31
      ? `${year}-${month}-${date}`
      : null;
  }
  if (!/^\d{8,10}$/.test(written)) return null;
  const seconds = Number(written);
  return seconds > 340_000_000 ? new Date(seconds * 1000).toISOString().slice(0, 10) : null;
}

/** Lists longer than this are no lists. */
const MOST_ITEMS = 300;

/** "3, 14,15,": what is listed, blanks and the 0 that stands for nothing left out. */
export const itemsOf = (list: string): string[] =>
  list
    .slice(0, 20_000)
    .split(',', MOST_ITEMS)
    .map((item) => item.trim())
    .filter((item) => item !== '' && item !== '0' && item !== '-1');

/** A title or name in one line: tags, entities and signs of emphasis gone; null where nothing is left. */
export function nameOf(written: string): string | null {
  const words = /[<&]/.test(written) ? (wordsOf(written)?.replace(/\*+(\S(?:[^*]*\S)?)\*+/g, '$1') ?? '') : written;
  const name = words.replace(/\s+/g, ' ').trim().slice(0, 300);
  return name === '' ? null : name;
}
