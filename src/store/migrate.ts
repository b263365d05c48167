import { Logger, runMigrations } from 'graphile-worker';
import { type Kysely, sql } from 'kysely';
import type { Pool } from 'pg';
import { FicariumError } from '../errors.ts';
import { sentence } from '../text/sentence.ts';
import { besideOf, migrationNames, migrationSql } from './backup/schema.ts';
import { callWhatIsThere } from './called-before.ts';
import { type HeadOf, lightenEditions } from './editions/light-editions.ts';
import { SCHEMA } from './locks.ts';
import { sentencesToCodes } from './sentences-to-codes.ts';
import type { Tables } from './tables.ts';
import { type TagsOf, tagLibrary } from './tags/library.ts';
import { likenTags } from './tags/likeness.ts';

/** What the catalogue makes of records, for libraries that an older program wrote. */
export interface OfRecords {
  /** `catalogue/head.ts`. */
  readonly headOf: HeadOf;
  /** `catalogue/tags-of.ts`. */
  readonly tagsOf: TagsOf;
}

/**
 * Brings the schema up to date: the numbered files that were not run yet, in order, all in one transaction; then the queue's. Of several
 * programs that begin at once one does so.
 * @returns false where a newer program did, beside which this one may go on: then nothing was changed
 * @throws FicariumError `database-newer` when the database knows files that this program does not, and may not do without
 */
export async function migrate(db: Kysely<Tables>, pool: Pool, { headOf, tagsOf }: OfRecords): Promise<boolean> {
  const names = await migrationNames();
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${SCHEMA})`.execute(tx);
    await sql`create table if not exists migrations (name text primary key, run_at timestamptz not null default now())`.execute(
      tx,
    );
    const { rows } = await sql<{ name: string }>`select name from migrations`.execute(tx);
    const done = new Set(rows.map((r) => r.name));
    const unknown = [...done].filter((name) => !names.includes(name));
    if (unknown.length > 0) {
      if (names.every((name) => done.has(name)) && (await mayGoOnBeside(tx, unknown, names.at(-1)!))) return false;
      throw new FicariumError(
        'database-newer',
        sentence('error.database-newer', { migrations: unknown.join(', ') }),
        sentence('advice.newer'),
      );
    }
    for (const name of names) {
      if (done.has(name)) continue;
      const text = await migrationSql(name);
      await sql.raw(text).execute(tx);
      if (name === '009-light-editions.sql') await lightenEditions(tx, headOf);
      if (name === '017-sentences.sql') await sentencesToCodes(tx);
      if (name === '019-spoken-of.sql') await callWhatIsThere(tx);
      if (name === '021-wrangling.sql') await likenTags(tx);
      await sql`insert into migrations (name) values (${name})`.execute(tx);
      if (name >= SIDE_BY_SIDE)
        await sql`update migrations set needs = ${besideOf(text)} where name = ${name}`.execute(tx);
    }
    // At the end: names are written as they are today, into columns that came later.
    if (!done.has('016-tags.sql')) await tagLibrary(tx, tagsOf);
    else if (!done.has('029-main-pairings.sql')) await tagLibrary(tx, tagsOf, 'those of several pairings');
    await runMigrations({ pgPool: pool, logger: new Logger(() => () => {}) });
    return true;
  });
}

/** Brought the column that says who may go on. */
const SIDE_BY_SIDE = '032-several-programs.sql';

/** Did whoever made what this program does not know say that it can do without? @param newest the last file that it knows */
async function mayGoOnBeside(db: Kysely<Tables>, unknown: readonly string[], newest: string): Promise<boolean> {
  const { rows } = await sql<{
    needs: string | null;
  }>`select needs from migrations where name = any(${unknown})`.execute(db);
  return rows.every(({ needs }) => needs !== null && needs <= newest);
}

/**
 * Looks whether the program that has a library open is of this version: nothing is changed below it.
 * @throws FicariumError `data-folder-in-use` when it is another
 */
export async function matchSchema(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ name: string }>`select name from migrations order by name`.execute(db);
  if (rows.map((r) => r.name).join() === (await migrationNames()).join()) return;
  throw new FicariumError('data-folder-in-use', sentence('error.another-version'), sentence('advice.close-other'));
}
