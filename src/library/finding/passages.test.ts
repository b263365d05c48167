import { expect, test } from 'vitest';
import { GUEST } from '../../catalogue/actor.ts';
import type { Chapter } from '../../catalogue/work.ts';
import type { Words } from '../../finding/query/query.ts';
import type { Edition, WorkCard } from '../../store/reader.ts';
import { passagesOf } from './passages.ts';

/** A chapter of 10,000 words; these of them stand at its end, in a paragraph of their own. */
const chapter = (...words: string[]): Chapter => ({
  title: null,
  blocks: ['sand '.repeat(9999), words.join(' ')].map((text) => ({ type: 'paragraph', text, start: 0, end: 0 })),
});
const word = (word: string): Words => ({ is: 'word', field: 'text', word });
const both: Words = { is: 'all', of: [word('lantern'), word('heron')] };

/** Looks through stories for passages. @returns them by id, and how many chapters of each were read */
async function looked(words: Words, stories: { readonly [id: string]: readonly Chapter[] }) {
  const read: { [id: string]: number } = {};
  const cards = Object.keys(stories).map((id) => ({ id, language: 'en' }) as WorkCard);
  const reader = {
    edition: async (workId: string) =>
      ({ workId, work: { chapters: stories[workId]!.map(() => ({ words: 10_000 })) } }) as unknown as Edition,
    chapters: async ({ workId }: Edition, only: readonly number[] = []) => {
      read[workId] = (read[workId] ?? 0) + only.length;
      return only.map((n) => stories[workId]![n]!);
    },
  };
  return { passages: await passagesOf(GUEST, words, cards, reader, { kind: 'guest' }), read };
}

const long = (chapters: number, at: { readonly [n: number]: Chapter }) =>
  Array.from({ length: chapters }, (_, n) => at[n] ?? chapter());

test('a story is read as far as its words stand', async () => {
  const { passages, read } = await looked(word('heron'), { w1: long(90, { 81: chapter('heron') }) });
  expect(passages.get('w1')).toMatchObject({ chapter: 81, paragraph: 1 });
  expect(read['w1']).toBeLessThan(88);
});

test('a paragraph with more of the words is looked for behind the first, but not through a whole novel', async () => {
  const { passages, read } = await looked(both, {
    near: long(30, { 1: chapter('heron'), 8: chapter('lantern', 'heron') }),
    far: long(30, { 1: chapter('heron'), 28: chapter('lantern', 'heron') }),
  });
  expect(passages.get('near')).toMatchObject({ chapter: 8 });
  expect(passages.get('far')).toMatchObject({ chapter: 1 });
  expect(read['far']).toBeLessThan(20);
});

test('what is read for a page has an end, and what one story does not need is left to the next', async () => {
  const found = { 0: chapter('heron') };
  const few = Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`w${n}`, long(30, found)]));
  const { passages } = await looked(word('heron'), few);
  expect(passages.size).toBe(20);
  const none = Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`w${n}`, long(30, {})]));
  const { read } = await looked(word('heron'), none);
  expect(Object.values(read).reduce((sum, n) => sum + n, 0)).toBeLessThan(125);
});
