import { expect, test } from 'vitest';
import { sortTitle } from './titles.ts';

test('articles and leading signs are left out, numbers count as numbers', () => {
  expect(sortTitle('“The Lamp”')).toBe('lamp”');
  expect(sortTitle('...A Knock')).toBe('knock');
  expect(sortTitle('An Óstrich')).toBe('ostrich');
  expect(['Part 10', 'Part 9', 'A Part 1'].sort((a, b) => (sortTitle(a) < sortTitle(b) ? -1 : 1))).toEqual([
    'A Part 1',
    'Part 9',
    'Part 10',
  ]);
});

test('a title that is all article or sign keeps something to sort by', () => {
  expect(sortTitle('The')).toBe('the');
  expect(sortTitle('???')).toBe('???');
  expect(sortTitle('A')).toBe('a');
});
