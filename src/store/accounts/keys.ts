import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** What becomes of whoever opens a link. */
export type KeyPurpose = 'keeper' | 'wrangler';

/** One-time keys. */
export const keysIn = (db: Kysely<Tables>) => ({
  /** Keeps a new key; unused ones for the same end now: only the newest link works. */
  async addKey(hash: string, purpose: KeyPurpose, by: string, now: Date, expires: Date): Promise<void> {
    await db
      .updateTable('one_time_keys')
      .set({ expires_at: now })
      .where('purpose', '=', purpose)
      .where('used_at', 'is', null)
      .where('expires_at', '>', now)
      .execute();
    await db
      .insertInto('one_time_keys')
      .values({ hash, purpose, made_by: by, made_at: now, expires_at: expires })
      .execute();
  },
  /** How a key stands; undefined where there never was such a one. */
  async key(
    hash: string,
    now: Date,
  ): Promise<
    | { readonly standing: 'good' | 'used' | 'expired'; readonly purpose: KeyPurpose; readonly by: string | null }
    | undefined
  > {
    const row = await db
      .selectFrom('one_time_keys')
      .select(['used_at', 'expires_at', 'purpose', 'made_by'])
      .where('hash', '=', hash)
      .executeTakeFirst();
    if (!row) return undefined;
    return {
      standing: row.used_at ? 'used' : row.expires_at <= now ? 'expired' : 'good',
      purpose: row.purpose,
      by: row.made_by,
    };
  },
  /** Uses a key up. @returns false where somebody else was faster, or it is too late */
  async useKey(hash: string, now: Date): Promise<boolean> {
    const { numUpdatedRows } = await db
      .updateTable('one_time_keys')
      .set({ used_at: now })
      .where('hash', '=', hash)
      .where('used_at', 'is', null)
      .where('expires_at', '>', now)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  },
  async keyUsedBy(hash: string, account: string): Promise<void> {
    await db.updateTable('one_time_keys').set({ used_by: account }).where('hash', '=', hash).execute();
  },
});
