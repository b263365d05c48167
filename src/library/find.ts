import { type Actor, viewerOf } from '../catalogue/actor.ts';
import { FACET_TYPES } from '../finding/findable.ts';
import type { Facet } from '../finding/found.ts';
import { readQuery } from '../finding/query/read.ts';
import type { Reader, WorkCard } from '../store/reader.ts';
import type { Searched } from '../store/search/search.ts';
import type { Sentence } from '../text/sentence.ts';
import { KeptFinder } from './finding/kept-finder.ts';
import { must } from './guard.ts';
import { seenBy } from './seen.ts';

/** What is found, as far as the actor may see it. */
export interface FoundWorks {
  readonly works: readonly WorkCard[];
  readonly total: number;
  /** How often tags stand on all that is found. */
  readonly facets: readonly Facet[];
  /** Where the next page begins; null after the last. */
  readonly next: string | null;
  /** What could not be read of the question, and which tags nothing has. */
  readonly notes: readonly Sentence[];
}

export interface FindQuery {
  /** In the language of the search box: `docs/searching.md`. */
  readonly typed: string;
  readonly size: number;
  readonly after: string | null;
}

const DAY = 86_400_000;
const FACETS = FACET_TYPES.map((type) => ({ type, most: 10 }));

/** Works found by their tags, their figures and every word in them. */
export function findOf({ reader, searched, now }: { reader: Reader; searched: Searched; now: () => Date }) {
  const kept = new KeptFinder(searched);
  return {
    async works(actor: Actor, { typed, size, after }: FindQuery): Promise<FoundWorks> {
      must(actor, 'read');
      const finder = await kept.upToDate();
      const viewer = viewerOf(actor);
      // What is asked is veiled as well: nobody finds by an address what they may not see.
      const { query, notes } = readQuery(seenBy(actor, typed), { today: Math.floor(now().getTime() / DAY) });
      const viewpoint = {
        viewer,
        never: [],
        hide: new Set<string>(),
        read: new Set<string>(),
        kudosed: new Set<string>(),
      };
      const found = finder.answer(query, viewpoint, { size, after, facets: FACETS });
      const cards = await reader.cards(found.ids, viewer);
      return seenBy(actor, {
        works: cards,
        total: found.total,
        facets: found.facets,
        next: found.next,
        notes: [...notes, ...found.notes],
      });
    },
  };
}
