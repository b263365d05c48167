import { expect, test } from 'vitest';
import { readDate } from './date.ts';

test.each([
  ['12 Mar 1993 09:10:00 GMT', '1993-03-12'],
  ['Mon, 4 Jan 1999 10:00:00 +0000', '1999-01-04'],
  ['Fri, 05-Oct-98 20:00:00 EST', '1998-10-05'],
  ['Sat Jan  9 10:00:00 1999', '1999-01-09'],
  ['Sat Jan  9 10:00:00 PST 1999', '1999-01-09'],
  ['1 Feb 03', '2003-02-01'],
  ['March 12th, 1993', '1993-03-12'],
  ['the 3rd of May 2001', '2001-05-03'],
  ['12. März 1999', '1999-03-12'],
  ['3.12.99', '1999-12-03'],
  ['3/12/99', '1999-03-12'],
  ['25/12/2001', '2001-12-25'],
  ['2001-9-3T10:00:00Z', '2001-09-03'],
  ['March, 1994  [Etext #11]', '1994-03'],
  ['Submitted March 1999', '1999-03'],
  ['some time in 1997', '1997'],
  ['946684800', '2000-01-01'],
  ['PG-13. August 22, 2001', '2001-08-22'],
])('%s', (written, value) => {
  expect(readDate(written)?.value).toBe(value);
});

test('what is no date is none, and a doubtful one says so', () => {
  for (const s of ['', 'yesterday', '99/99/99', '45 Mar 1999', 'part 3/12', '1/4']) expect(readDate(s)).toBeUndefined();
  expect(readDate('3/4/99')!.confidence).toBeLessThan(0.7);
});
