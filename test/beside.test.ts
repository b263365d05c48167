import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { filesOnDisk } from '../src/files/disk.ts';
import { rescueHeap } from '../src/library/heaps/rescue.ts';
import { libraryOn, OWNER } from '../src/library/library.ts';
import { freshStore } from './support/database.ts';
import { wholeEdition } from './support/library.ts';

const scratch = mkdtempSync(join(tmpdir(), 'ficarium-beside-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const TOLD = [
  'The ferry left the quay at noon.',
  'Oren counted the crates twice.',
  'She had not slept since the storm.',
  'The lamps were lit one after the other.',
  'Nobody spoke of the letter.',
  'Bea went down to the water again.',
  'It was colder there than he remembered.',
  'The gulls had gone inland.',
  'He thought of the house on the hill.',
  'Then the bell rang from the mole.',
  'In the morning the harbour was white.',
  'The old man had nothing to say to that.',
];
const SPOKEN = '“Is it late?” asked Bea. “Not yet,” said Oren, and put the lamp away.';

/** Paragraphs of so many sentences, in an order of their own. */
function told(title: string, by: string, each: number, step: number, joint = '\n\n'): string {
  const all = Array.from({ length: 130 }, (_, i) =>
    i % 15 === 7 ? SPOKEN : TOLD[(i * step + (i >> 3)) % TOLD.length]!,
  );
  const paragraphs: string[] = [];
  for (let i = 0; i < all.length; i += each) paragraphs.push(all.slice(i, i + each).join(' '));
  return `Title: ${title}\nAuthor: ${by}\n\n${paragraphs.join(joint)}\n`;
}

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
}, 60_000);

/** A library that heaps come into one after the other: paragraphs of the story that lost its own, how often it was restored and why last. */
async function kept(...heaps: Readonly<Record<string, string>>[]) {
  const { store } = await freshStore();
  const name = `kept-${heaps.map((files) => Object.keys(files).join('')).join('-')}`;
  const library = libraryOn({ store, files: filesOnDisk(join(scratch, `${name}-files`)), program: 'test', workers: 1 });
  for (const [i, files] of heaps.entries()) {
    const root = join(scratch, `${name}-${i}`);
    mkdirSync(root);
    for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text);
    await library.heaps.import(OWNER, { root });
  }
  const viewer = { kind: 'keeper', id: 'k' } as const;
  const { items } = await store.reader.list({ sort: 'title', page: 1, perPage: 10 }, viewer);
  const { id } = items.find(({ title }) => title === 'Slack Water')!;
  const { work, number, reason } = (await wholeEdition(store.reader, id, viewer))!;
  const paragraphs = work.chapters.flatMap(({ blocks }) =>
    blocks.filter(({ type }) => type === 'paragraph').map(({ text }) => text),
  );
  return { paragraphs, number, reason };
}

test('a library knows it too, whichever came in first, and restores anew what it has', async () => {
  const [first, second, other] = STORIES as [string, string, string];
  const beside = await rescued('again', { 'a.txt': LOST, 'b.txt': first, 'c.txt': second, 'd.txt': other });
  const once = await kept({ 'a.txt': LOST, 'b.txt': first, 'c.txt': second, 'd.txt': other });
  expect(once.paragraphs).toEqual(beside);
  expect(once.number).toBe(1);
  const later = await kept({ 'a.txt': LOST }, { 'b.txt': first, 'd.txt': other }, { 'c.txt': second });
  expect(later.paragraphs).toEqual(beside);
  expect(later.reason).toEqual({ code: 'why.beside' });
  const before = await kept({ 'c.txt': second, 'b.txt': first }, { 'a.txt': LOST });
  expect(before.paragraphs).toEqual(beside);
  expect(before.number).toBe(1);
}, 120_000);
