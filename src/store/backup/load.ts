import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { FicariumError } from '../../errors.ts';
import { sentence } from '../../text/sentence.ts';
import { databaseTrouble } from '../connect.ts';
import { LIBRARY, RUNNING, SCHEMA } from '../locks.ts';
import { madeByMigrations, migrationNames, migrationSql } from './schema.ts';
import { listed, type SnapshotAbout } from './snapshot.ts';

/** A database on its way to be a library again: until `commit` it is what it was before. */
export interface Loading {
  /** The rows of a table, all of them, in the form in which `Snapshot.rows` gives them. */
  rows(table: string, bytes: AsyncIterable<Uint8Array>): Promise<void>;
  /** Originals that belong to what was loaded, by SHA-256. */
  originals(): Promise<readonly string[]>;
  /** Heaps that wait lie elsewhere now. */
  moved(from: string, to: string): Promise<void>;
  commit(): Promise<void>;
  /** Leaves everything as it was. */
  abandon(): Promise<void>;
}

/**
 * Builds the database of a snapshot where nothing is kept yet: the schema as it was then, and its rows, in one transaction. The next
 * who opens it brings it up to date.
 * @throws FicariumError `library-not-empty`, `database-newer`, `backup-damaged`, `data-folder-in-use`, `database-down`, `disk-full`
 */
export async function beginLoading(url: string, about: SnapshotAbout): Promise<Loading> {
  await knowSchema(about);
  await knowTables(about);
  const client = new pg.Client({ connectionString: url, application_name: 'ficarium restore' });
  client.on('error', () => {});
  const said = (error: unknown): never => {
    throw error instanceof FicariumError ? error : databaseTrouble(error, url);
  };
  const abandon = () => client.end().catch(() => {});
  try {
    await client.connect();
    await client.query('begin');
    await alone(client);
    await clear(client);
    for (const name of about.schema) await client.query(await migrationSql(name));
    for (const { name } of about.tables)
      await client.query(`alter table ${pg.escapeIdentifier(name)} disable trigger user`);
    // What the schema itself put there.
    for (const { name } of about.tables.toReversed()) await client.query(`delete from ${pg.escapeIdentifier(name)}`);
  } catch (error) {
    await abandon();
    return said(error);
  }
  return {
    async rows(table, bytes) {
      const columns = about.tables.find(({ name }) => name === table)?.columns;
      if (!columns) throw new RangeError(`${table} is no table of this library`);
      const into = client.query(copyFrom(`copy ${pg.escapeIdentifier(table)} (${listed(columns)}) from stdin`));
      await pipeline(Readable.from(bytes), into).catch(said);
    },
    async originals() {
      const { rows } = await client
        .query('select sha256 from files where sha256 not in (select sha256 from erased_originals)')
        .catch(said);
      return rows.map((row: { sha256: string }) => row.sha256);
    },
    async moved(from, to) {
      await client
        .query(
          'update takings set root = $2 || substr(root, length($1) + 1) where ended_at is null and starts_with(root, $1)',
          [from, to],
        )
        .catch(said);
    },
    async commit() {
      try {
        for (const { table, column, last, called } of about.sequences)
          await client.query('select setval(pg_get_serial_sequence($1, $2), $3, $4)', [table, column, last, called]);
        for (const { name } of about.tables)
          await client.query(`alter table ${pg.escapeIdentifier(name)} enable trigger user`);
        await client.query('commit');
      } catch (error) {
        said(error);
      } finally {
        await abandon();
      }
    },
    abandon,
  };
}

async function knowSchema({ schema }: SnapshotAbout): Promise<void> {
  const known = await migrationNames();
  const unknown = schema.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new FicariumError(
      'database-newer',
      sentence('error.backup-newer', { migrations: unknown.join(', ') }),
      sentence('advice.restore-newer'),
    );
}

/** What a backup says of itself may say anything: it empties and fills a library's own tables, and no others. */
async function knowTables({ tables, sequences }: SnapshotAbout): Promise<void> {
  const ours = new Set((await madeByMigrations()).tables);
  const foreign = [...tables.map(({ name }) => name), ...sequences.map(({ table }) => table)].filter(
    (name) => !ours.has(name),
  );
  if (foreign.length > 0)
    throw new FicariumError(
      'backup-damaged',
      sentence('error.backup-foreign', { tables: [...new Set(foreign)].join(', ') }),
      sentence('advice.other-backup'),
    );
}

/** Nobody else changes the schema, takes anything in, or does the jobs of a library here until this transaction ends. */
async function alone(client: pg.Client): Promise<void> {
  await client.query('select pg_advisory_xact_lock($1)', [SCHEMA]);
  for (const lock of [LIBRARY, RUNNING]) {
    const { rows } = await client.query('select pg_try_advisory_xact_lock($1) as mine', [lock]);
    if (!rows[0].mine)
      throw new FicariumError('data-folder-in-use', sentence('error.library-open'), sentence('advice.close-library'));
  }
}

/** What keeps a library from being built here. */
const KEPT = ['files', 'works', 'erasures', 'accounts', 'takings', 'heaps'];

/** Takes an empty library's tables away. @throws FicariumError `library-not-empty` */
async function clear(client: pg.Client): Promise<void> {
  const { tables, functions } = await madeByMigrations();
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace and relname = any($1)`,
    [tables],
  );
  const there = rows.map(({ name }) => name);
  const isOurs =
    there.includes('migrations') &&
    (await client.query(`select from migrations where name = '001-library.sql'`)).rows.length > 0;
  if (there.length > 0 && !isOurs) throw notEmpty();
  for (const name of there.filter((name) => KEPT.includes(name)))
    if ((await client.query(`select from ${pg.escapeIdentifier(name)} limit 1`)).rows.length > 0) throw notEmpty();
  for (const name of there) await client.query(`drop table ${pg.escapeIdentifier(name)} cascade`);
  if (isOurs)
    for (const name of functions) await client.query(`drop function if exists ${pg.escapeIdentifier(name)} cascade`);
  await client.query('create table migrations (name text primary key, run_at timestamptz not null default now())');
}

const notEmpty = () =>
  new FicariumError('library-not-empty', sentence('error.library-not-empty'), sentence('advice.empty-library'));
