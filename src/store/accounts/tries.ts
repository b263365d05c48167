import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

/** Tries that are counted for all programs on a library: a limit of so many within so long holds however many of them there are. */
export const triesIn = (db: Kysely<Tables>) => ({
  /**
   * Counts a try before it is made. What ended is thrown away; a clock that jumped back keeps nobody out for longer.
   * @param key SHA-256 of what is counted; kept under a hash of it and the library's key
   * @returns 0 when it may be made, else for how many milliseconds it may not
   */
  async takeTry(key: string, limit: { readonly tries: number; readonly withinMs: number }, now: Date): Promise<number> {
    const end = new Date(now.getTime() + limit.withinMs);
    await dropEnded(db, now);
    const { rows } = await sql<{ count: number; until: Date }>`
      insert into tries (key, count, until) select ${keyed(key)}, 1, ${end} from tries_key
      on conflict (key) do update set until = least(tries.until, ${end}),
        count = case when tries.until > ${end} then 1 else least(tries.count + 1, ${limit.tries + 1}) end returning count, until`.execute(
      db,
    );
    const { count, until } = rows[0]!;
    return count > limit.tries ? Math.max(1, until.getTime() - now.getTime()) : 0;
  },
  /** What ended is thrown away, and with the last of it the key under which it stood. */
  async dropTries(now: Date): Promise<void> {
    await dropEnded(db, now);
    await sql`update tries_key set key = gen_random_uuid()::text || gen_random_uuid()::text
      where not exists (select from tries)`.execute(db);
  },
  /** A try that came out well is not counted. */
  async giveTryBack(key: string): Promise<void> {
    await sql`update tries set count = count - 1 from tries_key where tries.key = ${keyed(key)} and count > 0`.execute(
      db,
    );
  },
  /** All tries are forgotten. */
  async forgetTries(keys: readonly string[]): Promise<void> {
    for (const key of keys) await sql`delete from tries using tries_key where tries.key = ${keyed(key)}`.execute(db);
  },
});

const keyed = (key: string) => sql`encode(sha256(convert_to(tries_key.key || ${key}, 'UTF8')), 'hex')`;

async function dropEnded(db: Kysely<Tables>, now: Date): Promise<void> {
  await db.deleteFrom('tries').where('until', '<=', now).execute();
}
