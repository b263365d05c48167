import { expect, test } from 'vitest';
import { isGenericTitle, sortTitle, titleKey } from './key.ts';

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

test('titles are held against each other without articles, accents and signs', () => {
  for (const same of [
    ['The Long Way Home', 'Long Way Home, The', '"the long way home"', 'Thé Long-Way Home'],
    ['Die Lampe', 'Lampe, Die'],
    ['🌊🚢', '🌊🚢!'],
  ])
    expect(new Set(same.map(titleKey)).size).toBe(1);
  expect(titleKey('The')).toBe('the');
  expect(titleKey('🌊')).not.toBe(titleKey('🚢'));
});

test('what many texts are called', () => {
  for (const s of ['Drabble', 'The Drabbles', 'Untitled Ficlet', 'A Story', 'Vignette', 'Poem', 'Kapitel', 'Part'])
    expect([s, isGenericTitle(s)]).toEqual([s, true]);
  for (const s of ['The Ferry', 'Story of a Ferry', 'Chapter and Verse', 'Partings', 'Home Again'])
    expect([s, isGenericTitle(s)]).toEqual([s, false]);
});
