import { type Kysely, sql } from 'kysely';
import type { Card } from '../../grouping/card.ts';
import * as shapes from '../shapes.ts';
import type { Tables } from '../tables.ts';

/** What the cards of today's drafts keep of their given tags. */
export async function lessons(db: Kysely<Tables>): Promise<Pick<Card, 'lesson'>[]> {
  const rows = await db
    .selectFrom('pieces')
    .innerJoin('restorations', 'restorations.id', 'pieces.restoration')
    .select(['pieces.key', 'restorations.card'])
    // Never parsed here: json functions refuse U+0000. Within JSON strings every quote has a backslash before it.
    .where(sql<boolean>`restorations.card::text like '%"lesson":{%'`)
    .execute();
  return rows.map(({ key, card }) => {
    const { lesson } = shapes.card.read(card, key);
    return lesson ? { lesson } : {};
  });
}
