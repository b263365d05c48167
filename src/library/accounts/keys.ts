import type { Actor, Role } from '../../catalogue/actor.ts';
import { FicariumError } from '../../errors.ts';
import type { Account } from '../../store/accounts/people.ts';
import type { Store } from '../../store/store.ts';
import type { Writer } from '../../store/writer.ts';
import { type Sentence, sentence } from '../../text/sentence.ts';
import { must } from '../guard.ts';
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

/** Links whose opener becomes a keeper. */
export function keysOf(store: Store, now: () => Date, door: Pick<Door, 'forgive'>, signedIn: BeginSession) {
  const { accounts } = store;
  const standingOf = (key: string) => (isToken(key) ? accounts.key(hashOfToken(key), now()) : undefined);
  return {
    /** Makes a key whose link makes its opener a keeper, once, within an hour; an earlier one ends. */
    async newKey(actor: Actor): Promise<string> {
      must(actor, 'grant');
      const key = newToken();
      await store.write((writer) =>
        writer.accounts.addKey(hashOfToken(key), 'keeper', now(), new Date(now().getTime() + KEY_WORKS)),
      );
      return key;
    },
    /** Looks at a key without using it. @throws FicariumError `not-found` where it is none, was used or is too old */
    async key(key: string): Promise<{ readonly keepers: readonly string[] }> {
      const standing = await standingOf(key);
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
      const standing = await standingOf(key);
      if (standing !== 'good') throw noKey(standing);
      const name = tidyName(given.name);
      const unfit = { name: unfitName(name), password: unfitPassword(given.password, name) };
      if (unfit.name || unfit.password)
        return {
          unfit: { ...(unfit.name && { name: unfit.name }), ...(unfit.password && { password: unfit.password }) },
        };
      const password = await hashPassword(given.password);
      const account = await store.write((writer) => keeperBy(writer, key, name, password, now()));
      await door.forgive(account.id);
      return signedIn(account, given.token);
    },
  };
}

/** The account of that name, made or taken over by whoever has the key, as keeper. @throws FicariumError where somebody was faster */
async function keeperBy(
  { accounts }: Pick<Writer, 'accounts'>,
  key: string,
  name: string,
  password: string,
  at: Date,
): Promise<Account> {
  if (!(await accounts.useKey(hashOfToken(key), at))) throw noKey('used');
  const known = await accounts.byName(accountKey(name));
  const id = known?.id ?? newAccountId();
  if (known) {
    await accounts.setPassword(id, password);
    await accounts.endAll(id);
  } else await accounts.add({ id, name, key: accountKey(name), password });
  await accounts.grant(id, 'keeper', 'key', at);
  await accounts.keyUsedBy(hashOfToken(key), id);
  return { id, name: known?.name ?? name, roles: [...new Set<Role>([...(known?.roles ?? []), 'keeper'])] };
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
