import { describe, expect, test } from 'vitest';
import type { Shelf } from '../../../../src/finding/exact/exact.ts';
import { TagBook } from '../../../../src/finding/tags/book.ts';
import { merge, unmakeCanonical, type Wrangled } from '../../../../src/finding/tags/wrangle.ts';
import { english } from '../../../../src/words/english.ts';
import { askingOf, type FinderOn } from '../asking.ts';
import { shelf } from '../shelf.ts';

/** What wranglers change is found changed. */
export function followsWranglers(finderOn: FinderOn): void {
  const { asked, idsOf } = askingOf(finderOn);

  describe('wrangling', () => {
    const on = () =>
      shelf(
        {
          plain: { tags: ['fandom:Tidewatch'] },
          synonym: { tags: ['fandom:Tide Watch Saga'] },
          narrower: { tags: ['fandom:Tidewatch (Radio)'] },
          both: { tags: ['fandom:Tide Watch Saga', 'fandom:TWS'] },
        },
        [
          { tag: 'fandom:Tidewatch', under: ['fandom:Lamplit Shows'] },
          { tag: 'fandom:Tide Watch Saga', of: 'fandom:Tidewatch' },
          { tag: 'fandom:TWS', of: 'fandom:Tidewatch' },
          { tag: 'fandom:Tidewatch (Radio)', under: ['fandom:Tidewatch', 'fandom:Radio Plays'] },
          { tag: 'fandom:Radio Plays', under: ['fandom:Lamplit Shows'] },
          { tag: 'fandom:Lamplit Shows' },
        ],
      );
    const once = (before: Shelf, act: (book: TagBook) => Wrangled): Shelf => {
      const book = new TagBook(before.book.all());
      const done = act(book);
      if ('refused' in done) throw new Error(english.say(done.refused));
      for (const tag of done.changed) book.put(tag);
      return { ...before, book };
    };
    const idOf = (book: TagBook, name: string) => book.named('fandom', name)!.id;

    test('taking back a canonical tag takes its filters from synonyms and narrower tags; a second way up stays', async () => {
      const there = on();
      expect(await idsOf(there, 'fandom:"Lamplit Shows"')).toEqual(['both', 'narrower', 'plain', 'synonym']);
      const then = once(there, (book) => unmakeCanonical(book, idOf(book, 'Tidewatch')));
      expect(await idsOf(then, 'fandom:Tidewatch')).toEqual(['plain']);
      expect(await idsOf(then, 'fandom:"Lamplit Shows"')).toEqual(['narrower']);
      expect(await idsOf(then, 'fandom:TWS')).toEqual(['both']);
    });

    test('of two tags with one canonical tag either keeps the filter', async () => {
      const there = on();
      const works = there.works.map((work) => (work.id === 'both' ? { ...work, tags: work.tags.slice(1) } : work));
      expect(await idsOf({ ...there, works }, 'fandom:Tidewatch')).toEqual(['both', 'narrower', 'plain', 'synonym']);
    });

    test('two tags that are merged count as one', async () => {
      const then = once(on(), (book) => merge(book, idOf(book, 'Radio Plays'), idOf(book, 'Tidewatch')));
      const fandoms = (await asked(then, '')).facets.find(({ type }) => type === 'fandom')!;
      expect(fandoms.rows.map(({ name, count }) => [name, count])).toEqual([
        ['Tidewatch', 3],
        ['Tidewatch (Radio)', 1],
      ]);
    });
  });
}
