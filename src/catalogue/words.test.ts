import { expect, test } from 'vitest';
import { spent } from '../../test/support/spent.ts';
import { countWords } from './words.ts';

test.each([
  ['', 0],
  ['one two three', 3],
  ["she'd half-heartedly re-lit o'clock’s lamp", 5],
  ['one--two', 2],
  ['one—two–three', 3],
  ['and/or', 2],
  ['* * *', 0],
  ['-----\n\n***', 0],
  ['*emphasis* and **more** of it', 5],
  ['well- known', 2],
  ['3.14 lamps', 3],
  ['naïve café', 2],
  ['cafe\u0301', 1],
  ['灯台守', 3],
  ['ランプ lamp', 4],
  ['โคม', 3],
  ['𠀀𠀁', 2],
  ['The “lamp,” she said … was out!', 6],
])('%j has %i words', (text, words) => {
  expect(countWords(text)).toBe(words);
});

test('ten million letters take a moment', () => {
  const began = spent();
  expect(countWords('lamp '.repeat(2_000_000))).toBe(2_000_000);
  expect(spent() - began).toBeLessThan(1500);
});
