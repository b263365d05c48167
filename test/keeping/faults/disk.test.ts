/** The disk on which a library lies, its database too, is full in the middle of load: what was kept is read, what cannot be kept is told, and all heals by itself. */
import { spawnSync } from 'node:child_process';
import { chmodSync, closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { until } from '../../support/faults/own-postgres.ts';
import type { Answered } from '../../support/faults/people.ts';
import { faulty, nothingLost, openFolder, underLoad } from '../../support/faults/program.ts';

const MEGABYTES = 220;
const LASTS_MS = 6000;

/** A small disk of its own; null where whoever runs this may mount none. */
function smallDisk(): string | null {
  const at = join(openFolder(), 'disk');
  mkdirSync(at);
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${MEGABYTES}m,mode=755`, 'ficarium-test', at]).status !== 0)
    return null;
  onTestFinished(() => void spawnSync('umount', ['--lazy', at]));
  return at;
}

/** Writes until nothing more goes on it. @returns gives the room back */
function fill(disk: string, nth: number): () => void {
  const path = join(disk, `filler-${nth}`);
  const file = openSync(path, 'w');
  for (let size = 1 << 20; size >= 512; )
    try {
      if (writeSync(file, Buffer.alloc(size)) < size) size >>= 1;
    } catch {
      size >>= 1;
    }
  closeSync(file);
  return () => rmSync(path, { force: true });
}

const isRefused = ({ path, status }: Answered) => path === '/take-in' && status === 503;

test('a full disk', async ({ skip }) => {
  const disk = smallDisk();
  if (disk === null) return skip('whoever runs this may mount no disk');
  const data = join(disk, 'data');
  mkdirSync(data);
  chmodSync(data, 0o755);
  const it = await faulty({ DATABASE_URL: '', FICARIUM_DATA: data });
  const { during } = await underLoad(it, {
    name: 'a full disk',
    async happens(answers) {
      // Whatever is freed meanwhile is taken at once, too.
      const frees: (() => void)[] = [];
      for (const until = performance.now() + LASTS_MS; performance.now() < until; await sleep(200))
        frees.push(fill(disk, frees.length));
      await until('it is full for who brings something', () => answers.some(isRefused));
      for (const free of frees) free();
    },
  });
  // Readers read on.
  const read = during.filter(({ path }) => path.endsWith('/entire'));
  expect(read.filter(({ status }) => status === 200).length).toBeGreaterThan(read.length / 2);
  await nothingLost(it);
  expect(await it.program.end()).toBe(0);
}, 300_000);
