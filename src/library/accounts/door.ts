import type { Actor } from '../../catalogue/actor.ts';
import type { Accounts } from '../../store/accounts/accounts.ts';
import type { Account } from '../../store/accounts/people.ts';
import { type Sentence, sentence } from '../../text/sentence.ts';
import { networkOf } from './limiter.ts';
import { accountKey } from './name.ts';
import { hashPassword, isOutdated, isPassword } from './password.ts';
import { sharedLimiterOf } from './tries.ts';

/** Somebody came in: the token is for their browser alone. */
export interface SignedIn {
  readonly token: string;
  readonly actor: Actor;
}

/** Somebody did not come in. `waitMs` > 0: not even the right password is looked at before that. */
export interface Refused {
  readonly sentence: Sentence;
  readonly waitMs: number;
}

const QUARTER = 15 * 60_000;
/**
 * Wrong passwords within a quarter of an hour: for one name from one network; from one network; for one name from everywhere,
 * which is high, so that strangers hardly keep somebody out.
 */
const LIMITS = {
  both: { tries: 8, withinMs: QUARTER },
  network: { tries: 30, withinMs: QUARTER },
  name: { tries: 150, withinMs: QUARTER },
};

/** Where passwords are tried: in constant time for names that are and are not, and not often, however many programs are asked. */
export function doorOf(
  accounts: Accounts,
  now: () => Date,
  signedIn: (account: Account, before: string | undefined) => Promise<SignedIn>,
) {
  const both = sharedLimiterOf(accounts, 'both', LIMITS.both);
  const network = sharedLimiterOf(accounts, 'network', LIMITS.network);
  const name = sharedLimiterOf(accounts, 'name', LIMITS.name);
  /** The hash of nobody's password: an unknown name costs as much as a known one. */
  let nobodys: Promise<string> | undefined;

  /** Counts a try; says so where there were too many. */
  async function mayTry(who: string, from: string): Promise<Refused | undefined> {
    const at = now();
    const net = networkOf(from);
    const waitMs =
      (await both.take(`${net} ${who}`, at)) || (await network.take(net, at)) || (await name.take(who, at));
    if (waitMs === 0) return undefined;
    const minutes = Math.ceil(waitMs / 60_000);
    return {
      sentence: sentence('account.too-many-tries', { minutes }),
      waitMs,
    };
  }
  /** Whoever knew the password had no wrong tries. */
  async function forgive(who: string, from?: string): Promise<void> {
    await name.forget(who);
    if (from === undefined) return;
    await both.forget(`${networkOf(from)} ${who}`);
    // Somebody with a password of their own must not clear the way for trying others'.
    await network.giveBack(networkOf(from));
  }

  return {
    mayTry,
    forgive,
    /**
     * @param before the token that the browser came with, which ends
     * @param from the address that it came from
     */
    async signIn(
      given: { readonly name: string; readonly password: string },
      { before, from }: { readonly before: string | undefined; readonly from: string },
    ): Promise<SignedIn | Refused> {
      const key = accountKey(given.name.slice(0, 200));
      const account = await accounts.byName(key);
      const who = account?.id ?? `name ${key}`;
      const wait = await mayTry(who, from);
      if (wait) return wait;
      nobodys ??= hashPassword('nobody');
      const nobody = await nobodys;
      const right = await isPassword(account?.password ?? nobody, given.password);
      if (!account || !right) return { sentence: sentence('account.no-pair'), waitMs: 0 };
      await forgive(who, from);
      if (isOutdated(account.password)) await accounts.setPassword(account.id, await hashPassword(given.password));
      return signedIn(account, before);
    },
  };
}

export type Door = ReturnType<typeof doorOf>;
