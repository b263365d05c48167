import { type Kysely, sql } from 'kysely';
import type { Place } from '../../catalogue/place.ts';
import type { Tables } from '../tables.ts';
import { currentId } from '../works/current.ts';

/** A place as it is kept: in which edition it counts, and since when. */
export interface KeptPlace extends Place {
  /** As it goes by now. */
  readonly work: string;
  /** Null: it was an edition of another work, which was found to be this one. */
  readonly edition: number | null;
  readonly at: Date;
}

/** Where people stopped reading: one place for each account and work, the newest. Who may see the work is for the caller to know. */
export function placesIn(db: Kysely<Tables>) {
  const rows = (account: string) =>
    db
      .selectFrom('places')
      .innerJoin('works', 'works.id', 'places.work')
      .select([
        sql<string>`coalesce(merged_into, works.id)`.as('work'),
        sql<number | null>`case when merged_into is null then places.edition end`.as('edition'),
      ])
      .select(['chapter', 'block', 'print', 'letters', 'share', 'kept_at as at'])
      .where('account', '=', account)
      .orderBy('kept_at', 'desc')
      .orderBy('places.work');
  return {
    /** Keeps a place; one that is kept later stays, from whichever device it came. */
    async keep(
      account: string,
      { work, edition, chapter, block, print, letters, share, at }: KeptPlace & { readonly edition: number },
    ): Promise<void> {
      const place = { edition, chapter, block, print, letters, share, kept_at: at };
      await db
        .insertInto('places')
        .values({ account, work: currentId(work), ...place })
        .onConflict((same) => same.columns(['account', 'work']).doUpdateSet(place).where('places.kept_at', '<=', at))
        .execute();
    },
    /** Of a work, or null. */
    of: async (account: string, work: string): Promise<KeptPlace | null> =>
      (await rows(account).where(sql`coalesce(merged_into, works.id)`, '=', currentId(work)).executeTakeFirst()) ??
      null,
    /** The newest first. */
    last: (account: string, most: number): Promise<KeptPlace[]> => rows(account).limit(most).execute(),
    async forget(account: string, work: string): Promise<void> {
      await db
        .deleteFrom('places')
        .where('account', '=', account)
        .where('work', 'in', (of) =>
          of.selectFrom('works').select('id').where(sql`coalesce(merged_into, id)`, '=', currentId(work)),
        )
        .execute();
    },
  };
}

export type Places = ReturnType<typeof placesIn>;
