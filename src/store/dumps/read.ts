import { type Kysely, sql } from 'kysely';
import type { KeptStory } from '../../catalogue/told/entry.ts';
import type { Holdings } from '../../catalogue/told/found.ts';
import type { Account, ToldRow } from '../../intake/dumps/told.ts';
import type { Sentence } from '../../text/sentence.ts';
import type { PageOf } from '../page.ts';
import * as shapes from '../shapes.ts';
import type { Tables } from '../tables.ts';

/** A dump of a dead archive, and what became of it. */
export interface KeptArchive {
  readonly sha256: string;
  /** Of several archives in one dump. */
  readonly position: number;
  readonly kind: string;
  readonly name: string | null;
  /** Where the dump lies. */
  readonly paths: readonly string[];
  readonly account: Account;
  readonly warnings: readonly Sentence[];
  /** null until works were put together. */
  readonly found: Holdings | null;
  readonly readAt: Date;
}

/** What dumps told, for the keeper: addresses of members stand in it. */
export const archiveReader = (db: Kysely<Tables>) => ({
  async archives(): Promise<readonly KeptArchive[]> {
    const { rows } = await sql<{
      sha256: string;
      position: number;
      kind: string;
      name: string | null;
      account: string;
      warnings: string[];
      found: string | null;
      read_at: Date;
      paths: string[] | null;
    }>`select archives.*, (select array_agg(distinct path order by path) from found_files where found_files.sha256 = archives.sha256) as paths
      from archives order by read_at, sha256, position`.execute(db);
    return rows.map(({ account, found, warnings, read_at, paths, ...row }) => ({
      ...row,
      paths: paths ?? [],
      account: shapes.account.read(account, row.sha256),
      warnings: warnings.map((one) => shapes.sentence.read(one, row.sha256)),
      found: found === null ? null : shapes.found.read(found, row.sha256),
      readAt: read_at,
    }));
  },

  /** What a dump tells of one story; for the keeper. */
  async archiveStory(sha256: string, story: string): Promise<KeptStory | null> {
    const row = await db
      .selectFrom('archive_stories')
      .select('story')
      .where('key', '=', `${sha256}!${story}`)
      .executeTakeFirst();
    return row ? shapes.story.read(row.story, `${sha256}!${story}`) : null;
  },

  /** Rows of one table that belong to no work, in the dump's order. */
  async archiveRows(
    { sha256, position, table }: { readonly sha256: string; readonly position: number; readonly table: string },
    page: number,
    perPage: number,
  ): Promise<PageOf<ToldRow['row']>> {
    const rows = db
      .selectFrom('archive_rows')
      .where('sha256', '=', sha256)
      .where('position', '=', position)
      .where('source', '=', table);
    const [{ total }, items] = await Promise.all([
      rows.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow(),
      rows
        .select('row')
        .orderBy('number')
        .limit(perPage)
        .offset((page - 1) * perPage)
        .execute(),
    ]);
    return { items: items.map(({ row }) => shapes.row.read(row, sha256)), total, page, perPage };
  },
});
