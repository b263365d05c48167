import { Column, UNKNOWN } from './column.ts';
import { Places } from './ids.ts';
import { Names } from './names.ts';
import { Side } from './side.ts';
import { COLUMNS, type ColumnName, SIDES, type SideName, type Stock } from './stock.ts';

/** What an index works with, made of a {@link Stock}. */
export interface Prepared {
  /** Places there are room for. */
  readonly room: number;
  readonly places: Places;
  readonly columns: Readonly<Record<ColumnName, Column>>;
  readonly sides: Readonly<Record<SideName, Side>>;
  readonly titles: Names;
  readonly authors: Names;
}

/** Makes it in pieces of a few hundredths of a second for a million works, so that somebody else may have a turn between them. */
export function* prepare(stock: Stock): Generator<void, Prepared> {
  const room = roomFor(stock.used);
  const places = new Places(stock.ids, stock.used);
  yield;
  const columns = {} as Record<ColumnName, Column>;
  for (const name of COLUMNS) {
    const values = new Int32Array(room).fill(UNKNOWN);
    values.set(stock.columns[name]);
    columns[name] = new Column(values, stock.used);
    yield;
  }
  const sides = {} as Record<SideName, Side>;
  for (const name of SIDES) {
    sides[name] = new Side(stock.sides[name].starts, stock.sides[name].block, room);
    yield;
  }
  const titles = new Names(stock.titles.starts, stock.titles.bytes);
  const authors = new Names(stock.authors.starts, stock.authors.bytes);
  return { room, places, columns, sides, titles, authors };
}

/** Goes through all pieces without a pause. */
export function atOnce<T>(pieces: Generator<void, T>): T {
  for (;;) {
    const { done, value } = pieces.next();
    if (done) return value as T;
  }
}

/** A tenth more than there are now. */
export const roomFor = (used: number): number => (((used + (used >>> 3) + 256) >>> 8) << 8) >>> 0;
