const LETTER = 1;
const NUMBER = 2;
const NEITHER = 3;
/** Half of a sign beyond the first 65,536: what it is hangs on its other half. */
const HALF = 4;

/** By UTF-16 unit, 0 before it was met; a class of letters costs a regular expression a search through hundreds of ranges for every sign. */
const kinds = new Uint8Array(0x10000).fill(HALF, 0xd800, 0xe000);

function learn(unit: number): number {
  const sign = String.fromCharCode(unit);
  const kind = /\p{L}/u.test(sign) ? LETTER : /\p{N}/u.test(sign) ? NUMBER : NEITHER;
  kinds[unit] = kind;
  return kind;
}

const kindOf = (unit: number): number => kinds[unit] || learn(unit);

/** `[\p{L}\p{N}]` for a unit that is a sign by itself; false for half of one. */
export function isWordUnit(unit: number): boolean {
  const kind = kindOf(unit);
  return kind === LETTER || kind === NUMBER;
}

/** `\p{L}` for a unit that is a sign by itself; false for half of one. */
export const isLetterUnit = (unit: number): boolean => kindOf(unit) === LETTER;

/** Half of a sign of two units. */
export const isHalf = (unit: number): boolean => kinds[unit] === HALF;

/** Has the text a letter or a digit? */
export function hasWord(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const kind = kindOf(text.charCodeAt(i));
    if (kind === LETTER || kind === NUMBER) return true;
    if (kind === HALF) return /[\p{L}\p{N}]/u.test(text);
  }
  return false;
}

const WORD = /[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu;

/** How many words, "don't" one of them: runs of letters and digits, and what an apostrophe joins to one. */
export function countOfWords(text: string): number {
  let words = 0;
  let within = false;
  for (let i = 0; i < text.length; i++) {
    const kind = kindOf(text.charCodeAt(i));
    if (kind === LETTER || kind === NUMBER) {
      if (!within) words++;
      within = true;
    } else if (kind === HALF) return text.match(WORD)?.length ?? 0;
    else if (within) {
      within = false;
      const unit = text.charCodeAt(i);
      if (unit !== 39 && unit !== 0x2019) continue;
      // One apostrophe joins letters alone; a digit behind them, or a second apostrophe, begins a word of its own.
      while (i + 1 < text.length && kindOf(text.charCodeAt(i + 1)) === LETTER) i++;
    }
  }
  return words;
}

/** How many letters. @param least the first code that counts: 128 for those beyond ASCII */
export function countOfLetters(text: string, least = 0): number {
  let letters = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < least) continue;
    const kind = kindOf(unit);
    if (kind === LETTER) letters++;
    else if (kind === HALF) return (text.match(/\p{L}/gu) ?? []).filter((sign) => sign.charCodeAt(0) >= least).length;
  }
  return letters;
}
