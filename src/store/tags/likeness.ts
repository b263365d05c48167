import { sql, type Transaction } from 'kysely';
import { likeness } from '../../text/likeness.ts';
import type { Tables } from '../tables.ts';

const PAGE = 5000;

/** Gives the tags that are there what is left of their names: what `021-wrangling.sql` begins. */
export async function likenTags(tx: Transaction<Tables>): Promise<void> {
  for (let after = 0; ; ) {
    const tags = await tx
      .selectFrom('tags')
      .select(['id', 'type', 'key'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE)
      .execute();
    await sql`update tags set likeness = new.likeness
      from unnest(${tags.map(({ id }) => id)}::integer[], ${tags.map(({ key, type }) => likeness(key, type))}::text[]) as new (id, likeness)
      where tags.id = new.id`.execute(tx);
    if (tags.length < PAGE) break;
    after = tags.at(-1)!.id;
  }
  // Nothing of it is for indexes.
  await sql`truncate tag_changes`.execute(tx);
}
