import type { Actor, Role } from '../../catalogue/actor.ts';
import { FicariumError } from '../../errors.ts';
import type { KeyPurpose } from '../../store/accounts/keys.ts';
import type { Account } from '../../store/accounts/people.ts';
import type { Store } from '../../store/store.ts';
import type { Writer } from '../../store/writer.ts';
import { type Sentence, sentence } from '../../text/sentence.ts';
import { must } from '../guard.ts';
import { whose } from '../own/whose.ts';
import type { Door, SignedIn } from './door.ts';
import { accountKey, tidyName, unfitName } from './name.ts';
import { hashPassword, unfitPassword } from './password.ts';
import type { BeginSession } from './sessions.ts';
import { hashOfToken, isToken, newAccountId, newToken } from './token.ts';

/** How long a link of `ficarium key` and of the first start works. */
const KEY_WORKS = 3_600_000;

/** What a form said that cannot be kept, by its field. */
export interface Unfit {
  readonly name?: Sentence;
  readonly password?: Sentence;
}

/** Links whose opener becomes a keeper or a wrangler. */
export function keysOf(store: Store, now: () => Date, door: Pick<Door, 'forgive'>, signedIn: BeginSession) {
  const { accounts } = store;
  const standingOf = (key: string) => (isToken(key) ? accounts.key(hashOfToken(key), now()) : undefined);
  return {
    /** Makes a key whose link gives its opener that role, once, within an hour; an earlier one for the same ends. */
    async newKey(actor: Actor, role: KeyPurpose = 'keeper'): Promise<string> {
      must(actor, 'grant');
      const key = newToken();
      await store.write((writer) =>
        writer.accounts.addKey(hashOfToken(key), role, actor.id, now(), new Date(now().getTime() + KEY_WORKS)),
      );
      return key;
    },
    /** Looks at a key without using it. @throws FicariumError `not-found` where it is none, was used or is too old */
    async key(key: string): Promise<{ readonly role: KeyPurpose; readonly keepers: readonly string[] }> {
      const known = await standingOf(key);
      if (known?.standing !== 'good') throw noKey(known?.standing);
      return { role: known.purpose, keepers: await accounts.having('keeper') };
    },
    /**
     * Uses a wrangler's key up for the account that its opener is signed in with: nobody needs a second one.
     * @throws FicariumError `not-found` as {@link useKey}; `not-allowed` where nobody is signed in
     */
    async useKeyAsIs(actor: Actor, key: string): Promise<void> {
      const account = whose(actor);
      if (!isToken(key)) throw noKey(undefined);
      await store.write((writer) => raisedBy(writer, key, account, now()));
    },
    /**
     * Uses a key up: its opener has its role under this name and password, and is signed in. Where the name is somebody's already, a
     * keeper's key gives that account a new password, and all its sessions end; a wrangler's key opens no account that is there.
     * @throws FicariumError `not-found` where the key is none, was used (also a moment ago) or is too old
     */
    async useKey(
      key: string,
      given: { readonly name: string; readonly password: string; readonly token: string | undefined },
    ): Promise<SignedIn | { readonly unfit: Unfit }> {
      const known = await standingOf(key);
      if (known?.standing !== 'good') throw noKey(known?.standing);
      const name = tidyName(given.name);
      const isTaken = known.purpose !== 'keeper' && (await accounts.byName(accountKey(name))) !== undefined;
      const unfit = {
        name: unfitName(name) ?? (isTaken ? sentence('account.name-taken', { name }) : undefined),
        password: unfitPassword(given.password, name),
      };
      if (unfit.name || unfit.password)
        return {
          unfit: { ...(unfit.name && { name: unfit.name }), ...(unfit.password && { password: unfit.password }) },
        };
      const password = await hashPassword(given.password);
      const account = await store.write((writer) =>
        openedBy(writer, { key, role: known.purpose, by: known.by ?? 'key', name, password }, now()),
      );
      await door.forgive(account.id);
      return signedIn(account, given.token);
    },
  };
}

/** Gives who is signed in the role of a key. @throws FicariumError where somebody was faster */
async function raisedBy({ accounts }: Pick<Writer, 'accounts'>, key: string, account: string, at: Date): Promise<void> {
  const known = await accounts.key(hashOfToken(key), at);
  if (known?.standing !== 'good' || known.purpose !== 'wrangler' || !(await accounts.useKey(hashOfToken(key), at)))
    throw noKey(known?.standing === 'good' ? 'used' : known?.standing);
  await accounts.grant(account, known.purpose, known.by ?? 'key', at);
  await accounts.keyUsedBy(hashOfToken(key), account);
}

/** The account of that name, made (or, by a keeper's key, taken over) by whoever has the key. @throws FicariumError where somebody was faster */
async function openedBy(
  { accounts }: Pick<Writer, 'accounts'>,
  { key, role, by, name, password }: Record<'key' | 'by' | 'name' | 'password', string> & { readonly role: KeyPurpose },
  at: Date,
): Promise<Account> {
  if (!(await accounts.useKey(hashOfToken(key), at))) throw noKey('used');
  const known = await accounts.byName(accountKey(name));
  const id = known?.id ?? newAccountId();
  // Somebody took the name while the password was made ready: what is theirs stays so.
  if (known && role !== 'keeper') throw noKey('used');
  if (known) {
    await accounts.setPassword(id, password);
    await accounts.endAll(id);
  } else await accounts.add({ id, name, key: accountKey(name), password });
  await accounts.grant(id, role, by, at);
  await accounts.keyUsedBy(hashOfToken(key), id);
  return { id, name: known?.name ?? name, roles: [...new Set<Role>([...(known?.roles ?? []), role])] };
}

const noKey = (standing: 'used' | 'expired' | undefined) =>
  new FicariumError(
    'not-found',
    standing === 'used'
      ? sentence('error.key-used')
      : standing === 'expired'
        ? sentence('error.key-old')
        : sentence('error.no-key'),
    sentence('advice.new-key'),
  );
