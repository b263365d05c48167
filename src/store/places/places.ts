import { type Kysely, sql } from 'kysely';
import type { Place } from '../../text/place.ts';
import { storable } from '../fold.ts';
import type { Tables } from '../tables.ts';
import { currentId } from '../works/current.ts';
import type { PlacesTable } from './tables.ts';

/** What a device says of where somebody is in a book. */
export interface Said {
  /** What the device calls the book. */
  readonly document: string;
  readonly progress: string;
  /** 0-1 */
  readonly percentage: number;
  readonly device: string;
  readonly deviceId: string;
}

/** A place as it is kept: in which edition it counts, and since when. */
export interface KeptPlace extends Place {
  /** As it goes by now. */
  readonly work: string;
  /** Null: it was an edition of another work, which was found to be this one. */
  readonly edition: number | null;
  readonly at: Date;
  /** In the words of the device that said it; null: it is where somebody read on a page of ours. */
  readonly said: Said | null;
}

/** Said without letters that no database can hold. */
const storableSaid = ({ document, progress, percentage, device, deviceId }: Said) => ({
  document: storable(document),
  progress: storable(progress),
  percentage,
  device: storable(device),
  device_id: storable(deviceId),
});
const UNSAID = { document: null, progress: null, percentage: null, device: null, device_id: null };

/** Where people stopped reading: one place for each account and work, the newest, whichever device said it. Who may see the work is for the caller to know. */
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
      .select(['document', 'progress', 'percentage', 'device', 'device_id'])
      .where('account', '=', account)
      .orderBy('kept_at', 'desc')
      .orderBy('places.work');
  return {
    /** Keeps a place; one that is kept later stays, from whichever device it came. */
    async keep(
      account: string,
      { work, edition, chapter, block, print, letters, share, at, said }: KeptPlace & { readonly edition: number },
    ): Promise<void> {
      const words = said ? storableSaid(said) : UNSAID;
      const place = { edition, chapter, block, print, letters, share, kept_at: at, ...words };
      await db
        .insertInto('places')
        .values({ account, work: currentId(work), ...place })
        .onConflict((same) => same.columns(['account', 'work']).doUpdateSet(place).where('places.kept_at', '<=', at))
        .execute();
    },
    /** Of a work, or null. */
    async of(account: string, work: string): Promise<KeptPlace | null> {
      const row = await rows(account)
        .where(sql`coalesce(merged_into, works.id)`, '=', currentId(work))
        .executeTakeFirst();
      return row ? kept(row) : null;
    },
    /** The newest first. */
    last: async (account: string, most: number): Promise<KeptPlace[]> =>
      (await rows(account).limit(most).execute()).map(kept),
    /** What a device says in a book that is none of ours, under the name that it has for it. */
    async keepElsewhere(account: string, said: Said, at: Date): Promise<void> {
      const row = { ...storableSaid(said), account, said_at: at };
      await db
        .insertInto('reading_places')
        .values(row)
        .onConflict((same) => same.columns(['account', 'document']).doUpdateSet(row))
        .execute();
    },
    async elsewhere(account: string, document: string): Promise<(Said & { readonly at: Date }) | undefined> {
      const row = await db
        .selectFrom('reading_places')
        .select(['document', 'progress', 'percentage', 'device', 'device_id as deviceId', 'said_at as at'])
        .where('account', '=', account)
        .where('document', '=', document)
        .executeTakeFirst();
      return row;
    },
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

function kept({
  document,
  progress,
  percentage,
  device,
  device_id,
  ...place
}: Omit<KeptPlace, 'said'> &
  Pick<PlacesTable, 'document' | 'progress' | 'percentage' | 'device' | 'device_id'>): KeptPlace {
  const isSaid = document !== null && progress !== null && percentage !== null && device !== null && device_id !== null;
  return { ...place, said: isSaid ? { document, progress, percentage, device, deviceId: device_id } : null };
}

export type Places = ReturnType<typeof placesIn>;
