import { expect, it } from 'vitest';
import { Recent } from './recent.ts';

it('holds what was asked for last, up to so much', () => {
  const recent = new Recent<string>(100);
  for (let i = 0; i < 20; i++) {
    recent.set(`k${i}`, `v${i}`, 10);
    recent.get('k0');
  }
  expect(recent.get('k0')).toBe('v0');
  expect(recent.get('k19')).toBe('v19');
  expect(recent.get('k5')).toBeUndefined();
  expect(Array.from({ length: 20 }, (_, i) => recent.get(`k${i}`)).filter((one) => one !== undefined)).toHaveLength(10);
});

it('takes the newest value of a key, and counts it once', () => {
  const recent = new Recent<number>(30);
  for (let i = 0; i < 10; i++) recent.set('same', i, 3);
  recent.set('other', 1, 3);
  expect([recent.get('same'), recent.get('other')]).toEqual([9, 1]);
});

it('does not give all it holds for one large thing', () => {
  const recent = new Recent<number>(100);
  recent.set('small', 1, 10);
  recent.set('large', 2, 11);
  expect([recent.get('small'), recent.get('large')]).toEqual([1, undefined]);
});
