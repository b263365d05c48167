import { describe, expect, test } from 'vitest';
import { spent } from '../../test/support/spent.ts';
import type { Card, Listing } from './card.ts';
import { copies } from './copies.ts';
import { listed } from './listed.ts';
import { listingsOf } from './listing.ts';

const card = (path: string, more: Partial<Card> = {}): Card => ({
  key: path,
  path,
  sha256: path,
  format: 'html',
  title: null,
  author: null,
  date: null,
  words: 100,
  letters: path,
  sketch: [],
  quality: 0.5,
  ...more,
});

const listing = (keys: readonly string[], more: Partial<Listing> = {}): Listing => ({
  path: 'index.html',
  title: 'The Lamp',
  author: 'Kit Vale',
  called: 'chapters',
  chapters: keys.map((key, i) => ({ label: `Chapter ${i + 1}`, file: key, key })),
  own: undefined,
  ...more,
});

/** What became of each text: its title and number, or nothing where no list speaks of it. */
const join = (cards: readonly Card[], listings: readonly Listing[]) =>
  listed(
    cards.map((c) => copies([c])),
    listings,
  ).map(({ listed: place, title, part }) => (place ? `${title} ${part!.number}/${part!.of}` : ''));

describe('lists of chapters', () => {
  test('give places; a title that stands over every page is nearer than what stands over the list', () => {
    const pages = ['a', 'b', 'c'].map((path) => card(path));
    expect(join(pages, [listing(['c', 'a'])])).toEqual(['The Lamp 2/2', '', 'The Lamp 1/2']);
    const titled = pages.map((p) => ({ ...p, title: 'Low Water' }));
    expect(join(titled, [listing(['a', 'b', 'c'])])).toEqual(['Low Water 1/3', 'Low Water 2/3', 'Low Water 3/3']);
  });

  test('say nothing of two writers, of one page alone, of what a dump tells, or against the numbers of the pages', () => {
    const list = [listing(['a', 'b'])];
    const apart = (a: Partial<Card>, b: Partial<Card>) => join([card('a', a), card('b', b)], list);
    expect(apart({ author: 'Kit Vale' }, {})).toEqual(['The Lamp 1/2', 'The Lamp 2/2']);
    expect(apart({ author: 'Ida Brack' }, {})).toEqual(['', '']);
    expect(apart({ story: 'dump!7' }, {})).toEqual(['', '']);
    expect(apart({ part: { number: 2 } }, { part: { number: 1 } })).toEqual(['', '']);
    const lesson = { fandom: 'Harbour', characters: [] };
    expect(apart({}, { title: 'The Quay', lesson })).toEqual(['', '']);
    expect(apart({}, { title: 'Quay', part: { number: 7 } })).toEqual(['', '']);
    expect(join([card('a')], list)).toEqual(['']);
  });

  test('called parts or numbers need pages that name the title', () => {
    const parts = [listing(['a', 'b'], { called: 'parts' })];
    const named = (a: string | null, b: string | null, more: Partial<Card> = {}) =>
      join([card('a', { title: a, ...more }), card('b', { title: b })], parts)[0];
    expect(named(null, null)).toBe('The Lamp 1/2');
    expect(named('The Lamp - Storm', 'The Lamp - Fog')).toBe('The Lamp 1/2');
    expect(named('Storm', 'Fog')).toBe('');
    expect(named(null, null, { author: 'Kit Vale' })).toBe('');
  });

  test('that quarrel are none of them; ten thousand do so in no time', () => {
    const pages = Array.from({ length: 200 }, (_, i) => card(`p${String(i).padStart(3, '0')}`));
    const keys = pages.map((p) => p.key);
    const many = Array.from({ length: 10_000 }, (_, i) => listing(keys.slice(i % 7).reverse(), { path: `${i}` }));
    const began = spent();
    expect(join(pages, [listing(keys), ...many]).every((s) => s === '')).toBe(true);
    expect(spent() - began).toBeLessThan(5000);
    expect(join(pages, [listing(keys), listing(keys.slice(3), { path: 'z' })])[0]).toBe('The Lamp 1/200');
  });

  test('find their pages by place, in an archive too, and never a list', () => {
    const contents = (chapters: readonly string[]) => ({
      path: '',
      title: 'The Lamp',
      author: null,
      called: 'chapters' as const,
      chapters: chapters.map((file) => [file, file] as const),
    });
    const at = (place: string, chapters: readonly string[]) => ({ contents: contents(chapters), place, path: place });
    const cards = [card('a.zip!a.html'), card('a.zip!in/b.html')];
    const found = (pages: Parameters<typeof listingsOf>[0]) =>
      listingsOf(pages, cards, ({ path }) => [path]).map((l) => l.chapters.map((c) => c.key));
    expect(found([at('a.zip!index.html', ['a.html', 'in/b.html', 'c.html'])])).toEqual([
      ['a.zip!a.html', 'a.zip!in/b.html', undefined],
    ]);
    expect(found([at('x/i.html', ['j.html', 'k.html']), at('x/j.html', ['i.html', 'k.html'])])).toEqual([]);
  });
});
