import { PLACE, places } from './around.ts';
import { CLASSES, describe, findNames, UNIT, type UnitColumn } from './sentences.ts';
import type { Units } from './units.ts';

/** Which columns of which neighbours are looked at: 0 is the unit behind the place, -1 the one before it. */
const FAR: readonly UnitColumn[] = ['kind', 'ends', 'start', 'words', 'subject', 'after'];
const WINDOW: readonly [number, readonly UnitColumn[]][] = [
  [-3, FAR],
  [-2, UNIT],
  [-1, UNIT],
  [0, UNIT],
  [1, UNIT],
  [2, FAR],
];

interface Column {
  readonly name: string;
  readonly table: 'unit' | 'place';
  readonly offset: number;
  readonly index: number;
  readonly isClass: boolean;
}

/** Every feature in the order in which the model knows it. */
export const COLUMNS: readonly Column[] = [
  ...WINDOW.flatMap(([offset, names]) =>
    names.map(
      (name): Column => ({
        name: `${name}${offset < 0 ? offset : `+${offset}`}`,
        table: 'unit',
        offset,
        index: UNIT.indexOf(name),
        isClass: CLASSES.has(name),
      }),
    ),
  ),
  ...PLACE.map((name, index): Column => ({ name, table: 'place', offset: 0, index, isClass: false })),
];

/** A byte per place and feature: row i is the place before unit i. A neighbour beyond the ends of the text is all 255. */
export function features(u: Units): { rows: Uint8Array; width: number } {
  findNames(u);
  const { table, subject } = describe(u);
  const place = places(u, subject);
  const width = COLUMNS.length;
  const rows = new Uint8Array(u.count * width);
  let out = 0;
  for (let i = 0; i < u.count; i++) {
    for (const [offset, names] of PLAN) {
      const j = i + offset;
      if (j < 0 || j >= u.count) for (let k = 0; k < names.length; k++) rows[out++] = 255;
      else for (let k = 0; k < names.length; k++) rows[out++] = table[j * UNIT.length + names[k]!]!;
    }
    rows.set(place.subarray(i * PLACE.length, (i + 1) * PLACE.length), out);
    out += PLACE.length;
  }
  return { rows, width };
}

const PLAN = WINDOW.map(([offset, names]) => [offset, names.map((n) => UNIT.indexOf(n))] as const);
