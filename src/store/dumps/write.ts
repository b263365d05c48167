import { sql, type Transaction } from 'kysely';
import type { Teller } from '../../catalogue/told/archived.ts';
import type { Holdings } from '../../catalogue/told/found.ts';
import { claimsOf } from '../../text/called.ts';
import { calledKeys } from '../called.ts';
import { storable } from '../fold.ts';
import { fromInserted } from '../inserted.ts';
import * as shapes from '../shapes.ts';
import type { Tables } from '../tables.ts';
import type { TakenArchive } from '../writer.ts';

type Tx = Transaction<Tables>;

const ROWS = 500;

/** Keeps what a dump tells, in place of what was read from the same bytes before. What of it is told otherwise is noted. */
export async function putArchives(
  tx: Tx,
  sha256: string,
  told: readonly TakenArchive[],
  program: string,
): Promise<void> {
  await tx.deleteFrom('archives').where('sha256', '=', sha256).where('position', '>=', told.length).execute();
  await tx.deleteFrom('archive_rows').where('sha256', '=', sha256).execute();
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
      .onConflict((c) =>
        c.columns(['sha256', 'position']).doUpdateSet({
          ...fromInserted(['kind', 'name', 'account', 'warnings', 'program']),
          read_at: sql<Date>`now()`,
        }),
      )
      .execute();
    const fresh = stories.filter(({ entry }) => !keys.has(entry.key) && keys.add(entry.key));
    await putStories(tx, its, fresh);
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
  await sql`delete from archive_stories where sha256 = ${sha256} and key <> all(${[...keys].map(storable)}::text[])`.execute(
    tx,
  );
}

async function putStories(
  tx: Tx,
  its: { readonly sha256: string; readonly position: number },
  stories: TakenArchive['stories'],
): Promise<void> {
  for (let i = 0; i < stories.length; i += ROWS)
    await tx
      .insertInto('archive_stories')
      .values(
        stories.slice(i, i + ROWS).map(({ entry, json }) => ({
          ...its,
          key: storable(entry.key),
          entry: shapes.entry.write(entry),
          story: shapes.story.numbered(json),
          claims: calledKeys(claimsOf(entry.chapters)),
          chapters: entry.chapters.length,
        })),
      )
      .onConflict((c) =>
        c.column('key').doUpdateSet(fromInserted(['position', 'entry', 'story', 'claims', 'chapters'])),
      )
      .execute();
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

/**
 * Keeps of how many chapters of these stories no text is here, and what that makes of their dumps.
 * @param missing by the keys of entries; one that is not there any more counts for its dump
 */
export async function putMissing(tx: Tx, missing: ReadonlyMap<string, number>): Promise<void> {
  const all = [...missing];
  for (let i = 0; i < all.length; i += ROWS * 10) {
    const some = all.slice(i, i + ROWS * 10);
    await sql`
      update archive_stories set missing = counted.missing
      from unnest(${some.map(([key]) => storable(key))}::text[], ${some.map(([, n]) => n)}::integer[]) as counted (key, missing)
      where archive_stories.key = counted.key and archive_stories.missing is distinct from counted.missing`.execute(tx);
  }
  for (const sha256 of new Set([...missing.keys()].map((key) => key.slice(0, key.indexOf('!')))))
    await tx
      .updateTable('archives')
      .set({ found: shapes.found.write(await holdingsOf(tx, sha256)) })
      .where('sha256', '=', sha256)
      .execute();
}

async function holdingsOf(tx: Tx, sha256: string): Promise<Holdings> {
  const { rows } = await sql<Pick<Holdings, 'stories' | 'chapters' | 'missing'>>`
    select count(*) as stories, coalesce(sum(chapters), 0)::integer as chapters, coalesce(sum(coalesce(missing, chapters)), 0)::integer as missing
    from archive_stories where sha256 = ${sha256}`.execute(tx);
  const untold = await tx
    .selectFrom('archive_stories')
    .select(['key', 'entry', 'chapters'])
    .where('sha256', '=', sha256)
    .where(sql<boolean>`coalesce(missing, chapters) = chapters`)
    .orderBy('key')
    .execute();
  return {
    ...rows[0]!,
    untold: untold.map(({ key, entry, chapters }) => {
      const { title, author } = shapes.entry.read(entry, key);
      return { story: key.slice(key.indexOf('!') + 1), title, author, chapters };
    }),
  };
}
