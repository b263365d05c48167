import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';
import { keysIn } from './keys.ts';
import { peopleIn } from './people.ts';
import { sessionsIn } from './sessions.ts';
import { triesIn } from './tries.ts';

/** A column that says who did something, as people read it: the name of the account, or what stands there from before accounts. */
export const nameOf = (column: string) =>
  sql<string>`coalesce((select name from accounts where id = ${sql.ref(column)}), ${sql.ref(column)})`;

/**
 * Accounts, their roles, sessions and one-time keys; on the store one statement each, within `write` in its transaction.
 * Tokens and keys come as their SHA-256, times from the caller.
 */
export const accountsIn = (db: Kysely<Tables>) => ({
  ...peopleIn(db),
  ...sessionsIn(db),
  ...keysIn(db),
  ...triesIn(db),
});

export type Accounts = ReturnType<typeof accountsIn>;
