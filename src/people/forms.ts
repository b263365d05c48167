import { bitsOf } from './lexicon.ts';

/** How a word is written, apart from its form. */
export const CAPITAL = 1;
export const SHOUTED = 8;

/**
 * The different words of a story. A word is found by the hash of its letters, computed where they are walked anyway: no
 * string is made for one that was met before.
 */
export class Forms {
  /** Words in small letters, with straight apostrophes; and what the lexicon knows of each. */
  readonly forms: string[] = [];
  readonly bits: number[] = [];
  readonly #story: string;
  readonly #idOfForm = new Map<string, number>();
  /** Every way in which a word was written: where it stood first, its form, its flags. */
  readonly #start: number[] = [];
  readonly #length: number[] = [];
  readonly #form: number[] = [];
  readonly #flags: number[] = [];
  /** By hash: 1 + the number of the writing; 0 is free. The size is a power of two. */
  #table = new Int32Array(4096);
  #hashes: number[] = [];

  constructor(story: string) {
    this.#story = story;
  }

  /** The number of a writing of `story.slice(from, to)`, whose letters have this hash (`hash = hash * 31 + code | 0`). */
  find(from: number, to: number, hash: number): number {
    const mask = this.#table.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let k = this.#table[slot]!; k !== 0; k = this.#table[slot]!) {
      if (this.#hashes[k - 1] === hash && this.#same(k - 1, from, to)) return k - 1;
      slot = (slot + 1) & mask;
    }
    return this.#add(from, to, hash, slot);
  }

  formOf(writing: number): number {
    return this.#form[writing]!;
  }

  flagsOf(writing: number): number {
    return this.#flags[writing]!;
  }

  #same(writing: number, from: number, to: number): boolean {
    const length = to - from;
    if (this.#length[writing] !== length) return false;
    const start = this.#start[writing]!;
    for (let i = 0; i < length; i++)
      if (this.#story.charCodeAt(start + i) !== this.#story.charCodeAt(from + i)) return false;
    return true;
  }

  #add(from: number, to: number, hash: number, slot: number): number {
    const raw = this.#story.slice(from, to);
    const small = raw.toLowerCase();
    const form = small.replaceAll('’', "'");
    let id = this.#idOfForm.get(form);
    if (id === undefined) {
      id = this.forms.length;
      this.forms.push(form);
      this.bits.push(bitsOf(form));
      this.#idOfForm.set(form, id);
    }
    const first = raw[0]!;
    const capital = first !== first.toLowerCase() ? CAPITAL : 0;
    const shouted = raw.length > 1 && raw !== small && raw === raw.toUpperCase() ? SHOUTED : 0;
    const writing = this.#start.length;
    this.#start.push(from);
    this.#length.push(to - from);
    this.#form.push(id);
    this.#flags.push(capital | shouted);
    this.#hashes.push(hash);
    this.#table[slot] = writing + 1;
    if (writing * 2 > this.#table.length) this.#grow();
    return writing;
  }

  #grow(): void {
    const mask = this.#table.length * 4 - 1;
    this.#table = new Int32Array(mask + 1);
    this.#hashes.forEach((hash, writing) => {
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (this.#table[slot] !== 0) slot = (slot + 1) & mask;
      this.#table[slot] = writing + 1;
    });
  }
}
