import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { headOf } from '../../src/catalogue/head.ts';
import { visibleStandings } from '../../src/catalogue/sees.ts';
import { tagsOf } from '../../src/catalogue/tags-of.ts';
import { filesOnDisk } from '../../src/files/disk.ts';
import type { ImportSummary, TakeIn } from '../../src/library/heaps/import.ts';
import { libraryOn, OWNER } from '../../src/library/library.ts';
import { startEmbedded } from '../../src/store/embedded.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { freshStore } from '../support/database.ts';
import { dice, storyFile } from '../support/generated-stories.ts';
import { wholeEdition } from '../support/library.ts';

const scratch = mkdtempSync(join(tmpdir(), 'ficarium-import-'));
chmodSync(scratch, 0o755);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const STORIES = 60;
const heap = join(scratch, 'heap');
beforeAll(() => {
  mkdirSync(join(heap, 'more'), { recursive: true });
  for (let i = 0; i < STORIES; i++) {
    const { name, content } = storyFile(i, 25);
    writeFileSync(join(heap, i % 2 ? name : `more/${name}`), content);
  }
  writeFileSync(join(heap, 'the same again.txt'), storyFile(3, 25).content);
  writeFileSync(join(heap, 'empty.txt'), '');
  writeFileSync(
    join(heap, 'archive.zip'),
    zipSync({ 'in a zip.txt': strToU8(storyFile(1003, 25).content), 'empty too.txt': new Uint8Array() }),
  );
  writeFileSync(join(heap, 'torn.zip'), zipSync({ 'x.txt': strToU8(storyFile(1007, 25).content) }).subarray(0, 200));
});

let imports = 0;
const into = (store: Store, more: Partial<TakeIn> = {}): Promise<ImportSummary> => {
  const files = filesOnDisk(join(scratch, `files-${imports}`));
  return libraryOn({ store, files, program: 'test', workers: 2 }).heaps.import(OWNER, { root: heap, ...more });
};

const verified = (store: Store, folder: string) =>
  libraryOn({ store, files: filesOnDisk(folder), program: 'test' }).verify(OWNER);

/** All that two libraries made from the same heap must have in common. */
async function contents(store: Store) {
  const viewer = { kind: 'keeper', id: 'k' } as const;
  const { items } = await store.reader.list({ sort: 'title', page: 1, perPage: 1000 }, viewer);
  const works = await Promise.all(
    items.map(async ({ id, title, words }) => ({
      id,
      title,
      words,
      editions: (await store.reader.editions(id, viewer)).length,
      sources: (await wholeEdition(store.reader, id, viewer))!.work.sources.map((s) => s.path).sort(),
    })),
  );
  const refused = (await store.reader.refusedFiles(1, 100)).items.map((r) => [r.path, r.code]);
  return { works: works.sort((a, b) => (a.id < b.id ? -1 : 1)), refused, counts: await store.reader.counts(viewer) };
}

test('a heap comes in whole; again, nothing happens; something new, only that', async () => {
  imports++;
  const { store } = await freshStore();
  const progress: string[] = [];
  const first = await into(store, {
    onProgress: ({ what, done, all }) => progress.push(`${what.code} ${done}/${all}`),
  });
  expect(first).toMatchObject({ skipped: 0, stopped: false, worksAdded: STORIES + 1, worksChanged: 0 });
  expect(progress).toContain(`progress.putting-together ${STORIES + 1}/${STORIES + 1}`);
  const before = await contents(store);
  expect(before.works.filter((w) => w.sources.length > 1).map((w) => w.sources)).toEqual([
    ['000003.txt', 'the same again.txt'],
  ]);
  expect(before.works.flatMap((w) => w.sources)).toContain('archive.zip!in a zip.txt');
  expect(before.refused.map(([path]) => path).sort()).toEqual(['archive.zip!empty too.txt', 'empty.txt', 'torn.zip']);

  const second = await into(store);
  expect([second.worksAdded, second.worksChanged, second.refused]).toEqual([0, 0, first.refused]);
  expect(await contents(store)).toEqual(before);

  writeFileSync(join(heap, 'new.txt'), storyFile(2003, 25).content);
  expect(await into(store)).toMatchObject({ stories: 1, worksAdded: 1, worksChanged: 0 });
  rmSync(join(heap, 'new.txt'));
  expect(await verified(store, join(scratch, `files-${imports}`))).toMatchObject({
    works: STORIES + 2,
    problems: [],
  });
});

test('a file with other bytes at the same place: both are kept', async () => {
  imports++;
  const { store } = await freshStore();
  const place = join(scratch, 'changing');
  mkdirSync(place);
  writeFileSync(join(place, 'a.txt'), storyFile(3, 25).content);
  await into(store, { root: place });
  writeFileSync(join(place, 'a.txt'), storyFile(7, 25).content);
  expect(await into(store, { root: place })).toMatchObject({ stories: 1, worksAdded: 1 });
  expect(await verified(store, join(scratch, `files-${imports}`))).toMatchObject({
    originals: 2,
    works: 2,
    problems: [],
  });
});

test('stopped in order, the next run goes on', async () => {
  imports++;
  const { store } = await freshStore();
  const stop = new AbortController();
  const stopped = await into(store, { signal: stop.signal, onProgress: ({ done }) => done === 20 && stop.abort() });
  expect(stopped.stopped).toBe(true);
  expect(stopped.files).toBeLessThan(STORIES);
  const rest = await into(store);
  expect([rest.stopped, rest.skipped >= 20, rest.worksAdded]).toEqual([false, true, STORIES + 1]);
});

test('killed with -9 at any moment, again and again: complete in the end, nothing twice, verify clean', async () => {
  const reference = await importedOnce();
  const data = join(scratch, 'killed');
  const roll = dice(Date.now());
  const kills: string[] = [];
  for (let i = 0; i < 6; i++) {
    const child = importer(data);
    // The first is killed at some early time, the others after some number of steps.
    const said =
      i === 0
        ? await killAfterMs(child, 50 + roll() * 1000)
        : await killAfterLines(child, 1 + Math.floor(roll() * 2 * STORIES));
    kills.push(said);
    if (said === 'ended') break;
  }
  console.log(`killed: ${kills.join(', ')}`);
  const last = importer(data);
  expect(await new Promise((resolve) => last.once('exit', resolve))).toBe(0);
  const embedded = await startEmbedded({ dataFolder: data });
  const store = await openStore(embedded.url, { visible: visibleStandings, headOf, tagsOf });
  try {
    expect(await verified(store, join(data, 'files'))).toMatchObject({
      problems: [],
      works: STORIES + 1,
      editions: STORIES + 1,
      drafts: STORIES + 1,
      restorations: STORIES + 1,
      unlisted: 0,
    });
    expect(await contents(store)).toEqual(reference);
  } finally {
    await store.close();
    await embedded.stop();
  }
}, 240_000);

async function importedOnce() {
  imports++;
  const { store } = await freshStore();
  await into(store);
  return contents(store);
}

const importer = (data: string): ChildProcess =>
  spawn(process.execPath, [join(import.meta.dirname, '../support/import-heap.ts'), data, heap], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });

function killAfterMs(child: ChildProcess, ms: number): Promise<string> {
  const timer = setTimeout(() => child.kill('SIGKILL'), ms);
  return ended(child, timer, () => `after ${Math.round(ms)} ms`);
}

function killAfterLines(child: ChildProcess, lines: number): Promise<string> {
  let said = 0;
  let last = '';
  child.stdout!.setEncoding('utf8').on('data', (text: string) => {
    said += text.split('\n').length - 1;
    last = text.trim().split('\n').at(-1)!;
    if (said >= lines) child.kill('SIGKILL');
  });
  return ended(child, undefined, () => `at "${last}"`);
}

const ended = (child: ChildProcess, timer: NodeJS.Timeout | undefined, how: () => string): Promise<string> =>
  new Promise((resolve) =>
    child.once('exit', (code) => {
      clearTimeout(timer);
      resolve(code === 0 ? 'ended' : how());
    }),
  );
