import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

/**
 * Keeps the chapters of works' newest editions as they are written down, by hash, in place of those before: a page reads one row,
 * and nothing is lost with them, since every edition can give its chapters again.
 */
export async function keepChapters(
  db: Kysely<Tables>,
  works: readonly (readonly [work: string, chapters: ReadonlyMap<string, string>])[],
): Promise<void> {
  const rows = works.flatMap(([work, chapters]) => [...chapters].map(([hash, blocks]) => ({ work, hash, blocks })));
  await sql`delete from chapters where work = any(${works.map(([work]) => work)}::text[])
    and (work, hash) not in (select * from unnest(${rows.map((r) => r.work)}::text[], ${rows.map((r) => r.hash)}::text[]))`.execute(
    db,
  );
  for (let i = 0; i < rows.length; i += 500)
    await db
      .insertInto('chapters')
      .values(rows.slice(i, i + 500))
      .onConflict((c) => c.doNothing())
      .execute();
}
