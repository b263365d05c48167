import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';
import { indexed, inPages } from './indexed.ts';

/** More drafts than these with one bin share a phrase that everybody uses: it brings nobody together. */
const CROWD = 64;

export interface Sharing {
  readonly key: string;
  readonly work: string | null;
}

export interface Sketched extends Sharing {
  readonly words: number;
  /** As `Tied.bins`. */
  readonly bins: readonly number[];
}

/** A draft whose sketch agrees with one of some. */
export interface Agreeing extends Sharing {
  /** With which of them, from 0, and in how many bins. */
  readonly with: number;
  readonly agree: number;
  readonly words: number;
  readonly filled: number;
}

/** Finds drafts by their sketches: whose texts may be akin. */
export interface StockSketched {
  /** Drafts with each of these bins, with their works; null where a crowd shares it. */
  sharing(bins: readonly number[]): Promise<ReadonlyMap<number, readonly Sharing[] | null>>;
  /** The drafts of these works, and these drafts of none, with what they were found by. */
  sketched(works: readonly string[], keys: readonly string[]): Promise<readonly Sketched[]>;
  /** For each of these runs of bins, a few drafts that share all of it. */
  sharingAll(runs: readonly (readonly number[])[]): Promise<readonly Sharing[]>;
  /** All drafts that agree with one of these sketches in a bin, in whatever crowd; those not yet put together are not among them. */
  agreeing(sketches: readonly (readonly number[])[]): Promise<readonly Agreeing[]>;
}

export const stockSketched = (db: Kysely<Tables>): StockSketched => ({
  async sharing(bins) {
    const { rows } = await indexed(
      db,
      sql<{ bin: number; keys: string[] }>`
        select bin, array(select key from signatures where bins @> array[bin] limit ${CROWD + 1}) as keys
        from unnest(${[...bins]}::integer[]) as bin`,
      // Of what thousands share, some are enough to know that it is a crowd.
      (tx) => sql.raw(`set local gin_fuzzy_search_limit = ${CROWD * 30}`).execute(tx),
    );
    const few = rows.filter(({ keys }) => keys.length <= CROWD);
    const all = [...new Set(few.flatMap(({ keys }) => keys))];
    const works = new Map(
      (await sql<Sharing>`select key, work from pieces where key = any(${all}::text[])`.execute(db)).rows.map(
        ({ key, work }) => [key, work],
      ),
    );
    const ofCrowds = rows.filter(({ keys }) => keys.length > CROWD).map(({ bin }) => [bin, null] as const);
    return new Map<number, readonly Sharing[] | null>([
      ...ofCrowds,
      ...few.map(({ bin, keys }) => [bin, keys.map((key) => ({ key, work: works.get(key) ?? null }))] as const),
    ]);
  },

  async sketched(works, keys) {
    const { rows } = await sql<Sharing>`
      select key, work from pieces where work = any(${[...works]}::text[])
      union select key, work from pieces where key = any(${[...keys]}::text[])`.execute(db);
    const workOf = new Map(rows.map(({ key, work }) => [key, work]));
    const sketches = await inPages([...workOf.keys()], (some) =>
      db.selectFrom('signatures').select(['key', 'words', 'bins']).where('key', 'in', some).execute(),
    );
    return sketches.map((sketch) => ({ ...sketch, work: workOf.get(sketch.key) ?? null }));
  },

  async sharingAll(runs) {
    if (runs.length === 0) return [];
    const { rows } = await indexed(
      db,
      sql<Sharing>`
        select distinct key, work from json_array_elements_text(${JSON.stringify(runs.map((bins) => `{${bins.join()}}`))}::json) as run
        cross join lateral (select key from signatures where bins @> run::integer[] limit ${CROWD}) as its join pieces using (key)`,
    );
    return rows;
  },

  async agreeing(sketches) {
    const own = sketches.flatMap((bins, of) => bins.map((bin) => ({ of, bin })));
    if (own.length === 0) return [];
    const { rows } = await indexed(
      db,
      sql<Agreeing>`
        with counted as (
          select "of", key, count(*)::integer as agree
          from unnest(${own.map(({ of }) => of)}::integer[], ${own.map(({ bin }) => bin)}::integer[]) as own("of", bin)
          cross join lateral (select key from signatures where bins @> array[own.bin]) as its group by "of", key
        )
        select key, work, counted."of" as "with", agree, words, cardinality(bins) as filled
        from counted join signatures using (key) join pieces using (key)`,
    );
    return rows;
  },
});
