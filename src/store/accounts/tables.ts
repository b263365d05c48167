import type { Generated } from 'kysely';
import type { Made } from '../column.ts';

/** Accounts, what they may, their sessions, and one-time keys. */
export interface AccountTables {
  accounts: AccountsTable;
  account_roles: AccountRolesTable;
  sessions: SessionsTable;
  one_time_keys: OneTimeKeysTable;
  tries: TriesTable;
}

interface AccountsTable {
  id: string;
  name: string;
  name_key: string;
  password: string;
  made_at: Made;
}

interface AccountRolesTable {
  id: Generated<number>;
  account: string;
  role: 'member' | 'wrangler' | 'keeper';
  granted_by: string;
  granted_at: Date;
  taken_by: string | null;
  taken_at: Date | null;
}

interface SessionsTable {
  hash: string;
  account: string;
  began_at: Date;
  used_at: Date;
  expires_at: Date;
}

interface OneTimeKeysTable {
  hash: string;
  purpose: 'keeper' | 'wrangler';
  made_by: string | null;
  made_at: Date;
  expires_at: Date;
  used_at: Date | null;
  used_by: string | null;
}

interface TriesTable {
  key: string;
  count: number;
  until: Date;
}
