import { add, type Bits, drop, has, join, wordsFor } from './bits.ts';

/** Not known. Less than any value. */
export const UNKNOWN = -0x80000000;
/** A range is answered by whole words of bits but for works between two steps: so many of them, so few to look at one by one. */
const STEPS = 32;

/** A number of each work, by its place: words, a day, kudos; and which works have at most so many, in steps. */
export class Column {
  values: Int32Array;
  /** Rising. */
  readonly #bounds: number[] = [];
  /** Works with a known value of at most the bound. */
  readonly #upTo: Bits[] = [];
  readonly #known: { bits: Bits };

  /** @param values of places in use; room for more behind them is unknown */
  constructor(values: Int32Array, used: number) {
    this.values = values;
    this.#known = { bits: new Int32Array(wordsFor(values.length)) };
    const sample = sampled(values, used);
    for (let i = 1; i < STEPS && sample.length > 0; i++) {
      const bound = sample[Math.floor((i * sample.length) / STEPS)]!;
      if (bound !== this.#bounds.at(-1)) this.#bounds.push(bound);
    }
    for (const _ of this.#bounds) this.#upTo.push(new Int32Array(wordsFor(values.length)));
    // Each value is marked at the least bound that holds it; what is under a bound is under all greater ones.
    for (let slot = 0; slot < used; slot++) {
      const value = values[slot]!;
      if (value === UNKNOWN) continue;
      add(this.#known.bits, slot);
      const least = this.#boundOf(value);
      if (least < this.#bounds.length) add(this.#upTo[least]!, slot);
    }
    for (let i = 1; i < this.#upTo.length; i++) join(this.#upTo[i]!, this.#upTo[i - 1]!);
  }

  /** The least bound that a value does not pass. */
  #boundOf(value: number): number {
    let from = 0;
    let to = this.#bounds.length;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (this.#bounds[middle]! >= value) to = middle;
      else from = middle + 1;
    }
    return from;
  }

  set(slot: number, value: number): void {
    const before = this.values[slot]!;
    if (before === value) return;
    if (before !== UNKNOWN) this.#mark(slot, before, drop);
    this.values[slot] = value;
    if (value !== UNKNOWN) this.#mark(slot, value, add);
  }

  grow(room: number): void {
    const longer = new Int32Array(room).fill(UNKNOWN);
    longer.set(this.values);
    this.values = longer;
    const grown = (bits: Bits) => {
      const more = new Int32Array(wordsFor(room));
      more.set(bits);
      return more;
    };
    this.#known.bits = grown(this.#known.bits);
    for (let i = 0; i < this.#upTo.length; i++) this.#upTo[i] = grown(this.#upTo[i]!);
  }

  /** Leaves of a set the works whose value is known and lies in a range, both ends in it. */
  keepBetween(set: Bits, from: number, to: number): void {
    const { values } = this;
    // Below `least` every value is under the range, from `most` on above it; between two steps each work is looked at.
    const under = this.#bounds.findLastIndex((bound) => bound < from);
    const within = this.#bounds.findLastIndex((bound) => bound <= to);
    const low = under < 0 ? undefined : this.#upTo[under]!;
    const lowNext = this.#upTo[under + 1] ?? this.#known.bits;
    const high = within < 0 ? undefined : this.#upTo[within]!;
    const highNext = this.#upTo[within + 1] ?? this.#known.bits;
    for (let i = 0; i < set.length; i++) {
      let left = set[i]! & highNext[i]! & ~(low?.[i] ?? 0);
      // Sure: above the step over `from`, and not over the step under `to`.
      const sure = left & (high?.[i] ?? 0) & ~lowNext[i]!;
      for (let doubtful = left & ~sure; doubtful !== 0; doubtful &= doubtful - 1) {
        const bit = doubtful & -doubtful;
        const value = values[(i << 5) + (31 - Math.clz32(bit))]!;
        if (value < from || value > to) left &= ~bit;
      }
      set[i] = left;
    }
  }

  /** Is its value known, and in the range? */
  isBetween(slot: number, from: number, to: number): boolean {
    const value = this.values[slot]!;
    return value !== UNKNOWN && value >= from && value <= to;
  }

  isKnown(slot: number): boolean {
    return has(this.#known.bits, slot);
  }

  #mark(slot: number, value: number, mark: typeof add): void {
    mark(this.#known.bits, slot);
    for (let i = this.#bounds.length - 1; i >= 0 && this.#bounds[i]! >= value; i--) mark(this.#upTo[i]!, slot);
  }
}

/** Some hundred values, rising: enough to know where the steps belong. */
function sampled(values: Int32Array, used: number): Int32Array {
  const step = Math.max(1, Math.floor(used / 4096));
  const some: number[] = [];
  for (let slot = 0; slot < used; slot += step) if (values[slot] !== UNKNOWN) some.push(values[slot]!);
  return Int32Array.from(some).sort();
}
