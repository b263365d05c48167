import { expect, it } from 'vitest';
import { numbersAt } from './numbers.ts';

it.each([
  ['10', ':', { from: 10, to: 10 }],
  ['100', '<', { to: 99 }],
  ['100', '<=', { to: 100 }],
  ['100', '>', { from: 101 }],
  ['100', '>=', { from: 100 }],
  ['1000+', ':', { from: 1000 }],
  ['100-1000', ':', { from: 100, to: 1000 }],
  ['1,000 - 5.000', ':', { from: 1000, to: 5000 }],
  ['5000..1000', ':', { from: 1000, to: 5000 }],
  ["10k to 1'000'000", ':', { from: 10_000, to: 1_000_000 }],
  ['1.5k', '=', { from: 1500, to: 1500 }],
  ['99999999999999999999999', '>', { from: 2_147_483_648 }],
])('%s with %s', (text, sign, range) => {
  expect(numbersAt(text, 0, sign)?.value).toEqual(range);
});

it.each(['many', '', '-5', '<5'])('“%s” is no number', (text) => {
  expect(numbersAt(text, 0, ':')).toBeNull();
});

it('what comes after it is left to others', () => {
  expect(numbersAt('at 100. Then', 3, ':')?.end).toBe(6);
  expect(numbersAt('100-', 0, ':')?.end).toBe(3);
});
