import type { Chapter } from './work.ts';

/** Where somebody stopped reading a work: a block of a chapter, and what it takes to find it again in another edition. */
export interface Place {
  /** From 0. */
  readonly chapter: number;
  readonly block: number;
  /** A number made of the letters from the block's first on, and of how many; 0 letters where none follow. No word can be read from it. */
  readonly print: string;
  readonly letters: number;
  /** 0-1: how far into the chapter it is, in letters. */
  readonly share: number;
}

/** So many letters tell a place in a story from any other, also where paragraphs are short. */
const WINDOW = 60;
const LETTER = /[\p{L}\p{N}]/u;

/** A place in an edition. @param own the chapter of that number @returns null where no such block is */
export function placeAt(own: Chapter | undefined, chapter: number, block: number): Place | null {
  const stream = own && streamOf(own);
  const at = stream?.starts[block];
  if (!stream || at === undefined) return null;
  const letters = Math.min(WINDOW, stream.codes.length - at);
  const share = stream.codes.length === 0 ? 0 : at / stream.codes.length;
  return { chapter, block, letters, print: printsOf(stream.codes, letters, at).next().value ?? '', share };
}

/**
 * The same place in a newer edition, whatever was mended between: mends join and part paragraphs and set marks, but leave the
 * letters. The chapter of that number is looked through first, then those further and further off; where the letters are
 * nowhere, it is as far into the chapter as it was.
 */
export function placeAgain(chapters: readonly Chapter[], place: Place): { chapter: number; block: number } {
  const near = Math.min(place.chapter, chapters.length - 1);
  const order = chapters.map((_, i) => i).sort((a, b) => Math.abs(a - near) - Math.abs(b - near) || a - b);
  for (const chapter of place.letters > 0 ? order : []) {
    const { codes, starts } = streamOf(chapters[chapter]!);
    let best = -1;
    let at = 0;
    for (const print of printsOf(codes, place.letters)) {
      if (print === place.print && (best < 0 || isNearer(at, best, place.share * codes.length))) best = at;
      at++;
    }
    if (best >= 0) return { chapter, block: blockOf(starts, best) };
  }
  if (near < 0) return { chapter: 0, block: 0 };
  const { codes, starts } = streamOf(chapters[near]!);
  return { chapter: near, block: blockOf(starts, Math.floor(place.share * codes.length)) };
}

const isNearer = (a: number, b: number, to: number): boolean => Math.abs(a - to) < Math.abs(b - to);

/** The letters of a chapter in small, and how many stand before each block. */
function streamOf({ blocks }: Chapter): { codes: number[]; starts: number[] } {
  const codes: number[] = [];
  const starts = blocks.map(({ text }) => {
    const start = codes.length;
    for (const letter of text.toLowerCase()) if (LETTER.test(letter)) codes.push(letter.codePointAt(0)!);
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

const [BASE, OTHER_BASE] = [0x01000193, 0x2c1b3c6d];

/** A rolling hash (Karp and Rabin, 1987) of each run of so many letters, twice over, from a letter on. */
function* printsOf(codes: readonly number[], letters: number, from = 0): Generator<string> {
  if (letters === 0 || from + letters > codes.length) return;
  let [a, b, top, otherTop] = [0, 0, 1, 1];
  for (let i = 0; i < letters; i++) {
    a = (Math.imul(a, BASE) + codes[from + i]!) | 0;
    b = (Math.imul(b, OTHER_BASE) + codes[from + i]!) | 0;
    if (i > 0) [top, otherTop] = [Math.imul(top, BASE), Math.imul(otherTop, OTHER_BASE)];
  }
  for (let i = from; ; i++) {
    yield `${(a >>> 0).toString(36)}.${(b >>> 0).toString(36)}`;
    if (i + letters >= codes.length) return;
    a = (Math.imul(a - Math.imul(codes[i]!, top), BASE) + codes[i + letters]!) | 0;
    b = (Math.imul(b - Math.imul(codes[i]!, otherTop), OTHER_BASE) + codes[i + letters]!) | 0;
  }
}
