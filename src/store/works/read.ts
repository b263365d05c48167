import { type Kysely, type Selectable, sql } from 'kysely';
import type { Viewer } from '../../catalogue/work.ts';
import { patternsOf } from '../fold.ts';
import type { Page } from '../page.ts';
import type { CardField, ListQuery, Shelf, SuggestedFandom, WorkCard } from '../reader.ts';
import type { Tables } from '../tables.ts';
import type { Visible } from '../visible.ts';
import type { WorksTable } from './tables.ts';

const CARD = [
  'id',
  'title',
  'authors',
  'fandoms',
  'relationships',
  'characters',
  'freeforms',
  'rating',
  'warnings',
  'categories',
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

const cardOf = ({ added_at, missing_parts, suggested, ...row }: CardRow): WorkCard => ({
  ...row,
  addedAt: added_at,
  missingParts: missing_parts,
  suggested: suggested as CardField[],
});

/** The fandoms of the row are only suggested. */
const SUGGESTED = sql<boolean>`'fandoms' = any(suggested)`;

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

  async function newest(viewer: Viewer, limit: number): Promise<readonly WorkCard[]> {
    const rows = await works(viewer).select(CARD).orderBy(ORDER.newest).limit(limit).execute();
    return rows.map(cardOf);
  }

  /** null = works whose fandom nobody knows. */
  const onShelf = (viewer: Viewer, fandom: string | null, suggested = false) =>
    fandom === null
      ? works(viewer).where('fandoms', '=', sql<string[]>`'{}'`)
      : works(viewer)
          .where('fandoms', '@>', sql<string[]>`array[${fandom}]::text[]`)
          .where(suggested ? SUGGESTED : sql<boolean>`not ${SUGGESTED}`);

  async function descendants(workId: string, viewer: Viewer, limit: number): Promise<readonly WorkCard[]> {
    const rows = await works(viewer)
      .where('related', '@>', sql<string[]>`array[${workId}]::text[]`)
      .select(CARD)
      .orderBy(sql`date nulls last, id`)
      .limit(limit)
      .execute();
    return rows.map(cardOf);
  }

  async function list(
    { words = '', fandom, suggested, author, form, year, sure, sort, page, perPage }: ListQuery,
    viewer: Viewer,
  ): Promise<Page<WorkCard>> {
    let found = fandom === undefined ? works(viewer) : onShelf(viewer, fandom || null, suggested);
    if (author) found = found.where('authors', '@>', sql<string[]>`array[${author}]::text[]`);
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
    return { items: rows.map(cardOf), total, page, perPage };
  }

  async function card(workId: string, viewer: Viewer): Promise<WorkCard | null> {
    const row = await works(viewer).select(CARD).where('id', '=', currentId(workId)).executeTakeFirst();
    return row ? cardOf(row) : null;
  }

  async function shelves(viewer: Viewer, most: number, worksEach: number): Promise<readonly Shelf[]> {
    const { rows } = await sql<{ fandom: string | null; count: number }>`
      select fandom, count(*) as count
      from works left join lateral unnest(fandoms) as fandom on true
      where ${visible(viewer)} and (fandom is null or not ${SUGGESTED})
      group by fandom
      order by fandom is null, count(*) desc, fandom collate "C"
    `.execute(db);
    const unknown = rows.filter((r) => r.fandom === null);
    const known = rows.filter((r) => r.fandom !== null).slice(0, Math.max(0, most - unknown.length));
    const newestOf = (fandom: string | null) =>
      onShelf(viewer, fandom).select(CARD).orderBy(ORDER.newest).limit(worksEach).execute();
    return Promise.all(
      [...known, ...unknown].slice(0, most).map(async ({ fandom, count }) => ({
        fandom,
        count,
        works: worksEach > 0 ? (await newestOf(fandom)).map(cardOf) : [],
      })),
    );
  }

  async function suggestedFandoms(viewer: Viewer, most: number): Promise<readonly SuggestedFandom[]> {
    const { rows } = await sql<SuggestedFandom>`
      select fandom, count(*) as count from works cross join lateral unnest(fandoms) as fandom
      where ${visible(viewer)} and ${SUGGESTED}
      group by fandom order by count(*) desc, fandom collate "C" limit ${most}
    `.execute(db);
    return rows;
  }

  return { newest, list, card, descendants, shelves, suggestedFandoms };
}

/** The id that a work goes by now: its own, or that of the work it was found to be a part or a copy of. */
export const currentId = (workId: string) =>
  sql<string>`(select coalesce(merged_into, id) from works as asked where asked.id = ${workId})`;
