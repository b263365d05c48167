import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { clamped, datesAt, writtenDay } from './dates.ts';

/** Thursday, 2026-11-26 */
const TODAY = 20_783;
const read = (text: string, sign = ':') => {
  const found = datesAt(text, 0, sign, TODAY);
  return (
    found && [found.value.from, found.value.to].map((day) => (day === undefined ? '' : writtenDay(day))).join('..')
  );
};

it.each([
  ['1999', '1999-01-01..1999-12-31'],
  ['1999-02', '1999-02-01..1999-02-28'],
  ['2000-2-29', '2000-02-29..2000-02-29'],
  ['1999..2004', '1999-01-01..2004-12-31'],
  ['2004-1999', '1999-01-01..2004-12-31'],
  ['1999-05 to 2001', '1999-05-01..2001-12-31'],
  ['1999-05-13-1999-06-01', '1999-05-13..1999-06-01'],
  ['today', '2026-11-26..2026-11-26'],
  ['yesterday', '2026-11-25..2026-11-25'],
  ['May 2003', '2003-05-01..2003-05-31'],
  ['13 September 2003', '2003-09-13..2003-09-13'],
  ['Feb. 2003 - Mar 2004', '2003-02-01..2004-03-31'],
  ['last week', '2026-11-16..2026-11-22'],
  ['this year', '2026-01-01..2026-12-31'],
  ['3 days ago', '2026-11-23..2026-11-23'],
  ['1 week ago', '2026-11-16..2026-11-22'],
  ['1 month ago', '2026-10-01..2026-10-31'],
  ['2 years', '2024-01-01..2024-12-31'],
  ['13-21 months', '2025-02-26..2025-10-26'],
  ['9999999999999999999999 years ago', '0001-01-01..0001-12-31'],
  ['0000', '0001-01-01..0001-01-01'],
])('%s is %s', (text, days) => {
  expect(read(text)).toBe(days);
});

it.each([
  ['1999', '<', '..1998-12-31'],
  ['1999', '<=', '..1999-12-31'],
  ['1999', '>', '2000-01-01..'],
  ['1999-05', '>=', '1999-05-01..'],
  ['7 days ago', '<', '2026-11-20..'],
  ['7 days ago', '<=', '2026-11-19..'],
  ['7 days', '>', '..2026-11-18'],
  ['7 days', '>=', '..2026-11-19'],
])('%s with %s is %s', (text, sign, days) => {
  expect(read(text, sign)).toBe(days);
});

it.each(['soon', 'may', '31 feb 2003', '1999-13', '1999-02-30', '12345', '13.03.1994', ''])(
  '“%s” is no date',
  (text) => {
    expect(read(text)).toBeNull();
  },
);

test('law: any day is read as it is written', () => {
  fc.assert(
    fc.property(fc.integer({ min: -800_000, max: 3_000_000 }), (day) => {
      const end = clamped(day);
      expect(datesAt(writtenDay(day), 0, ':', TODAY)?.value).toEqual({ from: end, to: end });
    }),
  );
});
