import { expect, test } from 'vitest';
import { Turns } from './turns.ts';

/** Acts that end when they are told to. */
function acts() {
  const turns = new Turns();
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const act = (name: string) => () => {
    begun.push(name);
    return new Promise<number>((resolve) => ends.push(() => resolve(begun.length)));
  };
  return { turns, begun, act, end: () => ends.shift()!() };
}
const soon = () => new Promise((resolve) => setImmediate(resolve));

test('whoever comes while one is at it shares the next turn, and nobody one that has begun', async () => {
  const { turns, begun, act, end } = acts();
  const first = turns.shared(act('a'));
  await soon();
  const more = Array.from({ length: 50 }, () => turns.shared(act('b')));
  await soon();
  expect(begun).toEqual(['a']);
  end();
  expect(await first).toBe(1);
  await soon();
  const late = turns.shared(act('c'));
  end();
  expect(new Set(await Promise.all(more))).toEqual(new Set([2]));
  await soon();
  end();
  expect(await late).toBe(3);
  expect(begun).toEqual(['a', 'b', 'c']);
});

test('a turn of its own waits for those before it, and what fails fails for those who shared it alone', async () => {
  const { turns, begun, act, end } = acts();
  const fails = () => turns.shared(() => Promise.reject(new Error('down')));
  const [one, two] = [fails(), fails()];
  const own = turns.own(act('write'));
  await expect(one).rejects.toThrow('down');
  await expect(two).rejects.toThrow('down');
  await soon();
  expect(begun).toEqual(['write']);
  const after = turns.shared(act('read'));
  await soon();
  expect(begun).toEqual(['write']);
  end();
  await own;
  await soon();
  end();
  expect(await after).toBe(2);
});
