import { expect, test } from 'vitest';
import { chance } from '../../../test/support/finding/made-library.ts';
import { add, type Bits, count, countBoth } from './bits.ts';
import { SideBySide } from './side-by-side.ts';

const WORDS = 24;

function fill(bits: Bits, random: () => number): Bits {
  for (let n = 0; n < WORDS * 32; n++) if (random() < 0.4) add(bits, n);
  return bits;
}

test('sets are counted as one by one, wherever they lie', () => {
  const random = chance(11);
  const sets = new SideBySide(3, WORDS);
  const all = [1, 2, 3, 4, 5].map(() => fill(sets.take(), random));
  const full = new Int32Array(WORDS).fill(-1);
  for (const works of [...all, full, new Int32Array(WORDS)]) {
    const shared = sets.sharedWith({ bits: works, size: count(works) });
    for (const bits of [...all, full]) expect(shared({ bits, size: count(bits) })).toBe(countBoth(works, bits));
    const few = Uint32Array.from([0, 31, 32, 95, 700]);
    expect(shared({ few, size: few.length })).toBe(
      [...few].filter((n) => ((works[n >>> 5]! >>> (n & 31)) & 1) === 1).length,
    );
  }
});

test('a question that is asked between two of another disturbs neither', () => {
  const random = chance(12);
  const sets = new SideBySide(2, WORDS);
  const [a, b] = [fill(sets.take(), random), fill(sets.take(), random)];
  const other = fill(new Int32Array(WORDS), random);
  const [ofA, ofB] = [a, b].map((bits) => sets.sharedWith({ bits, size: count(bits) }));
  for (let i = 0; i < 2; i++) {
    expect(ofA!({ bits: other, size: count(other) })).toBe(countBoth(a, other));
    expect(ofB!({ bits: other, size: count(other) })).toBe(countBoth(b, other));
  }
});
