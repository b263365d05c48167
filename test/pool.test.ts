import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { setTimeout as after } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Pool } from '../src/library/heaps/pool.ts';
import { childrenOf } from './support/processes.ts';

const STORY = 'The lamp was lit, and Marit went home over the bridge.\n\nNobody asked her why.\n';

const fileOf = (text: string, path = 'lamp.txt') => {
  const bytes = Buffer.from(text);
  return { path, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
};

const readers = () => childrenOf(process.pid);

test('one allocation beyond all limits ends the reader alone: the file is refused by name, the next is read', async () => {
  process.execArgv.push('--import', new URL('./support/greedy.ts', import.meta.url).href);
  const pool = new Pool({ workers: 1 });
  const { refusals, faults, pieces } = await pool.restore(fileOf(STORY, 'greedy.txt'));
  expect(refusals.map((r) => [r.path, r.code, r.message.code])).toEqual([
    ['greedy.txt', 'too-large', 'refused.memory'],
  ]);
  expect([faults, pieces]).toEqual([undefined, []]);
  expect((await pool.restore(fileOf(STORY))).pieces).toHaveLength(1);
  await pool.close();
  process.execArgv.splice(-2);
});

test('a reader that is killed over its file is that file’s trouble alone', async () => {
  const pool = new Pool({ workers: 1 });
  await pool.restore(fileOf(STORY));
  const [reader] = readers();
  const reading = pool.restore(fileOf(STORY.repeat(20_000)));
  await after(20);
  process.kill(reader!, 'SIGSEGV');
  const { faults, path } = await reading;
  expect(faults?.map((f) => [f.path, /SIGSEGV/.test(f.cause)])).toEqual([[path, true]]);
  expect((await pool.restore(fileOf(STORY))).pieces).toHaveLength(1);
  // In idleness too: the next file is given to another.
  process.kill(readers()[0]!, 'SIGKILL');
  await after(200);
  expect((await pool.restore(fileOf(STORY))).pieces).toHaveLength(1);
  await pool.close();
});

test('a terminal that stops all programs at once stops no reader: who asked says when', async () => {
  const pool = new Pool({ workers: 1 });
  await pool.restore(fileOf(STORY));
  for (const reader of readers()) process.kill(reader, 'SIGINT');
  expect((await pool.restore(fileOf(STORY))).pieces).toHaveLength(1);
  await pool.close();
});

test('a file that takes too long is given up by name', async () => {
  const pool = new Pool({ workers: 1, timeLimit: 1 });
  const { refusals } = await pool.restore(fileOf(STORY));
  expect(refusals.map((r) => r.code)).toEqual(['took-too-long']);
  await pool.close();
});

test('a small heap is read by one program, a large one by as many as there are cores; what is asked for holds', () => {
  const cores = availableParallelism();
  expect(new Pool({ bytes: 3_000_000 }).size).toBe(1);
  expect(new Pool({ bytes: 5_000_000 }).size).toBe(Math.min(2, cores));
  expect(new Pool({ bytes: 90_000_000_000 }).size).toBe(cores);
  expect(new Pool({}).size).toBe(cores);
  expect(new Pool({ bytes: 100, model: '/models/reader' }).size).toBe(cores);
  expect(new Pool({ bytes: 100, workers: 3 }).size).toBe(3);
});

test('closed, readers that have nothing to do end by themselves, those at work at once, and none is left', async () => {
  const idle = new Pool({ workers: 2 });
  await Promise.all([idle.restore(fileOf(STORY)), idle.restore(fileOf(`${STORY}\nThe end.`))]);
  expect(readers()).toHaveLength(2);
  await idle.close();
  expect(readers()).toEqual([]);
  const busy = new Pool({ workers: 1 });
  void busy.restore(fileOf(STORY.repeat(20_000)));
  await busy.close();
  expect(readers()).toEqual([]);
});
