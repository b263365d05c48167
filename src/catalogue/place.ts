import type { Chapter } from './work.ts';

/** Where somebody stopped reading a work: a block of a chapter, and what it takes to find it again in another edition. */
export interface Place {
  /** From 0. */
  readonly chapter: number;
  readonly block: number;
  /** Made of the letters from the block's first on, and of how many; 0 letters where none follow. No word can be read from it. */
  readonly print: string;
  readonly letters: number;
  /** 0-1: how far into the chapter it is. */
  readonly share: number;
}

/** So many letters tell a place in a story from any other, also where paragraphs are short. */
const WINDOW = 60;
const LETTER = /[\p{L}\p{N}]/u;

/** A place in an edition. @param own the chapter of that number @returns null where no such block is */
export function placeAt(own: Chapter | undefined, chapter: number, block: number): Place | null {
  if (!own?.blocks[block]) return null;
  const codes: number[] = [];
  for (let i = block; i < own.blocks.length && codes.length < WINDOW; i++) addLetters(codes, own.blocks[i]!.text);
  const letters = Math.min(WINDOW, codes.length);
  const before = lengthOf(own.blocks.slice(0, block));
  return { chapter, block, letters, print: printOf(codes, letters), share: before / (lengthOf(own.blocks) || 1) };
}

/**
 * The same place in a newer edition, whatever was mended between: mends join and part paragraphs and set marks, but leave the
 * letters. The chapter of that number is looked through first, then those further and further off; where the letters are
 * nowhere, it is as far into the chapter as it was.
 */
export function placeAgain(chapters: readonly Chapter[], place: Place): { chapter: number; block: number } {
  const near = Math.min(place.chapter, chapters.length - 1);
  if (near < 0) return { chapter: 0, block: 0 };
  const order = chapters.map((_, i) => i).sort((a, b) => Math.abs(a - near) - Math.abs(b - near) || a - b);
  for (const chapter of place.letters > 0 ? order : []) {
    const { codes, starts } = streamOf(chapters[chapter]!);
    const found = nearestLike(codes, place, place.share * codes.length);
    if (found >= 0) return { chapter, block: blockOf(starts, found) };
  }
  const { codes, starts } = streamOf(chapters[near]!);
  return { chapter: near, block: blockOf(starts, Math.floor(place.share * codes.length)) };
}

const lengthOf = (blocks: Chapter['blocks']): number => blocks.reduce((sum, { text }) => sum + text.length, 0);

function addLetters(codes: number[], text: string): void {
  for (const letter of text.toLowerCase()) if (LETTER.test(letter)) codes.push(letter.codePointAt(0)!);
}

/** The letters of a chapter in small, and how many stand before each block. */
function streamOf({ blocks }: Chapter): { codes: number[]; starts: number[] } {
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

/** Where letters with that print stand, nearest to where they are expected; -1 where nowhere. By a rolling hash (Karp and Rabin, 1987). */
function nearestLike(codes: readonly number[], { print, letters }: Place, expected: number): number {
  if (letters > codes.length) return -1;
  const [wantedA, wantedB] = print.split(' ').map(Number);
  let [a, b] = hashesOf(codes, letters);
  let [top, otherTop] = [1, 1];
  for (let i = 1; i < letters; i++) [top, otherTop] = [Math.imul(top, BASE), Math.imul(otherTop, OTHER_BASE)];
  let best = -1;
  for (let at = 0; ; at++) {
    if (a === wantedA && b === wantedB && (best < 0 || Math.abs(at - expected) < Math.abs(best - expected))) best = at;
    if (at + letters >= codes.length) return best;
    const [gone, come] = [codes[at]!, codes[at + letters]!];
    a = (Math.imul(a - Math.imul(gone, top), BASE) + come) | 0;
    b = (Math.imul(b - Math.imul(gone, otherTop), OTHER_BASE) + come) | 0;
  }
}
