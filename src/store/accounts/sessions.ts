import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { type Account, ROLES } from './people.ts';

/** A browser that is signed in. */
export interface Session {
  readonly account: Account;
  readonly began: Date;
  readonly used: Date;
  readonly expires: Date;
}

/** Who is signed in. */
export const sessionsIn = (db: Kysely<Tables>) => ({
  /** Begins a session, and clears away those that ended by themselves. */
  async begin(hash: string, account: string, now: Date, expires: Date): Promise<void> {
    await db.deleteFrom('sessions').where('expires_at', '<=', now).execute();
    await db
      .insertInto('sessions')
      .values({ hash, account, began_at: now, used_at: now, expires_at: expires })
      .execute();
  },
  async session(hash: string, now: Date): Promise<Session | undefined> {
    const row = await db
      .selectFrom('sessions')
      .innerJoin('accounts', 'accounts.id', 'sessions.account')
      .select(['accounts.id', 'name', 'began_at', 'used_at', 'expires_at', ROLES.as('roles')])
      .where('hash', '=', hash)
      .where('expires_at', '>', now)
      .executeTakeFirst();
    if (!row) return undefined;
    const { began_at: began, used_at: used, expires_at: expires, ...account } = row;
    return { account, began, used, expires };
  },
  async slide(hash: string, used: Date, expires: Date): Promise<void> {
    await db.updateTable('sessions').set({ used_at: used, expires_at: expires }).where('hash', '=', hash).execute();
  },
  async end(hash: string): Promise<void> {
    await db.deleteFrom('sessions').where('hash', '=', hash).execute();
  },
  /** Ends all sessions of an account. */
  async endAll(account: string): Promise<void> {
    await db.deleteFrom('sessions').where('account', '=', account).execute();
  },
  async countSessions(account: string, now: Date): Promise<number> {
    const { count } = await db
      .selectFrom('sessions')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('account', '=', account)
      .where('expires_at', '>', now)
      .executeTakeFirstOrThrow();
    return count;
  },
});
