/** A whole heap is taken out of the library as one act, and put back. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Viewer } from '../../src/catalogue/work.ts';
import { filesOnDisk } from '../../src/files/disk.ts';
import { say } from '../../src/library/desk/say.ts';
import { standHeap } from '../../src/library/heaps/stand.ts';
import { libraryOn, OWNER } from '../../src/library/library.ts';
import { carryOut } from '../../src/library/works/decide-for-all.ts';
import { takeDown } from '../../src/library/works/take-down.ts';
import { verbatim } from '../../src/text/sentence.ts';
import { freshStore } from '../support/database.ts';
import { storyText } from '../support/library.ts';

const scratch = mkdtempSync(join(tmpdir(), 'ficarium-heaps-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const keeper: Viewer = { kind: 'keeper', id: 'k' };
const guest: Viewer = { kind: 'guest' };
const by = 'k';
const LAMP = storyText({ Title: 'Lamp', Author: 'Mara', Rating: 'orange' }, 1);
const PIER = storyText({ Title: 'Pier', Author: 'Mara', Rating: 'orange' }, 2);

let made = 0;
async function workshop() {
  const { store } = await freshStore();
  const place = join(scratch, String(made++));
  const files = filesOnDisk(join(place, 'files'));
  const library = libraryOn({ store, files, program: 'test', workers: 1 });
  const takeIn = (heap: string, texts: Readonly<{ [path: string]: string }> = {}, samples = false) => {
    mkdirSync(join(place, heap), { recursive: true });
    for (const [path, text] of Object.entries(texts)) writeFileSync(join(place, heap, path), text);
    return library.heaps.import(OWNER, { root: join(place, heap), samples });
  };
  const titles = async (viewer: Viewer = keeper) =>
    (await store.reader.list({ sort: 'title', page: 1, perPage: 50 }, viewer)).items.map(({ title }) => title);
  const stand = async (heap: number, takenOut: boolean) => {
    await standHeap(store, { heap, takenOut, by });
    await carryOut({ store, program: 'test' });
  };
  const clean = async () => expect(await library.verify(OWNER)).toMatchObject({ problems: [] });
  return { store, takeIn, titles, stand, clean };
}

test('as if it had never come in, for the keeper too; put back, all is as it was', async () => {
  const { store, takeIn, titles, stand, clean } = await workshop();
  expect(await store.stock.isNew()).toBe(true);
  await takeIn('samples', { 'lamp.txt': LAMP, 'pier.txt': PIER, 'empty.txt': '' }, true);
  await takeIn('own', { 'pier again.txt': PIER, 'salt.txt': storyText({ Title: 'Salt', Rating: 'orange' }, 3) });
  const id = (await store.reader.desk.samples())!;
  const { items } = await store.reader.list({ words: 'lamp', sort: 'title', page: 1, perPage: 5 }, keeper);
  await say(
    { store, program: 'test' },
    { workId: items[0]!.id, field: 'title', said: '', verdict: 'corrected', value: 'The Lamp', by },
  );
  expect(await store.reader.desk.heaps(id)).toMatchObject([{ files: 3, works: 2, alone: 1, samples: true, out: null }]);
  const look = async () => ({
    titles: await titles(),
    counts: await store.reader.counts(keeper),
    refused: (await store.reader.refusedFiles(1, 9)).total,
    waiting: await store.reader.desk.waiting(),
    alike: await store.reader.desk.sayingSo('rating', 'orange'),
    picture: await store.reader.desk.picture(),
  });
  const before = await look();

  await stand(id, true);
  for (const viewer of [keeper, guest]) {
    expect(await titles(viewer)).toEqual(['Pier', 'Salt']);
    expect(await store.reader.edition(items[0]!.id, viewer)).toBeNull();
  }
  expect(await look()).toMatchObject({
    counts: { works: 2, refused: 0 },
    refused: 0,
    alike: 2,
    picture: { refusals: [] },
  });
  expect([await store.reader.desk.samples(), await store.stock.isNew()]).toEqual([null, false]);
  await expect(standHeap(store, { heap: id, takenOut: true, by })).rejects.toMatchObject({ code: 'not-found' });
  // Taken in again from the same place, what is new in it too, it stays out.
  await takeIn('samples', { 'new.txt': storyText({ Title: 'New' }, 4) }, true);
  expect(await titles()).toEqual(['Pier', 'Salt']);
  await clean();

  rmSync(join(scratch, '0/samples/new.txt'));
  await stand(id, false);
  const after = await look();
  expect(after.titles).toEqual(
    ['The Lamp', 'New', 'Pier', 'Salt'].sort((a, b) => (a.replace('The ', '') < b.replace('The ', '') ? -1 : 1)),
  );
  expect([after.alike, after.refused]).toEqual([before.alike, before.refused]);
  expect(
    (await store.reader.desk.said({ kind: 'heap', page: 1, perPage: 9 })).items.map(({ verdict }) => verdict),
  ).toEqual(['put back', 'taken out']);
  await clean();
});

test('a story of it that comes in from elsewhere is in the library, and is no removed one; a removed one stays so', async () => {
  const { store, takeIn, titles, stand } = await workshop();
  await takeIn('samples', { 'lamp.txt': LAMP, 'pier.txt': PIER });
  const [heap] = await store.reader.desk.heaps();
  const { items } = await store.reader.list({ words: 'pier', sort: 'title', page: 1, perPage: 5 }, keeper);
  await takeDown(store, { workId: items[0]!.id, reason: verbatim('asked for'), by });
  await stand(heap!.id, true);
  expect(await titles()).toEqual([]);
  await takeIn('own', { 'lamp.txt': LAMP, 'the pier.txt': PIER });
  expect([await titles(), await titles(guest)]).toEqual([['Lamp', 'Pier'], ['Lamp']]);
  await stand(heap!.id, false);
  expect(await titles(guest)).toEqual(['Lamp']);
});

test('there is no such heap', async () => {
  const { store } = await workshop();
  await expect(standHeap(store, { heap: 7, takenOut: true, by })).rejects.toMatchObject({ code: 'not-found' });
});
