import { type Kysely, sql } from 'kysely';
import type { Role } from '../../catalogue/actor.ts';
import type { Tables } from '../tables.ts';

/** Somebody, as the library knows them. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** The roles that an account has now. */
export const ROLES = sql<Role[]>`array(
  select role from account_roles where account = accounts.id and taken_at is null order by role)`;

/** Accounts and their roles. */
export const peopleIn = (db: Kysely<Tables>) => ({
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
  /** Everybody who has an account, by name. */
  async all(): Promise<readonly Account[]> {
    return db
      .selectFrom('accounts')
      .select(['id', 'name', ROLES.as('roles')])
      .orderBy('name_key')
      .execute();
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
  /** Takes a role away; but the last keeper's stays. @returns whether it stays for that */
  async takeRole(account: string, role: Role, by: string, at: Date): Promise<boolean> {
    // Two who take it from each other at once wait for each other.
    const { rows } = await sql<{ stays: boolean }>`
      with keepers as (select account from account_roles where role = 'keeper' and taken_at is null order by id for update),
        last as (select from keepers having ${role} = 'keeper' and bool_and(account = ${account})),
        taken as (
          update account_roles set taken_by = ${by}, taken_at = ${at}
          where account = ${account} and role = ${role} and taken_at is null and not exists (select from last)
        )
      select exists (select from last) as stays`.execute(db);
    return rows[0]!.stays;
  },
  /** The names of accounts by their ids; ids that are none are left out. */
  async names(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await db.selectFrom('accounts').select(['id', 'name']).where('id', 'in', ids).execute();
    return new Map(rows.map(({ id, name }) => [id, name]));
  },
});
