import { type Kysely, sql } from 'kysely';
import type { Role } from '../../catalogue/actor.ts';
import type { Tables } from '../tables.ts';

/** Somebody, as the library knows them. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** A browser that is signed in. */
export interface Session {
  readonly account: Account;
  readonly began: Date;
  readonly used: Date;
  readonly expires: Date;
}

type Db = Kysely<Tables>;

const ROLES = sql<Role[]>`array(
  select role from account_roles where account = accounts.id and taken_at is null order by role)`;

/** A column that says who did something, as people read it: the name of the account, or what stands there from before accounts. */
export const nameOf = (column: string) =>
  sql<string>`coalesce((select name from accounts where id = ${sql.ref(column)}), ${sql.ref(column)})`;

/**
 * Accounts, their roles, sessions and one-time keys; on the store one statement each, within `write` in its transaction.
 * Tokens and keys come as their SHA-256, times from the caller.
 */
export const accountsIn = (db: Db) => ({
  /** With the password's hash, for whoever asks for it. */
  async byName(key: string): Promise<(Account & { readonly password: string }) | undefined> {
    return db
      .selectFrom('accounts')
      .select(['id', 'name', 'password', ROLES.as('roles')])
      .where('name_key', '=', key)
      .executeTakeFirst();
  },
  async byId(id: string): Promise<(Account & { readonly password: string }) | undefined> {
    return db
      .selectFrom('accounts')
      .select(['id', 'name', 'password', ROLES.as('roles')])
      .where('id', '=', id)
      .executeTakeFirst();
  },
  /** Names of those who have a role now. */
  async having(role: Role): Promise<readonly string[]> {
    const rows = await db
      .selectFrom('accounts')
      .innerJoin('account_roles', 'account_roles.account', 'accounts.id')
      .select('name')
      .where('role', '=', role)
      .where('taken_at', 'is', null)
      .orderBy('account_roles.id')
      .execute();
    return rows.map(({ name }) => name);
  },
  async add(account: { id: string; name: string; key: string; password: string }): Promise<void> {
    const { key, ...row } = account;
    await db
      .insertInto('accounts')
      .values({ ...row, name_key: key })
      .execute();
  },
  async setPassword(id: string, password: string): Promise<void> {
    await db.updateTable('accounts').set({ password }).where('id', '=', id).execute();
  },
  /** Gives a role; nothing happens where it is held. */
  async grant(account: string, role: Role, by: string, at: Date): Promise<void> {
    await sql`insert into account_roles (account, role, granted_by, granted_at) values (${account}, ${role}, ${by}, ${at})
      on conflict (account, role) where taken_at is null do nothing`.execute(db);
  },
  async takeRole(account: string, role: Role, by: string, at: Date): Promise<void> {
    await db
      .updateTable('account_roles')
      .set({ taken_by: by, taken_at: at })
      .where('account', '=', account)
      .where('role', '=', role)
      .where('taken_at', 'is', null)
      .execute();
  },

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

  /** Keeps a new key; unused ones for the same end now: only the newest link works. */
  async addKey(hash: string, purpose: 'keeper', now: Date, expires: Date): Promise<void> {
    await db
      .updateTable('one_time_keys')
      .set({ expires_at: now })
      .where('purpose', '=', purpose)
      .where('used_at', 'is', null)
      .where('expires_at', '>', now)
      .execute();
    await db.insertInto('one_time_keys').values({ hash, purpose, made_at: now, expires_at: expires }).execute();
  },
  /** How a key stands; undefined where there never was such a one. */
  async key(hash: string, now: Date): Promise<'good' | 'used' | 'expired' | undefined> {
    const row = await db
      .selectFrom('one_time_keys')
      .select(['used_at', 'expires_at'])
      .where('hash', '=', hash)
      .executeTakeFirst();
    if (!row) return undefined;
    return row.used_at ? 'used' : row.expires_at <= now ? 'expired' : 'good';
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
  /** The names of accounts by their ids; ids that are none are left out. */
  async names(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await db.selectFrom('accounts').select(['id', 'name']).where('id', 'in', ids).execute();
    return new Map(rows.map(({ id, name }) => [id, name]));
  },
});

export type Accounts = ReturnType<typeof accountsIn>;
