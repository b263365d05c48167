import { COLUMNS, type Lists, SIDES, type Stock, type Strings } from '../works/stock.ts';

/** Any other reading of the bytes makes a new number; a snapshot of another one is not read. */
export const FORMAT = 1;

/** All works of an index, but for their words. */
export interface Packed {
  readonly stock: Stock;
  /** As `Facts.all`. */
  readonly facts: readonly string[];
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
export function pack({ stock, facts }: Packed): Uint8Array[] {
  const arrays = arraysOf(stock);
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
  return { stock: stockOf(head.used, arrays), facts: head.facts };
}

function arraysOf({ ids, standings, columns, sides, titles, authors }: Stock): readonly Numbers[] {
  return [
    ids,
    standings,
    ...COLUMNS.map((name) => columns[name]),
    ...SIDES.flatMap((name) => [sides[name].starts, sides[name].block]),
    ...[titles, authors].flatMap(({ starts, bytes }) => [starts, bytes]),
  ];
}

function stockOf(used: number, arrays: readonly Numbers[]): Stock {
  let next = 0;
  const take = <T extends Numbers>() => arrays[next++] as T;
  const lists = (): Lists => ({ starts: take<Uint32Array>(), block: take<Uint32Array>() });
  const strings = (): Strings => ({ starts: take<Uint32Array>(), bytes: take<Uint8Array>() });
  return {
    used,
    ids: take<Float64Array>(),
    standings: take<Uint8Array>(),
    columns: Object.fromEntries(COLUMNS.map((name) => [name, take<Int32Array>()])) as Stock['columns'],
    sides: Object.fromEntries(SIDES.map((name) => [name, lists()])) as Stock['sides'],
    titles: strings(),
    authors: strings(),
  };
}

const kindOf = (array: Numbers): Kind =>
  array instanceof Float64Array
    ? 'f64'
    : array instanceof Uint32Array
      ? 'u32'
      : array instanceof Int32Array
        ? 'i32'
        : 'u8';
