import { expect, test } from 'vitest';
import { codesAlone, codesAtEnd, withoutCodes } from './codes.ts';

test.each([
  ['The Ferry (Tam/Orla, PG-13)', 'The Ferry', 'PG-13', ['Tam/Orla']],
  ['The Ferry [NC-17] (Tam/Orla)', 'The Ferry', 'NC-17', ['Tam/Orla']],
  ['The Ferry (PG) (2/3)', 'The Ferry (2/3)', 'PG', []],
  ['The Ferry [R]', 'The Ferry', 'R', []],
  ['The Ferry - PG-13', 'The Ferry', 'PG-13', []],
  ['The Ferry, Tam/Orla, R', 'The Ferry', 'R', ['Tam/Orla']],
  ['Mara Quill (PG-13, Tam/Orla)', 'Mara Quill', 'PG-13', ['Tam/Orla']],
])('%s', (written, rest, rating, relationships) =>
  expect(withoutCodes(written)).toMatchObject({ rest, rating, relationships }),
);

test.each([
  'The Ferry',
  'The Choice (Either/Or)',
  'The Tree (Lemon)',
  'Letters to G',
  'Plan, R',
  'Oil, Water, and G',
  '(PG-13)',
  'A Story (for Tam, who is 13)',
])('%s has none', (written) => expect(withoutCodes(written)).toBeUndefined());

test('a line of nothing else', () => {
  expect(codesAlone('Tam/Orla, PG-13, slash')).toEqual({
    rating: 'PG-13',
    relationships: ['Tam/Orla'],
    categories: ['slash'],
  });
  expect(codesAlone('Tam went home, PG-13')).toBeUndefined();
  expect(codesAlone('G')).toBeUndefined();
});

test('the end of a summary', () => {
  expect(codesAtEnd('Tam goes home. Tam/Orla, PG-13.')).toMatchObject({ rating: 'PG-13' });
  expect(codesAtEnd('Tam goes home (R).')).toMatchObject({ rating: 'R' });
  expect(codesAtEnd('Tam goes home. It was not rated R.')).toBeUndefined();
});
