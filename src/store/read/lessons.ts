import { type Kysely, sql } from 'kysely';
import type { Card } from '../../catalogue/card.ts';
import type { Tables } from '../tables.ts';

/** What the cards of today's drafts keep of their given tags. */
export async function lessons(db: Kysely<Tables>): Promise<Pick<Card, 'lesson'>[]> {
  const rows = await db
    .selectFrom('pieces')
    .innerJoin('restorations', 'restorations.id', 'pieces.restoration')
    .select(sql<string>`restorations.card -> 'lesson'`.as('lesson'))
    .where(sql<boolean>`restorations.card -> 'lesson' is not null`)
    .execute();
  return rows.map(({ lesson }) => ({ lesson: JSON.parse(lesson) }));
}
