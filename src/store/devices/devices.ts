import { type Kysely, sql } from 'kysely';
import { type Account, ROLES } from '../accounts/people.ts';
import { storable } from '../fold.ts';
import type { Tables } from '../tables.ts';

/** An e-reader of somebody's. */
export interface Device {
  readonly id: number;
  readonly name: string;
  readonly madeAt: Date;
  readonly usedAt: Date | null;
}

/** Where somebody reads in a book, as a device says it. */
export interface Place {
  readonly document: string;
  readonly work: string | null;
  readonly edition: number | null;
  readonly progress: string;
  /** 0-1 */
  readonly percentage: number;
  readonly device: string;
  readonly deviceId: string;
  readonly saidAt: Date;
}

const PLACE = ['document', 'work', 'edition', 'progress', 'percentage', 'device', 'device_id', 'said_at'] as const;

/** E-readers, and where they are in which book. Passwords come as hashes, times from the caller. */
export const devicesIn = (db: Kysely<Tables>) => ({
  async add(device: { account: string; name: string; hash: string; syncHash: string; at: Date }): Promise<void> {
    const { syncHash, at, ...row } = device;
    await db
      .insertInto('devices')
      .values({ ...row, sync_hash: syncHash, made_at: at })
      .execute();
  },
  async of(account: string): Promise<readonly Device[]> {
    const rows = await db
      .selectFrom('devices')
      .select(['id', 'name', 'made_at', 'used_at'])
      .where('account', '=', account)
      .orderBy('id')
      .execute();
    return rows.map(({ made_at, used_at, ...row }) => ({ ...row, madeAt: made_at, usedAt: used_at }));
  },
  async drop(account: string, id: number): Promise<boolean> {
    const { numDeletedRows } = await db
      .deleteFrom('devices')
      .where('account', '=', account)
      .where('id', '=', id)
      .executeTakeFirst();
    return numDeletedRows === 1n;
  },
  /** Whose device has this password: by its own hash, or by that of its MD5. */
  async ownerOf(nameKey: string, hash: string, by: 'hash' | 'sync_hash', at: Date): Promise<Account | undefined> {
    const owner = await db
      .selectFrom('devices')
      .innerJoin('accounts', 'accounts.id', 'devices.account')
      .select(['accounts.id', 'accounts.name', 'devices.id as device', 'devices.used_at', ROLES.as('roles')])
      .where(`devices.${by}`, '=', hash)
      .where('accounts.name_key', '=', nameKey)
      .executeTakeFirst();
    if (!owner) return undefined;
    const { device, used_at, ...account } = owner;
    // To the hour: not every look into the catalogue is a write.
    if (!used_at || at.getTime() - used_at.getTime() > 3_600_000)
      await db.updateTable('devices').set({ used_at: at }).where('id', '=', device).execute();
    return account;
  },
  /** Notes a book that was given out, by what KOReader calls it. */
  async served(digest: string, work: string, edition: number): Promise<void> {
    await sql`insert into served_books (digest, work, edition) values (${digest}, ${work}, ${edition}) on conflict do nothing`.execute(
      db,
    );
  },
  /** Which work, and which edition of it, a book is that was given out. */
  async servedBook(digest: string): Promise<{ readonly work: string; readonly edition: number } | undefined> {
    return db
      .selectFrom('served_books')
      .innerJoin('works', 'works.id', 'served_books.work')
      .select([sql<string>`coalesce(works.merged_into, works.id)`.as('work'), 'served_books.edition'])
      .where('digest', '=', digest)
      .executeTakeFirst();
  },
  /** Keeps a place, in whatever letters the device says it; what the same book had before is written over. */
  async keepPlace(account: string, { deviceId, saidAt, ...place }: Place): Promise<void> {
    const row = {
      ...place,
      document: storable(place.document),
      progress: storable(place.progress),
      device: storable(place.device),
      account,
      device_id: storable(deviceId),
      said_at: saidAt,
    };
    await db
      .insertInto('reading_places')
      .values(row)
      .onConflict((conflict) => conflict.columns(['account', 'document']).doUpdateSet(row))
      .execute();
  },
  /** The newest place in a work, whichever of its books it was in; or in a book that is none of ours. */
  async place(
    account: string,
    of: { readonly work: string } | { readonly document: string },
  ): Promise<Place | undefined> {
    const places = db.selectFrom('reading_places').select(PLACE).where('account', '=', account);
    const row = await ('work' in of
      ? places.where(sql<boolean>`work in (select id from works where id = ${of.work} or merged_into = ${of.work})`)
      : places.where('document', '=', of.document)
    )
      .orderBy('said_at', 'desc')
      .executeTakeFirst();
    if (!row) return undefined;
    const { device_id, said_at, ...rest } = row;
    return { ...rest, deviceId: device_id, saidAt: said_at };
  },
});

export type Devices = ReturnType<typeof devicesIn>;
