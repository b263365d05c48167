import { add, type Bits, count, has, join, listed, wordsFor } from './bits.ts';

/** Places of works in the index: few of them listed, rising; many as bits. */
export type Slots = Few | Many;
export interface Few {
  readonly few: Uint32Array;
  readonly bits?: undefined;
  readonly size: number;
}
export interface Many {
  readonly few?: undefined;
  readonly bits: Bits;
  readonly size: number;
}

/** From one in so many on, bits are smaller than half a list, and much quicker to intersect. */
export const MANY = 64;

export const NONE: Slots = { few: new Uint32Array(0), size: 0 };

/** Places in bits, listed where they are few. */
export function slotsOf(bits: Bits): Slots {
  const size = count(bits);
  return size * MANY < bits.length * 32 ? { few: listed(bits, size), size } : { bits, size };
}

/** Is this place among them? */
export function holds(slots: Slots, slot: number): boolean {
  return slots.bits ? has(slots.bits, slot) : placeIn(slots.few, slot) >= 0;
}

/** Where a number stands in a rising list; where it is not, −1 − the place at which it would. */
export function placeIn(list: Uint32Array, wanted: number): number {
  let from = 0;
  let to = list.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    const there = list[middle]!;
    if (there === wanted) return middle;
    if (there < wanted) from = middle + 1;
    else to = middle;
  }
  return -1 - from;
}

function addAll(bits: Bits, few: Uint32Array): void {
  for (let i = 0; i < few.length; i++) add(bits, few[i]!);
}

/** All that stand in any of these. @param room places in the index */
export function union(sets: readonly Slots[], room: number): Slots {
  const filled = sets.filter(({ size }) => size > 0);
  if (filled.length < 2) return filled[0] ?? NONE;
  const most = filled.reduce((sum, { size }) => sum + size, 0);
  if (filled.every(({ few }) => few) && most * MANY < room) {
    const all = new Uint32Array(most);
    let length = 0;
    for (const { few } of filled) {
      all.set(few!, length);
      length += few!.length;
    }
    all.sort();
    let kept = 0;
    for (let i = 0; i < length; i++) if (kept === 0 || all[kept - 1] !== all[i]) all[kept++] = all[i]!;
    return { few: all.subarray(0, kept), size: kept };
  }
  const bits = new Int32Array(wordsFor(room));
  for (const set of filled) {
    if (set.bits) join(bits, set.bits);
    else addAll(bits, set.few);
  }
  return { bits, size: count(bits) };
}
