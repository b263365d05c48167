import { expect, test } from 'vitest';
import { sees, visibleStandings } from './sees.ts';
import type { Viewer } from './work.ts';

const guest: Viewer = { kind: 'guest' };
const member: Viewer = { kind: 'member', id: 'm' };
const keeper: Viewer = { kind: 'keeper', id: 'k' };

test('a hidden work is nobody’s but the keepers’', () => {
  const standing = { hidden: true, restricted: false, takenOut: false };
  expect([guest, member, keeper].map((v) => sees(standing, v))).toEqual(['no', 'no', 'yes']);
});

test('a restricted work is for those who are logged in; a guest at its door learns that', () => {
  const standing = { hidden: false, restricted: true, takenOut: false };
  expect([guest, member, keeper].map((v) => sees(standing, v))).toEqual(['placeholder', 'yes', 'yes']);
  expect(sees({ hidden: true, restricted: true, takenOut: false }, guest)).toBe('no');
});

test('what went with its heap is as if it had never come in, for keepers too', () => {
  const standing = { hidden: false, restricted: false, takenOut: true };
  expect([guest, member, keeper].map((v) => sees(standing, v))).toEqual(['no', 'no', 'no']);
});

test('lists hold exactly what is seen', () => {
  expect(visibleStandings(guest)).toEqual([{ hidden: false, restricted: false, takenOut: false }]);
  expect(visibleStandings(member)).toHaveLength(2);
  expect(visibleStandings(keeper)).toHaveLength(4);
});
