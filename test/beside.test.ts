import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { filesOnDisk } from '../src/files/disk.ts';
import { rescueHeap } from '../src/library/heaps/rescue.ts';
import { libraryOn, OWNER } from '../src/library/library.ts';
import { sentence } from '../src/text/sentence.ts';
import { freshStore } from './support/database.ts';
import { ferryStory } from './support/ferry.ts';
import { wholeEdition } from './support/library.ts';

const scratch = mkdtempSync(join(tmpdir(), 'ficarium-beside-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const told = (title: string, by: string, each: number, step: number, joint?: string): string =>
  `Title: ${title}\nAuthor: ${by}\n\n${ferryStory(each, step, joint)}\n`;

const LOST = told('Slack Water', 'Mara Quill', 3, 5, ' ');
const STORIES = [
  told('The Crates', 'Mara Quill', 2, 1),
  told('The Letter', 'Mara Quill', 2, 7),
  told('The House on the Hill', 'Tam Orchard', 9, 11),
];

/** Paragraphs of the story that lost its own, by which files lie beside it and what they are called. */
async function rescued(name: string, files: Readonly<Record<string, string>>): Promise<string[]> {
  const root = join(scratch, name);
  mkdirSync(root);
  for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text);
  for await (const item of rescueHeap(root, { workers: 1 }))
    if (item.kind === 'work' && item.work.title === 'Slack Water')
      return item.work.chapters.flatMap(({ blocks }) =>
        blocks.filter(({ type }) => type === 'paragraph').map(({ text }) => text),
      );
  throw new Error('the story is not there');
}

test('what kept its paragraphs says how its writer begins them, in whatever order the heap lies', async () => {
  const alone = await rescued('alone', { 'a.txt': LOST });
  const [first, second, other] = STORIES as [string, string, string];
  const beside = await rescued('beside', { 'a.txt': LOST, 'b.txt': first, 'c.txt': second, 'd.txt': other });
  expect(beside.length).toBeGreaterThan(alone.length);
  expect(beside.join(' ')).toBe(alone.join(' '));
  expect(await rescued('turned', { 'z.txt': LOST, 'y.txt': first, 'b.txt': second, 'a.txt': other })).toEqual(beside);
  // Somebody else's habits are not hers.
  expect(await rescued('others', { 'a.txt': LOST, 'b.txt': other })).toEqual(alone);
});

/** A library that heaps come into one after the other; by title what is to be erased then. */
async function kept(heaps: readonly Readonly<Record<string, string>>[], erased?: string) {
  const { store } = await freshStore();
  const name = `kept-${heaps.map((files) => Object.keys(files).join('')).join('-')}-${erased}`;
  const library = libraryOn({ store, files: filesOnDisk(join(scratch, `${name}-files`)), program: 'test', workers: 1 });
  const viewer = { kind: 'keeper', id: 'k' } as const;
  const take = (files: Readonly<Record<string, string>>, i: number) => {
    const root = join(scratch, `${name}-${i}`);
    mkdirSync(root);
    for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text);
    return library.heaps.import(OWNER, { root });
  };
  const called = async (title: string) => {
    const { items } = await store.reader.list({ sort: 'title', page: 1, perPage: 10 }, viewer);
    return items.find((one) => one.title === title)!.id;
  };
  for (const [i, files] of heaps.entries()) await take(files, i);
  if (erased !== undefined) {
    const reason = sentence('why.keeper-decided');
    await library.erasing.erase(OWNER, { workId: await called(erased), typed: erased, reason });
  }
  const { work, number, reason } = (await wholeEdition(store.reader, await called('Slack Water'), viewer))!;
  const paragraphs = work.chapters.flatMap(({ blocks }) =>
    blocks.filter(({ type }) => type === 'paragraph').map(({ text }) => text),
  );
  return { paragraphs, number, reason };
}

test('a library knows it too, whichever came in first, and restores anew what it has', async () => {
  const [first, second, other] = STORIES as [string, string, string];
  const beside = await rescued('again', { 'a.txt': LOST, 'b.txt': first, 'c.txt': second, 'd.txt': other });
  const once = await kept([{ 'a.txt': LOST, 'b.txt': first, 'c.txt': second, 'd.txt': other }]);
  expect(once.paragraphs).toEqual(beside);
  expect(once.number).toBe(1);
  const later = await kept([{ 'a.txt': LOST }, { 'b.txt': first, 'd.txt': other }, { 'c.txt': second }]);
  expect(later.paragraphs).toEqual(beside);
  expect(later.reason).toEqual({ code: 'why.beside' });
  const before = await kept([{ 'c.txt': second, 'b.txt': first }, { 'a.txt': LOST }]);
  expect(before.paragraphs).toEqual(beside);
  expect(before.number).toBe(1);
}, 120_000);

test('and forgets it with the last of them', async () => {
  // In words of its own: what has the same ones would be erased with it.
  const only = STORIES[0]!.replace(/(?<=\n\n[\s\S]*)\b[a-z]{4,}\b/g, (word) => `${word}el`);
  const heap = { 'a.txt': LOST, 'b.txt': only };
  const alone = await rescued('last', { 'a.txt': LOST });
  expect((await kept([heap])).paragraphs.length).toBeGreaterThan(alone.length);
  const none = await kept([heap], 'The Crates');
  expect(none.paragraphs).toEqual(alone);
  expect(none.reason).toEqual({ code: 'why.beside' });
}, 120_000);
