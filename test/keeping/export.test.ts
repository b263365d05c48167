import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { csvOf } from '../../src/books/bundle/csv.ts';
import { checkBag } from '../../src/files/bag.ts';
import { restoreBackup } from '../../src/library/backup/restore.ts';
import { bundleIn } from '../../src/library/bundle/bundle.ts';
import { GUEST, libraryOn, OWNER } from '../../src/library/library.ts';
import { verbatim } from '../../src/text/sentence.ts';
import { storyText } from '../support/library.ts';
import { emptyPlace, keptLibrary, opened, rowsOf, scratchFolder } from '../support/restored.ts';

const ADDRESS = 'mara@quill.example';
const HEAP = {
  'harbour/oars.txt': storyText({ Title: 'Oars', Author: `Mara Venn <${ADDRESS}>`, Fandom: 'Harbour' }, 1),
  'harbour/rope.txt': storyText({ Title: 'Rope', Author: 'Mara Venn', Fandom: 'Harbour' }, 2),
  'hills/snow.txt': storyText({ Title: 'Snow', Author: 'Ann Lund', Fandom: 'Hills' }, 3),
  'hills/tower & bell.txt': storyText({ Title: 'Tower', Author: 'Ann Lund', Fandom: 'Hills' }, 4),
};

async function filled() {
  const kept = await keptLibrary();
  const root = scratchFolder();
  for (const [path, text] of Object.entries(HEAP)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  await kept.library.heaps.import(OWNER, { root });
  const { items } = await kept.library.works.list(OWNER, { sort: 'title', page: 1, perPage: 9 });
  return { ...kept, id: (title: string) => items.find((card) => card.title === title)!.id };
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((at) => at.isFile())
    .map((at) => join(at.parentPath, at.name));

test('everything goes out as a bag that needs no Ficarium, and comes in as the same library, row by row', async () => {
  const { library, url, id } = await filled();
  const { works } = library;
  const edition = (await works.read(OWNER, id('Oars')))!;
  await library.bench.decideForAll(OWNER, 'quotes', 'refused');
  const to = join(scratchFolder(), 'bundle');
  expect(await library.bundles.export(OWNER, { to })).toEqual({ works: 4, originals: 4, missing: [] });
  await checkBag(to);
  if (!spawnSync('sha256sum', ['--version']).error)
    execFileSync('sha256sum', ['--check', '--strict', '--quiet', 'manifest-sha256.txt'], { cwd: to });
  expect(readFileSync(join(to, 'bagit.txt'), 'utf8')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
  const one = join(to, 'data/works', id('Oars'));
  expect(readdirSync(one).sort()).toEqual([
    'edition-1.epub',
    'edition-1.html',
    'edition-1.ledger.json',
    'edition-2.epub',
    'edition-2.html',
    'edition-2.ledger.json',
    'record.json',
  ]);
  expect(readFileSync(join(one, 'edition-1.epub'))).toEqual(
    Buffer.from((await library.books.file(OWNER, edition, 'epub')).bytes),
  );
  expect(JSON.parse(readFileSync(join(one, 'record.json'), 'utf8'))).toMatchObject({
    id: id('Oars'),
    title: 'Oars',
    edition: 2,
  });
  const [{ ledger, original }] = JSON.parse(readFileSync(join(one, 'edition-1.ledger.json'), 'utf8'));
  expect(ledger.length).toBeGreaterThan(0);
  expect(original).toContain('Oars');
  expect(readFileSync(join(to, 'data/records/works.csv'), 'utf8').split('\r\n')).toHaveLength(6);
  expect(readFileSync(join(to, 'data/README.md'), 'utf8')).toContain('works.csv');

  const bundle = (await bundleIn(to)) as { readonly whole: string };
  const place = await emptyPlace();
  await restoreBackup(place, { from: bundle.whole, passphrase: undefined });
  expect(await rowsOf(place.url)).toEqual(await rowsOf(url));
  const back = libraryOn({ ...place, store: await opened(place), program: 'test' });
  expect(await back.verify(OWNER)).toMatchObject({ works: 4, problems: [] });
});

test('some works go out with their files where they lay, and become the same works elsewhere', async () => {
  const { library, store, id } = await filled();
  const to = join(scratchFolder(), 'harbour');
  expect(await library.bundles.export(OWNER, { to, query: 'fandom:Harbour' })).toEqual({
    works: 2,
    originals: 2,
    missing: [],
  });
  expect(readdirSync(join(to, 'data/works')).sort()).toEqual([id('Oars'), id('Rope')].sort());
  expect(filesIn(join(to, 'data/heaps')).map((path) => path.slice(to.length))).toEqual(
    expect.arrayContaining(['/data/heaps/1/harbour/oars.txt', '/data/heaps/1/harbour/rope.txt']),
  );
  const { heaps } = (await bundleIn(to)) as { readonly heaps: readonly string[] };
  const other = await keptLibrary();
  for (const root of heaps) await other.library.heaps.import(OWNER, { root });
  const editions = async (all: typeof store) =>
    (await Array.fromAsync(all.inspection.editions())).map(({ work, edition }) => `${work} ${edition}`);
  const before = (await editions(store)).filter((row) => row.startsWith(id('Oars')) || row.startsWith(id('Rope')));
  expect(await editions(other.store)).toEqual(before);
  await expect(library.bundles.export(OWNER, { to, query: 'fandom:Harbour' })).rejects.toMatchObject({
    code: 'wrong-use',
  });
  await expect(library.bundles.export(OWNER, { to: `${to}2`, query: 'fandom:Nowhere' })).rejects.toMatchObject({
    code: 'wrong-use',
  });
  expect(readdirSync(dirname(to))).toEqual([basename(to)]);
});

test('a mailbox from which several works came lies there once, and they are the same works elsewhere', async () => {
  const { library, store } = await keptLibrary();
  const root = scratchFolder();
  const letter = (n: number) =>
    [
      `From mara@quill.example Mon Mar  ${n} 10:00:00 1999`,
      `From: Mara Venn <${ADDRESS}>`,
      `Date: Mon, ${n} Mar 1999 10:00:00 +0000`,
      `Message-ID: <${n}@quill.example>`,
      `Subject: STORY: The Lock ${n} (1/1)`,
      '',
      storyText({ Title: `The Lock ${n}`, Author: 'Mara Venn', Fandom: 'Harbour' }, n),
      '',
    ].join('\n');
  writeFileSync(join(root, 'letters.mbox'), `${letter(1)}\n${letter(8)}`);
  await library.heaps.import(OWNER, { root });
  const to = join(scratchFolder(), 'letters');
  expect(await library.bundles.export(OWNER, { to, query: 'fandom:Harbour' })).toEqual({
    works: 2,
    originals: 1,
    missing: [],
  });
  expect(filesIn(join(to, 'data/heaps')).map((path) => path.slice(to.length))).toEqual(['/data/heaps/1/letters.mbox']);
  const { heaps } = (await bundleIn(to)) as { readonly heaps: readonly string[] };
  const other = await keptLibrary();
  for (const from of heaps) await other.library.heaps.import(OWNER, { root: from });
  const editions = async (all: typeof store) =>
    (await Array.fromAsync(all.inspection.editions())).map(({ work, edition }) => `${work} ${edition}`).sort();
  expect(await editions(other.store)).toEqual(await editions(store));
});

test('what a person may not see is in no bundle for everybody, and what was erased is in none', async () => {
  const { library, id } = await filled();
  await library.desk.stand(OWNER, id('Snow'), true, verbatim('asked'));
  await library.erasing.erase(OWNER, { workId: id('Tower'), typed: 'Tower', reason: verbatim('asked') });
  const all = join(scratchFolder(), 'all');
  expect(await library.bundles.export(OWNER, { to: all, isForAll: true })).toEqual({
    works: 2,
    originals: 0,
    missing: [],
  });
  const whole = join(scratchFolder(), 'whole');
  expect(await library.bundles.export(OWNER, { to: whole })).toMatchObject({ works: 3, originals: 3 });
  for (const path of filesIn(all)) {
    const bytes = readFileSync(path);
    for (const kept of [ADDRESS, id('Snow'), id('Tower')])
      expect([path, kept, bytes.includes(kept)]).toEqual([path, kept, false]);
  }
  for (const path of filesIn(whole)) {
    expect(path).not.toContain(id('Tower'));
    // Its own number stands in the list of what was erased, and nowhere else.
    if (!path.includes('/snapshots/')) expect([path, readFileSync(path).includes(id('Tower'))]).toEqual([path, false]);
  }
  await expect(library.bundles.export(GUEST, { to: `${all}2` })).rejects.toMatchObject({ code: 'not-allowed' });
});

test('a bundle of which a file is changed, missing or added is not taken in', async () => {
  const { library } = await filled();
  const to = join(scratchFolder(), 'bundle');
  await library.bundles.export(OWNER, { to, query: 'fandom:Harbour' });
  const path = join(to, 'data/heaps/1/harbour/oars.txt');
  const was = readFileSync(path);
  appendFileSync(path, '.');
  await expect(bundleIn(to)).rejects.toMatchObject({ code: 'backup-damaged' });
  rmSync(path);
  await expect(bundleIn(to)).rejects.toMatchObject({ code: 'backup-damaged' });
  writeFileSync(path, was);
  expect(await bundleIn(to)).toMatchObject({ heaps: [expect.any(String)] });
  writeFileSync(join(to, 'data/more.txt'), '');
  await expect(bundleIn(to)).rejects.toMatchObject({ code: 'backup-damaged' });
  rmSync(join(to, 'data/more.txt'));
  symlinkSync(path, join(to, 'data/more.txt'));
  await expect(bundleIn(to)).rejects.toMatchObject({ code: 'backup-damaged' });
  rmSync(join(to, 'data/more.txt'));
  appendFileSync(join(to, 'bag-info.txt'), 'Contact-Name: nobody\n');
  await expect(bundleIn(to)).rejects.toMatchObject({ code: 'backup-damaged' });
  expect(await bundleIn(scratchFolder())).toBeNull();
});

test('cells of a table are as RFC 4180 has them, and none is computed by a spreadsheet', () => {
  expect(
    csvOf(
      ['a', 'b'],
      [
        ['plain', 'with "quotes", and\nlines'],
        ['=1+1', -2],
        [null, undefined],
      ],
    ),
  ).toBe('a,b\r\nplain,"with ""quotes"", and\nlines"\r\n\'=1+1,-2\r\n,\r\n');
});
