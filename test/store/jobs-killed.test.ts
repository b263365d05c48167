import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { storyText } from '../support/library.ts';

const scratch = mkdtempSync(join(tmpdir(), 'ficarium-jobs-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** How often the mixed run is killed; `JOBS_KILLED=50` for the long one. */
const KILLS = Number(process.env['JOBS_KILLED'] ?? 5);
const STORIES = 24;

function heaps(): string {
  for (const [heap, from] of [
    ['first', 0],
    ['second', STORIES / 2],
  ] as const) {
    mkdirSync(join(scratch, heap));
    // They overlap by half: what came in first is there already.
    for (let n = from; n < from + STORIES; n++)
      writeFileSync(
        join(scratch, heap, `${n}.txt`),
        storyText({ Title: `The Lamp ${n}`, Author: `Mara ${n % 5}` }, n + 1),
      );
  }
  return scratch;
}

const start = (data: string) =>
  spawn(process.execPath, [join(import.meta.dirname, '../support/mixed-run.ts'), data, scratch], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** Runs to the end. @returns what is in the library then */
async function complete(child: ChildProcess): Promise<unknown> {
  let out = '';
  let err = '';
  child.stdout!.on('data', (chunk) => (out += chunk));
  child.stderr!.on('data', (chunk) => (err += chunk));
  const [code] = await once(child, 'close');
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out.trim().split('\n').at(-1)!);
}

test(
  'killed with -9 at random moments of a mixed run: nothing is lost and nothing doubled',
  async () => {
    heaps();
    const began = performance.now();
    const expected = await complete(start(join(scratch, 'whole')));
    const ms = performance.now() - began;
    expect(expected).toMatchObject({ left: [], progress: [], takings: [{ ended: true }, { ended: true }] });
    const moments: number[] = [];
    const data = join(scratch, 'killed');
    for (let kill = 0; kill < KILLS; kill++) {
      const child = start(data);
      await Promise.race([once(child.stdout!, 'data'), once(child, 'close')]);
      const moment = Math.round(Math.random() * Math.min(ms, 2500));
      moments.push(moment);
      const timer = setTimeout(() => child.kill('SIGKILL'), moment);
      await once(child, 'close');
      clearTimeout(timer);
    }
    console.log(`killed after ms: ${moments.join(', ')}`);
    expect(await complete(start(data))).toEqual(expected);
  },
  Math.max(600_000, KILLS * 60_000),
);
