import { type Actor, viewerOf } from '../catalogue/actor.ts';
import type { Places } from '../store/places/places.ts';
import type { Edition, Reader, WorkCard } from '../store/reader.ts';
import { placeAgain, placeAt } from '../text/place.ts';
import { must } from './guard.ts';
import { hasAccount } from './own/whose.ts';
import { seenBy } from './seen.ts';

/** Where somebody goes on reading: in the newest edition, from 0. */
export interface GoOn {
  readonly chapter: number;
  readonly block: number;
  readonly at: Date;
}

/** Where people stopped reading, each their own; whoever has no account keeps none here. */
export function placesOf({ reader, places }: { reader: Reader; places: Places }, now: () => Date) {
  const goOn = async (actor: Actor, edition: Edition): Promise<GoOn | null> => {
    must(actor, 'read');
    if (!hasAccount(actor)) return null;
    const place = await places.of(actor.id, edition.workId);
    if (!place || place.edition === edition.number) return place;
    // Mended since: it is found again once, and kept where it is now.
    const { chapter, block, share } = placeAgain(await reader.chapters(edition), place);
    // What it is known by stays as it was said: a place does not wander from mend to mend.
    await places.keep(actor.id, { ...place, chapter, block, share, work: edition.workId, edition: edition.number });
    return { chapter, block, at: place.at };
  };
  /** No device is believed about days to come. */
  const since = (at: Date | undefined): Date => (at && at < now() ? at : now());
  return {
    /**
     * Keeps where somebody is in a work.
     * @param place chapter and block from 0, in that edition; `at`: when it was, where it could not be said at once
     * @returns false where there is no such work, edition or place, or they may not see it
     * @throws FicariumError `not-allowed`
     */
    async keep(
      actor: Actor,
      work: string,
      {
        edition: number,
        chapter,
        block,
        at,
      }: { edition: number; chapter: number; block: number; at?: Date | undefined },
    ): Promise<boolean> {
      must(actor, 'keep-place');
      if (!hasAccount(actor)) return false;
      const edition = await reader.edition(work, viewerOf(actor), number);
      if (!edition || chapter >= edition.work.chapters.length) return false;
      const [own] = await reader.chapters(edition, [chapter]);
      const place = placeAt(own, chapter, block);
      if (!place) return false;
      await places.keep(actor.id, { ...place, work: edition.workId, edition: number, at: since(at), said: null });
      return true;
    },
    /** Where they go on in the newest edition, which was given out to them; null where they have not begun, or have no account. */
    goOn,
    /** The works that they read last and may still see, the newest first. */
    async last(actor: Actor, most: number): Promise<{ card: WorkCard; chapter: number; at: Date }[]> {
      must(actor, 'read');
      if (!hasAccount(actor)) return [];
      const kept = await places.last(actor.id, most);
      const cards = await reader.cards(
        kept.map(({ work }) => work),
        viewerOf(actor),
      );
      const byId = new Map(cards.map((card) => [card.id, card]));
      return seenBy(
        actor,
        kept.flatMap(({ work, chapter, at }) => {
          const card = byId.get(work);
          return card ? [{ card, chapter, at }] : [];
        }),
      );
    },
    /** Forgets where they were. @throws FicariumError `not-allowed` */
    async forget(actor: Actor, work: string): Promise<void> {
      must(actor, 'keep-place');
      await places.forget(actor.id, work);
    },
  };
}
