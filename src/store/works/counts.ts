import { type Kysely, sql } from 'kysely';
import type { Viewer } from '../../catalogue/work.ts';
import { HEAPS_OUT } from '../heaps/write.ts';
import type { Figures } from '../held.ts';
import type { PageOf } from '../page.ts';
import type { HeapCounts, RefusedFile } from '../reader.ts';
import * as shapes from '../shapes.ts';
import type { Tables } from '../tables.ts';
import type { Visible } from '../visible.ts';

/** How many tags of a type the works carry that are seen, those aside that are only suggested. */
const differentTags = (type: string) => sql`(select count(distinct tag) from work_tags join seen on seen.id = work
  where type = ${type} and known <> 'program')`;

/** Files in which nothing was found, of heaps that are in the library. */
const ASIDE = sql`(outcome in ('refused', 'fault') and heap not in ${HEAPS_OUT})`;

/** How much there is, and what was left aside. A sum over works counts only those that the viewer sees. */
export const countReader = (db: Kysely<Tables>, visible: Visible, figures: Figures) => ({
  counts: (viewer: Viewer): Promise<HeapCounts> =>
    figures(viewer, ['counts'], async () => {
      const { rows } = await sql<HeapCounts>`
      with seen as materialized (select id, words from works where ${visible(viewer)}),
        -- Joined, and not looked up behind an "or": there PostgreSQL goes over all of them for each file as soon as they do not fit its memory.
        of_works as materialized (select distinct pieces.sha256 from pieces join seen on seen.id = pieces.work)
      select
        (select count(*) from seen) as works,
        (select coalesce(sum(words), 0) from seen) as words,
        ${differentTags('author')} as authors,
        ${differentTags('fandom')} as fandoms,
        (select count(*) from found_files where ${ASIDE}) +
          (select count(*) from found_files join of_works using (sha256) where not ${ASIDE}) as files,
        (select count(*) from refusals where heap not in ${HEAPS_OUT}) as refused
    `.execute(db);
      return rows[0]!;
    }),

  async refusedFiles(page: number, perPage: number, code?: string): Promise<PageOf<RefusedFile>> {
    const all = db.selectFrom('refusals').where(sql<boolean>`heap not in ${HEAPS_OUT}`);
    const found = code ? all.where('code', '=', code) : all;
    const [{ total }, items] = await Promise.all([
      found.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow(),
      found
        .select(['path', 'code', 'message', 'what'])
        .orderBy('path')
        .orderBy('heap')
        .orderBy('position')
        .limit(perPage)
        .offset((page - 1) * perPage)
        .execute(),
    ]);
    return {
      items: items.map((row) => ({ ...row, message: shapes.sentence.read(row.message, row.path) })),
      total,
      page,
      perPage,
    };
  },
});
