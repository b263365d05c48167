import { expect, test } from 'vitest';
import { addressesIn, hasAddress, typed, withoutAddresses } from './addresses.ts';

test('addresses are taken out of words', () => {
  expect(withoutAddresses('write to mara@example.org!')).toBe('write to …@…!');
  expect(withoutAddresses('mara@a.b.c.d.e.f.example.org', '[gone]')).toBe('[gone]');
});

test('they are found where they are typed', () => {
  expect(addressesIn('Mara <mara@example.org>, bo+old@mail.example.net')).toEqual([
    'mara@example.org',
    'bo+old@mail.example.net',
  ]);
  expect(hasAddress('mara@example.org')).toBe(true);
  expect(hasAddress('mara at example dot org, @mara')).toBe(false);
});

test.each([
  ['mara at example dot org', 'mara@example.org'],
  ['mara [at] example.org', 'mara@example.org'],
  ['mara(at)example(dot)org', 'mara@example.org'],
  ['mara AT example DOT co DOT uk', 'mara@example.co.uk'],
  ['mara.venn @ example dot org', 'mara.venn@example.org'],
])('%s is one, spoken, and goes like one', (spoken, written) => {
  expect(withoutAddresses(`Write to ${spoken}, please.`)).toBe('Write to …@…, please.');
  expect(typed(`(${spoken})`)).toBe(`(${written})`);
});

test.each(['She looked at the dot on the map.', 'We met at noon. Dot was late.', 'at Example the dog'])(
  '%s is none',
  (said) => {
    expect(withoutAddresses(said)).toBe(said);
  },
);
