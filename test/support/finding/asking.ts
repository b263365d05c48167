import type { Shelf } from '../../../src/finding/exact/exact.ts';
import { FACET_TYPES } from '../../../src/finding/findable.ts';
import { type Finder, type Found, GUEST, type Page, type Viewpoint } from '../../../src/finding/found.ts';
import { EVERYTHING, type Query } from '../../../src/finding/query/query.ts';
import { type Reading, readQuery } from '../../../src/finding/query/read.ts';
import { english } from '../../../src/words/english.ts';
import { nameOf } from './shelf.ts';

/** How a finder comes to be: the contract of tests builds one for each of its shelves. */
export type FinderOn = (shelf: Shelf) => Promise<Finder>;

export const MEMBER: Viewpoint = { ...GUEST, viewer: { kind: 'member', id: 'm1' } };
export const KEEPER: Viewpoint = { ...GUEST, viewer: { kind: 'keeper', id: 'k1' } };

/** Everything at once, with all facets. */
export const WHOLE: Page = { size: 1000, after: null, facets: FACET_TYPES.map((type) => ({ type, most: 10 })) };

export const asking = (part: Partial<Query>): Query => ({ ...EVERYTHING, ...part });

/** Names of all that is found, in order. */
export async function ids(finder: Finder, query: Partial<Query>, by: Viewpoint = GUEST): Promise<readonly string[]> {
  return (await found(finder, query, by)).ids.map(nameOf);
}

export const found = (finder: Finder, query: Partial<Query>, by: Viewpoint = GUEST): Promise<Found> =>
  finder.find(asking(query), by, WHOLE);

/** 2026-11-26 */
export const READING: Reading = { today: 20_783 };

/** Asks finders on shelves as one types it, and calls works by their names. */
export function askingOf(finderOn: FinderOn) {
  const asked = async (on: Shelf, typed: string, by: Viewpoint = GUEST) => {
    const { query, notes } = readQuery(typed, READING);
    const answer = await (await finderOn(on)).find(query, by, WHOLE);
    return {
      ...answer,
      ids: answer.ids.map(nameOf),
      notes: [...notes, ...answer.notes].map((one) => english.say(one)),
    };
  };
  /** By name, not in the order of the answer. */
  const idsOf = async (on: Shelf, typed: string, by?: Viewpoint) => [...(await asked(on, typed, by)).ids].sort();
  return { asked, idsOf };
}
