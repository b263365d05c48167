import type { Actor } from '../../catalogue/actor.ts';
import { FicariumError } from '../../errors.ts';
import type { Store } from '../../store/store.ts';
import { type Sentence, sentence } from '../../text/sentence.ts';
import { must } from '../guard.ts';
import type { Door, SignedIn } from './door.ts';
import { hashPassword, isPassword, unfitPassword } from './password.ts';
import type { BeginSession } from './sessions.ts';

export function passwordsOf(store: Store, door: Pick<Door, 'mayTry' | 'forgive'>, signedIn: BeginSession) {
  const { accounts } = store;
  return {
    /**
     * Changes one's own password, which is asked for again; every session ends, and this browser has a new one.
     * @returns what is wrong with the old one or the new one, in sentences
     */
    async changePassword(
      actor: Actor,
      given: { readonly old: string; readonly password: string; readonly token: string | undefined },
      from: string,
    ): Promise<SignedIn | { readonly unfit: { readonly old?: Sentence; readonly password?: Sentence } }> {
      must(actor, 'keep-account');
      const account = await accounts.byId(actor.id);
      if (!account) throw gone();
      if (given.old === '') return { unfit: { old: sentence('account.say-old') } };
      const wait = await door.mayTry(account.id, from);
      if (wait) return { unfit: { old: wait.sentence } };
      if (!(await isPassword(account.password, given.old))) return { unfit: { old: sentence('account.not-yours') } };
      await door.forgive(account.id, from);
      const password = unfitPassword(given.password, account.name);
      if (password) return { unfit: { password } };
      const hash = await hashPassword(given.password);
      await store.write(async (writer) => {
        await writer.accounts.setPassword(account.id, hash);
        await writer.accounts.endAll(account.id);
      });
      return signedIn(account, given.token);
    },
  };
}

const gone = () => new FicariumError('not-allowed', sentence('error.signed-out'), sentence('advice.sign-in'));
