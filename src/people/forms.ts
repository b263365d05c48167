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
  /** For each writing: its hash, where its letters stand in `#letters` and how many, its form, its flags. */
  #hash = new Int32Array(4096);
  #start = new Int32Array(4096);
  #length = new Int32Array(4096);
  #form = new Int32Array(4096);
  #flags = new Uint8Array(4096);
  #letters = new Uint16Array(1 << 15);
  #filled = 0;
  /** By hash: 1 + the number of the writing; 0 is free. The size is a power of two. */
  #table = new Int32Array(1 << 14);

  /** The number of a writing of `story.slice(from, to)`, whose letters have this hash (`hash = hash * 31 + code | 0`). */
  find(story: string, from: number, to: number, hash: number): number {
    const table = this.#table;
    const mask = table.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let k = table[slot]!; k !== 0; k = table[slot]!) {
      if (this.#hash[k - 1] === hash && this.#same(k - 1, story, from, to)) return k - 1;
      slot = (slot + 1) & mask;
    }
    return this.#add(story, from, to, hash, slot);
  }

  formOf(writing: number): number {
    return this.#form[writing]!;
  }

  flagsOf(writing: number): number {
    return this.#flags[writing]!;
  }

  #same(writing: number, story: string, from: number, to: number): boolean {
    const length = to - from;
    if (this.#length[writing] !== length) return false;
    const letters = this.#letters;
    const start = this.#start[writing]!;
    for (let i = 0; i < length; i++) if (letters[start + i] !== story.charCodeAt(from + i)) return false;
    return true;
  }

  #add(story: string, from: number, to: number, hash: number, slot: number): number {
    const length = to - from;
    const start = this.#filled;
    while (start + length > this.#letters.length) this.#letters = larger(this.#letters, Uint16Array);
    for (let i = 0; i < length; i++) this.#letters[start + i] = story.charCodeAt(from + i);
    this.#filled += length;
    const raw = story.slice(from, to);
    const small = raw.toLowerCase();
    const first = raw[0]!;
    const capital = first !== first.toLowerCase() ? CAPITAL : 0;
    const shouted = raw.length > 1 && raw !== small && raw === raw.toUpperCase() ? SHOUTED : 0;
    const writing = this.count++;
    if (writing === this.#hash.length) {
      this.#hash = larger(this.#hash, Int32Array);
      this.#start = larger(this.#start, Int32Array);
      this.#length = larger(this.#length, Int32Array);
      this.#form = larger(this.#form, Int32Array);
      this.#flags = larger(this.#flags, Uint8Array);
    }
    this.#hash[writing] = hash;
    this.#start[writing] = start;
    this.#length[writing] = length;
    this.#form[writing] = this.#idOf(small.replaceAll('’', "'"));
    this.#flags[writing] = capital | shouted;
    this.#table[slot] = writing + 1;
    if (writing * 2 > this.#table.length) this.#growTable();
    return writing;
  }

  #idOf(form: string): number {
    const known = this.#idOfForm.get(form);
    if (known !== undefined) return known;
    // A part of a string holds on to the whole, and so to the story; letters put together anew do not.
    const own = form.length < LEAST_PART ? form : Buffer.from(form, 'utf16le').toString('utf16le');
    const id = this.forms.push(own) - 1;
    this.bits.push(bitsOf(own));
    this.#idOfForm.set(own, id);
    return id;
  }

  #growTable(): void {
    const mask = this.#table.length * 4 - 1;
    this.#table = new Int32Array(mask + 1);
    for (let writing = 0; writing < this.count; writing++) {
      const hash = this.#hash[writing]!;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (this.#table[slot] !== 0) slot = (slot + 1) & mask;
      this.#table[slot] = writing + 1;
    }
  }
}

/** Shorter strings are always copied. */
const LEAST_PART = 13;

function larger<T extends Int32Array | Uint16Array | Uint8Array>(from: T, Kind: new (size: number) => T): T {
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
  readonly #story: string;
  readonly #writings: Writings;
  readonly #nth: number;

  constructor(story: string) {
    if (writings.count > MOST_KEPT) {
      writings = new Writings();
      metIn.fill(0);
      stories = 0;
    }
    this.#story = story;
    this.#writings = writings;
    this.#nth = ++stories;
  }

  /** The number of a writing of `story.slice(from, to)`, whose letters have this hash (`hash = hash * 31 + code | 0`). */
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
