import type { Viewer } from '../catalogue/work.ts';
import type { Sentence } from '../text/sentence.ts';
import type { TagType } from './findable.ts';
import type { Query, TagAsk } from './query/query.ts';
import type { Survey } from './survey.ts';
import type { AboutTag } from './tags/about.ts';

/** Who asks, with what is theirs: beside a query, never in it, so that a saved one can be given away. */
export interface Viewpoint {
  readonly viewer: Viewer;
  /** Never to be shown, as if every query excluded them. */
  readonly never: readonly TagAsk[];
  /** Ids of works. */
  readonly hide: ReadonlySet<string>;
  readonly read: ReadonlySet<string>;
  readonly kudosed: ReadonlySet<string>;
}

/** Nobody in particular. */
export const GUEST: Viewpoint = {
  viewer: { kind: 'guest' },
  never: [],
  hide: new Set(),
  read: new Set(),
  kudosed: new Set(),
};

/** Which tags of a type are counted. */
export interface FacetAsk {
  readonly type: TagType;
  /** How many rows at most; what the query excludes comes on top. */
  readonly most: number;
  /** Only tags with these words in their names, the last of which may be a beginning. */
  readonly named?: string;
}

/** Which part of what was found. */
export interface Page {
  readonly size: number;
  /** `Found.next` of the page before; null for the first. One of another sort is answered with the first page. */
  readonly after: string | null;
  readonly facets: readonly FacetAsk[];
  /** Is all that is found to be counted by years, lengths and languages, too? */
  readonly survey?: boolean;
}

/** How often a tag stands on what was found, as a filter of the tags that the works themselves carry (metatags are not counted). */
export interface FacetRow {
  readonly tag: number;
  readonly name: string;
  /** Works of which it is said. */
  readonly count: number;
  /** Further works of which it is only suggested. */
  readonly suggested: number;
  /** The query excludes it: it stays, with 0, so that it can be allowed again. */
  readonly excluded?: true;
}

/** The most frequent first, those that are only suggested last, what is equal by number. */
export interface Facet {
  readonly type: TagType;
  readonly rows: readonly FacetRow[];
  /** There are more than asked for. */
  readonly more: boolean;
}

/** What is found. Nothing of it depends on works that the viewer may not see. */
export interface Found {
  readonly ids: readonly string[];
  readonly total: number;
  /** As asked. */
  readonly facets: readonly Facet[];
  /** Where the next page begins; null after the last. */
  readonly next: string | null;
  /** Tags that nothing here has, with what may have been meant. */
  readonly notes: readonly Sentence[];
  /** Where it was asked for. */
  readonly survey?: Survey;
}

/** Whatever finds: every index answers like the plain evaluator, by the same contract of tests. */
export interface Finder {
  find(query: Query, viewpoint: Viewpoint, page: Page): Promise<Found>;
}

/** What pages ask besides: which tags there are, as far as somebody may know of them. */
export interface TagFinder extends Finder {
  /** For readers of queries, which must know at once: the tag of a name, where the viewer may know of one. @param read may be run more than once */
  withTags<T>(viewpoint: Viewpoint, read: (tagNamed: (name: string) => TagAsk | null) => T): Promise<T>;
  /** Tags whose names are one slip away from these words. */
  meant(ask: TagAsk, viewpoint: Viewpoint): Promise<readonly TagAsk[]>;
  /** A tag and what hangs together with it; null where the viewer may know of none. */
  about(type: TagType, name: string, viewpoint: Viewpoint): Promise<AboutTag | null>;
}
