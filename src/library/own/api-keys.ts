import type { Actor } from '../../catalogue/actor.ts';
import type { ApiKey } from '../../store/own/api-keys.ts';
import type { Store } from '../../store/store.ts';
import { type Sentence, sentence } from '../../text/sentence.ts';
import { hashOfToken, isToken, newToken } from '../accounts/token.ts';
import { whose } from './whose.ts';

const MOST = 20;
/** When a key was last used is kept to the hour: not every question is a write. */
const HOUR = 3_600_000;
/** So that it is known for what it is wherever it is found. */
const BEGINS = 'ficarium_';

/** Keys by which programs ask as an account: shown once, kept as a hash, taken back at any time. */
export const apiKeysOf = ({ own }: Store, now: () => Date) => ({
  async apiKeys(actor: Actor): Promise<readonly ApiKey[]> {
    return own.apiKeys(whose(actor));
  },
  /** @param name what it is for, as its owner will know it again */
  async makeApiKey(actor: Actor, name: string): Promise<{ readonly key: string } | { readonly refused: Sentence }> {
    const account = whose(actor);
    if (name.trim() === '') return { refused: sentence('own.no-name') };
    if ((await own.apiKeys(account)).length >= MOST) return { refused: sentence('own.most-keys', { most: MOST }) };
    const token = newToken();
    await own.addApiKey(account, { name: name.trim(), hash: hashOfToken(token), at: now() });
    return { key: BEGINS + token };
  },
  async withdrawApiKey(actor: Actor, id: number): Promise<void> {
    await own.dropApiKey(whose(actor), id);
  },
  /** Who asks with this key; null where it is none, or was taken back. */
  async actorByKey(key: string): Promise<Actor | null> {
    const token = key.startsWith(BEGINS) ? key.slice(BEGINS.length) : '';
    const known = isToken(token) ? await own.byApiKey(hashOfToken(token)) : undefined;
    if (!known) return null;
    const at = now();
    if (known.used === null || at.getTime() - known.used.getTime() > HOUR) await own.useApiKey(known.key, at);
    const { id, name, roles } = known;
    return { id, name, roles };
  },
});
