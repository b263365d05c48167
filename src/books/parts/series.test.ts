import { expect, it } from 'vitest';
import { allSeriesOf, gapsIn, isCalled, seriesOf } from './series.ts';

it('reads the series that a record names, each with its number', () => {
  expect(allSeriesOf('The Lamp Room #2; Salt, #11; Rivers')).toEqual([
    { name: 'The Lamp Room', position: 2 },
    { name: 'Salt', position: 11 },
    { name: 'Rivers' },
  ]);
  expect(seriesOf(undefined)).toBeUndefined();
  expect(isCalled({ name: 'The Lamp\u2019s Room' }, "the lamp's room")).toBe(true);
  expect(isCalled({ name: 'The Lamp' }, 'The Lamp Room')).toBe(false);
});

it('tells which numbers no part has', () => {
  expect(gapsIn([1, 2, 4])).toEqual([[3, 3]]);
  expect(gapsIn([7, 3, 3])).toEqual([
    [1, 2],
    [4, 6],
  ]);
  expect(gapsIn([])).toEqual([]);
  expect(gapsIn([1, 2, 3])).toEqual([]);
});

it('takes years for no numbers of parts', () => {
  expect(gapsIn([1998, 1999])).toEqual([]);
});
