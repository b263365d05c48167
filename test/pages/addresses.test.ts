import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { crawl, unread } from '../support/crawl.ts';
import { efictionArchive } from '../support/efiction.ts';
import { SEEDS } from '../support/hostile/seeds.ts';
import { storyText } from '../support/library.ts';
import { type Heap, riverHeap } from '../support/river-heap.ts';
import { libraryOf, type TestLibrary } from '../support/site.ts';

/** Addresses in every place where one may stand: folders, names, header lines, notes, the story itself, written out, in words. */
const HEAP = {
  ...riverHeap(),
  'from mara@quill.example/lamp.txt': storyText({ Title: 'The Lamp', Author: 'Mara Quill (mara@quill.example)' }, 3),
  'bo at example dot org/bell.txt': `${storyText({ Title: 'The Bell', Author: 'bo@bell.example', Feedback: 'bo [at] bell.example' }, 4)}\n\n"Write to ada@lamps.example," she said. Nobody did.\n`,
  'posts/old.txt': `From: tam@river.example (Tam)\nNewsgroups: alt.test.creative\nSubject: Oars (1/1)\nDate: 4 Mar 1997 10:00:00 GMT\n\n${storyText({}, 5)}\n-- \nTam, tam@river.example\n`,
  'page.html': `<html><head><title>Ferry by ilse@quay.example</title><meta name="author" content="ilse@quay.example"></head><body><p>${storyText({}, 6).replaceAll('\n\n', '</p><p>')}</p><p>Mail <a href="mailto:ilse@quay.example">ilse@quay.example</a></p></body></html>`,
};
const ADDRESS = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g;
const SPOKEN = /\bbo at example dot org\b|\bbo \[at\] bell|tam at river dot org/;

const ARCHIVE = efictionArchive({ stories: 9, reviews: 30 });

/** Every kind of file that there is, in folders with addresses in their names. */
const FIXTURES = {
  ...HEAP,
  ...inFolder(
    'samples of ada@lamps.example',
    Object.fromEntries(filesBelow(join(import.meta.dirname, '../../samples/heap'))),
  ),
  ...inFolder(
    'kinds (tam at river dot org)',
    Object.fromEntries(SEEDS.map(({ name, bytes }, n) => [`${n}-${name}`, bytes])),
  ),
  ...inFolder('site', { ...Object.fromEntries(ARCHIVE.files), 'dump for mara@quill.example.sql': ARCHIVE.sql }),
};

function inFolder(folder: string, files: Readonly<Record<string, Uint8Array>>): Heap {
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [`${folder}/${path}`, bytes]));
}

function* filesBelow(root: string): Generator<[string, Uint8Array]> {
  for (const path of globSync('**/*', { cwd: root }).sort())
    if (statSync(join(root, path)).isFile()) yield [path, readFileSync(join(root, path))];
}

const leaks = (pages: ReadonlyMap<string, string>) =>
  [...pages].flatMap(([path, text]) =>
    [...text.matchAll(ADDRESS), ...text.matchAll(new RegExp(SPOKEN, 'g'))].map(([address]) => `${path}: ${address}`),
  );

let library: TestLibrary;
beforeAll(async () => {
  library = await libraryOf(FIXTURES);
  await library.store.write((writer) =>
    writer.askFor({ root: '/heaps/mara@quill.example', source: 'command', by: 'keeper' }),
  );
}, 300_000);
afterAll(() => library?.close());

test('a guest finds no address on any page, in any header or book; every route was read', async () => {
  const pages = await crawl(library.guest, 800);
  expect(pages.size).toBeGreaterThan(300);
  expect([...pages.keys()].filter((path) => path.endsWith('.epub')).length).toBeGreaterThan(25);
  expect(leaks(pages)).toEqual([]);
  expect(unread(library.guest, pages.keys())).toEqual([]);
}, 300_000);

test('its keeper does: what is hidden is kept', async () => {
  const pages = await crawl(library.keeper, 500);
  const all = [...pages.values()].join('\n');
  for (const address of ['mara@quill.example', 'ada@lamps.example']) expect(all).toContain(address);
}, 300_000);

const field = new URL('../../../shared/field', import.meta.url).pathname;
test.runIf(existsSync(field))(
  'a guest finds none in the files of the field',
  async () => {
    const files = [...filesBelow(field)].filter(([path]) => !path.endsWith('.md'));
    const held = await libraryOf(inFolder('from bo@bell.example', Object.fromEntries(files)));
    onTestFinished(held.close);
    const pages = await crawl(held.guest, 700);
    expect(pages.size).toBeGreaterThan(100);
    expect(leaks(pages)).toEqual([]);
  },
  300_000,
);
