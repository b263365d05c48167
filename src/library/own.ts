import { type Actor, viewerOf } from '../catalogue/actor.ts';
import { FicariumError } from '../errors.ts';
import { TAG_TYPES } from '../finding/findable.ts';
import { LONGEST_TAG } from '../finding/query/normal.ts';
import { fromParameters } from '../finding/query/parameters.ts';
import type { TagAsk } from '../finding/query/query.ts';
import { writeQuery } from '../finding/query/write.ts';
import type { KeptSearch, Mark, Never } from '../store/own/own.ts';
import type { PageOf, WorkCard } from '../store/reader.ts';
import type { Store } from '../store/store.ts';
import { type Sentence, sentence } from '../text/sentence.ts';
import { must } from './guard.ts';
import { apiKeysOf } from './own/api-keys.ts';
import { followed } from './own/followed.ts';
import { LONGEST_SAVED } from './own/lengths.ts';
import { hasAccount, whose } from './own/whose.ts';
import { seenBy } from './seen.ts';

const MOST_NEVER = 500;
const MOST_SAVED = 200;
const LONGEST_ASKED = 20_000;
const DAY = 86_400_000;

export type { Mark };

/** A search that somebody comes back to. */
export interface SavedSearch extends KeptSearch {
  /** As the search box takes it today: "3 days ago" moves on. */
  readonly query: string;
}

type Kept = { readonly id: number } | { readonly refused: Sentence };

/**
 * What belongs to an account and stands beside whatever it asks: tags never to be shown, works hidden and works read, saved searches, keys for programs. It goes
 * with the account. A guest has none.
 */
export function ownOf(store: Store, now: () => Date) {
  const { own, reader } = store;
  const fitName = (name: string, most: number): Sentence | null =>
    name.trim() === ''
      ? sentence('own.no-name')
      : [...name.trim()].length > most
        ? sentence('own.long-name', { most })
        : null;
  return {
    ...apiKeysOf(store, now),
    /** Can things belong to this person? */
    has: hasAccount,
    async never(actor: Actor): Promise<readonly Never[]> {
      return (await own.of(whose(actor))).never;
    },
    /** Never to be shown again: all that counts as this tag. */
    async addNever(actor: Actor, tag: TagAsk): Promise<Kept | { readonly added: true }> {
      const account = whose(actor);
      const refused = fitName(tag.name, LONGEST_TAG);
      if (refused) return { refused };
      if (tag.type !== null && !TAG_TYPES.includes(tag.type)) return { refused: sentence('own.no-name') };
      const full = await own.never(account, { type: tag.type, name: tag.name.trim() }, MOST_NEVER);
      return full ? { refused: sentence('own.most-never', { most: MOST_NEVER }) } : { added: true };
    },
    async dropNever(actor: Actor, id: number): Promise<void> {
      await own.notNever(whose(actor), id);
    },
    /** @throws FicariumError `not-found` where there is no such work for the actor */
    async mark(actor: Actor, work: string, mark: Mark, marked: boolean): Promise<void> {
      const account = whose(actor);
      const card = await reader.card(work, viewerOf(actor));
      if (!card)
        throw new FicariumError('not-found', sentence('error.no-work', { id: work }), sentence('advice.page-again'));
      await (marked ? own.mark(account, card.id, mark) : own.unmark(account, card.id, mark));
    },
    /** Which of these works the actor has marked, and how; none for who has no account. */
    async marks(actor: Actor, works: readonly string[]): Promise<ReadonlyMap<string, readonly Mark[]>> {
      must(actor, 'read');
      return hasAccount(actor) ? own.marks(actor.id, works) : new Map();
    },
    /** Works with a mark, the newest mark first, as far as the actor may see them now. */
    async marked(actor: Actor, mark: Mark, page: number, perPage: number): Promise<PageOf<WorkCard>> {
      const viewer = viewerOf(actor);
      const found = await own.marked(whose(actor), mark, { viewer, page, perPage });
      return { ...found, items: seenBy(actor, await reader.cards(found.items, viewer)) };
    },
    async saved(actor: Actor): Promise<readonly SavedSearch[]> {
      const today = Math.floor(now().getTime() / DAY);
      const saved = await followed(await own.saved(whose(actor)), today, own.became);
      return saved.map((one) => ({
        ...one,
        query: writeQuery(fromParameters(new URLSearchParams(seenBy(actor, one.asked)), { today }).query),
      }));
    },
    /** Keeps a search under a name; one that is called so is exchanged. @param asked as an address has it */
    async save(actor: Actor, { name, asked }: { readonly name: string; readonly asked: string }): Promise<Kept> {
      const account = whose(actor);
      const refused = fitName(name, LONGEST_SAVED);
      if (refused) return { refused };
      if (asked.length > LONGEST_ASKED) return { refused: sentence('own.long-search') };
      const id = await own.save(account, { name: name.trim(), asked }, MOST_SAVED);
      return id === null ? { refused: sentence('own.most-saved', { most: MOST_SAVED }) } : { id };
    },
    async rename(actor: Actor, id: number, name: string): Promise<Kept> {
      const account = whose(actor);
      const refused = fitName(name, LONGEST_SAVED);
      if (refused) return { refused };
      return (await own.renameSaved(account, id, name.trim())) ? { refused: sentence('own.name-taken') } : { id };
    },
    async dropSaved(actor: Actor, id: number): Promise<void> {
      await own.dropSaved(whose(actor), id);
    },
  };
}
