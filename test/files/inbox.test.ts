import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, onTestFinished, test, vi } from 'vitest';
import { libraryOn, OWNER } from '../../src/library/library.ts';
import { freshStore } from '../support/database.ts';

const scratch = mkdtempSync(join(tmpdir(), 'ficarium-inbox-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test('what stops growing is moved and asked for once, also after a crash; the rest is left', async () => {
  const { store } = await freshStore();
  const folder = join(scratch, 'inbox');
  mkdirSync(join(folder, 'done', 'left by a killed program'), { recursive: true });
  const watch = () => {
    const stop = new AbortController();
    const watching = libraryOn({ store, files: {} as never, program: 'test' }).heaps.watch(OWNER, {
      folder,
      quietMs: 150,
      signal: stop.signal,
    });
    const end = async () => {
      stop.abort();
      await watching;
    };
    onTestFinished(end);
    return end;
  };
  const roots = async () => (await store.queue.takings(10)).map(({ root }) => root);
  const end = watch();
  await vi.waitFor(async () => expect(await roots()).toEqual([join(folder, 'done', 'left by a killed program')]));
  writeFileSync(join(folder, 'lamp.txt.part'), 'half');
  mkdirSync(join(folder, 'bells'));
  for (let n = 0; n < 8; n++) {
    appendFileSync(join(folder, 'bells', 'bell.txt'), `line ${n}\n`);
    await sleep(60);
    expect(existsSync(join(folder, 'bells', 'bell.txt'))).toBe(true);
  }
  await vi.waitFor(async () => expect(await roots()).toHaveLength(2), { timeout: 3000 });
  const [newest] = await roots();
  expect(readdirSync(newest!, { recursive: true })).toEqual(['bells', join('bells', 'bell.txt')]);
  expect(readdirSync(folder).sort()).toEqual(['done', 'lamp.txt.part']);
  await end();
  watch();
  await sleep(300);
  expect(await roots()).toHaveLength(2);
  expect(await store.queue.list()).toMatchObject([{ task: 'take-in' }, { task: 'take-in' }]);
});
