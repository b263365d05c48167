import { type Actor, viewerOf } from '../catalogue/actor.ts';
import type { Work } from '../catalogue/work.ts';
import type { Edition, EditionPart, ListQuery, Reader, TagQuery } from '../store/reader.ts';
import { type InStory, passagesIn, seekersFor } from './finding/in-story.ts';
import { must } from './guard.ts';
import { seenBy, seenOnce } from './seen.ts';

/** So many chapters of a story are looked through at a time. */
const AT_ONCE = 20;

/**
 * Works as people read them: each answer holds only what the actor may see. An edition that was given out is the proof that its
 * chapters and parts may be read and its books made too.
 */
export function worksOf(reader: Reader) {
  const seen = async <T>(actor: Actor, answer: () => Promise<T>): Promise<T> => {
    must(actor, 'read');
    return seenBy(actor, await answer());
  };
  /** An edition as it was given out may be veiled; the store is asked by what no veil touches. */
  const chapters = (actor: Actor, edition: Edition, only?: readonly number[]) =>
    seen(actor, () => reader.chapters(edition, only));
  const whole = async (actor: Actor, edition: Edition): Promise<Work> => ({
    ...edition.work,
    chapters: await chapters(actor, edition),
  });
  return {
    /** What is in the library, in figures. */
    counts: (actor: Actor) => seen(actor, () => reader.counts(viewerOf(actor))),
    newest: (actor: Actor, limit: number) => seen(actor, () => reader.newest(viewerOf(actor), limit)),
    /** As `Reader.shelves`. Whoever may have changed a work themselves finds it there as it is now. */
    shelves: (actor: Actor, shelves: number, worksEach: number) =>
      seen(actor, () => {
        const viewer = viewerOf(actor);
        return reader.shelves(viewer, shelves, worksEach, viewer.kind === 'guest');
      }),
    /** As `Reader.tags`. */
    tags: (actor: Actor, query: TagQuery) => seen(actor, () => reader.tags(query, viewerOf(actor))),
    /** What is asked is veiled as well: nobody finds by an address what they may not see. */
    list: (actor: Actor, query: ListQuery) => seen(actor, () => reader.list(seenBy(actor, query), viewerOf(actor))),
    card: (actor: Actor, id: string) => seen(actor, () => reader.card(id, viewerOf(actor))),
    descendants: (actor: Actor, id: string, limit: number) =>
      seen(actor, () => reader.descendants(id, viewerOf(actor), limit)),
    /** The newest edition of a work, or the one of that number; null when there is none or the actor may not see it. */
    async read(actor: Actor, id: string, number?: number): Promise<Edition | null> {
      must(actor, 'read');
      const edition = await reader.edition(id, viewerOf(actor), number);
      return edition && seenOnce(actor, edition);
    },
    editions: (actor: Actor, id: string) => seen(actor, () => reader.editions(id, viewerOf(actor))),
    /** The text of chapters. @param only those, from 0 */
    chapters,
    /** The edition's work with the text of all its chapters. */
    whole,
    /**
     * Where words stand in a story: its paragraphs that have all of them, in their order.
     * @param most as many are given; whether there are more is said with them
     */
    async inStory(
      actor: Actor,
      edition: Edition,
      typed: string,
      most: number,
    ): Promise<{ readonly passages: readonly InStory[]; readonly more: boolean }> {
      must(actor, 'read');
      const seekers = seekersFor(typed, edition.work.fields.language?.value ?? 'en');
      const passages: InStory[] = [];
      const all = edition.work.chapters.length;
      for (let from = 0; seekers.length > 0 && from < all; from += AT_ONCE) {
        const some = Array.from({ length: Math.min(AT_ONCE, all - from) }, (_, i) => from + i);
        for (const passage of passagesIn(await chapters(actor, edition, some), from, seekers)) {
          if (passages.length === most) return { passages, more: true };
          passages.push(passage);
        }
      }
      return { passages, more: false };
    },
    /** What an edition was made from: every draft with its ledger replayed. */
    parts: (actor: Actor, edition: Edition): Promise<readonly EditionPart[]> =>
      seen(actor, () => reader.parts(edition)),
    /** As `Reader.chapterDates`. */
    chapterDates: (actor: Actor, edition: Edition) => seen(actor, () => reader.chapterDates(edition)),
    /** As `Reader.source`. */
    source: (actor: Actor, id: string, draft: string) => seen(actor, () => reader.source(id, draft, viewerOf(actor))),
  };
}
