import { type Bits, drop, has, keepOnly, without } from './bits.ts';
import type { Column } from './column.ts';
import { holds, type Slots, slotsOf } from './slots.ts';

export interface Wanted {
  readonly visible: Bits;
  readonly all: readonly Slots[];
  readonly none: readonly Slots[];
  readonly ranges: readonly { readonly column: Column; readonly from: number; readonly to: number }[];
}

/**
 * The works that are wanted. Where one condition leaves few, each of those is looked at; where all leave many, whole words of bits are
 * taken at a time.
 */
export function select({ visible, all, none, ranges }: Wanted): Slots {
  const fewest = all.reduce<Slots | undefined>(
    (least, set) => (set.few && (!least || set.size < least.size) ? set : least),
    undefined,
  );
  if (fewest?.few) {
    const others = all.filter((set) => set !== fewest);
    const kept = fewest.few.filter(
      (slot) =>
        has(visible, slot) &&
        others.every((set) => holds(set, slot)) &&
        !none.some((set) => holds(set, slot)) &&
        ranges.every(({ column, from, to }) => column.isBetween(slot, from, to)),
    );
    return { few: kept, size: kept.length };
  }
  const bits = visible.slice();
  for (const set of all) keepOnly(bits, set.bits!);
  for (const set of none) {
    if (set.bits) without(bits, set.bits);
    else for (let i = 0; i < set.few.length; i++) drop(bits, set.few[i]!);
  }
  for (const { column, from, to } of ranges) column.keepBetween(bits, from, to);
  return slotsOf(bits);
}
