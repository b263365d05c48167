/** The bucket in which originals lie goes away in the middle of load: who reads notices nothing, what comes in waits and is told, and all goes on by itself. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { FicariumError, Trouble } from '../../src/errors.ts';
import { filesOnS3 } from '../../src/files/s3/originals.ts';
import { tasksOn } from '../../src/jobs/jobs.ts';
import { restoreBackup } from '../../src/library/backup/restore.ts';
import { libraryOn, OWNER } from '../../src/library/library.ts';
import { createSite } from '../../src/web/site.tsx';
import { freshStore } from '../support/database.ts';
import { storyText } from '../support/library.ts';
import { emptyPlace, opened, rowsOf, scratchFolder } from '../support/restored.ts';
import { smallS3 } from '../support/s3/small-s3.ts';

const heap = (from: number) => {
  const root = join(scratchFolder(), 'heap');
  mkdirSync(root);
  for (let n = from; n < from + 3; n++) writeFileSync(join(root, `${n}.txt`), storyText({ Title: `The Weir ${n}` }, n));
  return root;
};

test('pages go on, what comes in waits for it, and nothing is lost', async () => {
  const { store, url } = await freshStore();
  const s3 = await smallS3();
  const files = filesOnS3(s3.settings, { pauses: [1, 1] });
  const library = libraryOn({ store, files, program: 'test', workers: 1, carriesOut: 'behind' });
  await library.heaps.import(OWNER, { root: heap(1) });
  const { items } = await library.works.list(OWNER, { sort: 'title', page: 1, perPage: 9 });
  const odd: string[] = [];
  const report = (error: Error) =>
    void (error instanceof FicariumError || error instanceof Trouble ? undefined : odd.push(String(error.stack)));
  const jobs = store.runJobs(tasksOn(library.behind, report), report);
  onTestFinished(() => jobs.stop());

  const site = createSite({ library, actor: () => OWNER, report: (error) => void odd.push(String(error)) });
  let reading = true;
  let pages = 0;
  const readers = ['/', '/works', `/works/${items[0]!.id}`, `/works/${items[0]!.id}/book.epub`, '/works?q=weir'].map(
    async (path) => {
      for (; reading; await sleep(20)) {
        const { status } = await site.request(`http://localhost${path}`);
        if (status !== 200) odd.push(`${status} ${path}`);
        pages++;
      }
    },
  );

  s3.fault = (asked) => (asked.length % 2 ? 'gone' : 503);
  await library.takings.ask(OWNER, { root: heap(4), source: 'command' });
  await vi.waitFor(
    async () => expect(JSON.stringify((await store.queue.list())[0]?.trouble)).toContain('error.s3-silent'),
    { timeout: 30_000, interval: 50 },
  );
  expect(await (await site.request('http://localhost/jobs')).text()).toContain('does not answer');
  const to = join(scratchFolder(), 'library.tar.zst');
  const backup = () => library.backups.make(OWNER, { to, isFolder: false, passphrase: undefined });
  await expect(backup()).rejects.toMatchObject({ code: 'files-down' });
  expect((await library.keeping.findings(OWNER)).map(({ what }) => what.code)).toContain('error.s3-silent');

  s3.fault = () => undefined;
  await vi.waitFor(async () => expect(await store.queue.list()).toEqual([]), { timeout: 60_000, interval: 100 });
  expect(await library.verify(OWNER)).toMatchObject({ problems: [], works: 6, unlisted: 0 });
  reading = false;
  await Promise.all(readers);
  expect([odd, pages > 20]).toEqual([[], true]);

  // What lies in a bucket is backed up as from a folder, and put back into one.
  await backup();
  const place = await emptyPlace();
  expect(await restoreBackup(place, { from: to, passphrase: undefined })).toMatchObject({ originals: 6, missing: [] });
  expect(await rowsOf(place.url)).toEqual(await rowsOf(url));
  const restored = libraryOn({ ...place, store: await opened(place), program: 'test' });
  expect(await restored.verify(OWNER)).toMatchObject({ problems: [], works: 6, unlisted: 0 });
}, 180_000);
