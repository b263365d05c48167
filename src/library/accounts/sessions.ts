import { type Actor, GUEST } from '../../catalogue/actor.ts';
import type { Account } from '../../store/accounts/people.ts';
import type { Store } from '../../store/store.ts';
import { must } from '../guard.ts';
import type { SignedIn } from './door.ts';
import { hashOfToken, isToken, newToken } from './token.ts';

const DAY = 86_400_000;
/** A session ends this long after it was last used, and in any case this long after it began. */
const SESSION = { unused: 30 * DAY, whole: 365 * DAY };
/** How far its end may lag behind its use: not every page is a write. */
const SLACK = 3_600_000;

const endAfter = (began: Date, used: Date) =>
  new Date(Math.min(used.getTime() + SESSION.unused, began.getTime() + SESSION.whole));

const actorOn = ({ id, name, roles }: Account): Actor => ({ id, name, roles });

/** A new session under a new token; the one that the browser came with ends, whoever's it was. */
export type BeginSession = (account: Account, before: string | undefined) => Promise<SignedIn>;

export const beginsSessions =
  (store: Store, now: () => Date): BeginSession =>
  async (account, before) => {
    const token = newToken();
    const at = now();
    await store.write(async (writer) => {
      if (isToken(before)) await writer.accounts.end(hashOfToken(before));
      await writer.accounts.begin(hashOfToken(token), account.id, at, endAfter(at, at));
    });
    return { token, actor: actorOn(account) };
  };

/** Who is signed in where. */
export function sessionsOf({ accounts }: Store, now: () => Date) {
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
  };
}
