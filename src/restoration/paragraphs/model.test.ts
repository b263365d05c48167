import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readForest } from './forest.ts';
import { matrix, multiply } from './matrix.ts';
import { isQuoted, modelFor } from './model.ts';
import { bytesOf, numbersOf } from './packed.ts';
import { unitsOf } from './units.ts';

const base64 = (x: ArrayBufferView) => Buffer.from(x.buffer, x.byteOffset, x.byteLength).toString('base64');
const units = (s: string) => unitsOf(s, [{ start: 0, end: s.length }]);

test('base64 is read as Node reads it', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(bytesOf(Buffer.from(bytes).toString('base64'))).toEqual(bytes);
    }),
  );
});

test('packed numbers come back times their scale', () => {
  const data = base64(Int16Array.from([-3, 0, 7]));
  expect([...numbersOf({ shape: [3], type: 'i16', scale: 0.5, data })]).toEqual([-1.5, 0, 3.5]);
});

test('a forest sums the leaves that a row falls into', () => {
  // Tree 1: column 0 <= 10 ? leaf 1 : (column 1 in {3, 40} ? leaf 20 : leaf 300); tree 2: a single leaf 4000.
  const forest = readForest({
    roots: base64(Int32Array.from([0, 2])),
    firstLeaf: base64(Int32Array.from([0, 3])),
    column: base64(Uint8Array.from([0, 1, 0])),
    threshold: base64(Uint16Array.from([10, 0, 255])),
    isSet: base64(Uint8Array.from([0, 1, 0])),
    left: base64(Int16Array.from([~0, ~1, ~0])),
    right: base64(Int16Array.from([1, ~2, ~0])),
    sets: base64(Uint32Array.from([1 << 3, 1 << 8, 0, 0, 0, 0, 0, 0])),
    leaves: base64(Int16Array.from([1, 20, 300, 4000])),
    scale: 0.5,
  });
  const score = (a: number, b: number) => forest.score(Uint8Array.from([99, a, b]), 1) * 2;
  expect([score(10, 3), score(11, 3), score(11, 40), score(11, 4), score(200, 255)]).toEqual([
    4001, 4020, 4020, 4300, 4300,
  ]);
});

test('two rows are multiplied at once', () => {
  const w = Float32Array.from({ length: 8 * 3 }, (_, i) => i - 5);
  const x = Float64Array.from([1, 2, 3, -1, 0, 4]);
  const out = new Float64Array(16);
  multiply(matrix(w, 8), x, out, 0, 8);
  for (let k = 0; k < 8; k++) {
    const row = w.subarray(k * 3, k * 3 + 3);
    expect(out[k]).toBe(row[0]! + 2 * row[1]! + 3 * row[2]!);
    expect(out[8 + k]).toBe(-row[0]! + 4 * row[2]!);
  }
});

describe('the shipped models', () => {
  test('a new speaker is a new paragraph, the inside of a speech is not', () => {
    const s =
      '“Where is the boat?” asked Mira. “Gone,” said Ned. “It went last night. It will not be back.” The wind rose.';
    const u = units(s);
    const p = modelFor('quoted')(u);
    const at = (text: string) => p[u.start.indexOf(s.indexOf(text))]!;
    expect(at('“Gone')).toBeGreaterThan(0.8);
    expect(at('“It went')).toBeLessThan(0.5);
    expect(at('It will')).toBeLessThan(0.02);
  });
  test('a speech tag with a capital stays with its speech', () => {
    const s =
      '“Where is the boat?” Mira asked. “Gone.” He said. “It went last night.” She whispered. “Then we are too late.” He said.';
    const u = units(s);
    const p = modelFor('quoted')(u);
    for (const tag of ['He said. “It', 'She whispered.'])
      expect(p[u.start.indexOf(s.indexOf(tag))], tag).toBeLessThan(0.3);
    expect(p[u.start.indexOf(s.indexOf('“Gone'))]).toBeGreaterThan(0.8);
  });
  test('probabilities for any text, whichever model', () => {
    const word = fc.constantFrom(
      'He said. ',
      '“Yes,” ',
      'no—',
      '” “',
      'Mira ',
      '1. ',
      '… ',
      '‘Aye’ ',
      'The night fell. ',
      '\u{1f600} ',
      'Ωmega. ',
    );
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 80 }),
        fc.constantFrom('quoted' as const, 'unquoted' as const),
        (words, kind) => {
          const u = units(words.join(''));
          const p = modelFor(kind)(u);
          expect(p.length).toBe(u.count);
          for (const x of p) expect(x >= 0 && x <= 1).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
  test('single marks in a story without speech are not taken for speech', () => {
    expect(isQuoted(units('He called it ‘Home’ and left. '.repeat(1) + 'The rain fell on the roof. '.repeat(60)))).toBe(
      false,
    );
    expect(isQuoted(units('‘Come in,’ said Mira. ‘Sit down.’ '.repeat(20)))).toBe(true);
  });
});
