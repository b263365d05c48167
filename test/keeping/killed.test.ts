import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { readPack } from '../../src/files/backup/pack.ts';
import { restoreBackup } from '../../src/library/backup/restore.ts';
import { libraryOn, OWNER } from '../../src/library/library.ts';
import { COMPILED } from '../support/compiled.ts';
import { storyText } from '../support/library.ts';
import { emptyPlace, keptLibrary, opened, rowsOf, scratchFolder } from '../support/restored.ts';

/** Killed at instants all over its run; more of them with KILLS=200. */
const KILLS = Number(process.env['KILLS'] ?? 5);

async function filled() {
  const kept = await keptLibrary();
  const root = scratchFolder();
  for (let n = 1; n <= 30; n++) writeFileSync(join(root, `${n}.txt`), storyText({ Title: `The Ferry ${n}` }, n));
  await kept.library.heaps.import(OWNER, { root });
  return kept;
}

function start(...args: readonly string[]): { readonly child: ChildProcess; readonly begins: Promise<unknown> } {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../support/restores.ts'), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: COMPILED },
  });
  return { child, begins: once(child.stdout!, 'data') };
}

/** @returns milliseconds from its beginning to its end */
async function timeOf(...args: readonly string[]): Promise<number> {
  const { child, begins } = start(...args);
  await begins;
  const began = performance.now();
  expect((await once(child, 'exit'))[0]).toBe(0);
  return performance.now() - began;
}

async function killed(after: number, ...args: readonly string[]): Promise<void> {
  const { child, begins } = start(...args);
  await begins;
  await sleep(after);
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

test('a restore that is killed leaves nothing or everything, and the next one gives everything', async () => {
  const { library, url } = await filled();
  const to = join(scratchFolder(), 'library.tar.zst');
  await library.backups.make(OWNER, { to, isFolder: false, passphrase: undefined });
  const whole = await rowsOf(url);
  const rehearsal = await emptyPlace();
  const long = await timeOf('restore', rehearsal.url, rehearsal.folder, to);
  const seen = { nothing: 0, everything: 0 };
  for (let n = 0; n < KILLS; n++) {
    const place = await emptyPlace();
    await killed(Math.random() * long * 1.1, 'restore', place.url, place.folder, to);
    // What the server was just told to commit may not be seen at once.
    await sleep(50);
    const rows = await rowsOf(place.url);
    if (Object.keys(rows).length === 0) {
      seen.nothing++;
      await restoreBackup(place, { from: to, passphrase: undefined });
      expect(await rowsOf(place.url)).toEqual(whole);
    } else {
      seen.everything++;
      expect(rows).toEqual(whole);
    }
    const store = await opened(place);
    expect(await libraryOn({ ...place, store, program: 'test' }).verify(OWNER)).toMatchObject({
      problems: [],
      works: 30,
      unlisted: 0,
    });
  }
  expect(seen.nothing + seen.everything).toBe(KILLS);
}, 300_000);

test('a backup that is killed leaves no file, or a whole one; the next one is whole, in a folder too', async () => {
  const { url, folder } = await filled();
  const out = scratchFolder();
  const long = await timeOf('backup', url, folder, join(out, 'first.tar.zst'));
  const notLocked = () => Promise.reject(new Error('It is not locked.'));
  const isWhole = async (path: string) => {
    for await (const _ of readPack(path, notLocked));
    return true;
  };
  for (let n = 0; n < KILLS; n++) {
    const path = join(out, `${n}.tar.zst`);
    await killed(Math.random() * long * 1.1, 'backup', url, folder, path);
    if (existsSync(path)) expect(await isWhole(path)).toBe(true);
    const many = join(out, 'folder');
    await killed(Math.random() * long * 1.1, 'backup', url, folder, many);
    const snapshots = existsSync(join(many, 'snapshots')) ? readdirSync(join(many, 'snapshots')) : [];
    for (const name of snapshots.filter((name) => !name.endsWith('.part')))
      expect(await isWhole(join(many, 'snapshots', name))).toBe(true);
  }
  await timeOf('backup', url, folder, join(out, 'folder'));
  const place = await emptyPlace();
  expect(await restoreBackup(place, { from: join(out, 'folder'), passphrase: undefined })).toMatchObject({
    missing: [],
    originals: 30,
  });
}, 300_000);
