const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

const small = (unit: number): number =>
  (unit >= 65 && unit <= 90) || (unit >= 0xc0 && unit <= 0xde) ? unit + 32 : unit;

const isLetter = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) ||
  (unit >= 65 && unit <= 90) ||
  (unit >= 48 && unit <= 57) ||
  (unit >= 0xc0 && unit < 0x2000 && unit !== 0xd7 && unit !== 0xf7);

/** FNV-1a over the small letters of one word: a whole number of 32 bits, with its sign. */
export function hashOf(word: string): number {
  let hash = BASIS;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ small(word.charCodeAt(i)), PRIME);
  return hash;
}

/** The words of a name or a text as {@link scanWords} cuts them: at every sign, apostrophes and hyphens included. */
export const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/**
 * The words between two offsets of a text, one after the other, in one pass without making strings:
 * `for (const word = new WordScan(…); word.next(); )`.
 */
export class WordScan {
  start = 0;
  end = 0;
  /** {@link hashOf} the word in small letters. */
  hash = 0;
  capital = false;
  /** The first of a sentence, a quotation or a paragraph, where every word has a capital. */
  opens = true;
  readonly #content: string;
  readonly #to: number;
  #first = true;

  constructor(content: string, from: number, to: number) {
    this.#content = content;
    this.#to = to;
    this.end = from;
  }

  /** Goes on to the next word; `false` when there is none. */
  next(): boolean {
    const content = this.#content;
    const to = this.#to;
    // The first word opens, whatever stands before it.
    let opens = this.#first;
    let i = this.end;
    for (; i < to; i++) {
      const unit = content.charCodeAt(i);
      if (isLetter(unit)) break;
      // . ! ? " “ ” « » and a blank line open a sentence; so does a single quote or a bracket before a word.
      if (unit === 46 || unit === 33 || unit === 63 || unit === 34 || unit === 0x201c || unit === 0x201d) opens = true;
      else if (unit === 0x2018 || unit === 40 || unit === 42 || unit === 0xab || unit === 0x2014) opens = true;
      else if (unit === 10 && content.charCodeAt(i + 1) === 10) opens = true;
    }
    if (i >= to) return false;
    let unit = content.charCodeAt(i);
    this.start = i;
    this.capital = unit !== small(unit);
    let hash = BASIS;
    do {
      hash = Math.imul(hash ^ small(unit), PRIME);
      unit = content.charCodeAt(++i);
    } while (i < to && isLetter(unit));
    this.end = i;
    this.hash = hash;
    this.opens = opens;
    this.#first = false;
    return true;
  }
}
