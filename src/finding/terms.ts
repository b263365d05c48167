import { searchWords } from '../text/name-key.ts';
import { stemOf } from './stems.ts';

/** A word, accents and vowel signs with it; or a sign that stands for a word. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*|(?![©®™°\u2500-\u259f])[\p{So}\p{RI}]/gu;

/** The words of what somebody typed, in order: small letters, accents kept for those who need them, signs gone. */
export function wordsIn(typed: string): string[] {
  const small = typed.toWellFormed().normalize('NFKC').toLowerCase().normalize('NFKC');
  return (small.match(WORD) ?? []).filter((word) => searchWords(word).length > 0);
}

/** Terms in a row; of an open one the last is only a beginning. */
export interface Sought {
  readonly terms: readonly string[];
  readonly open: boolean;
}

/** How words become the terms that are held against each other, by language. Index and query ask the same one. */
export interface Analyser {
  /** All terms of a text, in order: a phrase is terms in a row. @param language BCP 47 */
  terms(text: string, language: string): readonly string[];
  /** What to look for in texts of this language. @param words as `wordsIn` gives them */
  sought(words: readonly string[], prefix: boolean, language: string): Sought;
  /** What the forms of a word have in common in a language: a word finds each term with its own stem, a phrase and a beginning only what is written. */
  stem(term: string, language: string): string;
}

/** Scripts that put no blanks between words. */
const RUNS =
  /([\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]+)/u;

/** Is there a run of signs without blanks in it? */
export const isRun = (word: string): boolean => RUNS.test(word);

/**
 * Words as they are, without accents. A run of ideographs becomes pairs of neighbours and its last one alone (図書館 is 図書, 書館,
 * 館), so that any part of it is a phrase.
 */
export const analyser: Analyser = {
  terms: (text) => {
    const words = searchWords(text);
    return RUNS.test(text)
      ? words.flatMap(partsOf).flatMap((part) => (RUNS.test(part) ? pairs(part, 1) : [part]))
      : words;
  },
  sought: (words, prefix) => {
    const parts = words.flatMap(searchWords).flatMap(partsOf);
    const last = parts.at(-1) ?? '';
    const isRun = RUNS.test(last);
    const long = [...last].length > 1;
    // Within a run the story may go on after what is sought.
    const end = isRun ? pairs(last, long ? 2 : 1) : [last];
    const before = parts.slice(0, -1).flatMap((part) => (RUNS.test(part) ? pairs(part, 1) : [part]));
    return { terms: [...before, ...end], open: isRun ? !long : prefix };
  },
  stem: stemOf,
};

/** A word, parted where its script does or does not put blanks between words. */
const partsOf = (word: string): string[] =>
  RUNS.test(word) ? word.normalize('NFC').split(RUNS).filter(Boolean) : [word];

/** Each letter with the next; what is shorter than `least` at the end is left out. */
function pairs(run: string, least: 1 | 2): string[] {
  const letters = [...run];
  const all = letters.map((letter, i) => letter + (letters[i + 1] ?? ''));
  return least === 1 ? all : all.slice(0, -1);
}
