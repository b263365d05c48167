import { expect, test } from 'vitest';
import { tagsOf } from './tags-of.ts';
import type { Field, Fields } from './work.ts';

const said = (...value: string[]): Field<readonly string[]> => ({ value, given: true, confidence: 1, evidence: [] });
const main = (fields: Fields) =>
  tagsOf(fields)
    .filter(({ type, background }) => type === 'relationship' && !background)
    .map(({ name }) => name);

test('the first pairing that is listed is the main one, and the first friendship beside it', () => {
  expect(main({ relationships: said('Ilse/Joren', 'Mags/Tam') })).toEqual(['Ilse/Joren']);
  expect(main({ relationships: said('Ilse & Pip', 'Mags/Tam', 'Ilse/Joren') })).toEqual(['Ilse & Pip', 'Mags/Tam']);
  expect(main({ relationships: said('Mags/Tam') })).toEqual(['Mags/Tam']);
  expect(main({})).toEqual([]);
});

test.each([
  'Background Mags/Tam',
  'past Mags/Tam',
  'Mags/Tam (minor)',
  'past/minor Mags/Tam',
  'Mags/Tam - background',
  'Mags/Tam (past relationship)',
])('"%s" is in the background, wherever it is listed', (name) => {
  expect(main({ relationships: said(name, 'Ilse/Joren') })).toEqual(['Ilse/Joren']);
  expect(main({ relationships: said(name) })).toEqual([]);
});

test('a name that only begins like such a word is a name', () => {
  expect(main({ relationships: said('Minora/Tam', 'Ilse/Joren') })).toEqual(['Minora/Tam']);
  expect(main({ relationships: said('Pastor Hale/Tam', 'Ilse/Joren') })).toEqual(['Pastor Hale/Tam']);
});

test('free tags say it, too, whoever is named first', () => {
  const fields = { relationships: said('Mags/Tam', 'Ilse/Joren'), freeforms: said('Fog', 'Minor Tam/Mags') };
  expect(main(fields)).toEqual(['Ilse/Joren']);
});

test('what a person calls the main pairing is, and nothing else; even where nobody listed it', () => {
  const relationships = said('Mags/Tam', 'Ilse/Joren');
  expect(main({ relationships, mainPairings: said('Joren/Ilse') })).toEqual(['Ilse/Joren']);
  const tags = tagsOf({ relationships, mainPairings: said('Orla/Wren') });
  expect(tags.map(({ name, background }) => [name, background])).toEqual([
    ['Mags/Tam', 'said'],
    ['Ilse/Joren', 'said'],
    ['Orla/Wren', undefined],
  ]);
});

test('what the program holds for the main one is only doubted to be in the background', () => {
  const relationships = said('Mags/Tam', 'Orla/Wren', 'Ilse/Joren');
  const tags = tagsOf({ relationships, mainPairings: { ...said('Ilse/Joren'), given: false } });
  expect(tags.map(({ background }) => background)).toEqual([undefined, 'said', 'doubted']);
});
