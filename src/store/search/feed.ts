import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

/** A turn at feeding a search engine: nobody else has one meanwhile. */
export interface FeedTurn {
  /** A number that is higher than that of every turn before. */
  version(): Promise<number>;
}

/** What feeds a search engine from the log. */
export interface SearchFeed {
  /**
   * Takes a turn, and ends it with what was done. A program that breaks off gives it up by itself.
   * @returns null where another program has one
   */
  turn<T>(act: (turn: FeedTurn) => Promise<T>): Promise<T | null>;
  /** Puts all works that carry one of these tags into the log, as if they were changed. */
  lookAgainAt(tags: readonly number[]): Promise<void>;
  /** How many works there are to be found, by anybody. */
  count(): Promise<number>;
}

const FEEDING = 740_233_981;

export const searchFeedIn = (db: Kysely<Tables>): SearchFeed => ({
  turn: (act) =>
    db.transaction().execute(async (tx) => {
      const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(${FEEDING}) as mine`.execute(tx);
      if (!rows[0]!.mine) return null;
      // The number of this transaction: given out while nobody else has a turn, so it rises from turn to turn.
      const version = async () =>
        Number((await sql<{ id: string }>`select pg_current_xact_id()::text as id`.execute(tx)).rows[0]!.id);
      return await act({ version });
    }),
  async lookAgainAt(tags) {
    await sql`
      insert into search_changes (work, changed_by)
        select distinct work, pg_current_xact_id() from work_tags where tag = any(${tags}::integer[]) order by work
        on conflict (work) do update set changed_by = excluded.changed_by
        where search_changes.changed_by <> excluded.changed_by`.execute(db);
  },
  async count() {
    const { rows } = await sql<{ works: number }>`
      select count(*)::integer as works from works where merged_into is null and not taken_out`.execute(db);
    return rows[0]!.works;
  },
});
