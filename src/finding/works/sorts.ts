import { UNKNOWN } from './column.ts';
import type { Names } from './names.ts';
import type { Compare } from './order.ts';
import { byNames, byValues } from './sorted.ts';

/** What works can be put in order by; how well words match is known for each question alone. */
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

/** Where a page ended: what its last work is sorted by, and its id. */
export interface Cursor {
  /** Null: it is not known. */
  readonly key: number | string | null;
  /** As a number. */
  readonly id: number;
}

/** A way to sort, in one direction. What is not known comes last in both; what is alike is put in order by id, in the same direction. */
export interface Sorting {
  readonly compare: Compare;
  /** Over 0: the work stands behind the cursor. */
  compareTo(slot: number, cursor: Cursor): number;
  keyOf(slot: number): number | string | null;
  /** All places in order. @param byId all places in the order of their ids */
  sorted(byId: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer>;
}

type Ids = () => Float64Array;

export function byNumber(values: () => Int32Array, ids: Ids, descending: boolean): Sorting {
  const compareKeys = (a: number, b: number): number => {
    if (a === b) return 0;
    if (a === UNKNOWN || b === UNKNOWN) return a === UNKNOWN ? 1 : -1;
    return descending ? b - a : a - b;
  };
  const compareIds = (a: number, b: number) => (descending ? b - a : a - b);
  return {
    compare: (a, b) => compareKeys(values()[a]!, values()[b]!) || compareIds(ids()[a]!, ids()[b]!),
    compareTo: (slot, { key, id }) =>
      compareKeys(values()[slot]!, typeof key === 'number' ? key : UNKNOWN) || compareIds(ids()[slot]!, id),
    keyOf: (slot) => (values()[slot] === UNKNOWN ? null : values()[slot]!),
    sorted: (byId) => byValues(values(), byId, descending),
  };
}

/** By names: the order of their letters' code points. An empty one is not known. */
export function byName(names: Names, ids: Ids, descending: boolean): Sorting {
  const compareKeys = (order: number, isUnknown: boolean, isOtherUnknown: boolean): number => {
    if (isUnknown || isOtherUnknown) return isUnknown === isOtherUnknown ? 0 : isUnknown ? 1 : -1;
    return descending ? -order : order;
  };
  const compareIds = (a: number, b: number) => (descending ? b - a : a - b);
  return {
    compare: (a, b) =>
      compareKeys(names.compare(a, b), names.isEmpty(a), names.isEmpty(b)) || compareIds(ids()[a]!, ids()[b]!),
    compareTo: (slot, { key, id }) => {
      const name = typeof key === 'string' ? key : '';
      return compareKeys(names.compareTo(slot, name), names.isEmpty(slot), name === '') || compareIds(ids()[slot]!, id);
    },
    keyOf: (slot) => names.get(slot) || null,
    sorted: (byId) => byNames(names, byId, descending),
  };
}
