import { type Kysely, sql } from 'kysely';
import type { PlacedList } from '../../catalogue/lists/match.ts';
import type { PlacedContents } from '../../grouping/listing.ts';
import { hashOf } from '../hash.ts';
import * as shapes from '../shapes.ts';
import type { Tables } from '../tables.ts';
import { layOf } from './lay.ts';

/** What lies in the heaps, and where. */
export interface StockFiles {
  /** Did this program look at this file before? */
  looked(heap: number, path: string, sha256: string, program: string): Promise<Looked>;
  /** Nothing was ever taken in. */
  isNew(): Promise<boolean>;
  /** Files that lie nowhere any more because others took their places, by SHA-256, with what lies there now. */
  earlier(): Promise<ReadonlyMap<string, readonly string[]>>;
  /** Every page that lists the chapters of a story, at each absolute path where it lies. */
  contents(): Promise<readonly PlacedContents[]>;
  /** Of these files, the pages that list chapters, wherever they lie and lay before. */
  contentsIn(files: readonly string[]): Promise<readonly PlacedContents[]>;
  /** Every list of works, at each absolute path where it lies. */
  lists(): Promise<readonly PlacedList[]>;
  /** Every absolute path at which a file lies, by its SHA-256. */
  everyPlace(): Promise<ReadonlyMap<string, readonly string[]>>;
  /** Every place at which each of these files was found. */
  places(sha256s: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
}

export interface Looked {
  /** `elsewhere`: at another place with the same bytes, and all of them were taken in. */
  readonly where: 'here' | 'elsewhere' | 'nowhere';
  /** How many refusals came of it, where it was looked at here. */
  readonly refusals: number;
}

export const stockFiles = (db: Kysely<Tables>): StockFiles => ({
  async looked(heap, path, sha256, program) {
    const { rows } = await sql<{ here: boolean; outcome: string; refusals: number }>`
        select found.heap = ${heap} and found.path_hash = ${hashOf(path)} as here, found.outcome,
          (select count(*) from refusals where refusals.heap = found.heap and refusals.path_hash = found.path_hash) as refusals
        from found_files as found where sha256 = ${sha256} and program = ${program} and outcome <> 'fault'`.execute(db);
    const here = rows.find((r) => r.here);
    if (here) return { where: 'here', refusals: here.refusals };
    return {
      where: rows.some((r) => r.outcome === 'taken-in' && r.refusals === 0) ? 'elsewhere' : 'nowhere',
      refusals: 0,
    };
  },

  async isNew() {
    return (await db.selectFrom('found_files').select('heap').limit(1).execute()).length === 0;
  },

  async earlier() {
    const { rows } = await sql<{ sha256: string; now: string[] }>`
        select earlier.sha256, array_agg(distinct found.sha256) as now
        from earlier_files as earlier join found_files as found using (heap, path_hash)
        where found.sha256 is not null
          and not exists (select from found_files as elsewhere where elsewhere.sha256 = earlier.sha256)
        group by earlier.sha256`.execute(db);
    return new Map(rows.map((r) => [r.sha256, r.now]));
  },

  async contents() {
    const { rows } = await sql<{ path: string; place: string; contents: string }>`
        select path, root || '/' || path as place, contents
        from contents join found_files using (sha256) join heaps on heaps.id = found_files.heap
        order by root, path`.execute(db);
    return rows.map(({ contents, ...row }) => ({ ...row, contents: shapes.contents.read(contents, row.place) }));
  },

  async contentsIn(files) {
    const { rows } = await sql<{ path: string; place: string; contents: string }>`
      select path, root || '/' || path as place, contents from contents
        join ${layOf(files)} using (sha256) join heaps on heaps.id = lay.heap`.execute(db);
    return rows.map(({ contents, ...row }) => ({ ...row, contents: shapes.contents.read(contents, row.place) }));
  },

  async lists() {
    const { rows } = await sql<{ path: string; place: string; list: string }>`
        select path, root || '/' || path as place, list
        from work_lists join found_files using (sha256) join heaps on heaps.id = found_files.heap
        order by root, path`.execute(db);
    return rows.map(({ list, ...row }) => ({ ...row, list: shapes.list.read(list, row.place) }));
  },

  async everyPlace() {
    const { rows } = await sql<{ sha256: string; paths: string[] }>`
        select sha256, array_agg(distinct root || '/' || path) as paths
        from found_files join heaps on heaps.id = found_files.heap where sha256 is not null group by sha256`.execute(
      db,
    );
    return new Map(rows.map((r) => [r.sha256, r.paths]));
  },

  places: (sha256s) => placesOf(db, sha256s),
});

/** Every place at which each of these files was found. */
export async function placesOf(
  db: Kysely<Tables>,
  sha256s: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ sha256: string; paths: string[] }>`
    select sha256, array_agg(distinct path) as paths from found_files where sha256 = any(${sha256s}) group by sha256`.execute(
    db,
  );
  return new Map(rows.map((r) => [r.sha256, r.paths]));
}
