/** The index of finding between two runs: read again, brought up to date, made anew where it is broken; and beside another program's. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { indexFolderIn } from '../../src/files/index-folder.ts';
import { GUEST } from '../../src/finding/found.ts';
import { readQuery } from '../../src/finding/query/read.ts';
import { type IndexNews, KeptFinder } from '../../src/library/finding/kept-finder.ts';
import type { Searched } from '../../src/store/search/search.ts';
import { freshStore } from '../support/database.ts';
import { READING } from '../support/finding/asking.ts';
import { storyText, takeInTexts } from '../support/library.ts';

const story = (title: string, n: number, more = {}) =>
  storyText({ Title: title, Author: 'Mara Quill', Fandom: 'Tidewatch', ...more }, n);
const STORIES = { 'lamp.txt': story('The Lamp', 1), 'well.txt': story('The Well', 2) };

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'ficarium-index-'));
  ends.push(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** A finder as a program has one, and what happens to it. */
function finderOn(searched: Searched, path: string | null) {
  const news: IndexNews[] = [];
  const kept = new KeptFinder({ searched, folder: path === null ? null : indexFolderIn(path) });
  kept.start((one) => void news.push(one));
  ends.push(() => kept.close());
  const titles = async (typed: string) => {
    const finder = await kept.upToDate();
    const found = finder.answer(readQuery(typed, READING).query, GUEST, { size: 20, after: null, facets: [] });
    const works = await searched.works(found.ids);
    return works.map(({ head }) => head.fields.title?.value).sort();
  };
  return { kept, news, titles, has: () => news.map((one) => one.is) };
}

/** Counts texts that are read from the database. */
function counting(searched: Searched) {
  const read: string[] = [];
  return {
    read,
    searched: {
      ...searched,
      text: (work: Parameters<Searched['text']>[0]) => {
        read.push(work.id);
        return searched.text(work);
      },
    },
  };
}

test('is read again after a restart, and brought up to date with what came, changed and went meanwhile', async () => {
  const { store } = await freshStore();
  await takeInTexts(store, STORIES);
  const path = folder();
  const first = finderOn(store.searched, path);
  expect(await first.titles('bell')).toEqual(['The Lamp', 'The Well']);
  await first.kept.close();
  expect(readdirSync(path).filter((name) => name.endsWith('.part'))).toEqual([]);

  await takeInTexts(store, { ...STORIES, 'fog.txt': story('The Fog', 3) });
  const counted = counting(store.searched);
  const second = finderOn(counted.searched, path);
  expect(await second.titles('bell')).toEqual(['The Fog', 'The Lamp', 'The Well']);
  expect(await second.titles('title:lamps')).toEqual(['The Lamp']);
  expect(second.has()).toEqual(['read']);
  expect(new Set(counted.read).size).toBe(1);
});

test.each<[string, (path: string) => void]>([
  ['its list is no JSON', (path) => writeFileSync(join(path, 'index.json'), '{"format"')],
  ['its works are cut off', (path) => truncateSync(join(path, fileOf(path, '.works')), 50)],
  ['its works have other bytes', (path) => spoil(join(path, fileOf(path, '.works')))],
  ['its words are not there', (path) => rmSync(join(path, fileOf(path, '.words')))],
  ['its words are cut off', (path) => truncateSync(join(path, fileOf(path, '.words')), 40)],
])('is made anew where %s', async (_, damage) => {
  const { store } = await freshStore();
  await takeInTexts(store, STORIES);
  const path = folder();
  const first = finderOn(store.searched, path);
  await first.titles('bell');
  await first.kept.close();
  damage(path);
  const second = finderOn(store.searched, path);
  expect(await second.titles('bell')).toEqual(['The Lamp', 'The Well']);
  expect(second.has()).toEqual(['broken', 'made']);
});

test('words with other bytes are noticed behind the pages, and made anew', async () => {
  const { store } = await freshStore();
  await takeInTexts(store, STORIES);
  const path = folder();
  const first = finderOn(store.searched, path);
  await first.titles('bell');
  await first.kept.close();
  spoil(join(path, fileOf(path, '.words')));
  const second = finderOn(store.searched, path);
  await second.titles('').catch(() => {});
  await vi.waitFor(() => expect(second.has()).toContain('broken'), { timeout: 60_000 });
  await vi.waitFor(async () => expect(await second.titles('bell')).toEqual(['The Lamp', 'The Well']), {
    timeout: 60_000,
  });
});

test('is none of another library', async () => {
  const [one, other] = [await freshStore(), await freshStore()];
  await takeInTexts(one.store, STORIES);
  await takeInTexts(other.store, { 'fog.txt': story('The Fog', 3) });
  const path = folder();
  const first = finderOn(one.store.searched, path);
  await first.titles('bell');
  await first.kept.close();
  const second = finderOn(other.store.searched, path);
  expect(await second.titles('bell')).toEqual(['The Fog']);
  expect(second.has()).toEqual(['made']);
});

test('two programs on one library agree at once; one takes over what the other made anew', async () => {
  const { store } = await freshStore();
  await takeInTexts(store, STORIES);
  const path = folder();
  const [one, other] = [finderOn(store.searched, path), finderOn(store.searched, path)];
  for (const finder of [one, other]) expect(await finder.titles('bell')).toEqual(['The Lamp', 'The Well']);
  await takeInTexts(store, { ...STORIES, 'fog.txt': story('The Fog', 3) });
  for (const finder of [one, other]) expect(await finder.titles('bell')).toEqual(['The Fog', 'The Lamp', 'The Well']);

  const before = await other.kept.upToDate();
  const progress: number[] = [];
  expect(await one.kept.reindex((done) => progress.push(done))).toEqual({ works: 3 });
  expect(progress.length).toBeGreaterThan(0);
  await vi.waitFor(async () => expect(await other.kept.upToDate()).not.toBe(before), { timeout: 60_000 });
  for (const finder of [one, other]) expect(await finder.titles('bell')).toEqual(['The Fog', 'The Lamp', 'The Well']);
});

test('where nobody asks, what was changed is read all the same', async () => {
  const { store } = await freshStore();
  await takeInTexts(store, { 'lamp.txt': story('The Lamp', 1) });
  const { kept } = finderOn(store.searched, null);
  const finder = await kept.upToDate();
  expect(finder.size).toBe(1);
  await takeInTexts(store, STORIES);
  await wait(100);
  await vi.waitFor(() => expect(finder.size).toBe(2), { timeout: 60_000 });
});

test('nothing is left of a work that is not there any more', async () => {
  const { store, url } = await freshStore();
  await takeInTexts(store, { ...STORIES, 'fog.txt': story('Quillonry', 3) });
  const path = folder();
  const { kept, titles } = finderOn(store.searched, path);
  expect(await titles('quillonry')).toEqual(['Quillonry']);
  await kept.close();
  const words = () => readdirSync(path).some((name) => readFileSync(join(path, name)).includes('uillonry'));
  expect(words()).toBe(true);
  const { Client } = (await import('pg')).default;
  const client = new Client(url);
  await client.connect();
  await client.query(
    `update works set merged_into = (select id from works where title <> 'Quillonry' limit 1) where title = 'Quillonry'`,
  );
  await client.end();
  const second = finderOn(store.searched, path);
  expect(await second.titles('quillonry')).toEqual([]);
  await second.kept.close();
  expect(words()).toBe(false);
});

test('an erasure leaves nothing of the work in the folder, whether the index is open or not', async () => {
  const { store } = await freshStore();
  await takeInTexts(store, { ...STORIES, 'fog.txt': story('Quillonry', 3) });
  const path = folder();
  const words = () => readdirSync(path).some((name) => readFileSync(join(path, name)).includes('uillonry'));
  const { kept, titles } = finderOn(store.searched, path);
  await titles('bell');
  await kept.close();
  expect(words()).toBe(true);
  await new KeptFinder({ searched: store.searched, folder: indexFolderIn(path) }).forgetErased();
  expect(readdirSync(path)).toEqual([]);
});

test('a program that is killed while it feeds an index loses nothing', async () => {
  const { store, url } = await freshStore();
  const path = folder();
  const texts: { [name: string]: string } = {};
  for (let round = 0; round < 4; round++) {
    for (let n = 0; n < 3; n++) texts[`${round}-${n}.txt`] = story(`Lamp ${round} ${n}`, round * 3 + n + 1);
    const child = spawn(process.execPath, [join(import.meta.dirname, '../support/finding/feeder.ts'), url, path], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    ends.push(() => child.kill('SIGKILL'));
    if (round % 2 === 0) await once(child.stdout!, 'data');
    await takeInTexts(store, texts);
    await wait(round * 150);
    child.kill('SIGKILL');
    await once(child, 'close');
  }
  const [after, anew] = [finderOn(store.searched, path), finderOn(store.searched, null)];
  const wanted = await anew.titles('bell');
  expect(wanted.length).toBe(12);
  expect(await after.titles('bell')).toEqual(wanted);
  expect(after.has()).not.toContain('broken');
});

const fileOf = (path: string, ending: string): string => readdirSync(path).find((name) => name.endsWith(ending))!;

function spoil(path: string): void {
  const bytes = readFileSync(path);
  bytes[bytes.length >> 1]! ^= 0x55;
  writeFileSync(path, bytes);
}
