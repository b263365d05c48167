import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import type { Viewer } from '../../catalogue/work.ts';
import { patternsOf } from '../fold.ts';
import type { PageOf } from '../page.ts';
import type { ListQuery, WorkCard } from '../reader.ts';
import type { Tables } from '../tables.ts';
import { carrying } from '../tags/read.ts';
import type { Visible } from '../visible.ts';
import { CARD, cardsOf } from './cards.ts';

export const ORDER = {
  newest: sql`added_at desc, id`,
  title: sql`title is null, sort_title, id`,
  author: sql`sort_author = '', sort_author, sort_title, id`,
  words: sql`words desc, id`,
  date: sql`date desc nulls last, id`,
} satisfies { [sort in ListQuery['sort']]: unknown };

/** One page of the works that a question finds. */
export async function list(
  db: Kysely<Tables>,
  visible: Visible,
  query: ListQuery,
  viewer: Viewer,
): Promise<PageOf<WorkCard>> {
  const { tags = [], suggested, sort, page, perPage } = query;
  const carry = await carrying(db, tags, suggested);
  if (carry === null) return { items: [], total: 0, page, perPage };
  let found = narrowed(db.selectFrom('works').where(visible(viewer)), query);
  for (const condition of carry) found = found.where(condition);
  const [{ total }, rows] = await Promise.all([
    found.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow(),
    found
      .select(CARD)
      .orderBy(ORDER[sort])
      .limit(perPage)
      .offset((page - 1) * perPage)
      .execute(),
  ]);
  return { items: await cardsOf(db, rows), total, page, perPage };
}

type Found = SelectQueryBuilder<Tables, 'works', object>;

/** Works of the form, year, sureness and words that are asked for. */
function narrowed(works: Found, { words = '', form, year, sure }: ListQuery): Found {
  let found = works;
  if (form) found = found.where('formats', '@>', sql<string[]>`array[${form}]::text[]`);
  if (year !== undefined)
    found = year
      ? found.where('date', '>=', year).where('date', '<', String(Number(year) + 1))
      : found.where(sql<boolean>`coalesce(date, '') !~ '^[0-9]{4}'`);
  if (sure) found = found.where('confidence', '>=', sure[0] - 1e-6).where('confidence', '<', sure[1] - 1e-6);
  const patterns = patternsOf(words);
  for (const pattern of patterns) found = found.where('search', 'like', pattern);
  // A question of nothing but signs has no answer; it is not the same as no question.
  return words.trim() && patterns.length === 0 ? found.where(sql<boolean>`false`) : found;
}
