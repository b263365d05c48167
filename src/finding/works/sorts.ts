import { UNKNOWN } from './column.ts';
import type { Names } from './names.ts';
import type { Compare } from './order.ts';

/** What works can be put in order by. `best` is of words alone. */
export const SORTS = [
  'added',
  'updated',
  'date',
  'words',
  'title',
  'author',
  'hits',
  'kudos',
  'comments',
  'bookmarks',
] as const;
export type SortName = (typeof SORTS)[number];

/** Where a page ended: what its last work is sorted by, and its id, by which ties are put in order. */
export interface Cursor {
  readonly key: number | string;
  /** As a number. */
  readonly id: number;
}

/** A way to sort: what of two works stands first, and of a work and the end of a page. */
export interface Sorting {
  readonly compare: Compare;
  /** Under 0: the work stands before the cursor. */
  compareTo(slot: number, cursor: Cursor): number;
  keyOf(slot: number): number | string;
}

/** By a number; works whose number nobody knows come before all others, and so last where the greatest stand first. */
export function byNumber(values: () => Int32Array, ids: () => Float64Array): Sorting {
  return {
    compare: (a, b) => values()[a]! - values()[b]! || ids()[a]! - ids()[b]!,
    compareTo: (slot, { key, id }) => values()[slot]! - (key as number) || ids()[slot]! - id,
    keyOf: (slot) => values()[slot] ?? UNKNOWN,
  };
}

/** By a name; the order of its letters' code points, as the key by which it is sorted has them. */
export function byName(names: Names, ids: () => Float64Array): Sorting {
  return {
    compare: (a, b) => names.compare(a, b) || ids()[a]! - ids()[b]!,
    compareTo: (slot, { key, id }) => names.compareTo(slot, key as string) || ids()[slot]! - id,
    keyOf: (slot) => names.get(slot),
  };
}
