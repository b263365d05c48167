import { expect, test } from 'vitest';
import { readPeople, withoutAddresses } from './people.ts';

const MARA = { name: 'Mara Venn', contact: 'mara@example.org' };

test.each([
  'Mara Venn (mara@example.org)',
  'mara@example.org (Mara Venn)',
  'Mara Venn <mara@example.org>',
  '"Mara Venn" <mailto:mara@example.org>',
  'Mara Venn / mara@example.org',
  'Mara Venn, mara@example.org',
  'by Mara Venn - mara@example.org',
])('%s', (written) => {
  expect(readPeople(written)).toEqual([MARA]);
});

test('several people', () => {
  expect(readPeople('Ada & Bo')).toEqual([{ name: 'Ada' }, { name: 'Bo' }]);
  expect(readPeople('Ada Lark and Bo Finch')).toEqual([{ name: 'Ada Lark' }, { name: 'Bo Finch' }]);
  expect(readPeople('Ada (ada@example.org) and Bo (bo@example.org)')).toEqual([
    { name: 'Ada', contact: 'ada@example.org' },
    { name: 'Bo', contact: 'bo@example.org' },
  ]);
});

test('a pen name may hold an "and"', () => {
  expect(readPeople('Salt and Pepper')).toEqual([{ name: 'Salt and Pepper' }]);
});

test('an address alone lends its first half; nothing gives nobody', () => {
  expect(readPeople('mara@example.org')).toEqual([{ name: 'mara', contact: 'mara@example.org' }]);
  expect(readPeople('---')).toEqual([]);
});

test('addresses are taken out of words for everybody', () => {
  expect(withoutAddresses('write to mara@example.org!')).toBe('write to …@…!');
});

test.each([
  'mara at example dot org',
  'mara [at] example.org',
  'mara(at)example(dot)org',
  'mara AT example DOT co DOT uk',
  'mara.venn @ example dot org',
])('%s is an address, and is hidden like one', (spoken) => {
  expect(withoutAddresses(`Write to ${spoken}, please.`)).toBe('Write to …@…, please.');
  expect(readPeople(`Mara Venn (${spoken})`)[0]).toMatchObject({
    name: 'Mara Venn',
    contact: expect.stringMatching(/^mara[.\w]*@example\./),
  });
});

test.each(['She looked at the dot on the map.', 'We met at noon. Dot was late.', 'at Example the dog'])(
  '%s is none',
  (said) => {
    expect(withoutAddresses(said)).toBe(said);
  },
);
