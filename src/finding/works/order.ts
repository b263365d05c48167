import type { Bits } from './bits.ts';
import { has } from './bits.ts';

/** Which of two works stands first; never 0 for different ones. */
export type Compare = (a: number, b: number) => number;

/** How a list goes through an {@link Order}. */
export interface Way {
  /** From the last known to the first; what is not known comes last all the same, and goes backwards too. */
  readonly descending: boolean;
  isUnknown(slot: number): boolean;
  /** Whether a work stands behind where the last page ended. */
  readonly isBehind?: ((slot: number) => boolean) | undefined;
}

/** All works in a rising order, what is not known last. */
export class Order {
  #places: Uint32Array;
  #size: number;
  readonly #compare: Compare;

  constructor(places: Uint32Array, size: number, compare: Compare) {
    this.#places = places;
    this.#size = size;
    this.#compare = compare;
  }

  get places(): Uint32Array {
    return this.#places.subarray(0, this.#size);
  }

  /** Puts a work in its place. To be called after its values are there. */
  put(slot: number): void {
    if (this.#size === this.#places.length) {
      const longer = new Uint32Array(Math.max(16, this.#size + (this.#size >>> 3)));
      longer.set(this.#places);
      this.#places = longer;
    }
    const at = this.#firstFrom((there) => this.#compare(there, slot) >= 0);
    this.#places.copyWithin(at + 1, at, this.#size);
    this.#places[at] = slot;
    this.#size++;
  }

  /** Takes a work out. To be called while its values still are those by which it was put. */
  take(slot: number): void {
    const at = this.#firstFrom((there) => this.#compare(there, slot) >= 0);
    if (this.#places[at] !== slot) return;
    this.#places.copyWithin(at, at + 1, this.#size);
    this.#size--;
  }

  /** The next works of a set. */
  page(set: Bits, size: number, { descending, isUnknown, isBehind }: Way): number[] {
    const known = descending ? this.#firstFrom(isUnknown) : 0;
    const place = descending ? (i: number) => (i < known ? known - 1 : this.#size - 1 + known) - i : undefined;
    const found: number[] = [];
    for (let i = isBehind ? this.#firstFrom(isBehind, place) : 0; i < this.#size && found.length < size; i++) {
      const slot = this.#places[place ? place(i) : i]!;
      if (has(set, slot)) found.push(slot);
    }
    return found;
  }

  /** The first place from which on something holds; where it nowhere does, one past the last. @param place where the n-th of a list stands */
  #firstFrom(isTrue: (slot: number) => boolean, place: (nth: number) => number = (nth) => nth): number {
    let from = 0;
    let to = this.#size;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (isTrue(this.#places[place(middle)]!)) to = middle;
      else from = middle + 1;
    }
    return from;
  }
}

/** The first of a few works by an order, without ordering all of them. */
export function firstOf(slots: ArrayLike<number>, size: number, compare: Compare): number[] {
  const kept: number[] = [];
  if (size === 0) return kept;
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i]!;
    if (kept.length === size && compare(slot, kept[size - 1]!) > 0) continue;
    let at = kept.length;
    while (at > 0 && compare(slot, kept[at - 1]!) < 0) at--;
    kept.splice(at, 0, slot);
    if (kept.length > size) kept.pop();
  }
  return kept;
}
