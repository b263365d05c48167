import type { Actor } from '../catalogue/actor.ts';
import type { Sentence } from '../text/sentence.ts';
import { eraseAgainAtStart } from './erasing/again.ts';
import { type EraseAct, eraseWork, isMeant } from './erasing/erase.ts';
import { type Extent, extentOf } from './erasing/extent.ts';
import type { Erasing } from './erasing/sweep.ts';
import { must } from './guard.ts';

/** An erasure as its row says it: of what, nobody can say any more. */
export interface Erased {
  readonly works: number;
  readonly files: number;
  readonly reason: Sentence;
  readonly by: string;
  readonly at: string;
}

/**
 * The one way out of what is only added. For whoever may erase; taking down is the ordinary act (`desk.stand`).
 * @param carryNow restores what is due by it, where no job does: others of a writer may have got their paragraphs by what went
 */
export function erasingOf(erasing: Erasing, carryNow: () => Promise<void>) {
  return {
    /** What would go with a work. @throws FicariumError `not-allowed`, `not-found` */
    async extent(actor: Actor, work: string): Promise<Omit<Extent, 'signature'>> {
      must(actor, 'erase');
      const { signature: _, ...extent } = await extentOf(erasing.store, work);
      return extent;
    },
    /** Is that what a person types who means this work? */
    isMeant,
    /** As `erasing/erase.ts`. @returns whether it is swept to its end; else a job does that, or the next start */
    async erase(actor: Actor, act: Omit<EraseAct, 'by'>): Promise<boolean> {
      must(actor, 'erase');
      const { swept } = await eraseWork(erasing, { ...act, by: actor.id });
      await carryNow();
      return swept;
    },
    /** As `erasing/again.ts`, at every start. */
    async again(actor: Actor): Promise<void> {
      must(actor, 'erase');
      return eraseAgainAtStart(erasing);
    },
    /** Every erasure, the newest first. */
    async all(actor: Actor): Promise<readonly Erased[]> {
      must(actor, 'erase');
      const all = await erasing.store.erasures.all();
      return all
        .map(({ works, originals, reason, by, at }) => ({
          works: works.length,
          files: originals.length,
          reason,
          by,
          at,
        }))
        .reverse();
    },
  };
}
