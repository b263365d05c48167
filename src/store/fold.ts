import { searchWords } from '../text/name-key.ts';

/** What the column `search` holds: each word with a blank before it, so that a word is found by its beginning. */
export const searchable = (...texts: readonly string[]): string =>
  searchWords(texts.join(' '))
    .map((w) => ` ${w}`)
    .join('');

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** LIKE patterns that `searchable` text must all match. Scripts without blanks between words match anywhere. */
export const patternsOf = (query: string): string[] =>
  searchWords(query)
    .slice(0, 8)
    .map((w) => `%${UNSPACED.test(w) ? '' : ' '}${w.slice(0, 60)}%`);

/** PostgreSQL's text cannot hold U+0000 or half a surrogate pair; nor should a column that is shown in a list. */
export const storable = (text: string): string => text.toWellFormed().replaceAll('\u0000', '\uFFFD');

/** The beginning of a long text, for columns that are indexed or listed; the edition keeps all of it. */
export const clip = (text: string, most: number): string =>
  storable(text.length > most ? `${text.slice(0, most - 1)}…` : text);
