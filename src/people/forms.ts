import { bitsOf } from './lexicon.ts';

/** How a word is written, apart from its form. */
export const CAPITAL = 1;
export const SHOUTED = 8;

/** So many ways to write words are kept from one story to the next; with more it begins anew. */
const MOST_KEPT = 60_000;

/**
 * Every word met so far in every way it was written, found by the hash of its letters, which are walked anyway: no string is
 * made for one that was met before. A library says the same words over and over, so it goes on from story to story.
 */
class Writings {
  count = 0;
  /** Words in small letters, with straight apostrophes; and what the lexicon knows of each. */
  readonly forms: string[] = [];
  readonly bits: number[] = [];
  readonly #idOfForm = new Map<string, number>();
  /** For each writing {@link FIELDS} numbers side by side: its hash, where its letters stand in `#letters`, how many, and form and flags. */
  #entries = new Int32Array(4096 * FIELDS);
  #letters = new Uint16Array(1 << 15);
  #filled = 0;
  /** By hash: 1 + the number of the writing; 0 is free. The size is a power of two. */
  #table = new Int32Array(1 << 14);

  /** The number of a writing of `story` from one offset to another, whose letters have this hash (`hash = hash * 31 + code | 0`). */
  find(story: Uint16Array, from: number, to: number, hash: number): number {
    const table = this.#table;
    const entries = this.#entries;
    const mask = table.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let k = table[slot]!; k !== 0; k = table[slot]!) {
      if (entries[(k - 1) * FIELDS] === hash && this.#same(k - 1, story, from, to)) return k - 1;
      slot = (slot + 1) & mask;
    }
    return this.#add(story, from, to, hash, slot);
  }

  formOf(writing: number): number {
    return this.#entries[writing * FIELDS + FORM]! >> FLAG_BITS;
  }

  flagsOf(writing: number): number {
    return this.#entries[writing * FIELDS + FORM]! & FLAG_MASK;
  }

  #same(writing: number, story: Uint16Array, from: number, to: number): boolean {
    const length = to - from;
    if (this.#entries[writing * FIELDS + LENGTH] !== length) return false;
    const letters = this.#letters;
    const start = this.#entries[writing * FIELDS + START]!;
    for (let i = 0; i < length; i++) if (letters[start + i] !== story[from + i]) return false;
    return true;
  }

  #add(story: Uint16Array, from: number, to: number, hash: number, slot: number): number {
    const length = to - from;
    const start = this.#filled;
    while (start + length > this.#letters.length) this.#letters = larger(this.#letters, Uint16Array);
    this.#letters.set(story.subarray(from, to), start);
    this.#filled += length;
    const raw = textOf(story.subarray(from, to));
    const small = raw.toLowerCase();
    const first = raw[0]!;
    const capital = first !== first.toLowerCase() ? CAPITAL : 0;
    const shouted = raw.length > 1 && raw !== small && raw === raw.toUpperCase() ? SHOUTED : 0;
    const writing = this.count++;
    if (this.count * FIELDS > this.#entries.length) this.#entries = larger(this.#entries, Int32Array);
    const at = writing * FIELDS;
    this.#entries[at] = hash;
    this.#entries[at + START] = start;
    this.#entries[at + LENGTH] = length;
    this.#entries[at + FORM] = (this.#idOf(small.replaceAll('’', "'")) << FLAG_BITS) | capital | shouted;
    this.#table[slot] = writing + 1;
    if (writing * 2 > this.#table.length) this.#growTable();
    return writing;
  }

  #idOf(form: string): number {
    const known = this.#idOfForm.get(form);
    if (known !== undefined) return known;
    const id = this.forms.push(form) - 1;
    this.bits.push(bitsOf(form));
    this.#idOfForm.set(form, id);
    return id;
  }

  #growTable(): void {
    const mask = this.#table.length * 4 - 1;
    this.#table = new Int32Array(mask + 1);
    for (let writing = 0; writing < this.count; writing++) {
      const hash = this.#entries[writing * FIELDS]!;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (this.#table[slot] !== 0) slot = (slot + 1) & mask;
      this.#table[slot] = writing + 1;
    }
  }
}

/** Numbers kept for a writing, and which of them is which; the hash is the first. */
const FIELDS = 4;
const START = 1;
const LENGTH = 2;
const FORM = 3;
const FLAG_BITS = 4;
const FLAG_MASK = (1 << FLAG_BITS) - 1;

/** A string of its own: a part of the story's would hold on to all of it. */
const textOf = (codes: Uint16Array): string => {
  const { buffer, byteOffset, byteLength } = codes;
  return Buffer.from(buffer, byteOffset, byteLength).toString('utf16le');
};

/** The same numbers with twice the room. */
export function larger<T extends Int32Array | Uint16Array | Uint8Array>(from: T, Kind: new (size: number) => T): T {
  const to = new Kind(from.length * 2);
  to.set(from);
  return to;
}

let writings = new Writings();
/** For each of their forms, in which story it was met last (the how manieth), and under which number. */
let metIn = new Int32Array(4096);
let metAs = new Int32Array(4096);
let stories = 0;

/** The different words of one story, numbered in the order in which they come. One story is read at a time. */
export class Forms {
  /** Words in small letters, with straight apostrophes; and what the lexicon knows of each. */
  readonly forms: string[] = [];
  readonly bits: number[] = [];
  /** Its units. */
  readonly #story: Uint16Array;
  readonly #writings: Writings;
  readonly #nth: number;

  constructor(story: Uint16Array) {
    if (writings.count > MOST_KEPT) {
      writings = new Writings();
      metIn.fill(0);
      stories = 0;
    }
    this.#story = story;
    this.#writings = writings;
    this.#nth = ++stories;
  }

  /** The number of a writing from one offset of the story to another, whose letters have this hash (`hash = hash * 31 + code | 0`). */
  find(from: number, to: number, hash: number): number {
    return this.#writings.find(this.#story, from, to, hash);
  }

  /** The form of a writing, as an index into `forms`. */
  formOf(writing: number): number {
    const form = this.#writings.formOf(writing);
    while (form >= metIn.length) {
      metIn = larger(metIn, Int32Array);
      metAs = larger(metAs, Int32Array);
    }
    if (metIn[form] === this.#nth) return metAs[form]!;
    const id = this.forms.push(this.#writings.forms[form]!) - 1;
    this.bits.push(this.#writings.bits[form]!);
    metIn[form] = this.#nth;
    metAs[form] = id;
    return id;
  }

  flagsOf(writing: number): number {
    return this.#writings.flagsOf(writing);
  }
}
