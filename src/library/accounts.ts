import type { Actor, Role } from '../catalogue/actor.ts';
import { FicariumError } from '../errors.ts';
import type { Account } from '../store/accounts/people.ts';
import type { Store } from '../store/store.ts';
import { sentence } from '../text/sentence.ts';
import { passwordsOf } from './accounts/change-password.ts';
import { doorOf } from './accounts/door.ts';
import { keysOf } from './accounts/keys.ts';
import { beginsSessions, sessionsOf } from './accounts/sessions.ts';
import { must } from './guard.ts';

/** Somebody with an account, as who says what others may do sees them. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** Their strongest role. */
  readonly is: Role;
  /** Who keeps the library wrangles without the role; they may have it besides. */
  readonly wrangler: boolean;
}

const personOf = ({ id, name, roles }: Account): Person => ({
  id,
  name,
  is: (['keeper', 'wrangler'] as const).find((role) => roles.includes(role)) ?? 'member',
  wrangler: roles.includes('wrangler'),
});

/** Who is here, who may become what. Passwords and tokens come in as they are and are kept only as hashes. */
export function accountsOf(store: Store, now: () => Date) {
  const { accounts } = store;
  const signedIn = beginsSessions(store, now);
  const door = doorOf(accounts, now, signedIn);
  return {
    ...sessionsOf(store, now),
    ...passwordsOf(store, door, signedIn),
    ...keysOf(store, now, door, signedIn),
    /** As `accounts/door.ts`. */
    signIn: door.signIn,
    /** Is there nobody who keeps this library? */
    hasNoKeeper: async (): Promise<boolean> => (await accounts.having('keeper')).length === 0,
    /** Everybody who has an account, by name, with what they do here. */
    async people(actor: Actor): Promise<readonly Person[]> {
      must(actor, 'grant');
      return (await accounts.all()).map(personOf);
    },
    /** Lets somebody say what tags mean. @throws FicariumError `not-found` where nobody has that account */
    async giveRole(actor: Actor, account: string, role: 'wrangler'): Promise<void> {
      must(actor, 'grant');
      if (!(await accounts.byId(account)))
        throw new FicariumError('not-found', sentence('accounts.none'), sentence('accounts.again'));
      await accounts.grant(account, role, actor.id, now());
    },
    /**
     * Takes a role away from somebody; from the next request on they may no longer do what it allowed.
     * @throws FicariumError `not-allowed` where nobody would keep the library any more
     */
    async takeRole(actor: Actor, account: string, role: Role): Promise<void> {
      must(actor, 'grant');
      if (await accounts.takeRole(account, role, actor.id, now()))
        throw new FicariumError('not-allowed', sentence('accounts.last-keeper'), sentence('accounts.another-first'));
    },
    /** How those are called who did something, by what stands in the row; who has no account is called as it stands there. */
    async namesOf(actor: Actor, ids: readonly string[]): Promise<(id: string) => string> {
      must(actor, 'see-desk');
      const names = await accounts.names([...new Set(ids)]);
      return (id) => names.get(id) ?? id;
    },
  };
}
