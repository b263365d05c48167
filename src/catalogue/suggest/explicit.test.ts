import { describe, expect, test } from 'vitest';
import { EXPLICIT, type Lexicon } from './explicit.data.ts';
import { explicitScenes, suggestRating } from './explicit.ts';
import { standsBesideYouth } from './minors.ts';

/** Mild words that stand in for those of the table. */
const TEA: Lexicon = {
  plain: ['scone', 'teapot', 'crumpet'],
  body: ['saucer', 'spout', 'lid', 'handle', 'rim', 'crumb', 'jam'],
  motion: ['poured', 'stirred', 'sipped', 'buttered', 'spread', 'dunked', 'steeped', 'warmed'],
};
const FILLER = 'the rain fell on the quiet harbour and nobody came';
const salad = (words: readonly string[], between = FILLER) => words.map((w) => `${between} ${w}`).join(' ');
const kinds = (lexicon: Lexicon, plain: number, body: number, motion: number) => [
  ...lexicon.plain.slice(0, plain),
  ...lexicon.body.slice(0, body),
  ...lexicon.motion.slice(0, motion),
];
const scene = salad(kinds(TEA, 2, 4, 8));
const quiet = `${FILLER}. `.repeat(200);

describe('what makes a scene', () => {
  test('words of every kind close together', () => {
    const content = `${quiet}${scene}. ${quiet}`;
    const [found, ...others] = explicitScenes(content, 0, TEA);
    expect(others).toEqual([]);
    expect(content.slice(found!.start, found!.end)).toMatch(/^scone .* warmed$/);
  });

  test('the same words strewn over the story are none', () => {
    expect(explicitScenes(salad(kinds(TEA, 2, 4, 8), `${FILLER} `.repeat(12)), 0, TEA)).toEqual([]);
  });

  test.each([
    ['a doctor', kinds(TEA, 0, 7, 8)],
    ['a swearer', [...TEA.plain, ...TEA.plain, ...TEA.body].flatMap((w) => [w, w, w])],
    ['a lover', TEA.motion.flatMap((w) => [w, w, w, w])],
    ['one word over and over', Array(60).fill(TEA.plain[0])],
  ])('%s tells nothing', (_who, words) => {
    expect(explicitScenes(salad(words, 'then'), 0, TEA)).toEqual([]);
  });

  test('the words of the table itself are found, in any case and beside any sign', () => {
    const words = kinds(EXPLICIT, 3, 6, 12).map((w, i) => (i % 2 ? `${w.toUpperCase()},` : `“${w}”`));
    expect(explicitScenes(salad(words))).toHaveLength(1);
  });
});

test('the suggestion rests on passages of the content, in their places, without addresses', () => {
  const content = `${quiet}${scene} mara@example.org. ${quiet}${scene}.`;
  const { rating } = suggestRating('tea.txt', content, 0, TEA)!;
  expect(rating).toMatchObject({ value: 'Explicit', given: false });
  expect(rating.confidence).toBeGreaterThan(0.7);
  expect(rating.confidence).toBeLessThanOrEqual(0.95);
  expect(rating.evidence).toHaveLength(2);
  for (const { text, at } of rating.evidence) expect(content.slice(...at!).startsWith(text.slice(0, 40))).toBe(true);
  expect(JSON.stringify(rating)).not.toContain('example.org');
  expect(suggestRating('tea.txt', content, content.length, TEA)).toBeUndefined();
});

test('words of age or school beside such a passage ask for the keeper’s eyes; far away they do not', () => {
  const at = (content: string) => standsBesideYouth(content, explicitScenes(content, 0, TEA));
  expect(at(`She put her homework away. ${scene}`)).toBe(true);
  expect(at(`He was fifteen. ${scene}`)).toBe(true);
  expect(at(`a 16-year-old ${scene}`)).toBe(true);
  expect(at(`He was fifty. ${scene} There were 16 lamps.`)).toBe(false);
  expect(at(`She put her homework away. ${quiet}${scene}`)).toBe(false);
});

test('the table holds single words in small letters, each in one place', () => {
  const all = [...EXPLICIT.plain, ...EXPLICIT.body, ...EXPLICIT.motion];
  for (const word of all) expect(word).toMatch(/^[a-z]+$/);
  expect(new Set(all).size).toBe(all.length);
});
