import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameChapters } from './same-chapters.ts';

const head = (n: number, words = 1000 + n * 37, title: string | null = null, hash = `h${n}`) => ({
  title,
  words,
  hash,
});

test('a chapter that came before, between or behind is new; the rest is what it was', () => {
  const older = [0, 1, 2].map((n) => head(n));
  expect(sameChapters(older, [head(9), ...older])).toEqual([null, 0, 1, 2]);
  expect(sameChapters(older, [head(0), head(9, 40), head(1), head(2)])).toEqual([0, null, 1, 2]);
  expect(sameChapters(older, [...older, head(9)])).toEqual([0, 1, 2, null]);
});

test('mended chapters are known by title and length', () => {
  const older = [head(0, 900, 'Oil'), head(1, 1200, 'Rope'), head(2, 700, 'Salt')];
  const mended = older.map((one) => ({ ...one, words: one.words + 3, hash: `${one.hash}'` }));
  expect(sameChapters(older, mended)).toEqual([0, 1, 2]);
  expect(sameChapters(older, [head(7, 800, 'Tide'), ...mended])).toEqual([null, 0, 1, 2]);
  expect(sameChapters(older, [mended[1]!])).toEqual([1]);
});

test('whatever came and was mended: in order, none twice, and what was only mended is found again', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 200, max: 9000 }), { minLength: 1, maxLength: 12 }),
      fc.array(fc.tuple(fc.nat(12), fc.integer({ min: 200, max: 9000 })), { maxLength: 4 }),
      fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
      (lengths, come, mends) => {
        const older = lengths.map((words, n) => head(n, words, `Of ${n}`));
        const newer = older.map((one, n) => (mends[n] ? { ...one, words: one.words + 1, hash: `m${n}` } : one));
        for (const [at, words] of come)
          newer.splice(Math.min(at, newer.length), 0, head(99, words, `New ${at} ${words}`, `n${at}.${words}`));
        const same = sameChapters(older, newer);
        for (const [i, { title }] of newer.entries())
          expect(same[i]).toBe(title!.startsWith('Of') ? Number(title!.slice(3)) : same[i]);
        const found = same.filter((one) => one !== null);
        expect(found).toEqual([...new Set(found)].sort((a, b) => a - b));
      },
    ),
  );
});

test('thousands of chapters are compared in no time', () => {
  const older = Array.from({ length: 2000 }, (_, n) => head(n));
  const mended = older.map((one) => ({ ...one, hash: `${one.hash}'` }));
  expect(sameChapters(older, mended)[1999]).toBe(1999);
});
