const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

const small = (unit: number): number =>
  (unit >= 65 && unit <= 90) || (unit >= 0xc0 && unit <= 0xde) ? unit + 32 : unit;

const isLetter = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) ||
  (unit >= 65 && unit <= 90) ||
  (unit >= 48 && unit <= 57) ||
  (unit >= 0xc0 && unit < 0x2000 && unit !== 0xd7 && unit !== 0xf7);

/** Beyond every letter. */
const LETTERS = 0x2000;
/** The small letter that each letter is, and 0 for every other sign: the tables are asked for each sign of a text. */
const SMALL = Uint16Array.from({ length: LETTERS }, (_, unit) => (isLetter(unit) ? small(unit) : 0));
/** 1 for what opens a sentence, 2 for a line end, which does where another follows. */
const OPENS = Uint8Array.from({ length: LETTERS + 0x40 }, (_, unit) =>
  '.!?"“”‘(*«—'.includes(String.fromCharCode(unit)) ? 1 : unit === 10 ? 2 : 0,
);

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
    let letter = 0;
    let unit = 0;
    for (; i < to; i++) {
      unit = content.charCodeAt(i);
      letter = unit < LETTERS ? SMALL[unit]! : 0;
      if (letter !== 0) break;
      const opening = unit < LETTERS + 0x40 ? OPENS[unit]! : 0;
      // . ! ? " “ ” « and a blank line open a sentence; so does a single quote or a bracket before a word.
      if (opening === 1 || (opening === 2 && content.charCodeAt(i + 1) === 10)) opens = true;
    }
    if (i >= to) return false;
    this.start = i;
    this.capital = unit !== letter;
    let hash = BASIS;
    do {
      hash = Math.imul(hash ^ letter, PRIME);
      unit = content.charCodeAt(++i);
      letter = unit < LETTERS ? SMALL[unit]! : 0;
    } while (i < to && letter !== 0);
    this.end = i;
    this.hash = hash;
    this.opens = opens;
    this.#first = false;
    return true;
  }
}
