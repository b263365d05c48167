import type { AnyOf, Asked } from './asked.ts';
import { add, count, drop, has, wordsFor } from './bits.ts';
import { type Column, UNKNOWN } from './column.ts';
import { type Carrying, type Count, type Counting, countOf, type FacetOf, facetsOf, goThroughOf } from './facets.ts';
import { ByFrequency } from './frequencies.ts';
import type { Places } from './ids.ts';
import type { Names } from './names.ts';
import { firstOf, Order } from './order.ts';
import { atOnce, prepare, roomFor } from './prepare.ts';
import { Recent } from './recent.ts';
import { select } from './select.ts';
import type { Side } from './side.ts';
import { type Many, type Slots, union } from './slots.ts';
import { byIds } from './sorted.ts';
import { byName, byNumber, type Cursor, SORTS, type Sorting, type SortName } from './sorts.ts';
import {
  COLUMNS,
  type ColumnName,
  GONE,
  idOf,
  longer,
  numberOf,
  type Row,
  SIDES,
  type SideName,
  type Stock,
} from './stock.ts';
import type { TagTable } from './tag-table.ts';

/** A page of works in an order; the last place of it is where the next one begins. */
export interface Page {
  readonly places: readonly { readonly id: string; readonly key: Cursor['key'] }[];
}

export interface PageAsked {
  readonly by: SortName;
  readonly descending: boolean;
  readonly size: number;
  readonly after?: Cursor | null;
}

/**
 * The built-in index of filters, facets and sorts: typed arrays and bitmaps in memory, made from the store and thrown away at will.
 * A work has a place for as long as the index lives; what changes is put there again.
 */
export class WorksIndex {
  #used: number;
  #room: number;
  #ids: Float64Array;
  #standings: Uint8Array;
  readonly #places: Places;
  readonly #columns: Readonly<Record<ColumnName, Column>>;
  readonly #sides: Readonly<Record<SideName, Side>>;
  readonly #titles: Names;
  readonly #authors: Names;
  readonly #orders = new Map<SortName, Order>();
  readonly #sortings: Readonly<Record<Direction, Sorting>>;
  readonly #visible = new Map<number, Many>();
  /** Places in the order of their ids; until a work comes that is new. */
  #byId: Uint32Array<ArrayBuffer> | null = null;
  readonly #unions = new Recent<Slots>(256);
  readonly #frequencies = { said: new ByFrequency(), suggested: new ByFrequency() };
  #counts = new Uint32Array(0);
  #seen = new Uint32Array(0);
  #tagsVersion = -1;
  readonly #table: TagTable;
  readonly #goThrough: number | undefined;

  /** @param goThrough instead of {@link goThroughOf} @param prepared of the same stock, where it was made in pieces */
  constructor(stock: Stock, table: TagTable, goThrough?: number, prepared = atOnce(prepare(stock))) {
    this.#table = table;
    this.#goThrough = goThrough;
    this.#used = stock.used;
    this.#room = prepared.room;
    this.#ids = longer(stock.ids, this.#room);
    this.#standings = longer(stock.standings, this.#room);
    this.#places = prepared.places;
    this.#places.ids = this.#ids;
    this.#columns = prepared.columns;
    this.#sides = prepared.sides;
    this.#titles = prepared.titles;
    this.#authors = prepared.authors;
    const ids = () => this.#ids;
    const sortings = SORTS.flatMap((by) =>
      [false, true].map((descending): [Direction, Sorting] => [
        directionOf(by, descending),
        by === 'title' || by === 'author'
          ? byName(by === 'title' ? this.#titles : this.#authors, ids, descending)
          : byNumber(() => this.#columns[by].values, ids, descending),
      ]),
    );
    this.#sortings = Object.fromEntries(sortings) as Record<Direction, Sorting>;
    for (const by of SORTS) {
      const places = stock.orders?.[by];
      if (places)
        this.#orders.set(by, new Order(places, places.length, this.#sortings[directionOf(by, false)].compare));
    }
  }

  /** How many works there are. */
  get size(): number {
    let size = 0;
    for (let slot = 0; slot < this.#used; slot++) if (this.#standings[slot] !== GONE) size++;
    return size;
  }

  /** Where a work stands, by the number of its id; undefined where it does not. */
  placeOf(id: number): number | undefined {
    return this.#places.get(id);
  }

  /** How the work there stands; one past all standings where it is gone. */
  standingAt(slot: number): number {
    return this.#standings[slot]!;
  }

  numberAt(slot: number): number {
    return this.#ids[slot]!;
  }

  idAt(slot: number): string {
    return idOf(this.#ids[slot]!);
  }

  /** Takes in a work that is new or changed. */
  put(row: Row): void {
    const number = numberOf(row.id);
    let slot = this.#places.get(number);
    const isNew = slot === undefined || this.#standings[slot] === GONE;
    if (slot === undefined) {
      slot = this.#used++;
      this.#byId = null;
      if (slot === this.#room) this.#grow();
      this.#ids[slot] = number;
      this.#places.set(number, slot);
    }
    const moved = [...this.#orders].filter(([by]) => isNew || this.#isMoved(by, slot, row));
    if (!isNew) for (const [, order] of moved) order.take(slot);
    for (const name of COLUMNS) this.#columns[name].set(slot, row.columns[name] ?? UNKNOWN);
    this.#titles.set(slot, row.title);
    this.#authors.set(slot, row.author);
    for (const [, order] of moved) order.put(slot);
    this.#stand(slot, row.standing);
    this.#carry(slot, row.sides);
  }

  /** Forgets a work: nothing asked from now on gives it. */
  remove(id: string): void {
    const slot = this.placeOf(numberOf(id));
    if (slot === undefined || this.#standings[slot] === GONE) return;
    for (const order of this.#orders.values()) order.take(slot);
    this.#titles.set(slot, '');
    this.#authors.set(slot, '');
    for (const name of COLUMNS) this.#columns[name].set(slot, UNKNOWN);
    this.#stand(slot, GONE);
    this.#carry(slot, { said: [], suggested: [], facts: [] });
  }

  /** What the work at a place carries. */
  carriedAt(slot: number): Readonly<Record<SideName, Uint32Array>> {
    return record(SIDES, (name) => this.#sides[name].carried.of(slot));
  }

  /** Gives the work at a place other facts. @param facts no number twice */
  stateFacts(slot: number, facts: readonly number[]): void {
    this.#sides.facts.set(slot, facts);
    this.#unions.clear();
  }

  /** All works that answer. */
  select(asked: Asked): Slots {
    this.#freshen();
    return select({
      visible: this.#seenBy(asked.standings).bits,
      all: [...asked.include.map((any) => this.#anyOf(any)), ...(asked.only ?? [])],
      none: [...this.#noneOf(asked.exclude), ...(asked.not ?? [])],
      ranges: asked.ranges.map(({ column, from, to }) => ({ column: this.#columns[column], from, to })),
    });
  }

  /** A page of works found by {@link select}. */
  page(works: Slots, { by, descending, size, after }: PageAsked): Page {
    const sorting = this.#sortings[directionOf(by, descending)];
    const isUnknown = (slot: number) => sorting.keyOf(slot) === null;
    const isBehind = after ? (slot: number) => sorting.compareTo(slot, after) > 0 : undefined;
    const slots = works.bits
      ? this.#orderBy(by).page(works.bits, size, { descending, isUnknown, isBehind })
      : firstOf(isBehind ? works.few.filter(isBehind) : works.few, size, sorting.compare);
    return { places: slots.map((slot) => ({ id: this.idAt(slot), key: sorting.keyOf(slot) })) };
  }

  /** The tags that most of some works carry, exactly, as {@link facetsOf}. */
  facets(works: Slots, asked: readonly FacetOf[]): readonly (readonly Count[])[] {
    return facetsOf(works, asked, this.#counting());
  }

  /** How often a canonical tag stands on some works. */
  count(works: Slots, tag: number): Count {
    return countOf(works, tag, this.#counting());
  }

  /** Works that carry any of these tags. */
  anyOf(any: AnyOf): Slots {
    this.#freshen();
    return this.#anyOf(any);
  }

  /** Every work that stands so. @param standings as in {@link Asked} */
  visible(standings: number): Many {
    return this.#seenBy(standings);
  }

  /** A figure of each work, by its place; {@link UNKNOWN} where nobody knows. It is not to be changed. */
  values(column: ColumnName): Int32Array {
    return this.#columns[column].values;
  }

  get room(): number {
    return this.#room;
  }

  /** Makes, in pieces, what is otherwise made when it is first asked for: orders, and which tags are frequent. */
  *warm(): Generator<void> {
    for (const by of SORTS) {
      this.#orderBy(by);
      yield;
    }
    this.#byId = null;
    const { said, suggested } = this.#counting();
    for (const carrying of [said, suggested]) {
      carrying.byFrequency(0);
      yield;
    }
  }

  /** All that the index knows, to be kept and read again. */
  stock(): Stock {
    const used = this.#used;
    return {
      used,
      ids: this.#ids.slice(0, used),
      standings: this.#standings.slice(0, used),
      columns: record(COLUMNS, (name) => this.#columns[name].values.slice(0, used)),
      sides: record(SIDES, (name) => this.#sides[name].carried.packed(used)),
      titles: this.#titles.packed(used),
      authors: this.#authors.packed(used),
      orders: Object.fromEntries([...this.#orders].map(([by, order]) => [by, order.places.slice()])),
    };
  }

  #counting(): Counting {
    this.#freshen();
    const {
      said: { carriers },
      suggested: { carriers: others },
    } = this.#sides;
    const tags = Math.max(carriers.tags, others.tags, this.#table.tags, 1);
    if (this.#counts.length < tags) {
      this.#counts = new Uint32Array(tags + (tags >>> 3));
      this.#seen = new Uint32Array(tags + (tags >>> 3));
    }
    const carrying = (side: 'said' | 'suggested'): Carrying => ({
      carried: this.#sides[side].carried,
      carriersOf: (canonical) => this.#anyOf([{ side, tags: this.#table.membersOf(canonical) }]),
      sharedWith: (works) => this.#sides[side].carriers.sharedWith(works),
      byFrequency: (type) => this.#frequencies[side].of(type, this.#sides[side].carriers, this.#table),
    });
    const [said, suggested] = [carrying('said'), carrying('suggested')];
    const [counts, seen] = [this.#counts, this.#seen];
    const goThrough = this.#goThrough ?? goThroughOf(this.#room);
    return { table: this.#table, said, suggested, counts, seen, goThrough, room: this.#room };
  }

  #isMoved(name: SortName, slot: number, row: Row): boolean {
    if (name === 'title') return this.#titles.compareTo(slot, row.title) !== 0;
    if (name === 'author') return this.#authors.compareTo(slot, row.author) !== 0;
    return this.#columns[name].values[slot] !== (row.columns[name] ?? UNKNOWN);
  }

  #stand(slot: number, standing: number): void {
    this.#standings[slot] = standing;
    for (const [mask, { bits, size }] of this.#visible) {
      const [was, is] = [has(bits, slot), standing !== GONE && ((mask >>> standing) & 1) === 1];
      if (was === is) continue;
      (is ? add : drop)(bits, slot);
      this.#visible.set(mask, { bits, size: size + (is ? 1 : -1) });
    }
  }

  #carry(slot: number, sides: Row['sides']): void {
    for (const name of SIDES) this.#sides[name].set(slot, sides[name]);
    this.#frequencies.said.changed();
    this.#frequencies.suggested.changed();
    this.#unions.clear();
  }

  #seenBy(mask: number): Many {
    const known = this.#visible.get(mask);
    if (known) return known;
    const bits = new Int32Array(wordsFor(this.#room));
    for (let slot = 0; slot < this.#used; slot++) {
      const standing = this.#standings[slot]!;
      if (standing !== GONE && (mask >>> standing) & 1) add(bits, slot);
    }
    const seen = { bits, size: count(bits) };
    this.#visible.set(mask, seen);
    return seen;
  }

  #anyOf(any: AnyOf): Slots {
    const [first] = any;
    if (any.length === 1 && first!.tags.length === 1) return this.#sides[first!.side].carriers.of(first!.tags[0]!);
    const key = any.map(({ side, tags }) => `${side} ${tags.join()}`).join();
    return this.#unions.get(key, () =>
      union(
        any.flatMap(({ side, tags }) => tags.map((tag) => this.#sides[side].carriers.of(tag))),
        this.#room,
      ),
    );
  }

  /** What is excluded is put together once: there may be many such tags, the same in each question of a reader. */
  #noneOf(exclude: readonly AnyOf[]): readonly Slots[] {
    return exclude.length < 2 ? exclude.map((any) => this.#anyOf(any)) : [this.#anyOf(exclude.flat())];
  }

  #orderBy(by: SortName): Order {
    const known = this.#orders.get(by);
    if (known) return known;
    const { compare, sorted } = this.#sortings[directionOf(by, false)];
    this.#byId ??= byIds(this.#ids, this.#used);
    const there = this.#byId.filter((slot) => this.#standings[slot] !== GONE);
    const order = new Order(sorted(there), there.length, compare);
    this.#orders.set(by, order);
    return order;
  }

  /** Merged tags are other sets. */
  #freshen(): void {
    if (this.#tagsVersion === this.#table.version) return;
    this.#tagsVersion = this.#table.version;
    this.#unions.clear();
  }

  #grow(): void {
    this.#room = roomFor(this.#room);
    this.#ids = longer(this.#ids, this.#room);
    this.#places.ids = this.#ids;
    this.#standings = longer(this.#standings, this.#room);
    for (const name of COLUMNS) this.#columns[name].grow(this.#room);
    for (const name of SIDES) this.#sides[name].carriers.grow(this.#room);
    for (const [mask, { bits, size }] of this.#visible)
      this.#visible.set(mask, { bits: longer(bits, wordsFor(this.#room)), size });
    this.#unions.clear();
  }
}

type Direction = `${SortName} ${'up' | 'down'}`;
const directionOf = (by: SortName, descending: boolean): Direction => `${by} ${descending ? 'down' : 'up'}`;

const record = <K extends string, V>(names: readonly K[], make: (name: K) => V): Readonly<Record<K, V>> =>
  Object.fromEntries(names.map((name) => [name, make(name)])) as unknown as Readonly<Record<K, V>>;
