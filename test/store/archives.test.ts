import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { filesOnDisk } from '../../src/files/disk.ts';
import { libraryOn, OWNER } from '../../src/library/library.ts';
import { putBack, takeDown } from '../../src/library/works/take-down.ts';
import { verbatim } from '../../src/text/sentence.ts';
import { folderOf } from '../support/archive-heap.ts';
import { freshStore } from '../support/database.ts';
import { efictionArchive } from '../support/efiction.ts';

const KEEPER = { kind: 'keeper', id: 'keeper' } as const;
const GUEST = { kind: 'guest' } as const;

async function library() {
  const { store } = await freshStore();
  const folder = mkdtempSync(join(tmpdir(), 'ficarium-files-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const files = filesOnDisk(folder);
  return {
    store,
    take: (root: string, program = 'test') =>
      libraryOn({ store, files, program, workers: 2 }).heaps.import(OWNER, { root }),
    verify: () => libraryOn({ store, files, program: 'test' }).verify(OWNER),
    works: async (viewer: typeof KEEPER | typeof GUEST = KEEPER) =>
      (await store.reader.list({ sort: 'title', page: 1, perPage: 500 }, viewer)).items,
  };
}

const archive = efictionArchive({ stories: 45, reviews: 300, prefix: 'hb_' });
const folder = new Map([...archive.files].map(([path, bytes]) => [`site/${path}`, bytes]));

test('a dump and its folder: every row is accounted for, what was not shown stays out of sight', async () => {
  const { store, take, works, verify } = await library();
  const { root } = folderOf(new Map([...folder, ['site/dump.sql', archive.sql]]));
  const summary = await take(root);
  expect(summary).toMatchObject({ refused: 0, worksAdded: archive.truth.shown + archive.truth.hidden });
  const [kept] = summary.archives;
  for (const { table, rows, carried, left } of kept!.account)
    expect([table, [...carried, ...left].reduce((n, c) => n + c.rows, 0)]).toEqual([table, rows]);
  expect(kept!.found).toMatchObject({ stories: 45, missing: archive.truth.missing });
  expect(await works(GUEST)).toHaveLength(archive.truth.shown);
  expect(await works()).toHaveLength(archive.truth.shown + archive.truth.hidden);

  const its = { sha256: (await store.reader.archives())[0]!.sha256, position: 0 };
  for (const table of ['authors', 'categories', 'news', 'series'])
    expect((await store.reader.archiveRows({ ...its, table }, 1, 1)).total).toBe(archive.truth.rows[table]);
  const { items } = await store.reader.archiveRows({ ...its, table: 'reviews' }, 1, 100);
  expect(items).toHaveLength(archive.truth.orphanReviews + 1);
  const everything = JSON.stringify([
    await store.reader.archives(),
    await store.reader.archiveRows({ ...its, table: 'authors' }, 1, 500),
    await store.reader.archiveRows({ ...its, table: 'settings' }, 1, 500),
  ]);
  expect(everything).not.toMatch(/d41d8cd98f00b204|hunter2/);
  expect((await verify()).problems).toEqual([]);

  expect(await take(root)).toMatchObject({ worksAdded: 0, worksChanged: 0, archives: [] });
  expect(await take(root, 'newer')).toMatchObject({ worksAdded: 0, worksChanged: 0, refused: 0 });
});

test('the folder first and the dump later come to the same', async () => {
  const both = await library();
  const whole = folderOf(new Map([...folder, ['site/dump.sql', archive.sql]]));
  await both.take(whole.root);

  const later = await library();
  const { root, put } = folderOf(folder);
  await later.take(root);
  const untitled = await later.works();
  expect(untitled.some((work) => work.title?.includes('Harbour'))).toBe(false);
  put('site/dump.sql', archive.sql);
  const summary = await later.take(root);
  expect(summary.worksAdded).toBe(0);
  const told = async ({ works }: typeof later, viewer = KEEPER as typeof KEEPER | typeof GUEST) =>
    (await works(viewer)).map(({ title, tags, chapters, missingParts }) => ({ title, tags, chapters, missingParts }));
  expect(await told(later)).toEqual(await told(both));
  expect(await told(later, GUEST)).toEqual(await told(both, GUEST));
  expect((await later.verify()).problems).toEqual([]);
});

test('what an archive has shown since is seen when its newer dump comes in', async () => {
  const { take, works } = await library();
  const dump = (validated: 0 | 1) =>
    `-- dump\nINSERT INTO fanfiction_stories (sid, title, uid, validated) VALUES (1,'The Oar',1,${validated});\nINSERT INTO fanfiction_chapters (chapid, title, inorder, storytext, validated, sid, uid) VALUES (1,'',1,'<p>Rain came over the harbour, and Ilse put the oar beside the window, where nobody would look for it.</p>',1,1,1);\n`;
  const { root, put } = folderOf(new Map([['dump.sql', dump(0)]]));
  await take(root);
  expect([await works(), await works(GUEST)].map((all) => all.length)).toEqual([1, 0]);
  put('dump.sql', dump(1));
  await take(root);
  expect([await works(), await works(GUEST)].map((all) => all.length)).toEqual([1, 1]);
});

test('what a keeper showed stays shown when the archive is taken in again', async () => {
  const { store, take, works } = await library();
  const { root, put } = folderOf(new Map([...folder, ['site/dump.sql', archive.sql]]));
  await take(root);
  const open = new Set((await works(GUEST)).map((work) => work.id));
  const waiting = (await works()).find((work) => !open.has(work.id))!;
  await putBack(store, { workId: waiting.id, reason: verbatim('I read it'), by: 'keeper' });
  put(
    'other/one.txt',
    Buffer.from(
      'Title: Elsewhere\nAuthor: Nobody\n\nIt rained on the pier. She said so, and then she said it again, and he wrote it down, because somebody had to.\n\nThe end of the pier was wet.\n',
    ),
  );
  await take(root, 'newer');
  expect((await works(GUEST)).some((work) => work.id === waiting.id)).toBe(true);
});

test('what waits is no removed story: its kin is seen, and a removed kin that is put back does not bring it along', async () => {
  const { store, take, works } = await library();
  const story = (last: string) =>
    `<p>“Is that the lamp?” asked Ilse, and she put the ledger down upon the long stair without a word.</p><p>Rain came over the harbour while the kettle and the coat stood where Marrow had left them, and the oar lay beside the window in the dark.</p><p>Nobody counted the letters of Perrin twice before breakfast, least of all Quill, who had sold the rope against all advice.</p><p>${last}</p>`;
  const sql = `-- dump\nINSERT INTO fanfiction_stories (sid, title, uid, validated) VALUES (1,'The Oar',1,1),(2,'The Oar, again',1,0);\nINSERT INTO fanfiction_chapters (chapid, title, inorder, storytext, validated, sid, uid) VALUES (1,'',1,'${story('It was the attic that Tam thought of, and the basket.')}',1,1,1),(2,'',1,'${story('Odile polished the spoon, hid the violin in the orchard, and remembered the ferry, the mill and the salt road.')}',1,2,1);\n`;
  const { root } = folderOf(new Map([['dump.sql', sql]]));
  await take(root);
  const titles = async (viewer: typeof KEEPER | typeof GUEST) => (await works(viewer)).map(({ title }) => title);
  expect(await titles(KEEPER)).toEqual(['The Oar', 'The Oar, again']);
  expect(await titles(GUEST)).toEqual(['The Oar']);
  await take(root, 'newer');
  expect(await titles(GUEST)).toEqual(['The Oar']);
  const [shown] = await works(GUEST);
  await takeDown(store, { workId: shown!.id, reason: verbatim('asked to'), by: 'keeper' });
  expect(await titles(GUEST)).toEqual([]);
  await putBack(store, { workId: shown!.id, reason: verbatim('asked again'), by: 'keeper' });
  expect(await titles(GUEST)).toEqual(['The Oar']);
});
