import { wordsOf } from './fragment.ts';

/** A day as archives wrote it: `2004-05-06 07:08:09`, seconds since 1970, or `05/06/04` (the month first); null for none. */
export function dayOf(written: string): string | null {
  const day = /^(\d{4})-(\d\d)-(\d\d)\b/.exec(written);
  if (day) {
    const [, year, month, date] = day;
    return Number(year) > 1980 && Number(month) >= 1 && Number(month) <= 12 && Number(date) >= 1 && Number(date) <= 31
      ? `${year}-${month}-${date}`
      : null;
  }
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})$/.exec(written);
  if (american) {
    const [month, date, year] = american.slice(1).map(Number) as [number, number, number];
    return dayOf(`${year < 100 ? year + (year < 70 ? 2000 : 1900) : year}-${two(month)}-${two(date)}`);
  }
  if (!/^\d{8,10}$/.test(written)) return null;
  const seconds = Number(written);
  return seconds > 340_000_000 ? new Date(seconds * 1000).toISOString().slice(0, 10) : null;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** Lists longer than this are no lists. */
const MOST_ITEMS = 300;

/** "3, 14,15,": what is listed, blanks and the 0 that stands for nothing left out. */
export const itemsOf = (list: string): string[] =>
  list
    .slice(0, 20_000)
    .split(',', MOST_ITEMS)
    .map((item) => item.trim())
    .filter((item) => item !== '' && item !== '0' && item !== '-1');

const STYLE = /<\/?(?:b|i|u|em|strong|font|span|center)\b[^<>]{0,300}>/gi;

/** A title or name in one line: tags, entities and signs of emphasis gone; null where nothing is left. */
export function nameOf(written: string): string | null {
  const words = /[<&]/.test(written) ? (wordsOf(written.replace(STYLE, '')) ?? '') : written;
  const name = words.replace(/\s+/g, ' ').trim().slice(0, 300);
  return name === '' ? null : name;
}
