import { type Kysely, sql } from 'kysely';
import type { Viewer } from '../../catalogue/work.ts';
import type { Figures } from '../held.ts';
import type { ListQuery, TagCount, TagQuery, WorkCard } from '../reader.ts';
import type { Tables } from '../tables.ts';
import { tagReader } from '../tags/read.ts';
import type { Visible } from '../visible.ts';
import { CARD, cardsOf } from './cards.ts';
import { currentId } from './current.ts';
import { list, ORDER } from './list.ts';
import { type Counted, shelves } from './shelves.ts';

/** Works in lists: newest, one page of a question, one by its id, a shelf for each fandom. */
export function cardReader(db: Kysely<Tables>, visible: Visible, figures: Figures) {
  const works = (viewer: Viewer) => db.selectFrom('works').where(visible(viewer));
  const { tags, withoutTag } = tagReader(db, visible);

  async function newest(viewer: Viewer, limit: number): Promise<readonly WorkCard[]> {
    return cardsOf(db, await works(viewer).select(CARD).orderBy(ORDER.newest).limit(limit).execute());
  }

  async function descendants(workId: string, viewer: Viewer, limit: number): Promise<readonly WorkCard[]> {
    const rows = await works(viewer)
      .where('related', '@>', sql<string[]>`array[${workId}]::text[]`)
      .select(CARD)
      .orderBy(sql`date nulls last, id`)
      .limit(limit)
      .execute();
    return cardsOf(db, rows);
  }

  async function card(workId: string, viewer: Viewer): Promise<WorkCard | null> {
    const row = await works(viewer).select(CARD).where('id', '=', currentId(workId)).executeTakeFirst();
    return row ? (await cardsOf(db, [row]))[0]! : null;
  }

  async function hasNamesake(workId: string, viewer: Viewer): Promise<boolean> {
    const other = await works(viewer)
      .select('works.id')
      .innerJoin('works as named', (join) =>
        join.onRef('named.sort_author', '=', 'works.sort_author').onRef('named.sort_title', '=', 'works.sort_title'),
      )
      .where('named.id', '=', workId)
      .where('works.id', '<>', workId)
      .limit(1)
      .executeTakeFirst();
    return other !== undefined;
  }

  async function cards(ids: readonly string[], viewer: Viewer): Promise<readonly WorkCard[]> {
    if (ids.length === 0) return [];
    const rows = await works(viewer)
      .select(CARD)
      .where('id', 'in', [...ids])
      .execute();
    const there = new Map((await cardsOf(db, rows)).map((one) => [one.id, one]));
    return ids.flatMap((id) => there.get(id) ?? []);
  }

  return {
    newest,
    list: (query: ListQuery, viewer: Viewer) => list(db, visible, query, viewer),
    card,
    cards,
    hasNamesake,
    descendants,
    shelves: (viewer: Viewer, most: number, worksEach: number, held = false) => {
      const counted = (count: () => Promise<readonly Counted[]>) =>
        figures(viewer, ['shelves', most, worksEach], count);
      const all = () => shelves(db, visible, viewer, counted, most, worksEach);
      return held ? figures(viewer, ['shelved', most, worksEach], all) : all();
    },
    tags: async (query: TagQuery, viewer: Viewer): Promise<readonly TagCount[]> =>
      (await figures(viewer, ['tags', query], () => tags(query, viewer))).map(({ name, count }) => ({ name, count })),
    withoutTag,
  };
}
