import { createHash } from 'node:crypto';
import type { Block } from '../text/tree.ts';

/** The words of a story as two streams of hashes, and its letters as one: case, accents, marks and white space left out. */
export interface Letters {
  /** SHA-256 of the letters alone; empty when there are none. Equal = the same letters in the same order. */
  readonly hash: string;
  /** One 32-bit hash per word. */
  readonly words: Uint32Array;
}

const LETTER = /[\p{L}\p{N}]/u;
const JOINER = new Set([0x27, 0x2019, 0x2018, 0xad]);
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;
const ENDS = 0;

/** What each sign of ASCII is as a letter, {@link ENDS} for what ends a word; the apostrophe is looked at before. */
const ASCII = Uint8Array.from({ length: 128 }, (_, unit) => {
  const sign = String.fromCharCode(unit).toLowerCase();
  return /[a-z0-9]/.test(sign) ? sign.charCodeAt(0) : ENDS;
});

/** Letters on their way into the hash, and words of one story: used again, as stories are read by the thousand. */
const letters = new Uint16Array(1 << 15);
let room = new Uint32Array(1 << 12);

/** An even-handed reading of a story: straight or curly, `--` or a dash, one line or paragraphs, é or e give the same. */
export function lettersOf(story: string): Letters {
  const sha = createHash('sha256');
  // A word and what ends it are two signs at least; a sign that is written as several letters is one word's.
  if (room.length < story.length / 2 + 1) room = new Uint32Array(Math.ceil(story.length * 0.6) + 1);
  const words = room;
  let count = 0;
  let hash = BASIS;
  let open = false;
  let filled = 0;
  let any = false;
  for (let i = 0; i < story.length; i++) {
    let unit = story.charCodeAt(i);
    let folded = '';
    if (unit < 128) {
      if (unit === 0x27) continue;
      unit = ASCII[unit]!;
    } else {
      if (JOINER.has(unit)) continue;
      // Dashes, quotes, dots: no letters, and nearly all that is beyond ASCII.
      if (unit >= 0x2010 && unit <= 0x2027) unit = ENDS;
      else {
        const point = story.codePointAt(i)!;
        if (point > 0xffff) i++;
        folded = fold(String.fromCodePoint(point));
        unit = folded === '' ? ENDS : folded.charCodeAt(0);
      }
    }
    if (unit === ENDS) {
      if (open) words[count++] = hash >>> 0;
      open = false;
      hash = BASIS;
      continue;
    }
    open = true;
    any = true;
    for (let k = 1; ; k++) {
      hash = Math.imul(hash ^ unit, PRIME);
      letters[filled++] = unit;
      if (filled === letters.length) {
        sha.update(new Uint8Array(letters.buffer));
        filled = 0;
      }
      if (k >= folded.length) break;
      unit = folded.charCodeAt(k);
    }
  }
  if (open) words[count++] = hash >>> 0;
  sha.update(new Uint8Array(letters.buffer, 0, filled * 2));
  return { hash: any ? sha.digest('hex').slice(0, 40) : '', words: words.slice(0, count) };
}

/** The letters of a word as {@link lettersOf} takes them. */
export function foldLetters(word: string): string {
  let folded = '';
  for (const char of word) if (!JOINER.has(char.codePointAt(0)!)) folded += fold(char);
  return folded;
}

const folds = new Map<string, string>();

function fold(char: string): string {
  let folded = folds.get(char);
  if (folded === undefined) {
    const base = char
      .normalize('NFKD')
      .toLowerCase()
      .replace(/ß/g, 'ss')
      .replace(/æ/g, 'ae')
      .replace(/œ/g, 'oe')
      .replace(/ø/g, 'o');
    folded = [...base].filter((c) => LETTER.test(c)).join('');
    if (folds.size < 20_000) folds.set(char, folded);
  }
  return folded;
}

const SHINGLE = 5;
const BASE_A = PRIME;
const BASE_B = 0x5bd1e995;

/**
 * Calls `each` for every run of five words with two independent 32-bit hashes of it (one run for shorter texts): two
 * rolling polynomials over the words (Karp and Rabin), each mixed once more.
 */
export function eachShingle(words: Uint32Array, each: (a: number, b: number) => void): void {
  const size = Math.min(SHINGLE, words.length);
  if (size === 0) return;
  let lastA = 1;
  let lastB = 1;
  for (let k = 0; k < size; k++) {
    lastA = Math.imul(lastA, BASE_A);
    lastB = Math.imul(lastB, BASE_B);
  }
  let a = 0;
  let b = 0;
  for (let i = 0; i < words.length; i++) {
    a = (Math.imul(a, BASE_A) + words[i]!) | 0;
    b = (Math.imul(b, BASE_B) + words[i]!) | 0;
    if (i >= size) {
      a = (a - Math.imul(words[i - size]!, lastA)) | 0;
      b = (b - Math.imul(words[i - size]!, lastB)) | 0;
    }
    if (i >= size - 1) each(mix(a), mix(b));
  }
}

/** The finaliser of MurmurHash3: every bit of the answer depends on every bit of the question. */
function mix(h: number): number {
  let x = h;
  x ^= x >>> 16;
  x = Math.imul(x, 0x85ebca6b);
  x ^= x >>> 13;
  x = Math.imul(x, 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

/** The different runs of five words of a story, as sorted 32-bit hashes. */
export function shinglesOf(words: Uint32Array): Uint32Array {
  const all = new Uint32Array(Math.max(1, words.length - SHINGLE + 1));
  let n = 0;
  eachShingle(words, (a) => {
    all[n++] = a;
  });
  const sorted = all.subarray(0, n).sort();
  let kept = 0;
  for (let i = 0; i < n; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[kept++] = sorted[i]!;
  return sorted.slice(0, kept);
}

/** How many values two sorted lists share. */
export function shared(a: Uint32Array, b: Uint32Array): number {
  let i = 0;
  let j = 0;
  let n = 0;
  while (i < a.length && j < b.length) {
    const x = a[i]!;
    const y = b[j]!;
    if (x === y) {
      n++;
      i++;
      j++;
    } else if (x < y) i++;
    else j++;
  }
  return n;
}

/** What is compared between stories: paragraphs and verse; headings come and go with the form of a file. */
export const storyText = (blocks: readonly Block[]): string =>
  blocks
    .filter((b) => b.type !== 'heading' && b.type !== 'scene-break')
    .map((b) => b.text)
    .join('\n\n');
