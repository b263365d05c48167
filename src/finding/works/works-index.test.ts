import { describe, expect, test } from 'vitest';
import { chance, madeWorks, typesOf } from '../../../test/support/finding/made-library.ts';
import type { AnyOf, Asked } from './asked.ts';
import { has } from './bits.ts';
import type { Count } from './facets.ts';
import type { Slots } from './slots.ts';
import type { Cursor, SortName } from './sorts.ts';
import { COLUMNS, numberOf, type Row, Stocktaking } from './stock.ts';
import type { TagTable } from './tag-table.ts';
import { WorksIndex } from './works-index.ts';

const WORKS = 600;
const TAGS = 80;
const types = typesOf(TAGS);
const TYPES = types.map((_, i) => i);
const typeOf = (tag: number) => types.findLastIndex(({ first }) => tag >= first);
/** Every fifth tag is another name of the one before it. */
const table: TagTable = {
  tags: 1000,
  version: 1,
  typeOf,
  canonicalOf: (tag) => (tag % 5 === 4 && typeOf(tag - 1) === typeOf(tag) ? tag - 1 : tag),
  membersOf: (tag) => (table.canonicalOf(tag + 1) === tag ? [tag, tag + 1] : [tag]),
};

function indexOf(rows: Iterable<Row>, goThrough?: number): WorksIndex {
  const taking = new Stocktaking();
  for (const row of rows) taking.add(row);
  return new WorksIndex(taking.done(), table, goThrough);
}

const idsOf = (index: WorksIndex, { few, bits }: Slots): string[] =>
  bits
    ? Array.from({ length: bits.length * 32 }, (_, slot) => slot)
        .filter((slot) => has(bits, slot))
        .map((slot) => index.idAt(slot))
    : [...few].map((slot) => index.idAt(slot));

/** The same by going through all works. */
const plain = {
  carries: (row: Row, any: AnyOf) => any.some(({ side, tags }) => row.sides[side].some((tag) => tags.includes(tag))),
  select: (rows: readonly Row[], asked: Asked) =>
    rows.filter(
      (row) =>
        (asked.standings >>> row.standing) & 1 &&
        asked.include.every((any) => plain.carries(row, any)) &&
        !asked.exclude.some((any) => plain.carries(row, any)) &&
        asked.ranges.every(({ column, from, to }) => {
          const value = row.columns[column];
          return value !== null && value >= from && value <= to;
        }),
    ),
  facets: (rows: readonly Row[], most: number) =>
    TYPES.map((type) => {
      const counts = new Map<number, { count: number; suggested: number }>();
      const counted = (tag: number) => counts.get(tag) ?? { count: 0, suggested: 0 };
      for (const row of rows) {
        const said = new Set(row.sides.said.map(table.canonicalOf));
        const suggested = new Set(row.sides.suggested.map(table.canonicalOf)).difference(said);
        for (const tag of said) counts.set(tag, { ...counted(tag), count: counted(tag).count + 1 });
        for (const tag of suggested) counts.set(tag, { ...counted(tag), suggested: counted(tag).suggested + 1 });
      }
      const all: Count[] = [...counts].flatMap(([tag, count]) => (typeOf(tag) === type ? [{ tag, ...count }] : []));
      return all
        .sort((a, b) => b.count - a.count || (a.count === 0 ? b.suggested - a.suggested : 0) || a.tag - b.tag)
        .slice(0, most);
    }),
  sorted: (rows: readonly Row[], by: SortName, descending: boolean) => {
    const key = (row: Row) => (by === 'title' || by === 'author' ? row[by] || null : row.columns[by]);
    const compare = (a: Row, b: Row) => {
      const [one, other] = [key(a), key(b)];
      if (one === other) return (descending ? -1 : 1) * (numberOf(a.id) - numberOf(b.id));
      if (one === null || other === null) return one === null ? 1 : -1;
      return one < other === descending ? 1 : -1;
    };
    return rows.toSorted(compare).map(({ id }) => id);
  },
};

function randomAsked(random: () => number): Asked {
  const tag = () => Math.floor(random() ** 2 * TAGS);
  const any = (): AnyOf => [
    { side: random() < 0.1 ? 'suggested' : 'said', tags: Array.from({ length: random() < 0.7 ? 1 : 3 }, tag) },
  ];
  const some = (most: number) => Array.from({ length: Math.floor(random() * most) }, any);
  const range = () => {
    const column = COLUMNS[Math.floor(random() * 5)]!;
    const [from, to] = [random() * 20000, random() * 20000].map(Math.floor).sort((a, b) => a - b) as [number, number];
    return { column, from, to };
  };
  return {
    standings: 1 + Math.floor(random() * 7),
    include: random() < 0.4 ? [] : some(3),
    exclude: some(4),
    ranges: random() < 0.5 ? [] : [range()],
  };
}

describe.each([0, 1e9])('works found, counted and put in order as by going through all of them (%d)', (goThrough) => {
  test('at first, after changes, and from a snapshot', () => {
    const random = chance(7);
    const rows = new Map(
      [...madeWorks(WORKS, TAGS, 3)].map((row, i) => [row.id, i % 9 ? row : { ...row, author: '' }]),
    );
    let index = indexOf(rows.values(), goThrough);
    const others = [...madeWorks(WORKS, TAGS, 4)];
    for (let round = 0; round < 120; round++) {
      const asked = randomAsked(random);
      const all = [...rows.values()];
      const wanted = plain.select(all, asked);
      const found = index.select(asked);
      expect(found.size).toBe(wanted.length);
      expect(idsOf(index, found).sort()).toEqual(wanted.map(({ id }) => id).sort());
      expect(
        index.facets(
          found,
          TYPES.map((type) => ({ type, most: 10 })),
        ),
      ).toEqual(plain.facets(wanted, 10));
      const by = (['words', 'date', 'title', 'author', 'kudos', 'added'] as const)[round % 6]!;
      expect(pages(index, found, by, round % 4 > 1)).toEqual(plain.sorted(wanted, by, round % 4 > 1));
      // Some are changed, some come, some go.
      for (let i = 0; i < 5; i++) {
        const other = others[Math.floor(random() * others.length)]!;
        const there = all[Math.floor(random() * all.length)]!;
        const row = random() < 0.5 ? other : { ...other, id: there.id };
        rows.set(row.id, row);
        index.put(row);
      }
      const going = [...rows.keys()][Math.floor(random() * rows.size)]!;
      rows.delete(going);
      index.remove(going);
      expect(index.size).toBe(rows.size);
      if (round % 40 === 39) index = new WorksIndex(index.stock(), table, goThrough);
    }
  });
});

/** All pages of seven, one after the other. */
function pages(index: WorksIndex, found: Slots, by: SortName, descending: boolean): string[] {
  const all: string[] = [];
  let after: Cursor | null = null;
  for (;;) {
    const { places } = index.page(found, { by, descending, size: 7, after });
    all.push(...places.map(({ id }) => id));
    const last = places.at(-1);
    if (!last) return all;
    after = { key: last.key, id: numberOf(last.id) };
  }
}

test('more works than there was room for', () => {
  const rows = [...madeWorks(3000, TAGS, 5)];
  const index = indexOf(rows.slice(0, 10));
  for (const row of rows.slice(10)) index.put(row);
  expect(index.size).toBe(3000);
  const asked: Asked = { standings: 7, include: [], exclude: [], ranges: [{ column: 'words', from: 1000, to: 9000 }] };
  expect(index.select(asked).size).toBe(plain.select(rows, asked).length);
});

test('two names of one tag count a work once', () => {
  const row = [...madeWorks(1, TAGS)][0]!;
  const index = indexOf([{ ...row, standing: 0, sides: { said: [23, 24], suggested: [], facts: [] } }]);
  const found = index.select({ standings: 1, include: [], exclude: [], ranges: [] });
  expect(index.facets(found, [{ type: typeOf(23), most: 10 }])).toEqual([[{ tag: 23, count: 1, suggested: 0 }]]);
});
