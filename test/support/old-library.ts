import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { onTestFinished } from 'vitest';
import { asAdmin, onDatabase } from './cluster.ts';
import { clusterUrl } from './database.ts';

const MIGRATIONS = join(import.meta.dirname, '../../src/store/migrations');

/** A library as the program wrote it when editions still held their text: every table's rows, and what readers read of it. */
export interface OldLibrary {
  readonly tables: Readonly<{ [table: string]: string }>;
  readonly read: readonly {
    readonly id: string;
    readonly title: string;
    readonly number: number;
    readonly chapters: readonly {
      readonly title: string | null;
      readonly texts: readonly string[];
      readonly last: unknown;
    }[];
  }[];
}
export const old: OldLibrary = JSON.parse(
  readFileSync(join(import.meta.dirname, '../store/libraries/before-light-editions.json'), 'utf8'),
);

/** A database at the state of that program, with those rows. */
export async function databaseOf({ tables }: OldLibrary): Promise<string> {
  const cluster = await clusterUrl();
  const name = `old_${process.pid}_${Date.now().toString(36)}`;
  await asAdmin(cluster, `create database ${name}`);
  onTestFinished(() => asAdmin(cluster, `drop database ${name} with (force)`));
  const url = onDatabase(cluster, name);
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query('create table migrations (name text primary key, run_at timestamptz not null default now())');
    for (const file of globSync('00[1-7]-*.sql', { cwd: MIGRATIONS }).sort()) {
      await client.query(readFileSync(join(MIGRATIONS, file), 'utf8'));
      await client.query('insert into migrations (name) values ($1)', [file]);
    }
    await client.query('set session_replication_role = replica');
    await client.query('delete from state');
    for (const [table, rows] of Object.entries(tables))
      await client.query(
        `insert into ${table} overriding system value select * from json_populate_recordset(null::${table}, $1)`,
        [rows],
      );
  } finally {
    await client.end();
  }
  return url;
}
