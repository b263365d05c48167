import { sql, type Transaction } from 'kysely';
import type { Teller } from '../../catalogue/told/archived.ts';
import type { Holdings } from '../../catalogue/told/found.ts';
import { storable } from '../fold.ts';
import { regroupAll } from '../grouping/write.ts';
import * as shapes from '../shapes.ts';
import type { Tables } from '../tables.ts';
import type { TakenArchive } from '../writer.ts';

type Tx = Transaction<Tables>;

const ROWS = 500;

/** Keeps what a dump tells, in place of what was read from the same bytes before. Works are put together anew for it. */
export async function putArchives(
  tx: Tx,
  sha256: string,
  told: readonly TakenArchive[],
  program: string,
): Promise<void> {
  await tx.deleteFrom('archives').where('sha256', '=', sha256).execute();
  const keys = new Set<string>();
  for (const [position, { kind, name, account, warnings, stories, rows }] of told.entries()) {
    const its = { sha256, position };
    await tx
      .insertInto('archives')
      .values({
        ...its,
        kind,
        name: name === null ? null : storable(name),
        account: shapes.account.write(account),
        warnings: warnings.map(shapes.sentence.write),
        program,
      })
      .execute();
    const fresh = stories.filter(({ entry }) => !keys.has(entry.key) && keys.add(entry.key));
    for (let i = 0; i < fresh.length; i += ROWS)
      await tx
        .insertInto('archive_stories')
        .values(
          fresh.slice(i, i + ROWS).map(({ entry, json }) => ({
            ...its,
            key: storable(entry.key),
            entry: shapes.entry.write(entry),
            story: shapes.story.numbered(json),
          })),
        )
        .onConflict((c) => c.doNothing())
        .execute();
    for (let i = 0; i < rows.length; i += ROWS)
      await tx
        .insertInto('archive_rows')
        .values(
          rows.slice(i, i + ROWS).map(({ table, row }, n) => ({
            ...its,
            number: i + n,
            source: storable(table),
            row: shapes.row.write(row),
          })),
        )
        .execute();
  }
  await regroupAll(tx);
}

/** What dumps tell of these stories, by key. */
export async function tellings(tx: Tx, keys: readonly string[]): Promise<ReadonlyMap<string, Teller>> {
  if (keys.length === 0) return new Map();
  const { rows } = await sql<{ key: string; story: string; path: string | null }>`
    select key, story, (select min(path) from found_files where found_files.sha256 = archive_stories.sha256) as path
    from archive_stories where key = any(${keys})`.execute(tx);
  return new Map(
    rows.map(({ key, story, path }) => [key, { key, story: shapes.story.read(story, key), path: path ?? '' }]),
  );
}

export async function putFound(tx: Tx, found: ReadonlyMap<string, Holdings>): Promise<void> {
  for (const [sha256, value] of found)
    await tx
      .updateTable('archives')
      .set({ found: shapes.found.write(value) })
      .where('sha256', '=', sha256)
      .execute();
}
