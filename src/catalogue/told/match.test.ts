import { expect, test } from 'vitest';
import { spent } from '../../../test/support/spent.ts';
import type { Card } from '../../grouping/card.ts';
import { planWorks } from '../../grouping/plan.ts';
import { sketchOf } from '../../grouping/sketch.ts';
import type { Entry, EntryChapter } from './entry.ts';
import { foundOf } from './found.ts';
import { matchEntries, plansTold } from './match.ts';

const card = (key: string, path: string, more: Partial<Card> = {}): Card => ({
  key,
  path,
  sha256: key,
  format: 'text',
  title: null,
  author: null,
  date: null,
  words: 100,
  letters: `letters of ${key}`,
  sketch: sketchOf(new Uint32Array()),
  quality: 0.5,
  ...more,
});
const chapter = (number: number, at: EntryChapter['at'], shown = true): EntryChapter => ({ number, at, shown });
const entry = (key: string, chapters: readonly EntryChapter[], more: Partial<Entry> = {}): Entry => ({
  key,
  title: `Title of ${key}`,
  author: 'Ann',
  date: null,
  hash: 'h',
  chapters,
  ...more,
});
const lay = (cards: readonly Card[], entries: readonly Entry[], dumps: Readonly<{ [sha256: string]: string }>) =>
  matchEntries(
    cards,
    entries,
    ({ path }) => [path],
    (sha256) => (dumps[sha256] ? [dumps[sha256]] : []),
  );
const toldOf = (matched: ReturnType<typeof lay>) =>
  Object.fromEntries([...matched.told].map(([key, list]) => [key, list.map((t) => `${t.entry}/${t.chapter}`)]));

test('a file is known by the end of its path, in any folder and archive', () => {
  const matched = lay(
    [card('a', 'site.zip!www/stories/7/12.txt'), card('b', 'x/stories/17/12.txt'), card('c', 'notes/7-12.txt')],
    [entry('d!1', [chapter(1, ['7/12.txt'])])],
    { d: 'dump.sql' },
  );
  expect(toldOf(matched)).toEqual({ a: ['d!1/0'] });
  expect(matched.cards[0]).toMatchObject({ title: 'Title of d!1', author: 'Ann', story: 'd!1' });
  expect(matched.cards[1]).not.toHaveProperty('story');
});

test('the file nearest to the dump holds, and the dump nearest to the file speaks', () => {
  const cards = [
    card('a', 'one/stories/1/1.txt'),
    card('b', 'two/stories/1/1.txt'),
    card('c', 'two/old/stories/1/1.txt'),
  ];
  const entries = [entry('d!1', [chapter(1, ['1/1.txt'])]), entry('e!1', [chapter(1, ['1/1.txt'])])];
  expect(toldOf(lay(cards, entries, { d: 'one/dump.sql', e: 'two/dump.sql' }))).toEqual({ a: ['d!1/0'], b: ['e!1/0'] });
  // Without a folder of its own, the first archive must not take the other one's stories.
  expect(toldOf(lay(cards.slice(1), entries, { d: 'one/dump.sql', e: 'two/dump.sql' }))).toEqual({ b: ['e!1/0'] });
});

test('chapters of one story are one work by the number of the story, whatever else has its title', async () => {
  const entries = [
    entry('d!1', [chapter(1, ['1/1.txt']), chapter(2, ['1/2.txt']), chapter(3, ['1/3.txt'])], { title: 'Oil' }),
    entry('d!2', [chapter(1, ['1/4.txt']), chapter(2, ['1/5.txt'])], { title: 'Oil' }),
  ];
  const matched = lay(
    ['1', '3', '4', '5'].map((n) => card(n, `stories/1/${n}.txt`)),
    entries,
    { d: 'dump.sql' },
  );
  const plans = plansTold(
    await planWorks(matched.cards, () => ({ text: { content: '', marks: [] } })),
    matched,
    entries,
  );
  expect(plans.map(({ parts, missingParts }) => [parts.flat(), missingParts])).toEqual([
    [['1', '3'], [2]],
    [['4', '5'], []],
  ]);
  expect(foundOf(entries, matched).get('d')).toMatchObject({ stories: 2, chapters: 5, missing: 1, untold: [] });
});

test('what was not shown makes a work of its own that waits', async () => {
  const entries = [entry('d!1', [chapter(1, 'd#1'), chapter(1, 'd#2', false)])];
  const matched = lay([card('d#1', 'dump.sql#1'), card('d#2', 'dump.sql#2')], entries, { d: 'dump.sql' });
  const plans = plansTold(
    await planWorks(matched.cards, () => ({ text: { content: '', marks: [] } })),
    matched,
    entries,
  );
  expect(plans.map(({ parts, waiting }) => [parts.flat(), waiting])).toEqual([
    [['d#1'], undefined],
    [['d#2'], true],
  ]);
});

test('a heap and a dump full of the same names take time that grows with them alone', () => {
  const cards = Array.from({ length: 20_000 }, (_, i) => card(String(i), `f${i}/1/1.txt`));
  const entries = Array.from({ length: 20_000 }, (_, i) => entry(`d!${i}`, [chapter(1, ['1/1.txt'])]));
  const began = spent();
  lay(cards, entries, { d: 'dump.sql' });
  expect(spent() - began).toBeLessThan(5000);
});
