import { expect, test } from 'vitest';
import { likeness, peopleIn } from './likeness.ts';
import { nameKey } from './name-key.ts';

const alike = (a: string, b: string, type = 'freeform') => likeness(nameKey(a), type) === likeness(nameKey(b), type);

test('blanks and an article make no difference', () => {
  expect(alike('The Tidewatch', 'Tide Watch')).toBe(true);
  expect(alike('Slow Burn', 'slowburn')).toBe(true);
  expect(alike('The', 'the')).toBe(true);
  expect(alike('Glass Orchard', 'Glass Orchards')).toBe(false);
});

test('the people of a pairing are the same in any order; lovers are no friends', () => {
  const pairing = (a: string, b: string) => alike(a, b, 'relationship');
  expect(pairing('Ilse Marr/Joren', 'Joren / Ilse Marr')).toBe(true);
  expect(pairing('Ilse Marr x Joren', 'Joren/Ilse Marr')).toBe(true);
  expect(pairing('Ilse & Joren & Rook', 'Rook & Ilse & Joren')).toBe(true);
  expect(pairing('Ilse/Joren', 'Ilse & Joren')).toBe(false);
  expect(pairing('Ilse/Joren & Rook', 'Ilse & Joren/Rook')).toBe(false);
  expect(alike('Ilse/Joren', 'Joren/Ilse')).toBe(false);
});

test('the people of a pairing', () => {
  expect(peopleIn('Ilse Marr/Joren x Rook')).toEqual(['Ilse Marr', 'Joren', 'Rook']);
  expect(peopleIn('Ilse & Joren')).toEqual(['Ilse', 'Joren']);
  expect(peopleIn('Marr the Fox')).toEqual([]);
});
