import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, onTestFinished, test, vi } from 'vitest';
import { FicariumError } from '../../src/errors.ts';
import { libraryOn, OWNER } from '../../src/library/library.ts';
import { say } from '../../src/words/words.ts';
import { freshStore } from '../support/database.ts';

const scratch = mkdtempSync(join(tmpdir(), 'ficarium-inbox-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A library that watches a folder, what it asked for, and what it told. */
async function inbox(name: string) {
  const { store } = await freshStore();
  const folder = join(scratch, name);
  const told: string[] = [];
  const watch = () => {
    const stop = new AbortController();
    const watching = libraryOn({ store, files: {} as never, program: 'test' }).heaps.watch(OWNER, {
      folder,
      quietMs: 150,
      againMs: 100,
      onTrouble: (error) => told.push(error instanceof FicariumError ? say(error.told) : error.message),
      signal: stop.signal,
    });
    const end = async () => {
      stop.abort();
      await watching;
    };
    onTestFinished(end);
    return end;
  };
  const roots = async () => (await store.queue.takings(50)).map(({ root }) => root);
  return { store, folder, told, watch, roots };
}

test('what stops growing is moved and asked for once, also after a crash; the rest is left', async () => {
  const { store, folder, watch, roots, told } = await inbox('grows');
  mkdirSync(join(folder, 'done', 'left by a killed program'), { recursive: true });
  const end = watch();
  await vi.waitFor(async () => expect(await roots()).toEqual([join(folder, 'done', 'left by a killed program')]), {
    timeout: 60_000,
  });
  writeFileSync(join(folder, 'lamp.txt.part'), 'half');
  mkdirSync(join(folder, 'bells'));
  for (let n = 0; n < 8; n++) {
    appendFileSync(join(folder, 'bells', 'bell.txt'), `line ${n}\n`);
    await sleep(60);
    expect(existsSync(join(folder, 'bells', 'bell.txt'))).toBe(true);
  }
  await vi.waitFor(async () => expect(await roots()).toHaveLength(2), { timeout: 60_000 });
  const [newest] = await roots();
  expect(readdirSync(newest!, { recursive: true })).toEqual(['bells', join('bells', 'bell.txt')]);
  expect(readdirSync(folder).sort()).toEqual(['done', 'lamp.txt.part']);
  await end();
  watch();
  await sleep(300);
  expect(await roots()).toHaveLength(2);
  expect(await store.queue.list()).toMatchObject([{ task: 'take-in' }, { task: 'take-in' }]);
  expect(told).toEqual([]);
});

test('whoever stalls and then goes on writing into what was moved is heard once more', async () => {
  const { folder, watch, roots } = await inbox('stalls');
  mkdirSync(folder);
  watch();
  writeFileSync(join(folder, 'lamp.txt'), 'The lamp was lit, and the rest of it is still on its way.');
  await vi.waitFor(async () => expect(await roots()).toHaveLength(1), { timeout: 60_000 });
  const [root] = await roots();
  appendFileSync(join(root!, 'lamp.txt'), ' Then the rest came, hours later, and it was the better half.');
  await vi.waitFor(async () => expect(await roots()).toEqual([root, root]), { timeout: 60_000 });
  await sleep(500);
  expect(await roots()).toHaveLength(2);
});

test('what goes away, what is no file, and what cannot be moved keeps nothing else back', async () => {
  const { folder, watch, roots, told } = await inbox('odd');
  mkdirSync(join(folder, 'mounted'), { recursive: true });
  writeFileSync(join(folder, 'mounted', 'a.txt'), 'a');
  symlinkSync('/etc/hostname', join(folder, 'link.txt'));
  writeFileSync(join(folder, 'bell.txt'), 'The bell rang.');
  writeFileSync(join(folder, 'gone.txt'), 'Not for long.');
  moving.on = (name) => {
    if (name === 'gone.txt') unlinkSync(join(folder, name));
    if (name === 'mounted') throw Object.assign(new Error('busy'), { code: 'EBUSY' });
  };
  watch();
  await vi.waitFor(async () => expect(await roots()).toHaveLength(1), { timeout: 60_000 });
  expect(readdirSync((await roots())[0]!)).toEqual(['bell.txt']);
  await sleep(600);
  expect(await roots()).toHaveLength(1);
  expect(told).toEqual([expect.stringMatching(/^mounted in the watched folder .* cannot be moved \(EBUSY\)/)]);
  expect(readdirSync(join(folder, 'done'))).toHaveLength(1);
  moving.on = () => {};
  await vi.waitFor(async () => expect(await roots()).toHaveLength(2), { timeout: 60_000 });
  expect(existsSync(join(folder, 'link.txt'))).toBe(true);
});

test('a watched folder that goes away is told of once, and watched again when it is back', async () => {
  const { folder, watch, roots, told } = await inbox('missing');
  writeFileSync(folder, 'a file stands in its place');
  watch();
  await vi.waitFor(() => expect(told).toEqual([expect.stringContaining('cannot be used')]), { timeout: 60_000 });
  await sleep(400);
  expect(told).toHaveLength(1);
  rmSync(folder);
  await vi.waitFor(() => expect(statSync(join(folder, 'done')).isDirectory()).toBe(true), { timeout: 60_000 });
  renameSync(folder, `${folder} elsewhere`);
  await sleep(300);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'lamp.txt'), 'The lamp was lit.');
  await vi.waitFor(async () => expect(await roots()).toHaveLength(1), { timeout: 60_000 });
});

const moving = vi.hoisted(() => ({ on: (_name: string) => {} }));
vi.mock('node:fs/promises', async (actual) => {
  const real = await actual<typeof import('node:fs/promises')>();
  const rename = async (from: string, to: string) => {
    moving.on(String(from).split('/').at(-1)!);
    return real.rename(from, to);
  };
  return { ...real, rename };
});
