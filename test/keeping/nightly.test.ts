import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { libraryOn, OWNER } from '../../src/library/library.ts';
import { verbatim } from '../../src/text/sentence.ts';
import { storyText } from '../support/library.ts';
import { keptLibrary, scratchFolder } from '../support/restored.ts';

const NOW = { signal: new AbortController().signal, onProgress: () => {} };
const DAYS_AGO = new Date(Date.now() - 3 * 86_400_000);

/** A library that backs itself up into a folder of a disk that can be taken away. */
async function nightly() {
  const kept = await keptLibrary();
  const disk = join(scratchFolder(), 'disk');
  const folder = join(disk, 'backups');
  mkdirSync(disk);
  const heap = scratchFolder();
  for (const n of [1, 2, 3]) writeFileSync(join(heap, `${n}.txt`), storyText({ Title: `The Weir ${n}` }, n));
  const library = libraryOn({ ...kept, program: 'test', workers: 1, backups: { folder, passphrase: undefined } });
  await library.heaps.import(OWNER, { root: heap });
  return { ...kept, library, disk, folder };
}

const hashesIn = (folder: string): string[] =>
  readdirSync(join(folder, 'originals'))
    .filter((first) => /^[0-9a-f]{2}$/.test(first))
    .flatMap((first) => readdirSync(join(folder, 'originals', first)).map((rest) => first + rest))
    .sort();

test('a disk that is not there is told of, and nothing is written where it would be', async () => {
  const { library, disk, folder } = await nightly();
  await library.behind.backUp(OWNER, NOW);
  const made = (await library.backups.now(OWNER)).last;
  renameSync(disk, `${disk}-away`);
  mkdirSync(disk);
  await expect(library.behind.backUp(OWNER, NOW)).rejects.toMatchObject({
    code: 'cannot-write',
    what: { code: 'error.backups-gone' },
  });
  expect(existsSync(folder)).toBe(false);
  expect(await library.backups.now(OWNER)).toMatchObject({ last: made, trouble: { why: { code: 'error.told' } } });
  rmSync(disk, { recursive: true });
  renameSync(`${disk}-away`, disk);
  await library.behind.backUp(OWNER, NOW);
  expect((await library.backups.now(OWNER)).trouble).toBeNull();
});

test('another disk is begun by hand, and each night goes on there', async () => {
  const { library, disk, folder } = await nightly();
  await library.behind.backUp(OWNER, NOW);
  // One that was made elsewhere meanwhile changes nothing.
  await library.backups.make(OWNER, {
    to: join(scratchFolder(), 'all.tar.zst'),
    isFolder: false,
    passphrase: undefined,
  });
  rmSync(disk, { recursive: true });
  await expect(library.behind.backUp(OWNER, NOW)).rejects.toMatchObject({ code: 'cannot-write' });
  await library.backups.make(OWNER, { to: folder, isFolder: true, passphrase: undefined });
  await library.behind.backUp(OWNER, NOW);
  expect(readdirSync(join(folder, 'snapshots')).length).toBeGreaterThan(0);
  expect((await library.backups.now(OWNER)).trouble).toBeNull();
});

test('what was erased leaves a folder of backups as soon as no snapshot names it, also where it is backed up by hand', async () => {
  const { library, folder } = await nightly();
  const byHand = { to: folder, isFolder: true, passphrase: undefined } as const;
  const { path } = await library.backups.make(OWNER, byHand);
  expect(hashesIn(folder)).toHaveLength(3);
  const { items } = await library.works.list(OWNER, { sort: 'title', page: 1, perPage: 9 });
  const [{ id }] = items as [(typeof items)[number]];
  const work = (await library.works.read(OWNER, id))!;
  const [{ sha256 }] = work.work.sources as [(typeof work.work.sources)[number]];
  await library.erasing.erase(OWNER, { workId: id, typed: work.work.title!, reason: verbatim('asked') });
  for (const hash of hashesIn(folder))
    utimesSync(join(folder, 'originals', hash.slice(0, 2), hash.slice(2)), DAYS_AGO, DAYS_AGO);
  const left = ['old.part', 'new.part'].map((name) => join(folder, 'originals', name));
  for (const at of left) writeFileSync(at, 'half');
  utimesSync(left[0]!, DAYS_AGO, DAYS_AGO);
  await library.backups.make(OWNER, byHand);
  expect(hashesIn(folder)).toContain(sha256);
  expect(left.map((at) => existsSync(at))).toEqual([false, true]);
  rmSync(path);
  await library.backups.make(OWNER, byHand);
  expect(hashesIn(folder)).toHaveLength(2);
  expect(hashesIn(folder)).not.toContain(sha256);
});
