import { readdir, readFile } from 'node:fs/promises';
import { type Kysely, sql } from 'kysely';
import { FicariumError } from '../errors.ts';
import { type HeadOf, lightenEditions } from './light-editions.ts';
import type { Tables } from './tables.ts';

const FOLDER = new URL('./migrations/', import.meta.url);
/** Any number that nobody else uses: whoever holds it changes the schema, others wait. */
const LOCK = 740_233_961;

/**
 * Brings the schema up to date: the numbered files that were not run yet, in order, all in one transaction.
 * @throws FicariumError `database-newer` when the database knows files that this program does not
 */
export async function migrate(db: Kysely<Tables>, headOf: HeadOf): Promise<void> {
  const names = (await readdir(FOLDER)).filter((name) => /^\d{3}-.*\.sql$/.test(name)).sort();
  await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx);
    await sql`create table if not exists migrations (name text primary key, run_at timestamptz not null default now())`.execute(
      tx,
    );
    const { rows } = await sql<{ name: string }>`select name from migrations`.execute(tx);
    const done = new Set(rows.map((r) => r.name));
    const unknown = [...done].filter((name) => !names.includes(name));
    if (unknown.length > 0) {
      throw new FicariumError(
        'database-newer',
        `The database was written by a newer Ficarium (${unknown.join(', ')}).`,
        'Start the newer Ficarium, or restore the backup from before the upgrade.',
      );
    }
    for (const name of names) {
      if (done.has(name)) continue;
      await sql.raw(await readFile(new URL(name, FOLDER), 'utf8')).execute(tx);
      if (name === '009-light-editions.sql') await lightenEditions(tx, headOf);
      await sql`insert into migrations (name) values (${name})`.execute(tx);
    }
  });
}
