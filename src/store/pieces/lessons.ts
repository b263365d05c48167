import { type Kysely, sql } from 'kysely';
import type { Card } from '../../grouping/card.ts';
import * as shapes from '../shapes.ts';
import type { Tables } from '../tables.ts';

type Taught = Pick<Card, 'lesson'>;

/** What the given tags of today's drafts teach, in the order of their keys, the same of many once. */
export async function lessons(db: Kysely<Tables>): Promise<Taught[]> {
  const { grouped_by } = await db.selectFrom('state').select('grouped_by').executeTakeFirstOrThrow();
  const { rows } = await sql<{ key: string; lesson: string }>`
    select min(key) as key, lesson::text as lesson from signatures
    where lesson is not null and ${grouped_by} <> 0 and key not in (select key from regroup) group by lesson::text`.execute(
    db,
  );
  const cards = db
    .selectFrom('pieces')
    .innerJoin('restorations', 'restorations.id', 'pieces.restoration')
    .select(['pieces.key', 'restorations.card'])
    // Never parsed there: json functions refuse U+0000. Within JSON strings every quote has a backslash before it.
    .where(sql<boolean>`restorations.card::text like '%"lesson":{%'`);
  // Signatures are as of when works were put together last.
  const unsigned = await (grouped_by === 0
    ? cards
    : cards.where('pieces.key', 'in', (q) => q.selectFrom('regroup').select('key'))
  ).execute();
  const taught = [
    ...rows.map(({ key, lesson }) => ({ key, lesson: shapes.lesson.read(lesson, key) })),
    ...unsigned.map(({ key, card }) => ({ key, lesson: shapes.card.read(card, key).lesson })),
  ];
  return taught.sort((a, b) => (a.key < b.key ? -1 : 1)).flatMap(({ lesson }) => (lesson ? [{ lesson }] : []));
}
