import { expect, test } from 'vitest';
import { readCategories, readRelationships, readWarnings } from './tags.ts';

test('warnings are mapped, what has no word of its own becomes a tag', () => {
  expect(readWarnings('violence, spiders; character death')).toEqual({
    warnings: ['Graphic Depictions Of Violence', 'Major Character Death'],
    freeforms: ['spiders'],
  });
  expect(readWarnings('none')).toEqual({ warnings: ['No Archive Warnings Apply'], freeforms: [] });
  expect(readWarnings('mild violence').warnings).toEqual([]);
  expect(readWarnings('Author chooses not to warn').warnings).toEqual(['Choose Not To Use Archive Warnings']);
});

test('categories', () => {
  expect(readCategories('slash, angst')).toEqual({ categories: ['M/M'], freeforms: ['angst'] });
  expect(readCategories('V, H')).toEqual({ categories: [], freeforms: ['Vignette', 'Humor'] });
  expect(readCategories('Het; F/F, Gen').categories).toEqual(['F/M', 'F/F', 'Gen']);
});

test.each([
  ['Ada/Bo', ['Ada/Bo']],
  ['[Ada/Bo]', ['Ada/Bo']],
  ['Ada / Bo, implied Cy & Di', ['Ada/Bo', 'Cy & Di']],
  ['K/S', ['K/S']],
  ['Ada x Bo (past)', ['Ada/Bo']],
  ['Ada/Bo and Cy/Di', ['Ada/Bo', 'Cy/Di']],
  ['none', []],
  ['m/m', []],
  ['yes, lots', []],
])('%s', (written, pairs) => {
  expect(readRelationships(written)).toEqual(pairs);
});
