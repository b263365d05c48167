import { readdir, readFile } from 'node:fs/promises';

/** What a library is made by, file by file: for telling what in a database is the library's own. */
const FOLDER = new URL('../migrations/', import.meta.url);

export const migrationNames = async (): Promise<string[]> =>
  (await readdir(FOLDER)).filter((name) => /^\d{3}-.*\.sql$/.test(name)).sort();

export const migrationSql = (name: string): Promise<string> => readFile(new URL(name, FOLDER), 'utf8');

/** The number of the last file that a program must know to go on beside one that ran this; null: it may not. */
export const besideOf = (sqlText: string): string | null => /^-- Beside: (\d{3})$/m.exec(sqlText)?.[1] ?? null;

/** Tables and functions that the migrations make, some of which later ones drop. */
export async function madeByMigrations(): Promise<{
  readonly tables: readonly string[];
  readonly functions: readonly string[];
}> {
  const all = (await Promise.all((await migrationNames()).map(migrationSql))).join('\n');
  const names = (made: RegExp) => [...new Set([...all.matchAll(made)].map((m) => m[1]!))];
  return {
    tables: ['migrations', ...names(/^create table (?:if not exists )?([a-z_]+)/gm)],
    functions: names(/^create (?:or replace )?function ([a-z_]+)/gm),
  };
}
