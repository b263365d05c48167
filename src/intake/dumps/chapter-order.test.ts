import { expect, it } from 'vitest';
import { inOrder, titleNumber } from './chapter-order.ts';

it.each([
  ['Chapter 3', 3],
  ['Chapter Three: Ice', 3],
  ['chapter twenty-one', 21],
  ['Kapitel IV', 4],
  ['Глава 7. Лёд', 7],
  ['12. Ice', 12],
  ['IV', 4],
  ['IV: Ice', 4],
  ['Green Ice (2/5)', 2],
  ['Green Ice, part 2 of 5', 2],
  ['Green Ice 2', 2],
  ['Prologue: Ice', 0],
  ['Epilog', Number.POSITIVE_INFINITY],
  ['I saw the ice', undefined],
  ['Mixed company', undefined],
  ['Part of the ice', undefined],
  ['The Winter of 1987', undefined],
  ['', undefined],
])('the number in %j', (title, number) => expect(titleNumber(title)).toBe(number));

const order = (...all: [order: number, title: string][]) =>
  inOrder(all.map(([order, title], id) => ({ order, id, title }))).map((c) => c.title);

it.each<[string, [number, string][], string[]]>([
  [
    'no doubles: the archive’s order, gaps and all',
    [
      [7, 'Chapter 1'],
      [2, 'Chapter 9'],
      [0, 'Chapter 5'],
    ],
    ['Chapter 5', 'Chapter 9', 'Chapter 1'],
  ],
  [
    'doubles',
    [
      [1, 'Chapter 1'],
      [1, 'Chapter 3'],
      [2, 'Chapter 2'],
    ],
    ['Chapter 1', 'Chapter 2', 'Chapter 3'],
  ],
  [
    'all zero',
    [
      [0, 'Epilogue'],
      [0, 'II'],
      [0, 'Prologue'],
      [0, 'I'],
    ],
    ['Prologue', 'I', 'II', 'Epilogue'],
  ],
  [
    'one without a number stays behind its neighbour',
    [
      [1, 'Part 1'],
      [2, 'A Song'],
      [3, 'Part 3'],
      [3, 'Part 2'],
      [4, 'Part 4'],
    ],
    ['Part 1', 'A Song', 'Part 2', 'Part 3', 'Part 4'],
  ],
  [
    'titles that repeat a number decide nothing',
    [
      [1, 'Part 2'],
      [1, 'Part 1'],
      [2, 'Part 1'],
    ],
    ['Part 2', 'Part 1', 'Part 1'],
  ],
  [
    'titles without numbers',
    [
      [1, 'Ice'],
      [1, 'Fog'],
      [0, 'Salt'],
    ],
    ['Salt', 'Ice', 'Fog'],
  ],
])('%s', (_, given, expected) => expect(order(...given)).toEqual(expected));
