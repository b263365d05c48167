import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SAID } from './model.ts';
import { readSaid, type SaidTable } from './said.ts';

/** `p:said p:said …` */
const table = (pairs: string): SaidTable =>
  pairs.split(' ').map((pair) => {
    const [p, said] = pair.split(':').map(Number);
    return [p!, said!] as const;
  });
const straight = table('0:0 1:1');
const stepped = table('0:0 0.7:0.7 0.9:0.8 0.91:0.95 1:1');

describe('what is said of a break', () => {
  test('is read off a table along a line, away from speech marks or beside one', () => {
    const said = readSaid([straight, stepped]);
    expect(said(0.85, false)).toBeCloseTo(0.85, 9);
    expect([0, 0.35, 0.7, 0.8, 0.9, 0.91, 1].map((p) => Number(said(p, true).toFixed(6)))).toEqual([
      0, 0.35, 0.7, 0.75, 0.8, 0.95, 1,
    ]);
  });
  test('must rise, from 0 to 1, in two tables', () => {
    const falling = table('0:0 0.5:0.6 0.7:0.5 1:1');
    const doubled = table('0:0 0.5:0.5 0.5:0.6 1:1');
    for (const wrong of [falling, doubled, table('0:0 0.9:0.9'), []])
      expect(() => readSaid([straight, wrong])).toThrow('must rise');
    for (const wrong of [[], [straight], [straight, straight, straight]])
      expect(() => readSaid(wrong)).toThrow('two tables');
  });
  test('of the shipped models keeps the order of the places, and is never far above the probability', () => {
    const probability = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(probability, probability, fc.boolean(), (a, b, isBeside) => {
        for (const said of Object.values(SAID)) {
          expect(said(Math.min(a, b), isBeside)).toBeLessThanOrEqual(said(Math.max(a, b), isBeside));
          expect(said(a, isBeside) - a).toBeLessThan(0.1);
        }
      }),
    );
  });
  test('over 0.8 is said later than the models think so, and still said', () => {
    for (const said of Object.values(SAID))
      for (const isBeside of [false, true]) {
        expect(said(0.82, isBeside)).toBeLessThanOrEqual(0.8);
        expect(said(0.99, isBeside)).toBeGreaterThan(0.95);
      }
  });
});
