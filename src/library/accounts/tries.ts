import { sha256Of } from '../../files/bytes.ts';
import type { Accounts } from '../../store/accounts/accounts.ts';
import { type Limit, limiterOf } from './limiter.ts';

/** As a `Limiter`, for all programs on a library: whoever tries too often at one of them is refused by it alone, and asks nobody. */
export interface SharedLimiter {
  take(key: string, now: Date): Promise<number>;
  giveBack(key: string): Promise<void>;
  forget(key: string): Promise<void>;
}

/** @param what tells what is counted from what else is */
export function sharedLimiterOf(accounts: Accounts, what: string, limit: Limit): SharedLimiter {
  const here = limiterOf(limit);
  const keptAs = (key: string) => sha256Of(`${what} ${key}`);
  return {
    take: async (key, now) => here.take(key, now.getTime()) || accounts.takeTry(keptAs(key), limit, now),
    async giveBack(key) {
      here.giveBack(key);
      await accounts.giveTryBack(keptAs(key));
    },
    async forget(key) {
      here.forget(key);
      await accounts.forgetTries([keptAs(key)]);
    },
  };
}
