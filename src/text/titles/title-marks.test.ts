import fc from 'fast-check';
import { expect, test } from 'vitest';
import { titleMarks } from './title-marks.ts';

test.each([
  ["The Keeper's Lamp", 'The Keeper’s Lamp'],
  ['"Salt," She Said', '“Salt,” She Said'],
  ["'Tis the Tide", '’Tis the Tide'],
  ["Summer of '94", 'Summer of ’94'],
  ["Rock 'n' Rope", 'Rock ’n’ Rope'],
  ["The 'Quiet' Watch", 'The ‘Quiet’ Watch'],
  ["The Sailors' Hour", 'The Sailors’ Hour'],
  ['Wait...', 'Wait…'],
  ['Low Water -- High Water', 'Low Water — High Water'],
  ['Five" of Rope', 'Five" of Rope'],
  ['L’Étale', 'L’Étale'],
  ["'", "'"],
  ['....', '....'],
])('%s', (typed, set) => expect(titleMarks(typed)).toBe(set));

test('as other languages have them', () => {
  expect(titleMarks('Das "stille" Licht', 'de-AT')).toBe('Das „stille“ Licht');
  expect(titleMarks('L\'heure "bleue"', 'fr')).toBe('L’heure "bleue"');
});

test('letters stay', () => {
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
  const any = fc.string({
    unit: fc.constantFrom('a', 'B', '4', ' ', "'", '"', '-', '.', '’', '—', '('),
    maxLength: 30,
  });
  fc.assert(
    fc.property(any, (title) => {
      const set = titleMarks(title);
      expect(letters(set)).toBe(letters(title));
      expect(letters(titleMarks(set))).toBe(letters(title));
    }),
  );
});
