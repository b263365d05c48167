import { type Block, inlinesOf, plainText } from './tree.ts';

/** So much of a chapter as places are told by. */
interface Chapter {
  readonly blocks: readonly Block[];
}

/** Where somebody stopped reading a work: a letter of a block of a chapter, and what it takes to find it again in another edition. */
export interface Place {
  /** From 0. */
  readonly chapter: number;
  readonly block: number;
  /**
   * Made of so many letters from the place on, and again of fewer: a mend further on must not hide it. 0 letters where none follow.
   * No word can be read from it.
   */
  readonly print: string;
  readonly letters: number;
  /** 0-1: how far into the chapter it is. */
  readonly share: number;
}

/** A place as it stands in one edition. `letter`: how many letters of the block stand before it. */
export interface Standing {
  readonly chapter: number;
  readonly block: number;
  readonly letter: number;
  /** 0-1: how far into the chapter it is. */
  readonly share: number;
}

/** So many letters tell a place in a story from any other, also where paragraphs are short. */
const WINDOW = 60;
const SHORT = 20;
const LETTER = /[\p{L}\p{N}]/u;

/** A place in an edition. @param own the chapter of that number @returns null where no such block is */
export function placeAt(own: Chapter | undefined, chapter: number, block: number, letter = 0): Place | null {
  if (!own?.blocks[block]) return null;
  const codes: number[] = [];
  for (let i = block; i < own.blocks.length && codes.length < letter + WINDOW; i++)
    addLetters(codes, own.blocks[i]!.text);
  codes.splice(0, letter);
  const letters = Math.min(WINDOW, codes.length);
  const before = lengthOf(own.blocks.slice(0, block)) + Math.min(letter, own.blocks[block]!.text.length);
  const print = printOf(codes, letters) + (letters > SHORT ? ` ${printOf(codes, SHORT)}` : '');
  return { chapter, block, letters, print, share: Math.min(1, before / (lengthOf(own.blocks) || 1)) };
}

/**
 * The same place in another edition, whatever was mended between: mends join and part paragraphs and set marks, but leave the
 * letters. The chapter of that number is looked through first, then those further and further off; where the letters are
 * nowhere, it is as far into the chapter as it was.
 */
export function placeAgain(chapters: readonly Chapter[], place: Place): Standing {
  const near = nearest(chapters, place);
  if (near < 0) return { chapter: 0, block: 0, letter: 0, share: 0 };
  return placeOfPrint(chapters, place) ?? placeByShare(chapters[near]!, near, place.share);
}

/** The chapter of a place's number, or the last; -1 where there is none. */
const nearest = (chapters: readonly Chapter[], place: Place): number => Math.min(place.chapter, chapters.length - 1);

/** The chapters of a work, those near a place first. */
function order(chapters: readonly Chapter[], place: Place): number[] {
  const near = nearest(chapters, place);
  return chapters.map((_, i) => i).sort((a, b) => Math.abs(a - near) - Math.abs(b - near) || a - b);
}

/** The same place in another edition, as `placeAgain`; null where its letters are nowhere. */
export function placeOfPrint(chapters: readonly Chapter[], place: Place): Standing | null {
  const [long, short] = wantedOf(place);
  let fewer: Standing | undefined;
  for (const chapter of long ? order(chapters, place) : []) {
    const stream = streamOf(chapters[chapter]!);
    const expected = place.share * stream.codes.length;
    const found = nearestLike(stream.codes, long!, expected);
    if (found >= 0) return standing(stream, chapter, found);
    const less = short && !fewer ? nearestLike(stream.codes, short, expected) : -1;
    if (less >= 0) fewer = standing(stream, chapter, less);
  }
  return fewer ?? null;
}

/** The place so far into a chapter: the block that is there. @param share 0-1 */
export function placeByShare(own: Chapter, chapter: number, share: number): Standing {
  const stream = streamOf(own);
  const at = blockOf(stream.starts, Math.floor(share * stream.codes.length));
  return { chapter, block: at, letter: 0, share };
}

/** Where letters stand in a chapter, nearest to where they are expected. @param letters as `lettersOf` gives them @param share 0-1 */
export function placeOfLetters(own: Chapter, chapter: number, letters: string, share: number): Standing | null {
  const wanted: number[] = [];
  addLetters(wanted, letters);
  if (wanted.length === 0) return null;
  const stream = streamOf(own);
  const [a, b] = hashesOf(wanted, wanted.length);
  const found = nearestLike(stream.codes, { a, b, letters: wanted.length }, share * stream.codes.length);
  return found < 0 ? null : standing(stream, chapter, found);
}

/** Where words of a place stand in another edition, by their letters alone: nearest to where it was; null where they are nowhere. */
export function placeOfWords(chapters: readonly Chapter[], place: Place, words: string): Standing | null {
  const letters = lettersOf(words);
  for (const chapter of order(chapters, place)) {
    const found = placeOfLetters(chapters[chapter]!, chapter, letters, place.share);
    if (found) return found;
  }
  return null;
}

/** The letters of a story that follow a place. */
export function lettersFrom(own: Chapter, { block, letter }: Pick<Standing, 'block' | 'letter'>, most: number): string {
  const codes: number[] = [];
  for (let i = block; i < own.blocks.length && codes.length < letter + most; i++)
    addLetters(codes, own.blocks[i]!.text);
  return String.fromCodePoint(...codes.slice(letter, letter + most));
}

/** The letters and digits of a text, in small: what a place is known by. */
export const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const lengthOf = (blocks: Chapter['blocks']): number => blocks.reduce((sum, { text }) => sum + text.length, 0);

function addLetters(codes: number[], text: string): void {
  for (const letter of text.toLowerCase()) if (LETTER.test(letter)) codes.push(letter.codePointAt(0)!);
}

/** The letters of a chapter in small, and how many stand before each block. */
interface Stream {
  readonly codes: readonly number[];
  readonly starts: readonly number[];
}

function streamOf({ blocks }: Chapter): Stream {
  const codes: number[] = [];
  const starts = blocks.map(({ text }) => {
    const start = codes.length;
    addLetters(codes, text);
    return start;
  });
  return { codes, starts };
}

/** The last block that begins at or before a letter. */
function blockOf(starts: readonly number[], letter: number): number {
  let lo = 0;
  let hi = starts.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (starts[mid]! <= letter) lo = mid + 1;
    else hi = mid;
  }
  return Math.max(0, lo - 1);
}

function standing({ codes, starts }: Stream, chapter: number, at: number): Standing {
  const block = blockOf(starts, at);
  return { chapter, block, letter: at - starts[block]!, share: at / (codes.length || 1) };
}

/** Letters that are looked for: two numbers made of them, and how many they are. */
interface Wanted {
  readonly a: number;
  readonly b: number;
  readonly letters: number;
}

function wantedOf({ print, letters }: Place): [Wanted?, Wanted?] {
  const [a, b, shortA, shortB] = print.split(' ').map(Number);
  if (letters === 0 || a === undefined || b === undefined) return [];
  if (shortA === undefined || shortB === undefined) return [{ a, b, letters }];
  return [
    { a, b, letters },
    { a: shortA, b: shortB, letters: SHORT },
  ];
}

const [BASE, OTHER_BASE] = [0x01000193, 0x2c1b3c6d];

/** A number made of the first so many letters, once to each base. */
function hashesOf(codes: readonly number[], letters: number): [number, number] {
  let [a, b] = [0, 0];
  for (let i = 0; i < letters; i++) {
    a = (Math.imul(a, BASE) + codes[i]!) | 0;
    b = (Math.imul(b, OTHER_BASE) + codes[i]!) | 0;
  }
  return [a, b];
}

const printOf = (codes: readonly number[], letters: number): string => hashesOf(codes, letters).join(' ');

/** Where such letters stand, nearest to where they are expected; -1 where nowhere. By a rolling hash (Karp and Rabin, 1987). */
function nearestLike(codes: readonly number[], wanted: Wanted, expected: number): number {
  const { letters } = wanted;
  if (letters > codes.length) return -1;
  let [a, b] = hashesOf(codes, letters);
  let [top, otherTop] = [1, 1];
  for (let i = 1; i < letters; i++) [top, otherTop] = [Math.imul(top, BASE), Math.imul(otherTop, OTHER_BASE)];
  let best = -1;
  for (let at = 0; ; at++) {
    if (a === wanted.a && b === wanted.b && (best < 0 || Math.abs(at - expected) < Math.abs(best - expected)))
      best = at;
    if (at + letters >= codes.length) return best;
    const [gone, come] = [codes[at]!, codes[at + letters]!];
    a = (Math.imul(a - Math.imul(gone, top), BASE) + come) | 0;
    b = (Math.imul(b - Math.imul(gone, otherTop), OTHER_BASE) + come) | 0;
  }
}

/**
 * The words of a story from a place on.
 * @param at `length` letters and digits of them, 0 = to the end of the block
 * @returns null where there is no such block
 */
export function passageFrom(
  own: Chapter,
  { block, letter, length }: { readonly block: number; readonly letter: number; readonly length: number },
): string | null {
  if (!own.blocks[block]) return null;
  const parts: string[] = [];
  let [before, left] = [letter, length === 0 ? Number.POSITIVE_INFINITY : length];
  for (let i = block; i < own.blocks.length && left > 0 && (length > 0 || i === block); i++) {
    const text = plainText(inlinesOf(own.blocks[i]!.text)).replace(/\s+/g, ' ');
    const [from, to] = stretchOf(text, before, left);
    const part = text.slice(from, to);
    parts.push(part);
    left -= [...part].filter((one) => LETTER.test(one)).length;
    before = 0;
  }
  return parts.join(' ').trim();
}

/** Where so many letters and digits of a text begin and end, behind so many others; signs that close them stand with them. */
export function stretchOf(text: string, before: number, length: number): [from: number, to: number] {
  let seen = 0;
  let from = before === 0 ? 0 : text.length;
  for (let i = 0; i < text.length; ) {
    const letter = String.fromCodePoint(text.codePointAt(i)!);
    const isLetter = LETTER.test(letter);
    if (isLetter && seen === before) from = before === 0 ? 0 : i;
    if (seen >= before + length && (isLetter || /\s/.test(letter))) return [from, i];
    if (isLetter) seen++;
    i += letter.length;
  }
  return [from, text.length];
}
