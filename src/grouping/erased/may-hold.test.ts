import { expect, test } from 'vitest';
import { dice } from '../../../test/support/generated-stories.ts';
import { sketchOf } from '../sketch.ts';
import { binsOf } from '../ties.ts';
import { mayHold } from './may-hold.ts';

const sketched = (words: Uint32Array) => ({ words: words.length, bins: binsOf(sketchOf(words)) });
type Sketched = ReturnType<typeof sketched>;
const may = (one: Sketched, other: Sketched) => {
  const has = new Set(other.bins);
  return mayHold({
    agree: one.bins.filter((bin) => has.has(bin)).length,
    words: [one.words, other.words],
    filled: [one.bins.length, other.bins.length],
  });
};

test('takes whatever is to a half and more in the other, however long it is, for what must be read', () => {
  const roll = dice(5);
  const words = (n: number) => Uint32Array.from({ length: n }, () => Math.floor(roll() * 2 ** 32));
  let right = 0;
  for (let i = 0; i < 300; i++) {
    const story = words(100 + Math.floor(roll() * 3000));
    const from = Math.floor(roll() * story.length * 0.4);
    const half = story.subarray(from, from + Math.ceil(story.length * 0.55));
    const longer = Uint32Array.from([...words(Math.floor(roll() * story.length * 4)), ...half]);
    if (may(sketched(story), sketched(longer))) right++;
  }
  expect(right).toBeGreaterThanOrEqual(299);
});

test('reads none that agrees by phrases that everybody uses', () => {
  const bins = 128;
  for (const agree of [0, 1, 6, 12])
    expect(mayHold({ agree, words: [2000, 2100], filled: [bins, bins] }), `${agree}`).toBe(false);
  expect(mayHold({ agree: 40, words: [2000, 2100], filled: [bins, bins] })).toBe(true);
  expect(mayHold({ agree: 2, words: [2000, 200_000], filled: [bins, bins] })).toBe(true);
});
