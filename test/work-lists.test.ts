import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Work } from '../src/catalogue/work.ts';
import { filesOnDisk } from '../src/files/disk.ts';
import type { Refusal } from '../src/intake/draft.ts';
import { rescueHeap } from '../src/library/heaps/rescue.ts';
import { libraryOn, OWNER } from '../src/library/library.ts';
import { freshStore } from './support/database.ts';
import { FOG, HAT, KETTLE, LAMP, ROPE, STAIRS } from './support/pages/prose.ts';

type Files = Readonly<Record<string, string>>;

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'ficarium-lists-'));
  folders.push(made);
  return made;
};
function put(root: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

async function rescue(files: Files) {
  const root = folder();
  put(root, files);
  const works: Record<string, Work> = {};
  const refused: Refusal[] = [];
  for await (const entry of rescueHeap(root, { workers: 1 })) {
    if (entry.kind === 'work') works[entry.work.sources.map((s) => s.path).join(' ')] = entry.work;
    else if (entry.kind === 'refused') refused.push(entry);
  }
  return { works, refused };
}

const bare = (...prose: string[]) => `<html><body>${prose.map((p) => `<p>${p}</p>`).join('')}</body></html>`;
const PAGES: Files = {
  'fic/a17.html': bare(FOG, ROPE),
  'fic/b2.html': bare(HAT, KETTLE),
  'fic/c5.html': bare(STAIRS, LAMP),
};
const entry = (href: string, title: string, by: string) =>
  `<li><a href="${href}">${title}</a> by ${by} (PG-13)<br>Summary: A boat, a lamp, and what became of both of them in the winter.</li>`;
const index = (...entries: string[]) =>
  `<html><head><title>Harbour Stories</title></head><body><h1>Stories</h1><ul>${entries.join('\n')}</ul></body></html>`;
const INDEX = index(
  entry('a17.html', 'Month of Fogs', 'Kit Vale'),
  entry('b2.html', 'A Hat in the Rain', 'Tansy Quill'),
  entry('c5.html', 'One Hundred Stairs', 'Kit Vale'),
);

describe('a list of works', () => {
  it('names what lies beside it, and says so; it is no story itself', async () => {
    const { works, refused } = await rescue({ ...PAGES, 'fic/index.html': INDEX });
    expect(refused).toMatchObject([{ path: 'fic/index.html', code: 'no-story', what: 'works-list' }]);
    const work = works['fic/a17.html']!;
    expect(work).toMatchObject({ title: 'Month of Fogs', authors: [{ name: 'Kit Vale' }] });
    expect(work.fields.title).toMatchObject({ given: true, evidence: [{ path: 'fic/index.html' }] });
    expect(work.fields.title!.evidence[0]!.text).toContain('Month of Fogs by Kit Vale (PG-13)');
    expect(works['fic/b2.html']!.authors).toEqual([{ name: 'Tansy Quill' }]);
  });

  it('of another place names files that are called like its addresses, with the address', async () => {
    const list = index(
      entry('http://www.harbour.example/~kit/fogs.html', 'Month of Fogs', 'Kit Vale'),
      entry('http://www.harbour.example/~tansy/rainhat.html', 'A Hat in the Rain', 'Tansy Quill'),
      entry('http://www.harbour.example/~kit/index.html', 'One Hundred Stairs', 'Kit Vale'),
    );
    const { works } = await rescue({
      'list.html': list,
      'saved/fogs.html': PAGES['fic/a17.html']!,
      'saved/deep/index.html': PAGES['fic/c5.html']!,
    });
    expect(works['saved/fogs.html']).toMatchObject({
      title: 'Month of Fogs',
      fields: { source: { value: 'http://www.harbour.example/~kit/fogs.html' } },
    });
    expect(works['saved/deep/index.html']!.authors).toEqual([]);
  });

  it('of an archive names files that are called by the numbers of its works', async () => {
    const works = ['4711', '20815', '31337'].map(
      (id, i) =>
        `<li id="work_${id}" class="work blurb group"><h4 class="heading"><a href="/works/${id}">${['Fogs', 'A Hat', 'Stairs'][i]}</a> by <a rel="author" href="/users/kit">kitvale</a></h4><blockquote class="userstuff summary"><p>She waits.</p></blockquote></li>`,
    );
    const list = `<html><head><title>kitvale - Works | Archive of Our Own</title></head><body><ol class="work index group">${works.join('')}</ol></body></html>`;
    const { works: found } = await rescue({
      'works.html': list,
      'got/20815.html': PAGES['fic/b2.html']!,
      'got/4711.html': PAGES['fic/a17.html']!,
    });
    expect(found['got/20815.html']).toMatchObject({
      title: 'A Hat',
      authors: [{ name: 'kitvale' }],
      fields: { source: { value: 'https://archiveofourown.org/works/20815' } },
    });
    expect(found['got/4711.html']!.authors).toEqual([]); // so short a number may be any page's
  });

  it('joins parts that say nothing of each other', async () => {
    const parts = index(
      entry('a17.html', 'The Lamp (1/2)', 'Kit Vale'),
      entry('b2.html', 'The Lamp (2/2)', 'Kit Vale'),
      entry('c5.html', 'One Hundred Stairs', 'Kit Vale'),
    );
    const { works } = await rescue({ ...PAGES, 'fic/index.html': parts });
    expect(works['fic/a17.html fic/b2.html']).toMatchObject({ title: 'The Lamp', missingParts: [] });
  });

  it('suggests a writer for a story that it knows by its title alone', async () => {
    const story = `<html><head><title>One Hundred Stairs</title></head><body><h1>One Hundred Stairs</h1><p>${STAIRS}</p><p>${LAMP}</p></body></html>`;
    const { works } = await rescue({ 'x.html': story, 'list/index.html': INDEX });
    expect(works['x.html']!.fields.authors).toMatchObject({ value: [{ name: 'Kit Vale' }], given: false });
  });

  it('never speaks against the file itself, and two that contradict each other say nothing', async () => {
    const own = `<html><head><title>Another Tale</title></head><body><h1>Another Tale</h1><p>by Orla Reed</p><p>${FOG}</p><p>${ROPE}</p></body></html>`;
    const other = index(
      entry('fic/b2.html', 'Something Else', 'Somebody Else'),
      entry('fic/x.html', 'A Third Thing', 'Bo Tiller'),
      entry('fic/y.html', 'A Fourth Thing', 'Bo Tiller'),
    );
    const { works } = await rescue({ ...PAGES, 'fic/a17.html': own, 'fic/index.html': INDEX, 'index.html': other });
    expect(works['fic/a17.html']).toMatchObject({ title: 'Another Tale', authors: [{ name: 'Orla Reed' }] });
    expect(works['fic/b2.html']!.authors).toEqual([]);
    expect(works['fic/c5.html']!.title).toBe('One Hundred Stairs');
  });

  it('in plain text names the files that it names', async () => {
    const lines = [
      'Month of Fogs, by Kit Vale (PG) 34K a17.html',
      'A Hat in the Rain, by Tansy Quill (R) 12K b2.html',
      'One Hundred Stairs, by Kit Vale (G) 9K c5.html',
      'Tar, by Orla Reed (PG-13) 22K tar.html',
    ];
    const { works } = await rescue({ ...PAGES, 'fic/00index.txt': `HARBOUR STORIES\n\n${lines.join('\n')}\n` });
    expect(works['fic/b2.html']).toMatchObject({ title: 'A Hat in the Rain', authors: [{ name: 'Tansy Quill' }] });
  });
});

describe('in a library', () => {
  const keeper = { kind: 'keeper', id: 'keeper' } as const;

  it.each([
    ['before the stories', [{ 'fic/index.html': INDEX }, PAGES]],
    ['with them', [{ ...PAGES, 'fic/index.html': INDEX }]],
    ['after them', [PAGES, { 'fic/index.html': INDEX }]],
  ])('it names them whether it comes %s; and that is taken back with it', async (_, steps) => {
    const { store, close } = await freshStore(true);
    try {
      const root = folder();
      const files = filesOnDisk(folder());
      const { heaps } = libraryOn({ store, files, program: 'test', workers: 1 });
      const takeIn = () => heaps.import(OWNER, { root });
      for (const step of steps as readonly Files[]) {
        put(root, step);
        await takeIn();
      }
      const works = async () => (await store.reader.list({ sort: 'title', page: 1, perPage: 9 }, keeper)).items;
      expect((await works()).map((w) => w.title)).toEqual(['A Hat in the Rain', 'Month of Fogs', 'One Hundred Stairs']);
      expect((await store.reader.refusedFiles(1, 9)).items).toMatchObject([{ what: 'works-list' }]);
      expect(await takeIn()).toMatchObject({ worksAdded: 0, worksChanged: 0 });
      put(root, { 'fic/index.html': '<p>Moved.' });
      await takeIn();
      expect((await works()).map((w) => w.title)).not.toContain('Month of Fogs');
    } finally {
      await close();
    }
  });
});
