import { type Kysely, sql } from 'kysely';
import { hashOf } from '../hash.ts';
import type { Tables } from '../tables.ts';

/** Finds drafts by where their files lie. */
export interface StockPlaced {
  /** Drafts of these files; of the second, where today's program reads the file otherwise than before. */
  draftsIn(files: readonly string[], changed: readonly string[]): Promise<readonly string[]>;
  /** The draft that is all of the file at each of these absolute paths. */
  draftsAt(places: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Every absolute path at which these files lie, by SHA-256. */
  placesUnderRoots(files: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
}

export const stockPlaced = (db: Kysely<Tables>): StockPlaced => ({
  async draftsIn(files, changed) {
    const { rows } = await sql<{ key: string }>`
      select key from pieces where sha256 = any(${[...files]}::text[])
      union select key from pieces where sha256 in (select sha256 from pieces where stale and sha256 = any(${[...changed]}::text[]))`.execute(
      db,
    );
    return rows.map(({ key }) => key);
  },

  async draftsAt(places) {
    const heaps = await db.selectFrom('heaps').select(['id', 'root']).execute();
    const asked = places.flatMap((place) =>
      heaps.flatMap(({ id, root }) =>
        place.startsWith(`${root}/`) ? [{ place, heap: id, hash: hashOf(place.slice(root.length + 1)) }] : [],
      ),
    );
    const { rows } = await sql<{ place: string; key: string }>`
      select place, key from unnest(${asked.map((a) => a.place)}::text[], ${asked.map((a) => a.heap)}::integer[],
        ${asked.map((a) => a.hash)}::text[]) as asked (place, heap, path_hash)
        join found_files using (heap, path_hash) join pieces on pieces.key = found_files.sha256`.execute(db);
    return new Map(rows.map(({ place, key }) => [place, key]));
  },

  async placesUnderRoots(files) {
    const { rows } = await sql<{ sha256: string; paths: string[] }>`
      select sha256, array_agg(distinct root || '/' || path) as paths
      from found_files join heaps on heaps.id = found_files.heap where sha256 = any(${[...files]}::text[]) group by sha256`.execute(
      db,
    );
    return new Map(rows.map(({ sha256, paths }) => [sha256, paths]));
  },
});
