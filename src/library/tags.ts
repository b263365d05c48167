import { type Actor, viewerOf } from '../catalogue/actor.ts';
import type { TagType } from '../finding/findable.ts';
import type { Store } from '../store/store.ts';
import type { BinQuery } from '../store/tags/wrangling.ts';
import { nameKey } from '../text/name-key.ts';
import { sentence } from '../text/sentence.ts';
import { must } from './guard.ts';
import { seenBy } from './seen.ts';
import type { Done } from './tags/keep.ts';
import { lookedAt } from './tags/look.ts';
import { suggestFor } from './tags/suggest.ts';
import { makeTag, undoWrangling, type Wish, wrangleTags } from './tags/wrangle.ts';

/** What tags mean: said by keepers and wranglers, with a history, each thing to be undone. Every question after it is answered accordingly. */
export function tagsOf(store: Store) {
  const { wrangling } = store.reader;
  return {
    /** As `tags/wrangle.ts`. */
    async wrangle(actor: Actor, wish: Wish): Promise<Done> {
      must(actor, 'wrangle');
      const asked = [wish.tag, ...(wish.other && 'id' in wish.other ? [wish.other.id] : [])];
      const seen = await wrangling.tagsCounted(asked, viewerOf(actor));
      if (asked.some((tag) => !seen.has(tag))) return { refused: sentence('tags.gone') };
      return wrangleTags(store, wish, actor.id);
    },
    async make(actor: Actor, tag: { readonly type: TagType; readonly name: string }) {
      must(actor, 'wrangle');
      return makeTag(store, tag, actor.id);
    },
    async undo(actor: Actor, id: number) {
      must(actor, 'wrangle');
      return undoWrangling(store, id, actor.id);
    },
    /** How many tags of each type there are to look at. */
    async bins(actor: Actor) {
      must(actor, 'wrangle');
      return wrangling.bins(viewerOf(actor));
    },
    /** @param asked.fandom the tag by which works are chosen, with all that counts as it */
    async bin(actor: Actor, { fandom, ...asked }: Omit<BinQuery, 'carriers'> & { readonly fandom: number | null }) {
      must(actor, 'wrangle');
      const carriers = fandom === null ? null : await wrangling.carriers([fandom]);
      return seenBy(actor, await wrangling.bin({ ...asked, carriers }, viewerOf(actor)));
    },
    /** A tag with all that hangs on it, and what may be done with it; null where there is none that the actor may know of. */
    async look(actor: Actor, id: number) {
      must(actor, 'wrangle');
      return seenBy(actor, await lookedAt(wrangling, id, viewerOf(actor)));
    },
    /** What else may be the same, and where it may belong, with the evidence. */
    async suggest(actor: Actor, id: number) {
      must(actor, 'wrangle');
      return seenBy(actor, await suggestFor(wrangling, id, viewerOf(actor)));
    },
    /** On how many works these tags stand, with all that counts as them. */
    async touches(actor: Actor, tags: readonly number[]): Promise<number> {
      must(actor, 'wrangle');
      return wrangling.worksWith(await wrangling.carriers(tags), viewerOf(actor));
    },
    /** The number of the tag that is called so. */
    async called(actor: Actor, type: TagType, name: string): Promise<number | null> {
      must(actor, 'wrangle');
      return (await wrangling.called(type, nameKey(name), viewerOf(actor)))?.id ?? null;
    },
    /** What was done with tags, the newest first; with a tag, or some things alone. */
    async history(
      actor: Actor,
      asked: {
        readonly tag?: number | undefined;
        readonly ids?: readonly number[] | undefined;
        readonly page: number;
        readonly perPage: number;
      },
    ) {
      must(actor, 'wrangle');
      return seenBy(actor, await wrangling.history(asked, viewerOf(actor)));
    },
  };
}
