import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameKey } from './name-key.ts';

test('spelling makes no difference', () => {
  for (const [a, b] of [
    ['The Long Harbour', 'the  long harbour'],
    ['Post-Canon', 'post canon'],
    ['Élodie Å', 'elodie a'],
    ['Harbourmaster’s Lamp', "Harbourmaster's Lamp"],
    ['Ansel Quay/Rook Tallow', 'ansel quay / rook tallow'],
    ['Ｌａｍｐ', 'Lamp'],
    ['Straße', 'STRASSE'],
    ['Tide! (2009)', 'tide 2009'],
  ] as const)
    expect([a, nameKey(a)]).toEqual([a, nameKey(b)]);
});

test('what makes another name makes another key', () => {
  for (const [a, b] of [
    ['Ansel/Rook', 'Ansel & Rook'],
    ['かく', 'がく'],
    ['Андреи', 'Андрей'],
    ['कि', 'की'],
    ['K', 'K+'],
    ['🌊', '🚢'],
    ['???', '!!!'],
    ['Lamp', 'Lamps'],
  ] as const)
    expect([a, nameKey(a)]).not.toEqual([a, nameKey(b)]);
});

test('a key is never empty where the name is not, is short, is its own key, and can be stored', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
      const key = nameKey(name);
      expect(key !== '' || name.normalize('NFKD').trim() === '').toBe(true);
      expect(key.length).toBeLessThanOrEqual(300);
      expect(key).not.toContain('\u0000');
      expect(key.isWellFormed()).toBe(true);
      expect(nameKey(key)).toBe(key);
    }),
  );
});
