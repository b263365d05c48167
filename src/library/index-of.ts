import type { Actor } from '../catalogue/actor.ts';
import { sentence } from '../text/sentence.ts';
import type { IndexStand, KeptFinder, OnIndex } from './finding/kept-finder.ts';
import { must } from './guard.ts';
import type { OnProgress } from './heaps/progress.ts';

/** What was made anew. */
export interface Reindexed {
  readonly works: number;
}

/** The index of finding, behind what is found in it. */
export function indexOf(kept: KeptFinder) {
  return {
    /** Keeps it in step with the library, until it is closed. @param onNews for the log */
    async keep(actor: Actor, onNews: OnIndex): Promise<void> {
      must(actor, 'do-jobs');
      kept.start(onNews);
    },
    /** Throws it away and makes it anew. */
    async reindex(actor: Actor, onProgress: OnProgress): Promise<Reindexed> {
      must(actor, 'do-jobs');
      return kept.reindex((done, all) =>
        onProgress({
          what: sentence(all === undefined ? 'reindex.works' : 'reindex.words'),
          done: Math.max(0, done),
          all,
          stories: done,
          refused: 0,
        }),
      );
    },
    /** How far it is in step; null while it is not there yet, or where a search engine finds instead. */
    async stand(actor: Actor): Promise<IndexStand | null> {
      must(actor, 'do-jobs');
      return kept.stand;
    },
    /** Keeps what was changed, and ends. */
    async close(actor: Actor): Promise<void> {
      must(actor, 'do-jobs');
      await kept.close();
    },
  };
}
