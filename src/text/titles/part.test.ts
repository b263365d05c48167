import { expect, test } from 'vitest';
import { partInName, titleAndPart } from './part.ts';

test.each([
  ['The Lamp 1/4', 'The Lamp', { number: 1, of: 4 }],
  ['The Lamp 01/12', 'The Lamp', { number: 1, of: 12 }],
  ['The Lamp [1/?]', 'The Lamp', { number: 1 }],
  ['The Lamp 1 of 5', 'The Lamp', { number: 1, of: 5 }],
  ['The Lamp (2 of 6)', 'The Lamp', { number: 2, of: 6 }],
  ['The Lamp, Part One', 'The Lamp', { number: 1 }],
  ['The Lamp PART THREE', 'The Lamp', { number: 3 }],
  ['The Lamp - Part 0', 'The Lamp', { number: 0 }],
  ['Part 1/4', '', { number: 1, of: 4 }],
  ['The Lamp Ch. 1', 'The Lamp', { number: 1 }],
  ['Die Lampe, Teil 2 von 8', 'Die Lampe', { number: 2, of: 8 }],
  ['Die Lampe Kapitel IV', 'Die Lampe', { number: 4 }],
  ['The Lamp', 'The Lamp', undefined],
  ['The Party 1', 'The Party 1', undefined],
  ['Catch-22', 'Catch-22', undefined],
  ['9/4', '9/4', undefined],
  ['IV: Burdens of Oil', 'IV: Burdens of Oil', undefined],
  ['24/7/365', '24/7/365', undefined],
] as const)('%s', (written, title, part) => {
  const found = titleAndPart(written);
  expect([found.title, found.part]).toEqual([title, part]);
});

test('a chapter may have a name of its own', () => {
  expect(titleAndPart('The Lamp, Chapter 3: The Storm')).toEqual({
    title: 'The Lamp',
    part: { number: 3 },
    chapter: 'The Storm',
  });
  expect(titleAndPart('The Lamp (2/9) - The Storm')).toEqual({
    title: 'The Lamp',
    part: { number: 2, of: 9 },
    chapter: 'The Storm',
  });
});

test('file names', () => {
  expect(partInName('quay/lamp-ch02.html')).toEqual({ number: 2, stem: 'quay/lamp' });
  expect(partInName('lamp_part3of8.txt')).toEqual({ number: 3, of: 8, stem: 'lamp' });
  expect(partInName('ch1-p1-4.txt')).toEqual({ number: 1, of: 4, stem: 'ch1' });
  for (const name of ['story (1).txt', '000_cdca03d1d833c3d1.txt', 'Lampart.txt', 'batch2.txt'])
    expect(partInName(name)).toBeUndefined();
});
