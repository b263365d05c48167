import { type Actor, GUEST, type Role } from '../catalogue/actor.ts';
import { FicariumError } from '../errors.ts';
import type { Account } from '../store/accounts/accounts.ts';
import type { Store } from '../store/store.ts';
import { doorOf, type SignedIn } from './accounts/door.ts';
import { accountKey, tidyName, unfitName } from './accounts/name.ts';
import { hashPassword, isPassword, unfitPassword } from './accounts/password.ts';
import { hashOfToken, isToken, newAccountId, newToken } from './accounts/token.ts';
import { must } from './guard.ts';

const DAY = 86_400_000;
/** A session ends this long after it was last used, and in any case this long after it began. */
const SESSION = { unused: 30 * DAY, whole: 365 * DAY };
/** How far its end may lag behind its use: not every page is a write. */
const SLACK = 3_600_000;
/** How long a link of `ficarium key` and of the first start works. */
const KEY_WORKS = 3_600_000;

/** What a form said that cannot be kept, by its field, in sentences. */
export interface Unfit {
  readonly name?: string;
  readonly password?: string;
}

/** Who is here, who may become what. Passwords and tokens come in as they are and are kept only as hashes. */
export function accountsOf(store: Store, now: () => Date) {
  const { accounts } = store;
  const endAfter = (began: Date, used: Date) =>
    new Date(Math.min(used.getTime() + SESSION.unused, began.getTime() + SESSION.whole));

  /** A new session under a new token; the one that the browser came with ends, whoever's it was. */
  async function signedIn(account: Account, before: string | undefined): Promise<SignedIn> {
    const token = newToken();
    const at = now();
    await store.write(async (writer) => {
      if (isToken(before)) await writer.accounts.end(hashOfToken(before));
      await writer.accounts.begin(hashOfToken(token), account.id, at, endAfter(at, at));
    });
    return { token, actor: actorOn(account) };
  }
  const door = doorOf(accounts, now, signedIn);

  return {
    /**
     * Who holds this token; a guest for any that is none, has ended or is too old. Using a session keeps it.
     * @returns `renewed` where the cookie is to be kept for longer, too
     */
    async actorOf(token: string | undefined): Promise<{ readonly actor: Actor; readonly renewed: boolean }> {
      if (!isToken(token)) return { actor: GUEST, renewed: false };
      const at = now();
      const session = await accounts.session(hashOfToken(token), at);
      if (!session) return { actor: GUEST, renewed: false };
      const until = endAfter(session.began, at);
      const renewed = until.getTime() - session.expires.getTime() > SLACK;
      if (renewed) await accounts.slide(hashOfToken(token), at, until);
      return { actor: actorOn(session.account), renewed };
    },
    /** As `accounts/door.ts`. */
    signIn: door.signIn,
    /** Ends one session. */
    async signOut(token: string | undefined): Promise<void> {
      if (isToken(token)) await accounts.end(hashOfToken(token));
    },
    /** Ends every session of whoever asks, this one too. */
    async signOutEverywhere(actor: Actor): Promise<void> {
      must(actor, 'keep-account');
      await accounts.endAll(actor.id);
    },
    /** In how many browsers somebody is signed in. */
    async sessions(actor: Actor): Promise<number> {
      must(actor, 'keep-account');
      return accounts.countSessions(actor.id, now());
    },
    /**
     * Changes one's own password, which is asked for again; every session ends, and this browser has a new one.
     * @returns what is wrong with the old one or the new one, in sentences
     */
    async changePassword(
      actor: Actor,
      given: { readonly old: string; readonly password: string; readonly token: string | undefined },
      from: string,
    ): Promise<SignedIn | { readonly unfit: { readonly old?: string; readonly password?: string } }> {
      must(actor, 'keep-account');
      const account = await accounts.byId(actor.id);
      if (!account) throw gone();
      if (given.old === '') return { unfit: { old: 'Say your password until now.' } };
      const wait = door.mayTry(account.id, from);
      if (wait) return { unfit: { old: wait.sentence } };
      if (!(await isPassword(account.password, given.old))) return { unfit: { old: 'That is not your password.' } };
      door.forgive(account.id, from);
      const password = unfitPassword(given.password, account.name);
      if (password) return { unfit: { password } };
      const hash = await hashPassword(given.password);
      await store.write(async (writer) => {
        await writer.accounts.setPassword(account.id, hash);
        await writer.accounts.endAll(account.id);
      });
      return signedIn(account, given.token);
    },
    /** Makes a key whose link makes its opener a keeper, once, within an hour; an earlier one ends. */
    async newKey(actor: Actor): Promise<string> {
      must(actor, 'grant');
      const key = newToken();
      await store.write((writer) =>
        writer.accounts.addKey(hashOfToken(key), 'keeper', now(), new Date(now().getTime() + KEY_WORKS)),
      );
      return key;
    },
    /** Is there nobody who keeps this library? */
    hasNoKeeper: async (): Promise<boolean> => (await accounts.having('keeper')).length === 0,
    /** Looks at a key without using it. @throws FicariumError `not-found` where it is none, was used or is too old */
    async key(key: string): Promise<{ readonly keepers: readonly string[] }> {
      const standing = isToken(key) ? await accounts.key(hashOfToken(key), now()) : undefined;
      if (standing !== 'good') throw noKey(standing);
      return { keepers: await accounts.having('keeper') };
    },
    /**
     * Uses a key up: its opener is keeper under this name and password, and signed in. Where the name is somebody's already, that
     * account has a new password, and all its sessions end.
     * @throws FicariumError `not-found` where the key is none, was used (also a moment ago) or is too old
     */
    async useKey(
      key: string,
      given: { readonly name: string; readonly password: string; readonly token: string | undefined },
    ): Promise<SignedIn | { readonly unfit: Unfit }> {
      const standing = isToken(key) ? await accounts.key(hashOfToken(key), now()) : undefined;
      if (standing !== 'good') throw noKey(standing);
      const name = tidyName(given.name);
      const unfit = { name: unfitName(name), password: unfitPassword(given.password, name) };
      if (unfit.name || unfit.password)
        return {
          unfit: { ...(unfit.name && { name: unfit.name }), ...(unfit.password && { password: unfit.password }) },
        };
      const password = await hashPassword(given.password);
      const account = await store.write(async (writer): Promise<Account> => {
        if (!(await writer.accounts.useKey(hashOfToken(key), now()))) throw noKey('used');
        const known = await writer.accounts.byName(accountKey(name));
        const id = known?.id ?? newAccountId();
        if (known) {
          await writer.accounts.setPassword(id, password);
          await writer.accounts.endAll(id);
        } else await writer.accounts.add({ id, name, key: accountKey(name), password });
        await writer.accounts.grant(id, 'keeper', 'key', now());
        await writer.accounts.keyUsedBy(hashOfToken(key), id);
        return { id, name: known?.name ?? name, roles: [...new Set<Role>([...(known?.roles ?? []), 'keeper'])] };
      });
      door.forgive(account.id);
      return signedIn(account, given.token);
    },
    /** Takes a role away from somebody; from the next request on they may no longer do what it allowed. */
    async takeRole(actor: Actor, account: string, role: Role): Promise<void> {
      must(actor, 'grant');
      await accounts.takeRole(account, role, actor.id, now());
    },
    /** How those are called who did something, by what stands in the row; who has no account is called as it stands there. */
    async namesOf(actor: Actor, ids: readonly string[]): Promise<(id: string) => string> {
      must(actor, 'see-desk');
      const names = await accounts.names([...new Set(ids)]);
      return (id) => names.get(id) ?? id;
    },
  };
}

const actorOn = ({ id, name, roles }: Account): Actor => ({ id, name, roles });

const gone = () => new FicariumError('not-allowed', 'Nobody is signed in here.', 'Sign in and do it again.');

const noKey = (standing: 'used' | 'expired' | undefined) =>
  new FicariumError(
    'not-found',
    standing === 'used'
      ? 'This link was used already.'
      : standing === 'expired'
        ? 'This link is too old.'
        : 'This is no link of this library, or it was not copied whole.',
    'Whoever runs the library makes a new one with `ficarium key`.',
  );
