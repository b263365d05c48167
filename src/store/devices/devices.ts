import { type Kysely, sql } from 'kysely';
import { type Account, ROLES } from '../accounts/people.ts';
import type { Tables } from '../tables.ts';

/** An e-reader of somebody's. */
export interface Device {
  readonly id: number;
  readonly name: string;
  readonly madeAt: Date;
  readonly usedAt: Date | null;
}

/** A book that was given out. */
export interface ServedBook {
  /** As it goes by now. */
  readonly work: string;
  /** Null: of another work, which was found to be this one. */
  readonly edition: number | null;
  /** Null where that was not noted yet. */
  readonly form: string | null;
  /** How many it has; null where it has none. */
  readonly pages: number | null;
}

/** E-readers, and the books that they were given. Passwords come as hashes, times from the caller. */
export const devicesIn = (db: Kysely<Tables>) => ({
  /** @param most that an account may have @returns false where it has so many */
  async add(
    device: { account: string; name: string; hash: string; syncHash: string; at: Date },
    most: number,
  ): Promise<boolean> {
    const { syncHash, at, ...row } = device;
    return db.transaction().execute(async (db) => {
      // Of two at the same time the second counts what the first added.
      await db.selectFrom('accounts').select('id').where('id', '=', row.account).forUpdate().execute();
      const there = await db.selectFrom('devices').select('id').where('account', '=', row.account).execute();
      if (there.length >= most) return false;
      await db
        .insertInto('devices')
        .values({ ...row, sync_hash: syncHash, made_at: at })
        .execute();
      return true;
    });
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
  async served(
    digest: string,
    { work, edition, form, pages }: ServedBook & { readonly edition: number },
  ): Promise<void> {
    await db
      .insertInto('served_books')
      .values({ digest, work, edition, form, pages })
      // Of before forms were noted.
      .onConflict((same) => same.column('digest').doUpdateSet({ form, pages }).where('served_books.form', 'is', null))
      .execute();
  },
  /** Which work, which edition of it, and in which form, a book is that was given out. */
  async servedBook(digest: string): Promise<ServedBook | undefined> {
    return db
      .selectFrom('served_books')
      .innerJoin('works', 'works.id', 'served_books.work')
      .select([
        sql<string>`coalesce(works.merged_into, works.id)`.as('work'),
        sql<number | null>`case when works.merged_into is null then served_books.edition end`.as('edition'),
        'form',
        'pages',
      ])
      .where('digest', '=', digest)
      .executeTakeFirst();
  },
});

export type Devices = ReturnType<typeof devicesIn>;
