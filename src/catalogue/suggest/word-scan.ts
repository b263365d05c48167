/** What {@link scanWords} says of a word. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** {@link hashOf} the word in small letters. */
  readonly hash: number;
  readonly capital: boolean;
  /** The first of a sentence, a quotation or a paragraph, where every word has a capital. */
  readonly opens: boolean;
}

const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

const small = (unit: number): number =>
  (unit >= 65 && unit <= 90) || (unit >= 0xc0 && unit <= 0xde) ? unit + 32 : unit;

const isLetter = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) ||
  (unit >= 65 && unit <= 90) ||
  (unit >= 48 && unit <= 57) ||
  (unit >= 0xc0 && unit < 0x2000 && unit !== 0xd7 && unit !== 0xf7);

/** FNV-1a over the small letters of one word. */
export function hashOf(word: string): number {
  let hash = BASIS;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ small(word.charCodeAt(i)), PRIME);
  return hash >>> 0;
}

/** The words of a name or a text as {@link scanWords} cuts them: at every sign, apostrophes and hyphens included. */
export const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/**
 * Calls `each` for every word between two offsets, in one pass without making strings. The object is the same every time:
 * what is to be kept must be copied.
 */
export function scanWords(content: string, from: number, to: number, each: (word: Word) => void): void {
  const word = { start: 0, end: 0, hash: 0, capital: false, opens: true };
  let opens = true;
  for (let i = from; i < to; ) {
    let unit = content.charCodeAt(i);
    if (!isLetter(unit)) {
      // . ! ? " “ ” « » and a blank line open a sentence; so does a single quote or a bracket before a word.
      if (unit === 46 || unit === 33 || unit === 63 || unit === 34 || unit === 0x201c || unit === 0x201d) opens = true;
      else if (unit === 0x2018 || unit === 40 || unit === 42 || unit === 0xab || unit === 0x2014) opens = true;
      else if (unit === 10 && content.charCodeAt(i + 1) === 10) opens = true;
      i++;
      continue;
    }
    const start = i;
    const capital = unit !== small(unit);
    let hash = BASIS;
    do {
      hash = Math.imul(hash ^ small(unit), PRIME);
      unit = content.charCodeAt(++i);
    } while (i < to && isLetter(unit));
    word.start = start;
    word.end = i;
    word.hash = hash >>> 0;
    word.capital = capital;
    word.opens = opens;
    opens = false;
    each(word);
  }
}
