import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spent } from '../../test/support/spent.ts';
import { align } from './align.ts';

const values = (list: readonly number[]) => Uint32Array.from(list);

test('names what was added, removed and replaced', () => {
  const a = Array.from({ length: 60 }, (_, i) => i);
  const b = [...a.slice(0, 10), 900, 901, ...a.slice(10, 30), ...a.slice(33, 50), 999, ...a.slice(51)];
  expect(align(values(a), values(b))).toEqual([
    { aFrom: 10, aTo: 10, bFrom: 10, bTo: 12 },
    { aFrom: 30, aTo: 33, bFrom: 32, bTo: 32 },
    { aFrom: 50, aTo: 51, bFrom: 49, bTo: 50 },
  ]);
});

test('law: what lies between the gaps is the same in both, and all is accounted for', () => {
  const list = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 80 });
  fc.assert(
    fc.property(list, list, list, (x, y, z) => {
      const [a, b] = [values([...x, ...y, ...z]), values([...x, ...z, ...y])];
      let [atA, atB] = [0, 0];
      for (const gap of [...align(a, b), { aFrom: a.length, aTo: a.length, bFrom: b.length, bTo: b.length }]) {
        expect([...a.subarray(atA, gap.aFrom)]).toEqual([...b.subarray(atB, gap.bFrom)]);
        [atA, atB] = [gap.aTo, gap.bTo];
      }
    }),
  );
});

test('two texts of 200,000 words with nothing in common, or with the same words over and over, take no time', () => {
  const size = 200_000;
  const began = spent();
  align(
    Uint32Array.from({ length: size }, (_, i) => i),
    Uint32Array.from({ length: size }, (_, i) => i + size),
  );
  align(new Uint32Array(size).fill(7), new Uint32Array(size + 9).fill(7));
  align(
    Uint32Array.from({ length: size }, (_, i) => i % 3),
    Uint32Array.from({ length: size }, (_, i) => (i % 3) + (i % 2)),
  );
  expect(spent() - began).toBeLessThan(5000);
});
