import type { TagStock } from '../tags/kept.ts';
import { SORTS } from '../works/sorts.ts';
import { COLUMNS, type Lists, SIDES, type Stock, type Strings } from '../works/stock.ts';

/** Any other reading of the bytes makes a new number; a snapshot of another one is not read. */
export const FORMAT = 4;

/** All works of an index, but for their words. */
export interface Packed {
  readonly stock: Stock;
  /** As `Facts.all`. */
  readonly facts: readonly string[];
  readonly tags: TagStock;
}

/** Bytes that are no works of an index, or not of this program's format. */
export class NotPacked extends Error {}

const KINDS = { f64: Float64Array, u32: Uint32Array, i32: Int32Array, u8: Uint8Array } as const;
type Kind = keyof typeof KINDS;
type Numbers = Float64Array | Uint32Array | Int32Array | Uint8Array;

/** Where an array lies: its kind, and how many numbers. They follow each other, each from a multiple of eight bytes on. */
type Laid = readonly [kind: Kind, length: number];

interface Head {
  readonly format: number;
  readonly used: number;
  readonly facts: readonly string[];
  readonly arrays: readonly Laid[];
}

const EIGHT = 8;
const padded = (bytes: number): number => Math.ceil(bytes / EIGHT) * EIGHT;

/** As pieces of bytes, to be written one after the other. No copy of the arrays is made. */
export function pack({ stock, facts, tags }: Packed): Uint8Array[] {
  const arrays = [...arraysOf(stock), ...arraysOfTags(tags)];
  const laid = arrays.map((array): Laid => [kindOf(array), array.length]);
  const head: Head = { format: FORMAT, used: stock.used, facts, arrays: laid };
  const json = new TextEncoder().encode(JSON.stringify(head));
  const begin = new Uint8Array(EIGHT + padded(json.length));
  new DataView(begin.buffer).setUint32(0, json.length, true);
  begin.set(json, EIGHT);
  return [
    begin,
    ...arrays.flatMap((array) => {
      const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
      return [bytes, new Uint8Array(padded(bytes.length) - bytes.length)];
    }),
  ];
}

/** The arrays are views of the bytes, which belong to them from now on. @throws NotPacked */
export function unpack(bytes: Uint8Array<ArrayBuffer>): Packed {
  if (bytes.length < EIGHT || bytes.byteOffset % EIGHT !== 0) throw new NotPacked('Too short to be works.');
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  let head: Head;
  try {
    head = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(EIGHT, EIGHT + length)));
  } catch (cause) {
    throw new NotPacked('The works have no head.', { cause });
  }
  if (head.format !== FORMAT) throw new NotPacked(`Works of format ${head.format}.`);
  let at = EIGHT + padded(length);
  const arrays = head.arrays.map(([kind, length]) => {
    const Kind = KINDS[kind];
    const end = at + padded(length * Kind.BYTES_PER_ELEMENT);
    if (end > bytes.length) throw new NotPacked('The end of the works is missing.');
    const array = new Kind(bytes.buffer, bytes.byteOffset + at, length);
    at = end;
    return array;
  });
  const taking = new Taking(arrays);
  return { stock: stockOf(head.used, taking), facts: head.facts, tags: tagsOf(taking) };
}

function arraysOf({ ids, standings, columns, sides, titles, authors, orders }: Stock): readonly Numbers[] {
  return [
    ids,
    standings,
    ...COLUMNS.map((name) => columns[name]),
    ...SIDES.flatMap((name) => [sides[name].starts, sides[name].block]),
    ...[titles, authors].flatMap(({ starts, bytes }) => [starts, bytes]),
    ...SORTS.map((name) => orders?.[name] ?? NOT_ORDERED),
  ];
}

const arraysOfTags = ({ ids, types, kinds, of, under, in: belongs, names, keys }: TagStock): readonly Numbers[] => [
  ...[ids, types, kinds, of],
  ...[under, belongs].flatMap(({ starts, block }) => [starts, block]),
  ...[names, keys].flatMap(({ starts, bytes }) => [starts, bytes]),
];

/** Arrays, one after the other, as they were laid. */
class Taking {
  readonly #arrays: readonly Numbers[];
  #next = 0;

  constructor(arrays: readonly Numbers[]) {
    this.#arrays = arrays;
  }

  take<T extends Numbers>(): T {
    return this.#arrays[this.#next++] as T;
  }

  lists(): Lists {
    return { starts: this.take<Uint32Array>(), block: this.take<Uint32Array>() };
  }

  strings(): Strings {
    return { starts: this.take<Uint32Array>(), bytes: this.take<Uint8Array>() };
  }
}

function stockOf(used: number, taking: Taking): Stock {
  return {
    used,
    ids: taking.take<Float64Array>(),
    standings: taking.take<Uint8Array>(),
    columns: Object.fromEntries(COLUMNS.map((name) => [name, taking.take<Int32Array>()])) as Stock['columns'],
    sides: Object.fromEntries(SIDES.map((name) => [name, taking.lists()])) as Stock['sides'],
    titles: taking.strings(),
    authors: taking.strings(),
    orders: Object.fromEntries(
      SORTS.map((name) => [name, taking.take<Uint32Array>()] as const).filter(([, places]) => places.length > 0),
    ),
  };
}

function tagsOf(taking: Taking): TagStock {
  return {
    ids: taking.take<Uint32Array>(),
    types: taking.take<Uint8Array>(),
    kinds: taking.take<Uint8Array>(),
    of: taking.take<Int32Array>(),
    under: taking.lists(),
    in: taking.lists(),
    names: taking.strings(),
    keys: taking.strings(),
  };
}

const NOT_ORDERED = new Uint32Array(0);

const kindOf = (array: Numbers): Kind =>
  array instanceof Float64Array
    ? 'f64'
    : array instanceof Uint32Array
      ? 'u32'
      : array instanceof Int32Array
        ? 'i32'
        : 'u8';
