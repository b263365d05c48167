import { expect, test } from 'vitest';
import { TagBook } from '../../finding/tags/book.ts';
import type { Feeding, Filling, Generation } from '../../search/port.ts';
import type { SearchFeed } from '../../store/search/feed.ts';
import type { SearchChanges, Searched } from '../../store/search/search.ts';
import { Feeder } from './feeder.ts';
import type { KeptBook } from './kept-book.ts';

const SERVING: Generation = { name: 'one', shape: 'shape', since: '5' };

/** An engine that says it has so many works, beside a library with others. @param onCount what happens while it counts */
function engineWith(works: number, library: () => number, changes: () => SearchChanges['works'], onCount = () => {}) {
  const begun: Generation[] = [];
  const told: string[] = [];
  const feeding = {
    shape: SERVING.shape,
    fill: async () => ({ serving: SERVING, filling: null }),
    keep: async () => {},
    begin: async (since: string) => {
      const filling: Filling = { name: 'two', shape: SERVING.shape, since, after: '', whole: false };
      begun.push(filling);
      return filling;
    },
    tell: async (_: Generation, { gone }: { readonly gone: readonly string[] }) => {
      told.push(...gone);
      return [];
    },
    show: async () => {},
    serve: async () => {},
    count: async () => {
      onCount();
      return works;
    },
  } as Feeding;
  const searched = {
    now: async () => '9',
    changes: async () => ({ works: changes(), tags: [], until: '9' }),
    works: async () => [],
    worksAfter: async () => [],
  } as unknown as Searched;
  const feed = {
    turn: <T>(work: (turn: { version(): Promise<number> }) => Promise<T>) => work({ version: async () => 1 }),
    count: async () => library(),
    lookAgainAt: async () => {},
  } as unknown as SearchFeed;
  const book = new TagBook();
  const tags = { book, upToDate: async () => book } as unknown as KeptBook;
  return { feeder: new Feeder({ searched, feed, feeding, tags }), begun, told };
}

test('an engine that has other works than the library, with nothing left to be told, is filled anew', async () => {
  const { feeder, begun } = engineWith(
    3,
    () => 4,
    () => [],
  );
  await feeder.turn();
  expect(begun).toHaveLength(1);
});

test('a work that comes while they are counted is told, and nothing is filled anew', async () => {
  let works = 3;
  const { feeder, begun, told } = engineWith(
    3,
    () => works,
    () => (works > 3 ? [{ work: 'w000000000001', by: '7' }] : []),
    () => {
      works = 4;
    },
  );
  await feeder.turn();
  expect(told).toEqual(['w000000000001']);
  expect(begun).toEqual([]);
});
