import type { Kysely } from 'kysely';
import { type Account, ROLES } from '../accounts/people.ts';
import type { Tables } from '../tables.ts';

/** A key by which programs ask as an account. */
export interface ApiKey {
  readonly id: number;
  readonly name: string;
  readonly made: Date;
  /** To the hour; null: never yet. */
  readonly used: Date | null;
}

export const apiKeysIn = (db: Kysely<Tables>) => ({
  async apiKeys(account: string): Promise<readonly ApiKey[]> {
    return db
      .selectFrom('api_keys')
      .select(['id', 'name', 'made_at as made', 'used_at as used'])
      .where('account', '=', account)
      .orderBy('id')
      .execute();
  },
  async addApiKey(account: string, key: { readonly name: string; readonly hash: string; readonly at: Date }) {
    await db.insertInto('api_keys').values({ account, name: key.name, hash: key.hash, made_at: key.at }).execute();
  },
  async dropApiKey(account: string, id: number): Promise<void> {
    await db.deleteFrom('api_keys').where('account', '=', account).where('id', '=', id).execute();
  },
  /** Whose key it is. */
  async byApiKey(hash: string): Promise<(Account & { readonly key: number; readonly used: Date | null }) | undefined> {
    return db
      .selectFrom('api_keys')
      .innerJoin('accounts', 'accounts.id', 'api_keys.account')
      .select(['accounts.id', 'accounts.name', ROLES.as('roles'), 'api_keys.id as key', 'used_at as used'])
      .where('hash', '=', hash)
      .executeTakeFirst();
  },
  async useApiKey(id: number, used: Date): Promise<void> {
    await db.updateTable('api_keys').set({ used_at: used }).where('id', '=', id).execute();
  },
});
