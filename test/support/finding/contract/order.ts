import { describe, expect, test } from 'vitest';
import { GUEST } from '../../../../src/finding/found.ts';
import { EVERYTHING, SORTS } from '../../../../src/finding/query/query.ts';
import { readQuery } from '../../../../src/finding/query/read.ts';
import { type FinderOn, ids, READING as reading, WHOLE } from '../asking.ts';
import { nameOf, shelf } from '../shelf.ts';

/** Orders and pages. */
export function orders(finderOn: FinderOn): void {
  describe('order and pages', () => {
    const equal = shelf(
      Object.fromEntries(
        ['w5', 'w1', 'w4', 'w2', 'w3'].map((id) => [
          id,
          { title: 'Same', tags: ['author:One'], text: 'lamp', hidden: id === 'w4' },
        ]),
      ),
    );

    test.each(SORTS)(
      'what is equal by %s is in the order of ids, in its direction, and what is hidden is absent',
      async (by) => {
        const finder = await finderOn(equal);
        const all = ['w1', 'w2', 'w3', 'w5'];
        expect(await ids(finder, { sort: { by, descending: true } })).toEqual(all.toReversed());
        if (by !== 'best') expect(await ids(finder, { sort: { by, descending: false } })).toEqual(all);
      },
    );

    test('what is not known comes last either way', async () => {
      const on = shelf({
        a: { date: 5 },
        b: {},
        c: { date: -9 },
        d: { tags: ['author:Zoe'] },
        e: { tags: ['author:Ånna'] },
      });
      const finder = await finderOn(on);
      expect(await ids(finder, { sort: { by: 'date', descending: true } })).toEqual(['a', 'c', 'e', 'd', 'b']);
      expect(await ids(finder, { sort: { by: 'date', descending: false } })).toEqual(['c', 'a', 'b', 'd', 'e']);
      expect(await ids(finder, { sort: { by: 'author', descending: false } })).toEqual(['e', 'd', 'a', 'b', 'c']);
    });

    test('titles are ordered as on a shelf', async () => {
      const on = shelf({
        a: { title: 'The Zebra' },
        b: { title: 'Éclair' },
        c: { title: 'Part 10' },
        d: { title: 'Part 9' },
      });
      expect(await ids(await finderOn(on), { sort: { by: 'title', descending: false } })).toEqual(['b', 'd', 'c', 'a']);
    });

    test.each(SORTS)('page after page by %s gives everything once, in order', async (by) => {
      const on = shelf(
        Object.fromEntries(
          Array.from({ length: 23 }, (_, i) => [
            `w${String((i * 7) % 23).padStart(2, '0')}`,
            {
              title: `T${i % 5}`,
              words: i % 3,
              date: i % 4 === 0 ? null : i % 4,
              updated: i % 6,
              text: 'lamp '.repeat((i % 4) + 1),
              kudos: i % 2,
              tags: i % 3 === 0 ? [] : [`author:A${i % 3}`],
            },
          ]),
        ),
      );
      const finder = await finderOn(on);
      for (const descending of [true, false]) {
        const query = { ...readQuery('lamp', reading).query, sort: { by, descending } };
        const whole = await finder.find(query, GUEST, WHOLE);
        const paged: string[] = [];
        let after: string | null = null;
        do {
          const page = await finder.find(query, GUEST, { size: 4, after, facets: [] });
          expect([page.total, page.notes]).toEqual([23, []]);
          paged.push(...page.ids);
          after = page.next;
        } while (after !== null);
        expect(paged).toEqual(whole.ids);
        expect(new Set(paged).size).toBe(23);
      }
    });

    test('a place of another order, or none at all, is answered with the first page, and said', async () => {
      const finder = await finderOn(equal);
      const { next } = await finder.find({ ...EVERYTHING, sort: { by: 'words', descending: true } }, GUEST, {
        ...WHOLE,
        size: 2,
      });
      for (const after of [next, 'nonsense', '', 'e30', 'WzFd']) {
        const { ids, notes } = await finder.find({ ...EVERYTHING, sort: { by: 'title', descending: true } }, GUEST, {
          ...WHOLE,
          size: 2,
          after,
        });
        expect([ids.map(nameOf), notes.map((one) => one.code)]).toEqual([['w5', 'w3'], ['found.page']]);
      }
    });
  });
}
