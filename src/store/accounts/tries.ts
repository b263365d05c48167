import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

/** Tries that are counted for all programs on a library: a limit of so many within so long holds however many of them there are. */
export const triesIn = (db: Kysely<Tables>) => ({
  /**
   * Counts a try before it is made. What ended is thrown away; a clock that jumped back keeps nobody out for longer.
   * @param key SHA-256 of what is counted
   * @returns 0 when it may be made, else for how many milliseconds it may not
   */
  async takeTry(key: string, limit: { readonly tries: number; readonly withinMs: number }, now: Date): Promise<number> {
    const end = new Date(now.getTime() + limit.withinMs);
    await dropEnded(db, now);
    const { rows } = await sql<{ count: number; until: Date }>`
      insert into tries (key, count, until) values (${key}, 1, ${end})
      on conflict (key) do update set until = least(tries.until, ${end}),
        count = case when tries.until > ${end} then 1 else least(tries.count + 1, ${limit.tries + 1}) end returning count, until`.execute(
      db,
    );
    const { count, until } = rows[0]!;
    return count > limit.tries ? Math.max(1, until.getTime() - now.getTime()) : 0;
  },
  /** What ended is thrown away. */
  dropTries: (now: Date): Promise<void> => dropEnded(db, now),
  /** A try that came out well is not counted. */
  async giveTryBack(key: string): Promise<void> {
    await db
      .updateTable('tries')
      .set({ count: sql`count - 1` })
      .where('key', '=', key)
      .where('count', '>', 0)
      .execute();
  },
  /** All tries are forgotten. */
  async forgetTries(keys: readonly string[]): Promise<void> {
    await db.deleteFrom('tries').where('key', 'in', keys).execute();
  },
});

async function dropEnded(db: Kysely<Tables>, now: Date): Promise<void> {
  await db.deleteFrom('tries').where('until', '<=', now).execute();
}
