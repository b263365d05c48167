import type { Actor } from '../catalogue/actor.ts';
import { FACET_TYPES, type TagType } from '../finding/findable.ts';
import type { Facet, FacetAsk } from '../finding/found.ts';
import { EVERYTHING, type Query } from '../finding/query/query.ts';
import type { AboutTag } from '../finding/tags/about.ts';
import type { SearchEngine } from '../search/port.ts';
import type { WorkCard } from '../store/reader.ts';
import type { Store } from '../store/store.ts';
import type { Sentence } from '../text/sentence.ts';
import { type Asking, readAddress } from './finding/asking.ts';
import type { Watching } from './finding/feeder.ts';
import { Finders } from './finding/finders.ts';
import type { KeptFinder } from './finding/kept-finder.ts';
import { type SearchAsk, type SearchFound, search } from './finding/search.ts';
import { tagOf } from './finding/tag-of.ts';
import { viewpointOf } from './finding/viewpoint.ts';
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
  /** The question as it was read. */
  readonly query: Query;
}

export interface FindQuery {
  /** In the language of the search box: `docs/searching.md`. */
  readonly typed: string;
  /** By what works are ordered where the question does not say it; left out: as there. */
  readonly unlessSorted?: Query['sort'];
  readonly size: number;
  readonly after: string | null;
}

const FACETS = FACET_TYPES.map((type) => ({ type, most: 10 }));

interface FindNeeds {
  readonly kept: KeptFinder;
  /** Finds instead, as long as it answers. */
  readonly engine?: SearchEngine | undefined;
  readonly now: () => Date;
}

/** Works found by their tags, their figures and every word in them. */
export function findOf({
  kept,
  engine,
  now,
  ...store
}: Pick<Store, 'reader' | 'own' | 'searched' | 'feed'> & FindNeeds) {
  const { reader, own } = store;
  const finders = new Finders({ ...store, kept, engine });
  /** Whatever is asked, of the finder as it is now, is answered as far as the actor may see it. */
  const asked = async <T>(actor: Actor, answer: (asking: Asking) => Promise<T> | T): Promise<T> => {
    must(actor, 'read');
    const viewpoint = await viewpointOf(actor, own);
    return seenBy(actor, await finders.ask(async (finder) => answer({ finder, viewpoint, now: now() })));
  };
  return {
    /** Keeps a search engine in step with the library, where there is one, until it is told to end. */
    async keepFed(actor: Actor, watching: Watching): Promise<void> {
      must(actor, 'do-jobs');
      await finders.feeder?.run(watching);
    },
    works: (actor: Actor, { typed, unlessSorted = null, size, after }: FindQuery): Promise<FoundWorks> =>
      asked(actor, async (asking) => {
        const { query: read, notes } = await readAddress(actor, new URLSearchParams({ q: typed }), asking);
        const query = { ...read, sort: read.sort ?? unlessSorted };
        const found = await asking.finder.find(query, asking.viewpoint, { size, after, facets: FACETS });
        return {
          works: await reader.cards(found.ids, asking.viewpoint.viewer),
          total: found.total,
          facets: found.facets,
          next: found.next,
          notes: [...notes, ...found.notes],
          query,
        };
      }),
    /** A page of results, with all that stands beside it. */
    search: (actor: Actor, ask: SearchAsk): Promise<SearchFound> =>
      asked(actor, (asking) => search(actor, ask, asking, reader)),
    /** A tag and what hangs together with it; null where the actor may know of none. */
    tag: (actor: Actor, type: TagType, name: string): Promise<AboutTag | null> =>
      asked(actor, ({ finder, viewpoint }) => finder.about(type, seenBy(actor, name), viewpoint)),
    /** The same, by its number. */
    tagOf: (actor: Actor, id: number): Promise<AboutTag | null> =>
      asked(actor, async ({ finder, viewpoint }) => {
        const [tag] = (await reader.wrangling.whole([id])).map(tagOf);
        return tag ? finder.about(tag.type, tag.name, viewpoint) : null;
      }),
    /** How often tags stand on all that the actor may see. */
    tags: (actor: Actor, facets: readonly FacetAsk[]): Promise<readonly Facet[]> =>
      asked(
        actor,
        async ({ finder, viewpoint }) =>
          (await finder.find(EVERYTHING, viewpoint, { size: 0, after: null, facets })).facets,
      ),
  };
}
