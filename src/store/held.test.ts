import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Held } from './held.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

/** Counts how often it is made; each takes so long by the clock. */
function figure(took = 0) {
  let n = 0;
  return async () => {
    vi.advanceTimersByTime(took);
    return ++n;
  };
}

test('in a small library each who asks is told what is', async () => {
  const held = new Held(async () => ({ works: 4999, said: '' }));
  const make = figure();
  expect([await held.get('works', make), await held.get('works', make)]).toEqual([1, 2]);
});

test('in a large one a figure is made once for all who ask at once, and held for some seconds', async () => {
  const held = new Held(async () => ({ works: 5000, said: '' }));
  const make = figure();
  expect(await Promise.all([held.get('works', make), held.get('works', make)])).toEqual([1, 1]);
  vi.advanceTimersByTime(2999);
  expect(await held.get('works', make)).toBe(1);
  expect(await held.get('words', make)).toBe(2);
});

test('one that is over is given once more while the next is made; what took long is held for longer', async () => {
  const held = new Held(async () => ({ works: 5000, said: '' }));
  const make = figure(1000);
  expect(await held.get('works', make)).toBe(1);
  vi.advanceTimersByTime(19_999);
  expect(await held.get('works', make)).toBe(1);
  vi.advanceTimersByTime(2);
  expect(await held.get('works', make)).toBe(1);
  await new Promise((soon) => setImmediate(soon));
  expect(await held.get('works', make)).toBe(2);
});

test('what fails is told to whoever waits, and made anew for the next', async () => {
  const held = new Held(async () => ({ works: 5000, said: '' }));
  await expect(held.get('works', () => Promise.reject(new Error('down')))).rejects.toThrow('down');
  const make = figure();
  expect(await held.get('works', make)).toBe(1);
  vi.advanceTimersByTime(4000);
  expect(await held.get('works', () => Promise.reject(new Error('down')))).toBe(1);
  await new Promise((soon) => setImmediate(soon));
  await expect(held.get('works', () => Promise.reject(new Error('down')))).rejects.toThrow('down');
});

test('what people say of who sees works holds at once, and after a minute nothing of before is given', async () => {
  let said = '1';
  const held = new Held(async () => ({ works: 5000, said }));
  const make = figure(1000);
  expect(await held.get('works', make)).toBe(1);
  said = '2';
  expect(await held.get('works', make)).toBe(2);
  vi.advanceTimersByTime(60_001);
  expect(await held.get('works', make)).toBe(3);
  const slow = figure(50_000);
  expect(await held.get('words', slow)).toBe(1);
  vi.advanceTimersByTime(10_001);
  expect(await held.get('words', slow)).toBe(2);
});
