import { type Kysely, sql } from 'kysely';
import type { PlacedList } from '../../catalogue/lists/match.ts';
import type { Entry } from '../../catalogue/told/entry.ts';
import type { Called } from '../../text/called.ts';
import { calledKey, calledKeys } from '../called.ts';
import { layOf } from '../heaps/lay.ts';
import * as shapes from '../shapes.ts';
import type { Tables } from '../tables.ts';
import { indexed } from './indexed.ts';

/** Finds what lists of works and dumps say of drafts, and the drafts that they mean. */
export interface StockSpoken {
  /** Drafts of the files that are called so, whatever else is in them; what nobody is called is left out. */
  draftsCalled(called: readonly Called[]): Promise<ReadonlyMap<Called, readonly string[]>>;
  /** Every absolute path at which these files lie or lay before, by SHA-256. */
  placesEver(files: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  /** Is there any story of a dump? */
  hasEntries(): Promise<boolean>;
  /** Stories of dumps that claim one of these, in the order of their keys: of each claim the first so many. */
  entriesOn(claims: readonly Called[], most: number): Promise<readonly Entry[]>;
  /** Of these keys of stories, those that are there, in their order. */
  entriesOf(keys: readonly string[]): Promise<readonly Entry[]>;
  /** The keys of all stories of those of these files that are dumps. */
  entriesIn(files: readonly string[]): Promise<readonly string[]>;
  /** Of these files the lists of works, wherever they lie and lay before. */
  listsIn(files: readonly string[]): Promise<readonly PlacedList[]>;
}

export const stockSpoken = (db: Kysely<Tables>): StockSpoken => ({
  async draftsCalled(called) {
    if (called.length === 0) return new Map();
    const { rows } = await indexed(
      db,
      sql<{ called: string; keys: string[] }>`
        select asked.called, array_agg(distinct key) as keys from unnest(${calledKeys(called)}::text[]) as asked (called)
        join found_files on found_files.called @> array[asked.called] join pieces using (sha256) group by asked.called`,
    );
    const keys = new Map(rows.map((row) => [row.called, row.keys]));
    return new Map(
      called.flatMap((one) => {
        const its = keys.get(calledKey(one));
        return its ? [[one, its] as const] : [];
      }),
    );
  },

  async placesEver(files) {
    const { rows } = await sql<{ sha256: string; places: string[] }>`
      select sha256, array_agg(distinct root || '/' || path) as places from ${layOf(files)} join heaps on heaps.id = lay.heap group by sha256`.execute(
      db,
    );
    return new Map(rows.map(({ sha256, places }) => [sha256, places]));
  },

  async hasEntries() {
    return (await db.selectFrom('archive_stories').select('key').limit(1).execute()).length > 0;
  },

  async entriesOn(claims, most) {
    if (claims.length === 0) return [];
    const { rows } = await indexed(
      db,
      sql<{ key: string; entry: string }>`
        select key, entry from archive_stories where key in (
          select its.key from unnest(${calledKeys(claims)}::text[]) as asked (claim) cross join lateral (
            select key from archive_stories where claims @> array[asked.claim] order by key limit ${most}
          ) as its
        ) order by key`,
    );
    return rows.map(({ key, entry }) => shapes.entry.read(entry, key));
  },

  async entriesOf(keys) {
    const { rows } = await sql<{ key: string; entry: string }>`
      select key, entry from archive_stories where key = any(${[...keys]}::text[]) order by key`.execute(db);
    return rows.map(({ entry, key }) => shapes.entry.read(entry, key));
  },

  async entriesIn(files) {
    const { rows } = await sql<{ key: string }>`
      select key from archive_stories where sha256 = any(${[...files]}::text[]) order by key`.execute(db);
    return rows.map(({ key }) => key);
  },

  async listsIn(files) {
    const { rows } = await sql<{ path: string; place: string; list: string }>`
      select path, root || '/' || path as place, list from work_lists
        join ${layOf(files)} using (sha256) join heaps on heaps.id = lay.heap order by root, path`.execute(db);
    return rows.map(({ list, ...row }) => ({ ...row, list: shapes.list.read(list, row.place) }));
  },
});
