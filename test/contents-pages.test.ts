import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Work } from '../src/catalogue/work.ts';
import { filesOnDisk } from '../src/files/disk.ts';
import type { Refusal } from '../src/intake/draft.ts';
import { rescueHeap } from '../src/library/heaps/rescue.ts';
import { libraryOn, OWNER } from '../src/library/library.ts';
import { say } from '../src/words/words.ts';
import { freshStore } from './support/database.ts';
import { wholeEdition } from './support/library.ts';
import { FOG, HAT, KETTLE, LAMP, ROPE, STAIRS } from './support/pages/prose.ts';

type Pages = Readonly<Record<string, string>>;

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'ficarium-contents-'));
  folders.push(made);
  return made;
};
function put(root: string, pages: Pages): void {
  for (const [path, html] of Object.entries(pages)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), html);
  }
}

async function rescue(pages: Pages) {
  const root = folder();
  put(root, pages);
  const works: Work[] = [];
  const refused: Refusal[] = [];
  for await (const entry of rescueHeap(root, { workers: 1 })) {
    if (entry.kind === 'work') works.push(entry.work);
    else if (entry.kind === 'refused') refused.push(entry);
  }
  return { works, refused, shape: works.map((w) => w.sources.map((s) => s.path).join(' ')) };
}

const PROSE: Pages = { fog: FOG, rope: ROPE, hat: HAT, stairs: STAIRS, lamp: LAMP, kettle: KETTLE };
const page = (text: string, head = '', title = '') =>
  `<html><head>${title && `<title>${title}</title>`}</head><body>${head}<p>${PROSE[text]}<p>And here the ${text} ends.<hr><a href="index.html">Back to the index</a></body></html>`;
const list = (links: Pages, head = '<h1>The Lamp</h1><p>by Kit Vale</p>', foot = '<a href="../index.html">Home</a>') =>
  `<html><body>${head}<ul>${Object.entries(links)
    .map(([file, label]) => `<li><a href="${file}">${label}</a>`)
    .join('\n')}</ul><hr>${foot} <a href="mailto:kit@example.org">E-mail me</a></body></html>`;

/** Three chapters that say nothing of each other. */
const CHAPTERS: Pages = {
  'x/zebra.html': page('fog', '<h2>The Storm</h2>'),
  'x/apple.html': page('rope', '<h2>Lanterns</h2>'),
  'x/mango.html': page('hat'),
};
const LINKS = { 'zebra.html': 'Chapter 1 The Storm', 'apple.html': 'Chapter 2 Lanterns', 'mango.html': 'Epilogue' };
const JOINED = ['x/zebra.html x/apple.html x/mango.html'];
const APART = Object.keys(CHAPTERS).sort();

describe('a page that lists the chapters of a story', () => {
  it('gives their order, the title, the writer and their names, and what is not there by name', async () => {
    const links = { ...LINKS, 'quay.html': 'Afterword: The Quay' };
    const { works, refused, shape } = await rescue({ ...CHAPTERS, 'x/index.html': list(links) });
    expect(shape).toEqual(JOINED);
    expect(works[0]).toMatchObject({
      title: 'The Lamp',
      authors: [{ name: 'Kit Vale' }],
      missingParts: [4],
      contents: {
        path: 'x/index.html',
        missing: [{ number: 4, title: 'Afterword: The Quay', file: 'quay.html' }],
      },
    });
    expect(works[0]!.fields.title!.evidence[0]!.path).toBe('x/index.html');
    expect(works[0]!.chapters.map((c) => c.title)).toEqual(['The Storm', 'Lanterns', 'Epilogue']);
    expect(refused.map((r) => [r.path, r.code, say(r.message).includes('4 chapters of “The Lamp”')])).toEqual([
      ['x/index.html', 'no-story', true],
    ]);
  });

  it('may lie over their folder, hold a summary that is then read first, and name them without numbers', async () => {
    const summary = `<p>${KETTLE}`;
    const { shape, works } = await rescue({
      'lamp.html': list(
        { 'x/zebra.html': 'The Storm', 'x/apple.html': 'Lanterns', 'x/mango.html': 'Glass' },
        `<h1>The Lamp, by Kit Vale</h1>${summary}<h3>Chapters</h3>`,
      ),
      ...CHAPTERS,
    });
    expect(shape).toEqual([`lamp.html ${JOINED[0]}`]);
    expect(works[0]!.chapters.map((c) => c.title)).toEqual([null, 'The Storm', 'Lanterns', 'Glass']);
    expect(works[0]!.missingParts).toEqual([]);
  });

  it('is believed where it says Part or 1. when the pages name its title, or a prologue when they name nothing else', async () => {
    const titled = (text: string, name: string) => page(text, '', `The Lamp - ${name}`);
    const numbered = await rescue({
      'x/a.html': titled('fog', 'Storm'),
      'x/b.html': titled('rope', 'Lanterns'),
      'x/index.html': list({ 'b.html': '1. Lanterns', 'a.html': '2. Storm' }),
    });
    expect(numbered.shape).toEqual(['x/b.html x/a.html']);
    const ends = await rescue({
      ...CHAPTERS,
      'x/index.html': list({ 'mango.html': 'Prologue', 'zebra.html': 'The Storm', 'apple.html': 'Lanterns' }),
    });
    expect(ends.shape).toEqual(['x/mango.html x/zebra.html x/apple.html']);
  });

  const apart = async (pages: Pages) => expect((await rescue({ ...CHAPTERS, ...pages })).shape).toEqual(APART);

  it('is no page of an author, an archive, recommendations or a series', async () => {
    const names = { 'zebra.html': 'The Storm', 'apple.html': 'Lanterns', 'mango.html': 'Glass' };
    await apart({ 'x/index.html': list(names, '<h1>The Lamp</h1><p>by Kit Vale') });
    await apart({ 'x/index.html': list(names, '<h1>Kit Vale’s Stories</h1>') });
    await apart({ 'x/index.html': list(LINKS, '<h1>Kit Vale’s Fan Fiction Page</h1>') });
    await apart({
      'x/index.html': list({
        'zebra.html': '1. The Storm',
        'apple.html': '2. Lanterns',
        'mango.html': '3. Glass',
      }),
    });
    await apart({
      'x/index.html': list({
        'zebra.html': 'Part 1: The Storm</a> (PG-13, slash)<a>',
        'apple.html': 'Part 2: Lanterns</a> (NC-17, complete)<a>',
        'mango.html': 'Epilogue',
      }),
    });
    await apart({
      'x/index.html': list({
        ...LINKS,
        'http://www.example.org/other/fog.html': 'Chapter 3 by somebody else',
      }),
    });
  });

  it('does not join two stories that it lists, two writers, a page that is part of another, or pages far away', async () => {
    await apart({ 'x/index.html': list({ ...LINKS, 'mango.html': 'Chapter 1 The Quay' }) });
    await apart({ 'x/index.html': list({ ...LINKS, 'mango.html': 'The Quay' }) });
    await apart({ 'x/apple.html': page('rope', '<h2>Lanterns</h2><p>by Orla Penn'), 'x/index.html': list(LINKS) });
    await apart({ 'x/apple.html': page('rope', '', 'The Quay, Chapter 7'), 'x/index.html': list(LINKS) });
    const far = Object.fromEntries(Object.entries(LINKS).map(([file, label]) => [`../x/${file}`, label]));
    await apart({ 'lists/index.html': list(far) });
    const deep = Object.fromEntries(Object.entries(LINKS).map(([file, label]) => [`y/x/${file}`, label]));
    await apart({ 'index.html': list(deep) });
  });

  it('is nothing where lists quarrel, list one another, or have no title', async () => {
    await apart({
      'x/index.html': list(LINKS),
      'x/other.html': list({ 'apple.html': 'Chapter 1', 'zebra.html': 'Chapter 2', 'mango.html': 'Chapter 3' }),
    });
    await apart({
      'x/index.html': list({ ...LINKS, 'again.html': 'Appendix' }),
      'x/again.html': list({ ...LINKS, 'index.html': 'Appendix' }),
    });
    await apart({ 'x/index.html': list(LINKS, '<title>Index</title>') });
  });

  it('may say it twice; and leaves to links and numbers what those say', async () => {
    const twice = await rescue({
      ...CHAPTERS,
      'x/index.html': list(LINKS),
      'x/old.html': list({ 'zebra.html': 'Chapter 1', 'apple.html': 'Chapter 2' }),
    });
    expect(twice.shape).toEqual(JOINED);
    const chained = await rescue({
      ...CHAPTERS,
      'x/mango.html': page('hat').replace('<hr>', '<hr><a href="kettle.html">Next chapter</a>'),
      'x/kettle.html': page('kettle').replace('<hr>', '<hr><a href="mango.html">Previous chapter</a>'),
      'x/index.html': list(LINKS),
    });
    expect(chained.shape).toEqual(['x/apple.html', 'x/mango.html x/kettle.html', 'x/zebra.html']);
  });

  it('is told from the menus that short chapters carry', async () => {
    const menu = (own: string) =>
      Object.entries(LINKS)
        .map(([file, label]) => (file === own ? label : `<a href="${file}">${label}</a>`))
        .join(' | ');
    const withMenus = Object.fromEntries(
      Object.entries(CHAPTERS).map(([path, html]) => [
        path,
        html.replace('<body>', `<body>${menu(path.slice(2))}<h1>The Lamp</h1>`),
      ]),
    );
    const { shape, works } = await rescue({ ...withMenus, 'x/index.html': list(LINKS) });
    expect(shape).toEqual(JOINED);
    expect(works[0]!.contents!.path).toBe('x/index.html');
  });

  it('of ten thousand links is refused like any other page of links', async () => {
    const links = Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`${i}.html`, `Chapter ${i + 1}`]));
    const { shape, refused } = await rescue({ ...CHAPTERS, 'x/index.html': list(links) });
    expect(shape).toEqual(APART);
    expect(refused.map((r) => r.code)).toEqual(['no-story']);
  });
});

describe('in a library', () => {
  const keeper = { kind: 'keeper', id: 'keeper' } as const;

  it.each([
    ['before its pages', [{ 'x/index.html': list(LINKS) }, CHAPTERS]],
    ['with them', [{ ...CHAPTERS, 'x/index.html': list(LINKS) }]],
    ['after them', [CHAPTERS, { 'x/index.html': list(LINKS) }]],
  ])('it is all one whether it comes %s; and it is taken back', async (_, steps) => {
    const { store, close } = await freshStore(true);
    try {
      const root = folder();
      const files = filesOnDisk(folder());
      const { heaps } = libraryOn({ store, files, program: 'test', workers: 1 });
      const takeIn = () => heaps.import(OWNER, { root });
      for (const step of steps as readonly Pages[]) {
        put(root, step);
        await takeIn();
      }
      const works = async () => (await store.reader.list({ sort: 'title', page: 1, perPage: 9 }, keeper)).items;
      const [work, ...others] = await works();
      expect(others).toEqual([]);
      const edition = await wholeEdition(store.reader, work!.id, keeper);
      expect(edition!.work).toMatchObject({
        title: 'The Lamp',
        authors: [{ name: 'Kit Vale' }],
        contents: { path: 'x/index.html', missing: [] },
      });
      expect(edition!.work.sources.map((s) => s.path)).toEqual(JOINED[0]!.split(' '));
      expect(await takeIn()).toMatchObject({ worksAdded: 0, worksChanged: 0 });
      put(root, { 'x/index.html': '<p>Moved.' });
      await takeIn();
      expect(await works()).toHaveLength(3);
    } finally {
      await close();
    }
  });
});
