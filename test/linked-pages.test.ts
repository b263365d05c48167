import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Work } from '../src/catalogue/work.ts';
import { filesOnDisk } from '../src/files/disk.ts';
import { rescueHeap } from '../src/library/heaps/rescue.ts';
import { libraryOn, OWNER } from '../src/library/library.ts';
import { freshStore } from './support/database.ts';
import { wholeEdition } from './support/library.ts';
import { DESKTOP } from './support/pages/ffnet.ts';
import { FOG, HAT, KETTLE, LAMP, ROPE, STAIRS } from './support/pages/prose.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** The works of a heap of pages: by what their sources are called, the titles, what is missing. */
async function worksOf(pages: Readonly<Record<string, string>>) {
  const root = mkdtempSync(join(tmpdir(), 'ficarium-links-'));
  folders.push(root);
  for (const [path, html] of Object.entries(pages)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), html);
  }
  const works: Work[] = [];
  const refused: string[] = [];
  for await (const entry of rescueHeap(root, { workers: 1 })) {
    if (entry.kind === 'work') works.push(entry.work);
    else if (entry.kind === 'refused') refused.push(entry.path);
  }
  return {
    works,
    refused,
    shape: works.map((w) => [w.sources.map((s) => s.path).join(' '), w.missingParts.join(' ')]),
  };
}

const NAMES = ['the first', 'of rope', 'the third', 'upstairs', 'of glass', 'the last'];
const TEXTS = [FOG, ROPE, HAT, STAIRS, LAMP, KETTLE];
/** A page that holds the n-th text, told twice over by different words so that no two pages are alike. */
const page = (n: number, head: string, foot: string, title = '') =>
  `<html><head>${title && `<title>${title}</title>`}</head><body>${head}<p>${TEXTS[n - 1]}<p>This is the chapter ${NAMES[n - 1]}, and it ends when the lamp ${NAMES[n - 1]} is lit again in ${n} of the windows.${foot}</body></html>`;

describe('a story over several pages', () => {
  it('is joined by "next" and "previous", in their order whatever the files are called', async () => {
    const { shape, works } = await worksOf({
      'site/zebra.html': page(1, '<h1>The Lamp</h1><p>by Ida Brack', '<hr><a href=apple.html>Next chapter</a>'),
      'site/apple.html': page(
        2,
        '<h2>The Rope</h2>',
        '<hr><a href=zebra.html>Previous</a> <a href=mango.html>Next chapter</a>',
      ),
      'site/mango.html': page(
        3,
        '<h2>The Hat</h2>',
        '<hr><a href=apple.html>Previous</a> <a href=index.html>Index</a>',
      ),
    });
    expect(shape).toEqual([['site/zebra.html site/apple.html site/mango.html', '']]);
    expect(works[0]).toMatchObject({ title: 'The Lamp', authors: [{ name: 'Ida Brack' }] });
    expect(works[0]!.chapters.map((c) => c.title)).toEqual([null, 'The Rope', 'The Hat']);
  });

  it('is joined by its numbers; what they prove is missing is named', async () => {
    const menu = (own: number) =>
      [1, 2, 3, 4, 5].map((n) => (n === own ? `[${n}]` : `<a href="lamp_${'abcde'[n - 1]}.htm">${n}</a>`)).join(' | ');
    const { shape } = await worksOf({
      'lamp_a.htm': page(1, menu(1), menu(1), 'The Lamp'),
      'lamp_b.htm': page(2, menu(2), menu(2), 'The Lamp'),
      'lamp_e.htm': page(5, menu(5), menu(5), 'The Lamp'),
    });
    expect(shape).toEqual([['lamp_a.htm lamp_b.htm lamp_e.htm', '3 4']]);
  });

  it('is joined by a menu of its chapters, an index that only lists them is no story', async () => {
    const menu = `<form><select onchange="go(this)">${['one', 'two', 'three'].map((f, i) => `<option value="${f}.html">Chapter ${i + 1}`).join('')}</select></form>`;
    const { shape, refused } = await worksOf({
      'x/index.html':
        '<h1>The Lamp</h1><ul><li><a href=one.html>Chapter 1</a><li><a href=two.html>Chapter 2</a><li><a href=three.html>Chapter 3</a></ul>',
      'x/one.html': page(1, menu, ''),
      'x/three.html': page(3, menu, ''),
      'x/two.html': page(2, menu, ''),
    });
    expect(shape).toEqual([['x/one.html x/two.html x/three.html', '']]);
    expect(refused).toEqual(['x/index.html']);
  });

  it('is not joined with the next story of the archive', async () => {
    const { shape } = await worksOf({
      'a.html': page(1, '<h1>The Lamp</h1><p>by Ida Brack', '<hr><a href=b.html>Next</a>'),
      'b.html': page(2, '<h1>Fog</h1><p>by Ida Brack', '<hr><a href=a.html>Previous</a> <a href=c.html>Next story</a>'),
      'c.html': page(
        3,
        '<h1>Low Water</h1><p>by Tansy Quill',
        '<hr><a href=b.html>Previous chapter</a> <a href=d.html>4</a>',
      ),
      'd.html': page(4, '<h1>Stairs</h1><p>by Orla Penn', '<hr><a href=c.html>3</a>'),
    });
    expect(shape).toEqual([
      ['a.html', ''],
      ['b.html', ''],
      ['c.html', ''],
      ['d.html', ''],
    ]);
  });

  it('in an archive file, on a mirror, in a ring, is taken as it is', async () => {
    const { shape } = await worksOf({
      'm/www.example.org/~ida/one.html': page(
        1,
        '<h1>The Lamp</h1>',
        '<a href="http://www.example.org/~ida/two.html">Part 2</a>',
      ),
      'm/www.example.org/~ida/two.html': page(2, '', '<a href="http://www.example.org/~ida/one.html">Part 1</a>'),
      'ring/a.html': page(3, '', '<a href=b.html>Next chapter</a>'),
      'ring/b.html': page(4, '', '<a href=a.html>Next chapter</a>'),
    });
    expect(shape).toEqual([
      ['m/www.example.org/~ida/one.html m/www.example.org/~ida/two.html', ''],
      ['ring/a.html', ''],
      ['ring/b.html', ''],
    ]);
  });

  it('of an archive of the web is joined by the address that its chapters name', async () => {
    const third = DESKTOP.replace('value=2 selected', 'value=2')
      .replace('value=3 >', 'value=3 selected>')
      .replace(STAIRS, FOG)
      .replace(LAMP, HAT)
      .replace(KETTLE, ROPE);
    const { shape, works } = await worksOf({ 'Saved page (1).htm': third, 'Saved page.htm': DESKTOP });
    expect(shape).toEqual([['Saved page.htm Saved page (1).htm', '1']]);
    expect(works[0]!.chapters.map((c) => c.title)).toEqual(['The Stairs', null]);
  });

  it('is one work of the library too', async () => {
    const { store, close } = await freshStore(true);
    try {
      const root = mkdtempSync(join(tmpdir(), 'ficarium-links-'));
      const files = mkdtempSync(join(tmpdir(), 'ficarium-links-files-'));
      folders.push(root, files);
      writeFileSync(
        join(root, 'zebra.html'),
        page(1, '<h1>The Lamp</h1><p>by Ida Brack', '<a href=apple.html>Next chapter</a>'),
      );
      writeFileSync(join(root, 'apple.html'), page(2, '<h2>The Rope</h2>', '<a href=zebra.html>Previous chapter</a>'));
      await libraryOn({ store, files: filesOnDisk(files), program: 'test', workers: 1 }).heaps.import(OWNER, { root });
      const works = [...(await store.stock.works()).keys()];
      expect(works).toHaveLength(1);
      const edition = await wholeEdition(store.reader, works[0]!, { kind: 'keeper', id: 'keeper' });
      expect(edition!.work.chapters.map((c) => c.title)).toEqual([null, 'The Rope']);
      expect(edition!.work.sources.map((s) => s.path)).toEqual(['zebra.html', 'apple.html']);
    } finally {
      await close();
    }
  });
});
