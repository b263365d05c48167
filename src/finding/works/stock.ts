import { UNKNOWN } from './column.ts';
import type { SortName } from './sorts.ts';

/** Numbers that works are sorted and filtered by. Days since 1970-01-01 for dates. */
export const COLUMNS = [
  'words',
  'chapters',
  'date',
  'updated',
  'added',
  'hits',
  'kudos',
  'comments',
  'bookmarks',
  'sure',
] as const;
export type ColumnName = (typeof COLUMNS)[number];
/** Ways in which a work carries tags: it is said so, only suggested, or a fact of its own (its language, whether it is complete). */
export const SIDES = ['said', 'suggested', 'facts'] as const;
export type SideName = (typeof SIDES)[number];

/** All that the index knows, as plain arrays by a work's place: what a snapshot holds. */
export interface Stock {
  /** Places in use; works that went leave theirs empty. */
  readonly used: number;
  /** A work's id without its letter, as a number of 48 bits; −1 where the work is gone. */
  readonly ids: Float64Array;
  /** See `standing.ts`. */
  readonly standings: Uint8Array;
  readonly columns: Readonly<Record<ColumnName, Int32Array>>;
  readonly sides: Readonly<Record<SideName, Lists>>;
  readonly titles: Strings;
  readonly authors: Strings;
  /** All works that are there, as `order.ts` has them; orders that nobody asked for yet are left out. */
  readonly orders?: Readonly<Partial<Record<SortName, Uint32Array>>>;
}

/** Lists of numbers in one block; one more start for where the last one ends. */
export interface Lists {
  readonly starts: Uint32Array;
  readonly block: Uint32Array;
}

/** Strings as UTF-8 in one block. */
export interface Strings {
  readonly starts: Uint32Array;
  readonly bytes: Uint8Array;
}

/** A work as the index takes it. */
export interface Row {
  /** `w` and twelve hexadecimal digits. */
  readonly id: string;
  readonly standing: number;
  readonly columns: Readonly<Record<ColumnName, number | null>>;
  /** Numbers of tags, none twice. */
  readonly sides: Readonly<Record<SideName, readonly number[]>>;
  /** As sorted. */
  readonly title: string;
  readonly author: string;
}

/** Standings are few (see `catalogue/work.ts`): a bit for each in a mask. */
export const STANDINGS = 32;
/** The standing of a place whose work is gone. */
export const GONE = STANDINGS - 1;

export const numberOf = (id: string): number => Number.parseInt(id.slice(1), 16);
export const idOf = (number: number): string => `w${number.toString(16).padStart(12, '0')}`;

/** Fills a {@link Stock} with works, one after the other; the order of their ids makes ties cheap, but none is needed. */
export class Stocktaking {
  #used = 0;
  #ids = new Float64Array(1024);
  #standings = new Uint8Array(1024);
  readonly #columns = Object.fromEntries(COLUMNS.map((name) => [name, new Int32Array(1024)])) as Record<
    ColumnName,
    Int32Array
  >;
  readonly #sides = Object.fromEntries(SIDES.map((name) => [name, new Growing()])) as Record<SideName, Growing>;
  readonly #titles = new GrowingText();
  readonly #authors = new GrowingText();

  add(row: Row): void {
    const slot = this.#used++;
    if (slot === this.#ids.length) this.#grow(slot * 2);
    this.#ids[slot] = numberOf(row.id);
    this.#standings[slot] = row.standing;
    for (const name of COLUMNS) this.#columns[name][slot] = row.columns[name] ?? UNKNOWN;
    for (const name of SIDES) this.#sides[name].add(row.sides[name]);
    this.#titles.add(row.title);
    this.#authors.add(row.author);
  }

  done(): Stock {
    const used = this.#used;
    return {
      used,
      ids: this.#ids.slice(0, used),
      standings: this.#standings.slice(0, used),
      columns: Object.fromEntries(
        COLUMNS.map((name) => [name, this.#columns[name].slice(0, used)]),
      ) as Stock['columns'],
      sides: Object.fromEntries(SIDES.map((name) => [name, this.#sides[name].done()])) as Stock['sides'],
      titles: this.#titles.done(),
      authors: this.#authors.done(),
    };
  }

  #grow(room: number): void {
    this.#ids = longer(this.#ids, room);
    this.#standings = longer(this.#standings, room);
    for (const name of COLUMNS) this.#columns[name] = longer(this.#columns[name], room);
  }
}

class Growing {
  #starts = new Uint32Array(1024);
  #block = new Uint32Array(4096);
  #lists = 0;
  #size = 0;

  add(numbers: readonly number[]): void {
    if (this.#lists + 2 > this.#starts.length) this.#starts = longer(this.#starts, this.#starts.length * 2);
    while (this.#size + numbers.length > this.#block.length) this.#block = longer(this.#block, this.#block.length * 2);
    this.#block.set(numbers, this.#size);
    if (numbers.length > 1) this.#block.subarray(this.#size, this.#size + numbers.length).sort();
    this.#size += numbers.length;
    this.#starts[++this.#lists] = this.#size;
  }

  done(): Lists {
    return { starts: this.#starts.slice(0, this.#lists + 1), block: this.#block.slice(0, this.#size) };
  }
}

class GrowingText {
  #starts = new Uint32Array(1024);
  #bytes = new Uint8Array(8192);
  #texts = 0;
  #size = 0;

  add(text: string): void {
    if (this.#texts + 2 > this.#starts.length) this.#starts = longer(this.#starts, this.#starts.length * 2);
    while (this.#size + text.length * 3 > this.#bytes.length) this.#bytes = longer(this.#bytes, this.#bytes.length * 2);
    this.#size += encoder.encodeInto(text, this.#bytes.subarray(this.#size)).written;
    this.#starts[++this.#texts] = this.#size;
  }

  done(): Strings {
    return { starts: this.#starts.slice(0, this.#texts + 1), bytes: this.#bytes.slice(0, this.#size) };
  }
}

/** A copy with more room. */
export function longer<T extends Float64Array | Uint8Array | Uint16Array | Int32Array | Uint32Array>(
  array: T,
  room: number,
): T {
  const more = new (array.constructor as new (length: number) => T)(room);
  more.set(array);
  return more;
}

const encoder = new TextEncoder();
