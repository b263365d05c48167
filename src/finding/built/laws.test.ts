import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KEEPER, MEMBER, READING, WHOLE } from '../../../test/support/finding/asking.ts';
import { someQuery } from '../../../test/support/finding/made-up.ts';
import { idOf, type Sketched, shelf, type WrangledTag } from '../../../test/support/finding/shelf.ts';
import { someAct } from '../../../test/support/finding/wrangled.ts';
import { exactly, type Shelf } from '../exact/exact.ts';
import { FACET_TYPES } from '../findable.ts';
import { GUEST, type Viewpoint } from '../found.ts';
import { readQuery } from '../query/read.ts';
import { wrangle } from '../tags/acts.ts';
import { TagBook } from '../tags/book.ts';
import type { Tag } from '../tags/tag.ts';
import { FinderBuilder } from './build.ts';
import type { BuiltFinder } from './finder.ts';

const WORDS = 'lamp lamps harbor tide salt quay bell fog'.split(' ');
const NAMES = ['Tidewatch', 'Tide Watch', 'Glass Orchard', 'Ilse Marr', 'Salt & Fog', 'Mature', 'Explicit', 'Fog'];
const TYPES = [...FACET_TYPES, 'author'] as const;

const aTag = fc
  .tuple(fc.boolean(), fc.constantFrom(...TYPES), fc.constantFrom(...NAMES))
  .map(([suggested, type, name]) => `${suggested ? '?' : ''}${type}:${name}`);
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((words) => words.join(' '));
const work: fc.Arbitrary<Sketched> = fc.record(
  {
    title: text,
    text,
    notes: text,
    summary: text,
    series: fc.array(text, { maxLength: 2 }),
    tags: fc.uniqueArray(aTag, { maxLength: 6, selector: (tag) => tag.replace('?', '') }),
    hidden: fc.boolean(),
    restricted: fc.boolean(),
    takenOut: fc.boolean(),
    language: fc.constantFrom('en', 'fr', 'pt-BR', 'ja'),
    words: fc.integer({ min: 0, max: 5 }),
    chapters: fc.integer({ min: 1, max: 3 }),
    plannedChapters: fc.option(fc.integer({ min: 1, max: 3 })),
    complete: fc.option(fc.boolean()),
    date: fc.option(fc.integer({ min: -5, max: 5 })),
    updated: fc.option(fc.integer({ min: -5, max: 5 })),
    kudos: fc.integer({ min: 0, max: 3 }),
    restored: fc.boolean(),
    sure: fc.constantFrom(0, 0.25, 0.5, 1),
  },
  { requiredKeys: ['tags', 'text'] },
);
/** Links of any kind, sensible or not. */
const wrangled: fc.Arbitrary<WrangledTag[]> = fc.uniqueArray(
  fc.record(
    {
      tag: fc.constantFrom(...NAMES).map((name) => `fandom:${name}`),
      of: fc.constantFrom(...NAMES).map((name) => `fandom:${name}`),
      under: fc.array(
        fc.constantFrom(...NAMES).map((name) => `fandom:${name}`),
        { maxLength: 2 },
      ),
    },
    { requiredKeys: ['tag'] },
  ),
  { maxLength: 5, selector: ({ tag }) => tag },
);
const name = (i: number) => `w${i}`;
const aShelf = fc
  .tuple(fc.array(work, { maxLength: 25 }), wrangled)
  .map(([works, tags]) => shelf(Object.fromEntries(works.map((one, i) => [name(i), one])), tags));
const ids = fc
  .uniqueArray(fc.integer({ min: 0, max: 24 }), { maxLength: 4 })
  .map((all) => new Set(all.map(name).map(idOf)));
const viewpoint: fc.Arbitrary<Viewpoint> = fc.record({
  viewer: fc.constantFrom(GUEST.viewer, MEMBER.viewer, KEEPER.viewer),
  never: fc.array(fc.record({ type: fc.constantFrom('fandom' as const, null), name: fc.constantFrom(...NAMES) }), {
    maxLength: 2,
  }),
  hide: ids,
  read: ids,
  kudosed: ids,
});
/** Mostly a few wishes at once: with many nothing is found, and nothing is learnt. */
const query = fc.oneof(
  someQuery(
    fc.constantFrom(...WORDS, 'la', 'none'),
    fc.constantFrom(...NAMES, 'tide', ''),
    fc.integer({ min: -3, max: 5 }),
  ),
  fc
    .array(
      fc.constantFrom(
        ...'lamp "salt quay" -fog tide* title:lamp fandom:Tidewatch -fandom:"Tide Watch" words>1 kudos<2 rating<=mature lang:en suggested:yes otp:true crossover:no sort:title sort:date lamp'.split(
          / (?=(?:[^"]*"[^"]*")*[^"]*$)/,
        ),
      ),
      { maxLength: 4 },
    )
    .map((pieces) => readQuery(pieces.join(' '), READING).query),
);

function built({ works, told, book }: Shelf): BuiltFinder {
  const builder = new FinderBuilder(book);
  for (const one of works) builder.add(one, told.get(one.id)!);
  return builder.done();
}

test('the built-in finder answers as looking at every work does', async () => {
  await fc.assert(
    fc.asyncProperty(aShelf, fc.array(fc.tuple(query, viewpoint), { minLength: 1, maxLength: 6 }), async (on, asks) => {
      const finders = [exactly(on), built(on)] as const;
      for (const [asked, by] of asks) {
        const [wanted, found] = await Promise.all(
          finders.map((one) => one.find(asked, by, { ...WHOLE, survey: true })),
        );
        expect(found).toEqual(wanted);
        const named = { size: 2, after: null, facets: FACET_TYPES.map((type) => ({ type, most: 2, named: 'ti' })) };
        const [first, second] = await Promise.all(finders.map((one) => one.find(asked, by, named)));
        expect(second).toEqual(first);
      }
    }),
    { numRuns: 250 },
  );
});

test('works that come, change and go afterwards are as if they had been there', async () => {
  await fc.assert(
    fc.asyncProperty(aShelf, fc.array(fc.nat(24), { maxLength: 6 }), query, async (on, gone, asked) => {
      const begun = built({ ...on, works: on.works.filter((_, i) => i % 3 === 0) });
      for (const one of on.works.toReversed()) begun.put(one, on.told.get(one.id)!);
      const left = on.works.filter((_, i) => !gone.includes(i));
      for (const one of on.works) if (!left.includes(one)) begun.remove(one.id);
      expect(await begun.find(asked, KEEPER, WHOLE)).toEqual(
        await exactly({ ...on, works: left }).find(asked, KEEPER, WHOLE),
      );
    }),
    { numRuns: 150 },
  );
});

test('tags that wranglers change are as if they had been so from the beginning, with no work put again', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(work, { maxLength: 25 }),
      fc.array(fc.tuple(someAct(18), fc.boolean()), { maxLength: 12 }),
      fc.array(query, { minLength: 1, maxLength: 4 }),
      async (works, acts, queries) => {
        const all = NAMES.flatMap((name) =>
          ['fandom', 'relationship'].map((type) => ({ tag: `${type}:${name}`, is: 'unwrangled' as const })),
        );
        const on = shelf(Object.fromEntries(works.map((one, i) => [name(i), one])), all);
        // A book of its own: what the finder is told, and nothing else.
        const finder = built({ ...on, book: new TagBook(on.book.all()) });
        let waiting: Tag[] = [];
        for (const [act, isTold] of acts) {
          const done = wrangle(on.book, act);
          if ('refused' in done) continue;
          for (const tag of done.changed) on.book.put(tag);
          waiting = [...waiting.filter(({ id }) => !done.changed.some((tag) => tag.id === id)), ...done.changed];
          if (!isTold) continue;
          finder.putTags(waiting);
          waiting = [];
        }
        finder.putTags(waiting);
        for (const asked of [
          readQuery('crossover:yes', READING).query,
          readQuery('otp:yes', READING).query,
          ...queries,
        ])
          expect(await finder.find(asked, KEEPER, WHOLE)).toEqual(await exactly(on).find(asked, KEEPER, WHOLE));
      },
    ),
    { numRuns: 200 },
  );
});
