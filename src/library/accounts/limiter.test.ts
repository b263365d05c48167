import { expect, test } from 'vitest';
import { limiterOf, networkOf } from './limiter.ts';

test('so many tries within so long, each thing by itself, and then again', () => {
  const limiter = limiterOf({ tries: 3, withinMs: 1000 });
  expect([0, 1, 2, 400, 999].map((at) => limiter.take('a', at))).toEqual([0, 0, 0, 600, 1]);
  expect(limiter.take('b', 999)).toBe(0);
  expect([1000, 1001, 1002, 1003].map((at) => limiter.take('a', at))).toEqual([0, 0, 0, 997]);
  limiter.giveBack('a');
  expect([1100, 1100].map((at) => limiter.take('a', at))).toEqual([0, 900]);
  limiter.forget('a');
  expect(limiter.take('a', 1200)).toBe(0);
});

test('a clock that jumps back keeps nobody out for longer', () => {
  const limiter = limiterOf({ tries: 1, withinMs: 1000 });
  expect([limiter.take('a', 9e9), limiter.take('a', 9e9)]).toEqual([0, 1000]);
  expect([limiter.take('a', 5000), limiter.take('a', 5001)]).toEqual([0, 999]);
});

test('a million names do not fill the memory, and do not clear what is counted last', () => {
  const limiter = limiterOf({ tries: 1, withinMs: 1e9 });
  for (let i = 0; i < 100_000; i++) limiter.take(`name ${i}`, i);
  expect(limiter.take('name 99999', 100_000)).toBeGreaterThan(0);
  expect(limiter.take('name 0', 100_000)).toBe(0);
});

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0DB8:0001:0002::9', '2001:db8:1:2'],
  ['2001:db8::9', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['', ''],
])('the network of %s is %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
