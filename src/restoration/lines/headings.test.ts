import { expect, test } from 'vitest';
import { numberOf } from '../../text/numbers.ts';
import { headingOf } from './headings.ts';

test.each([
  ['Chapter 4', 'chapter', 4],
  ['CHAPTER IV: The Storm', 'chapter', 4],
  ['Ch. 1', 'chapter', 1],
  ['-- Chapter Twenty-One --', 'chapter', 21],
  ['*Chapter 1*', 'chapter', 1],
  ['Chapter 1995', 'chapter', 1995],
  ['Chapter 1024: The Ferry', 'chapter', 1024],
  ['Chapter 1/?', 'chapter', 1],
  ['Kapitel 3', 'chapter', 3],
  ['Viertes Kapitel', 'chapter', 4],
  ['Capítulo 2', 'chapter', 2],
  ['Part Two', 'part', 2],
  ['Part 1 of 9', 'part', 1],
  ['THE FIRST PART', 'part', 1],
  ['~ 1 ~', 'bare', 1],
  ['Prologue', 'named', undefined],
  ['Interlude: Snow', 'named', undefined],
])('%s is a heading', (line, kind, number) => {
  expect(headingOf(line)).toMatchObject({ kind, sure: true, ...(number === undefined ? {} : { number }) });
});

test.each(['IV', '4.', 'I.', 'Chapter 7 The Long Night', 'II. THE LAMP', 'Letter 3'])(
  '%s is one only where the numbers count on',
  (line) => expect(headingOf(line)).toMatchObject({ sure: false }),
);

test.each([
  'Chapter 3 of the book was lost',
  'Part of me',
  'Part one of the plan went well.',
  'Part 2, he said, and left',
  'Book Mix',
  'mild',
  'civil',
  'First book I read',
  '6:00',
  'chapter 4',
  'I said no.',
  '',
])('%s is none', (line) => expect(headingOf(line)).toBeUndefined());

test('numbers are read in digits, roman numerals and words', () => {
  expect(['7', 'XLIV', 'xc', 'ninety-nine', 'twenty one', 'Zwölf', 'CXCIX'].map(numberOf)).toEqual([
    7, 44, 90, 99, 21, 12, 199,
  ]);
  expect(['IIII', 'VX', 'Iv', 'mix', 'eleventy', '1000', ''].map(numberOf)).toEqual(Array(7).fill(undefined));
});
