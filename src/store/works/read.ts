import { type Kysely, type Selectable, sql } from 'kysely';
import type { Viewer } from '../../catalogue/work.ts';
import { patternsOf } from '../fold.ts';
import type { PageOf } from '../page.ts';
import type { CardField, ListQuery, Shelf, TagCount, TagQuery, WorkCard } from '../reader.ts';
import type { Tables } from '../tables.ts';
import { carrying, tagReader, tagsOfWorks } from '../tags/read.ts';
import type { Visible } from '../visible.ts';
import type { WorksTable } from './tables.ts';

const CARD = [
  'id',
  'title',
  'language',
  'summary',
  'words',
  'chapters',
  'date',
  'added_at',
  'missing_parts',
  'changes',
  'confidence',
  'suggested',
] as const;

type CardRow = Pick<Selectable<WorksTable>, (typeof CARD)[number]>;

const ORDER = {
  newest: sql`added_at desc, id`,
  title: sql`title is null, sort_title, id`,
  author: sql`sort_author = '', sort_author, sort_title, id`,
  words: sql`words desc, id`,
  date: sql`date desc nulls last, id`,
} satisfies { [sort in ListQuery['sort']]: unknown };

/** Works in lists: newest, one page of a question, one by its id, a shelf for each fandom. */
export function cardReader(db: Kysely<Tables>, visible: Visible) {
  const works = (viewer: Viewer) => db.selectFrom('works').where(visible(viewer));
  const { tags, withoutTag, newestOf } = tagReader(db, visible);

  async function cardsOf(rows: readonly CardRow[]): Promise<WorkCard[]> {
    const carried = await tagsOfWorks(
      db,
      rows.map(({ id }) => id),
    );
    return rows.map(({ added_at, missing_parts, suggested, ...row }) => ({
      ...row,
      tags: carried.get(row.id) ?? [],
      addedAt: added_at,
      missingParts: missing_parts,
      suggested: suggested as CardField[],
    }));
  }

  async function newest(viewer: Viewer, limit: number): Promise<readonly WorkCard[]> {
    return cardsOf(await works(viewer).select(CARD).orderBy(ORDER.newest).limit(limit).execute());
  }

  async function descendants(workId: string, viewer: Viewer, limit: number): Promise<readonly WorkCard[]> {
    const rows = await works(viewer)
      .where('related', '@>', sql<string[]>`array[${workId}]::text[]`)
      .select(CARD)
      .orderBy(sql`date nulls last, id`)
      .limit(limit)
      .execute();
    return cardsOf(rows);
  }

  async function list(
    { words = '', tags: asked = [], suggested, form, year, sure, sort, page, perPage }: ListQuery,
    viewer: Viewer,
  ): Promise<PageOf<WorkCard>> {
    const carry = await carrying(db, asked, suggested);
    if (carry === null) return { items: [], total: 0, page, perPage };
    let found = works(viewer);
    for (const condition of carry) found = found.where(condition);
    if (form) found = found.where('formats', '@>', sql<string[]>`array[${form}]::text[]`);
    if (year !== undefined)
      found = year
        ? found.where('date', '>=', year).where('date', '<', String(Number(year) + 1))
        : found.where(sql<boolean>`coalesce(date, '') !~ '^[0-9]{4}'`);
    if (sure) found = found.where('confidence', '>=', sure[0] - 1e-6).where('confidence', '<', sure[1] - 1e-6);
    const patterns = patternsOf(words);
    for (const pattern of patterns) found = found.where('search', 'like', pattern);
    // A question of nothing but signs has no answer; it is not the same as no question.
    if (words.trim() && patterns.length === 0) found = found.where(sql<boolean>`false`);
    const [{ total }, rows] = await Promise.all([
      found.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow(),
      found
        .select(CARD)
        .orderBy(ORDER[sort])
        .limit(perPage)
        .offset((page - 1) * perPage)
        .execute(),
    ]);
    return { items: await cardsOf(rows), total, page, perPage };
  }

  async function card(workId: string, viewer: Viewer): Promise<WorkCard | null> {
    const row = await works(viewer).select(CARD).where('id', '=', currentId(workId)).executeTakeFirst();
    return row ? (await cardsOf([row]))[0]! : null;
  }

  async function shelves(viewer: Viewer, most: number, worksEach: number): Promise<readonly Shelf[]> {
    const [known, unknown] = await Promise.all([tags({ type: 'fandom', most }, viewer), withoutTag('fandom', viewer)]);
    const named = known.slice(0, unknown ? Math.max(0, most - 1) : most);
    const all = [
      ...named.map(({ id, name, count }) => ({ id, fandom: name, count })),
      ...(unknown && most > 0 ? [{ id: null, fandom: null, count: unknown }] : []),
    ];
    if (worksEach <= 0) return all.map(({ fandom, count }) => ({ fandom, count, works: [] }));
    const [newest, nameless] = await Promise.all([
      newestOf(
        named.map(({ id }) => id),
        viewer,
        worksEach,
      ),
      unknown
        ? list({ tags: [{ type: 'fandom', name: null }], sort: 'newest', page: 1, perPage: worksEach }, viewer)
        : null,
    ]);
    const ids = [...newest.values()].flat();
    const rows = ids.length > 0 ? await works(viewer).select(CARD).where('id', 'in', ids).execute() : [];
    const cards = new Map((await cardsOf(rows)).map((one) => [one.id, one]));
    return all.map(({ id, fandom, count }) => ({
      fandom,
      count,
      works: id === null ? (nameless?.items ?? []) : (newest.get(id) ?? []).flatMap((work) => cards.get(work) ?? []),
    }));
  }

  const counted = async (query: TagQuery, viewer: Viewer): Promise<readonly TagCount[]> =>
    (await tags(query, viewer)).map(({ name, count }) => ({ name, count }));

  return { newest, list, card, descendants, shelves, tags: counted, withoutTag };
}

/** The id that a work goes by now: its own, or that of the work it was found to be a part or a copy of. */
export const currentId = (workId: string) =>
  sql<string>`(select coalesce(merged_into, id) from works as asked where asked.id = ${workId})`;
