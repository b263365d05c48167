import type { Bits } from './bits.ts';
import { among, shared } from './shared.ts';
import type { Slots } from './slots.ts';
import { countingIn } from './vectors.ts';

/** Rows for two sets from elsewhere: the one that is asked about, and one that is asked. */
const AHEAD = 2;

/** Sets of one length, side by side in memory where it is quickly counted how many numbers each shares with another. */
export class SideBySide {
  readonly #words: number;
  readonly #rows: number;
  readonly #memory: ReturnType<typeof countingIn> | null;
  #taken = 0;
  #loaded: Bits | null = null;

  /** @param sets how many there is room for; further ones lie elsewhere @param words of each */
  constructor(sets: number, words: number) {
    this.#words = words;
    this.#rows = sets;
    this.#memory = sets > 0 && words > 0 ? countingIn((AHEAD + sets) * words * 4) : null;
  }

  /** An empty set. */
  take(): Bits {
    const { buffer } = this.#memory ?? {};
    return buffer && this.#taken < this.#rows ? this.#row(buffer, AHEAD + this.#taken++) : new Int32Array(this.#words);
  }

  /** @returns how many of some works are among others. What is asked about may not change before the last question. */
  sharedWith(works: Slots): (others: Slots) => number {
    const memory = this.#memory;
    const { bits } = works;
    if (!memory || !bits) return (others) => shared(works, others);
    this.#loaded = null;
    return (others) => {
      if (others.few) return among(others.few, bits);
      if (this.#loaded !== bits) this.#row(memory.buffer, 0).set(bits);
      this.#loaded = bits;
      return memory.both(0, this.#placeOf(others.bits, memory.buffer), this.#words * 4);
    };
  }

  #placeOf(bits: Bits, buffer: ArrayBuffer): number {
    if (bits.buffer === buffer) return bits.byteOffset;
    const row = this.#row(buffer, 1);
    row.set(bits);
    return row.byteOffset;
  }

  #row(buffer: ArrayBuffer, nth: number): Bits {
    return new Int32Array(buffer, nth * this.#words * 4, this.#words);
  }
}
