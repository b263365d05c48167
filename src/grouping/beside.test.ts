import { expect, test } from 'vitest';
import { besideLost } from './beside.ts';
import type { Card } from './card.ts';

const card = (key: string, author: string | null, given: number, more: Partial<Card> = {}): Card => ({
  ...{ key, path: `${key}.txt`, sha256: key, format: 'text', title: key, author, date: null, words: 1000 },
  ...{ letters: key, sketch: [], quality: 1, form: { given, set: 1, emphasis: 0, accents: 0 } },
  ...more,
});
const nowhere = () => undefined;

test('what a writer’s drafts kept stands beside what others of them lost', () => {
  const cards = [
    card('a', 'Mara Quill', 0.2),
    card('b', 'mara quill', 1),
    card('c', 'Tam Orchard', 1),
    card('d', null, 0.1),
  ];
  expect(besideLost(cards, nowhere)).toEqual([{ lost: ['a'], intact: ['b'] }]);
});

test('where nobody signed, parts of one work stand beside each other', () => {
  const cards = [card('a', null, 0.2), card('b', null, 1), card('c', null, 1)];
  expect(besideLost(cards, ({ key }) => (key === 'c' ? 'other' : 'one'))).toEqual([{ lost: ['a'], intact: ['b'] }]);
});

test('of names under which many wrote, only parts of one work stand beside each other', () => {
  const cards = [card('a', 'Anonymous', 0.2), card('b', 'Anonymous', 1), card('c', 'orphan_account', 1)];
  expect(besideLost(cards, nowhere)).toEqual([]);
  expect(besideLost(cards, ({ key }) => (key === 'c' ? undefined : 'one'))).toEqual([{ lost: ['a'], intact: ['b'] }]);
});

test('a few texts are enough, each counts once, and the order in which they came says nothing', () => {
  const intact = ['f', 'e', 'd', 'c', 'b'].map((key) => card(key, 'Mara Quill', 1));
  const cards = [...intact, card('copy', 'Mara Quill', 1, { letters: 'b' }), card('a', 'Mara Quill', 0)];
  const [beside] = besideLost(cards, nowhere);
  expect(beside!.intact).toEqual(['b', 'c', 'd', 'e']);
  expect(besideLost(cards.toReversed(), nowhere)).toEqual([beside]);
});

test('what is short or damaged says nothing of its writer, and where that is all, nothing stands beside', () => {
  const short = card('short', 'Mara Quill', 1, { words: 90 });
  const cards = [short, card('worn', 'Mara Quill', 0.95), card('a', 'Mara Quill', 0)];
  expect(besideLost(cards, nowhere)).toEqual([{ lost: ['a'], intact: [] }]);
  expect(besideLost([short], nowhere)).toEqual([]);
});
