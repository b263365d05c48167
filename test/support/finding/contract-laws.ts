import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Shelf } from '../../../src/finding/exact/exact.ts';
import { FACET_TYPES } from '../../../src/finding/findable.ts';
import type { Finder, Found, Page, Viewpoint } from '../../../src/finding/found.ts';
import { EVERYTHING, type Query } from '../../../src/finding/query/query.ts';
import { readQuery } from '../../../src/finding/query/read.ts';
import { type FinderOn, KEEPER, READING, WHOLE } from './asking.ts';
import { fewWishes, shelfWithSecrets, someShelf, someTag, someViewpoint } from './made-shelves.ts';
import { typed } from './made-up.ts';

/** Small pages with few rows, so that what was left out would show. */
const LITTLE: Page = { size: 2, after: null, facets: FACET_TYPES.map((type) => ({ type, most: 2, named: 't' })) };

/**
 * What holds for every finder, over made-up libraries, viewers and queries.
 * @param numRuns libraries for each law
 */
export function keepsLawsOfFinders(finderOn: FinderOn, numRuns: number): void {
  const law = (name: string, holds: (finder: Finder, on: Shelf, query: Query, by: Viewpoint) => Promise<void>) =>
    test(name, async () => {
      await fc.assert(
        fc.asyncProperty(
          someShelf,
          fc.array(fc.tuple(fewWishes, someViewpoint), { minLength: 1, maxLength: 4 }),
          async (on, asks) => {
            const finder = await finderOn(on);
            for (const [query, by] of asks) await holds(finder, on, query, by);
          },
        ),
        { numRuns },
      );
    });

  describe('privacy', () => {
    test('works that somebody may not see change nothing of what they get: works, counts, order, pages, notes', async () => {
      await fc.assert(
        fc.asyncProperty(
          shelfWithSecrets,
          fc.array(fewWishes, { minLength: 1, maxLength: 4 }),
          async (shelves, queries) => {
            const [open, secret] = [await finderOn(shelves.without), await finderOn(shelves.with)];
            for (const query of queries)
              for (const page of [{ ...WHOLE, survey: true }, LITTLE]) {
                const answer = await open.find(query, shelves.by, page);
                expect(await secret.find(query, shelves.by, page)).toEqual(answer);
              }
          },
        ),
        { numRuns },
      );
    });
  });

  law('to include more, exclude more, hide more or never want more never widens', async (finder, _, query, by) => {
    const all = await finder.find(query, by, WHOLE);
    const narrower = async (asked: Query, viewpoint = by) => {
      const { ids, total } = await finder.find(asked, viewpoint, WHOLE);
      expect(new Set(ids).isSubsetOf(new Set(all.ids))).toBe(true);
      expect(total).toBe(ids.length);
    };
    for (const tag of fc.sample(someTag, { numRuns: 3, seed: all.total })) {
      await narrower({ ...query, include: [...query.include, tag] });
      await narrower({ ...query, exclude: [...query.exclude, tag] });
      await narrower(query, { ...by, never: [...by.never, tag] });
      const both = { ...query, include: [...query.include, tag], exclude: [...query.exclude, tag] };
      if (tag.name !== '' || tag.type !== null) expect((await finder.find(both, by, WHOLE)).total).toBe(0);
    }
    await narrower(query, { ...by, hide: new Set([...by.hide, ...all.ids.slice(0, 2)]) });
  });

  law('counts beside a list are what counting its works gives', async (finder, on, query, by) => {
    const { ids, total, facets } = await finder.find(query, by, WHOLE);
    expect(ids.length).toBe(total);
    const works = on.works.filter(({ id }) => ids.includes(id));
    for (const { type, rows, more } of facets) {
      const has = (id: number, suggested: boolean) =>
        works.filter(({ tags }) =>
          tags.some(({ tag, known }) => on.book.filterOf(tag) === id && (known === 'program') === suggested),
        );
      const carried = [...on.book.all()].filter(
        (tag) =>
          tag.type === type && works.some(({ tags }) => tags.some((one) => on.book.filterOf(one.tag) === tag.id)),
      );
      const kept = rows.filter(({ excluded }) => excluded).map(({ tag }) => tag);
      const expected = carried.filter(({ id }) => !kept.includes(id)).length;
      expect(rows.length - kept.length).toBe(Math.min(10, expected));
      expect(more).toBe(expected > 10);
      for (const { tag, name, count, suggested } of rows) {
        const said = has(tag, false);
        expect([tag, name, count, suggested]).toEqual([
          tag,
          on.book.tag(tag)!.name,
          said.length,
          has(tag, true).filter((work) => !said.includes(work)).length,
        ]);
      }
    }
  });

  law(
    'asking for a tag that is counted finds as many as were counted, what is narrower besides',
    async (finder, on, query, by) => {
      const asked = { ...EVERYTHING, include: query.include, exclude: query.exclude };
      for (const { type, rows } of (await finder.find(asked, by, WHOLE)).facets)
        for (const { tag, name, count } of rows) {
          const { total } = await finder.find({ ...asked, include: [...asked.include, { type, name }] }, by, WHOLE);
          if (on.book.below(tag).size === 0 && !asked.exclude.some((one) => one.name === name))
            expect([name, total]).toEqual([name, count]);
          else expect(total).toBeGreaterThanOrEqual(count);
        }
    },
  );

  law('page after page gives the whole list, each work once', async (finder, _, query, by) => {
    const whole = await finder.find(query, by, WHOLE);
    const paged: string[] = [];
    let page: Found | null = null;
    do {
      page = await finder.find(query, by, { size: 3, after: page?.next ?? null, facets: [] });
      expect([page.total, page.notes]).toEqual([whole.total, whole.notes]);
      paged.push(...page.ids);
    } while (page.next !== null);
    expect(paged).toEqual(whole.ids);
  });

  test('whatever is typed is answered', async () => {
    const finder = await finderOn(fc.sample(someShelf, { numRuns: 1, seed: 7 })[0]!);
    await fc.assert(
      fc.asyncProperty(typed, async (text) => {
        const { query } = readQuery(text, READING);
        const { ids, total } = await finder.find(query, KEEPER, WHOLE);
        expect(ids.length).toBe(total);
      }),
      { numRuns: numRuns * 3 },
    );
    for (const piece of ['(', '-(', '"', 'a ', 'a OR (', 'fandom:"', 'title:a* ', '図', 'שלום ', '^(a+)+$ ']) {
      const { query } = readQuery(piece.repeat(100_000 / piece.length), READING);
      await finder.find(query, KEEPER, WHOLE);
    }
  });
}
