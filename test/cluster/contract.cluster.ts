import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exactly, type Shelf } from '../../src/finding/exact/exact.ts';
import { FACET_TYPES } from '../../src/finding/findable.ts';
import type { Found } from '../../src/finding/found.ts';
import { orderOf } from '../../src/finding/order.ts';
import type { Query } from '../../src/finding/query/query.ts';
import type { EngineFinder } from '../../src/search/port.ts';
import { WHOLE } from '../support/finding/asking.ts';
import { behavesAsFinder } from '../support/finding/contract.ts';
import { keepsLawsOfFinders } from '../support/finding/contract-laws.ts';
import { fewWishes, someShelf, someViewpoint } from '../support/finding/made-shelves.ts';
import { keepsTagsToThemselves } from '../support/finding/tag-laws.ts';
import { hasJava, type Nodes, startNodes } from '../support/opensearch/nodes.ts';
import { forget, type Shelved, shelved } from '../support/opensearch/shelves.ts';

const SURVEYED = { ...WHOLE, survey: true };
const LITTLE = { size: 2, after: null, facets: FACET_TYPES.map((type) => ({ type, most: 2, named: 'ti' })) };

describe.skipIf(!hasJava())('OpenSearch answers as every finder does', () => {
  let nodes: Nodes;
  const shelves: ({ on: Shelf } & Shelved)[] = [];
  beforeAll(async () => {
    nodes = await startNodes(1, true);
  });
  afterAll(() => nodes.stop());

  const finderOn = async (shelf: Shelf): Promise<EngineFinder> => {
    const known = shelves.find(({ on }) => on === shelf);
    if (known) return known.finder;
    // Nobody asks the ones before the last few any more.
    while (shelves.length > 3) await forget(nodes.urls, shelves.shift()!.prefix);
    // Several parts, so that each has only some of the works.
    const made = await shelved(shelf, nodes, 2);
    shelves.push({ on: shelf, ...made });
    return made.finder;
  };
  behavesAsFinder(finderOn);
  keepsLawsOfFinders(finderOn, 8);
  keepsTagsToThemselves(finderOn, 6);

  test('it finds what looking at every work finds, counted and ordered so; by the best match each work once', async () => {
    await fc.assert(
      fc.asyncProperty(
        someShelf,
        fc.array(fc.tuple(fewWishes, someViewpoint), { minLength: 5, maxLength: 10 }),
        async (on, asks) => {
          const [plain, cluster] = [exactly(on), await finderOn(on)];
          for (const [query, by] of asks) {
            const [wanted, found] = [await plain.find(query, by, SURVEYED), await cluster.find(query, by, SURVEYED)];
            expect(comparable(found, query)).toEqual(comparable(wanted, query));
            const [first, second] = [await plain.find(query, by, LITTLE), await cluster.find(query, by, LITTLE)];
            expect([second.facets, second.total, second.notes]).toEqual([first.facets, first.total, first.notes]);
          }
        },
      ),
      { numRuns: 12 },
    );
  });
});

/** As `contract.ts` says: which of two works matches better, the engine may see otherwise. */
const comparable = ({ ids, ...rest }: Found, query: Query) => ({
  ...rest,
  ids: orderOf(query).by === 'best' ? ids.toSorted() : ids,
});
