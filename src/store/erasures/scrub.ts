import { setTimeout as sleep } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

const WAIT_MS = 30_000;

/**
 * Writes the tables anew, so that the database's files hold nothing of rows that are gone: no dead rows, no free pages, no
 * statistics about them, and, where the database's user may do that, no write-ahead log of before.
 * @returns false where somebody still reads what went: to be done again later
 */
export async function scrub(db: Kysely<Tables>): Promise<boolean> {
  if (!(await unread(db))) return false;
  for (const { schema, name } of await tables(db))
    await sql`vacuum (full, analyze) ${sql.id(schema, name)}`.execute(db);
  // What only a superuser may do: the embedded server's user is one. Elsewhere docs/running.md says what is left to do.
  await sql`vacuum full pg_statistic`.execute(db).catch(notAllowed);
  await forgetLog(db).catch(notAllowed);
  return true;
}

/** Every table of the library and of its queue: a new one is not forgotten here. */
async function tables(db: Kysely<Tables>): Promise<readonly { readonly schema: string; readonly name: string }[]> {
  const { rows } = await sql<{ schema: string; name: string }>`
    select schemaname as schema, tablename as name from pg_tables
    where schemaname in (current_schema(), 'graphile_worker')`.execute(db);
  return rows;
}

/** Waits until nobody reads with the eyes of before: rows that somebody may still see would be written anew too. */
async function unread(db: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql<{ now: string }>`select pg_current_xact_id()::text as now`.execute(db);
  for (const until = performance.now() + WAIT_MS; performance.now() < until; await sleep(50)) {
    const { rows: reading } = await sql`
      select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
        and greatest(age(backend_xmin), age(backend_xid)) > age(${rows[0]!.now}::text::xid8::xid)`.execute(db);
    if (reading.length === 0) return true;
  }
  return false;
}

/**
 * Leaves every segment of the write-ahead log behind, and goes through those that stand ready for later as well: once used, they
 * hold what they held until they are written over, with zeros where a segment is left early. Twice, since the checkpoint makes
 * the segments that were in use the first time stand ready for later.
 */
async function forgetLog(db: Kysely<Tables>): Promise<void> {
  for (const _ of ['in use', 'ready']) {
    await sql`checkpoint`.execute(db);
    const { rows } = await sql<{ ready: number }>`
      select count(*) as ready from pg_ls_waldir()
      where name ~ '^[0-9A-F]{24}$' and name >= pg_walfile_name(pg_current_wal_lsn())`.execute(db);
    for (let i = 0; i <= rows[0]!.ready; i++) {
      await sql`select pg_logical_emit_message(false, 'ficarium', '')`.execute(db);
      await sql`select pg_switch_wal()`.execute(db);
    }
    await sql`checkpoint`.execute(db);
  }
}

function notAllowed(error: { readonly code?: string; readonly cause?: { readonly code?: string } }): void {
  if (error.code !== '42501' && error.cause?.code !== '42501') throw error;
}
