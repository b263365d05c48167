import { expect, test } from 'vitest';
import { readPeople } from './people.ts';

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

test('a spoken address is a contact like any other', () => {
  expect(readPeople('Mara Venn (mara at example dot co dot uk)')).toEqual([
    { name: 'Mara Venn', contact: 'mara@example.co.uk' },
  ]);
});
