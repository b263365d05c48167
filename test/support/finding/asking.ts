import { FACET_TYPES } from '../../../src/finding/findable.ts';
import { type Finder, type Found, GUEST, type Page, type Viewpoint } from '../../../src/finding/found.ts';
import {
  EVERYTHING,
  type Query,
  RANGED,
  type Range,
  type Ranged,
  SORTS,
  type Sort,
} from '../../../src/finding/query/query.ts';
import type { Shelf } from './shelf.ts';

/** How a finder comes to be: the contract of tests builds one for each of its shelves. */
export type FinderOn = (shelf: Shelf) => Promise<Finder>;

export const MEMBER: Viewpoint = { ...GUEST, viewer: { kind: 'member', id: 'm1' } };
export const KEEPER: Viewpoint = { ...GUEST, viewer: { kind: 'keeper', id: 'k1' } };

/** Everything at once, with all facets. */
export const WHOLE: Page = { size: 1000, after: null, facets: FACET_TYPES.map((type) => ({ type, most: 10 })) };

export const asking = (part: Partial<Query>): Query => ({ ...EVERYTHING, ...part });

/** Ids of all that is found, in order. */
export async function ids(finder: Finder, query: Partial<Query>, by: Viewpoint = GUEST): Promise<readonly string[]> {
  return (await found(finder, query, by)).ids;
}

export const found = (finder: Finder, query: Partial<Query>, by: Viewpoint = GUEST): Promise<Found> =>
  finder.find(asking(query), by, WHOLE);

/** A query for each thing that can be narrowed to a range, and for each order. */
export const ranged = (range: Range): readonly Query[] =>
  RANGED.map((of: Ranged) => asking({ ranges: { [of]: range } }));
export const sorted = (descending: boolean): readonly Query[] =>
  SORTS.map((by: Sort) => asking({ sort: { by, descending } }));
