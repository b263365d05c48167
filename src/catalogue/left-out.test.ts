import { expect, test } from 'vitest';
import { addLeftOut, sumLeftOut } from './left-out.ts';

test('letters and numbers are counted by reason, and sums add up', () => {
  expect(sumLeftOut([])).toBeUndefined();
  const one = sumLeftOut([
    { reason: 'page-number', text: '12', place: 'page 12' },
    { reason: 'page-number', text: '- 13 -', place: 'page 13' },
    { reason: 'form', text: 'Suche: é!', place: 'form' },
  ]);
  expect(one).toEqual({ count: 3, letters: 10, byReason: { 'page-number': 4, form: 6 } });
  const two = sumLeftOut([{ reason: 'form', text: 'Go', place: 'form' }]);
  expect(addLeftOut(one, two)).toEqual({ count: 4, letters: 12, byReason: { 'page-number': 4, form: 8 } });
  expect(addLeftOut(undefined, two)).toEqual(two);
});
