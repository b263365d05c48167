import { sql, type Transaction } from 'kysely';
import type { CarriedTag } from '../../catalogue/tags-of.ts';
import type { Fields } from '../../catalogue/work.ts';
import * as shapes from '../shapes.ts';
import type { Tables } from '../tables.ts';
import { tagWorks } from './write.ts';

/** The tags of a record; handed in, since the store imports no room's values. */
export type TagsOf = (fields: Fields) => readonly CarriedTag[];

const PAGE = 200;
const SEVERAL_PAIRINGS = sql<boolean>`exists (
  select from work_tags where work_tags.work = works.id and type = 'relationship' and position > 0)`;

/**
 * Gives the works of a library their tags, from the records of their newest editions: what `016-tags.sql` begins, and
 * `029-main-pairings.sql` for those of which the order of their pairings says something.
 */
export async function tagLibrary(
  tx: Transaction<Tables>,
  tagsOf: TagsOf,
  which: 'all' | 'those of several pairings' = 'all',
): Promise<void> {
  for (let after = ''; ; ) {
    const rows = await tx
      .selectFrom('works')
      .innerJoin('editions', (join) =>
        join.onRef('editions.work', '=', 'works.id').onRef('editions.number', '=', 'works.edition'),
      )
      .select(['works.id', 'editions.edition'])
      .where('works.merged_into', 'is', null)
      .where('works.id', '>', after)
      .$if(which !== 'all', (all) => all.where(SEVERAL_PAIRINGS))
      .orderBy('works.id')
      .limit(PAGE)
      .execute();
    const works = rows.map(({ id, edition }) => ({ id, tags: tagsOf(shapes.edition.read(edition, id).work.fields) }));
    await tagWorks(tx, works);
    if (rows.length < PAGE) return;
    after = rows.at(-1)!.id;
  }
}
