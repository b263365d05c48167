import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import pg from 'pg';
import { expect, test } from 'vitest';
import { FicariumError } from '../../src/errors.ts';
import { readPack, writePack } from '../../src/files/backup/pack.ts';
import { restoreBackup } from '../../src/library/backup/restore.ts';
import { GUEST, libraryOn, OWNER } from '../../src/library/library.ts';
import { beginLoading } from '../../src/store/backup/load.ts';
import { sentence, verbatim } from '../../src/text/sentence.ts';
import { storyText } from '../support/library.ts';
import { emptyPlace, keptLibrary, opened, rowsOf, scratchFolder } from '../support/restored.ts';

function heap(from: number, count: number): string {
  const root = scratchFolder();
  for (let n = from; n < from + count; n++)
    writeFileSync(
      join(root, `${n}.txt`),
      storyText({ Title: `The Ferry ${n}`, Author: 'Mara Venn', Fandom: 'Harbour' }, n),
    );
  return root;
}

async function filled(count = 4) {
  const kept = await keptLibrary();
  await kept.library.heaps.import(OWNER, { root: heap(1, count) });
  const { items } = await kept.library.works.list(OWNER, { sort: 'title', page: 1, perPage: 99 });
  return { ...kept, ids: items.map(({ id }) => id) };
}

const originalsIn = (folder: string) =>
  readdirSync(join(folder, 'files'), { recursive: true, withFileTypes: true })
    .filter((at) => at.isFile())
    .map((at) => `${at.name} ${readFileSync(join(at.parentPath, at.name)).toString('base64')}`)
    .sort();

const file = { isFolder: false, passphrase: undefined } as const;

test('what was backed up comes back whole: every row, every original, and all of it is proved', async () => {
  const { url, folder, library, ids } = await filled();
  await library.bench.decideForAll(OWNER, 'quotes', 'refused');
  await library.accounts.useKey(await library.accounts.newKey(OWNER), {
    name: 'Mara',
    password: 'a lamp at the pier',
    token: undefined,
  });
  const to = join(scratchFolder(), 'library.tar.zst');
  const made = await library.backups.make(OWNER, { ...file, to });
  expect(made).toMatchObject({ path: to, works: 4, originals: 4, written: 4, missing: [], bytes: statSync(to).size });
  const place = await emptyPlace();
  expect(await restoreBackup(place, { from: to, passphrase: undefined })).toMatchObject({ originals: 4, missing: [] });
  expect(originalsIn(place.folder)).toEqual(originalsIn(folder));
  expect(await rowsOf(place.url)).toEqual(await rowsOf(url));
  const store = await opened(place);
  const back = libraryOn({ ...place, store, program: 'test' });
  expect(await back.verify(OWNER)).toMatchObject({ works: 4, problems: [], unlisted: 0 });
  // Numbers go on where they were, and it takes in what comes.
  await back.heaps.import(OWNER, { root: heap(5, 2) });
  expect(await back.verify(OWNER)).toMatchObject({ works: 6, problems: [] });
  expect((await back.works.list(OWNER, { sort: 'title', page: 1, perPage: 9 })).items.map(({ id }) => id)).toEqual(
    expect.arrayContaining([...ids]),
  );
});

test('it is made while stories come in, and holds one instant of it', async () => {
  const { library } = await filled(2);
  const coming = library.heaps.import(OWNER, { root: heap(10, 40) });
  const folder = scratchFolder();
  const made = [];
  for (let n = 0; n < 4; n++)
    made.push(await library.backups.make(OWNER, { ...file, to: join(folder, `${n}.tar.zst`) }));
  await coming;
  for (const { path, works } of made) {
    const place = await emptyPlace();
    await restoreBackup(place, { from: path, passphrase: undefined });
    const found = await libraryOn({ ...place, store: await opened(place), program: 'test' }).verify(OWNER);
    expect(found.works).toBe(works);
    expect(
      found.problems.filter(({ code }) => !['verify.import-unended', 'verify.story-unplaced'].includes(code)),
    ).toEqual([]);
  }
});

test('it needs no Ficarium to be read: tar, zstd and sha256sum do', async () => {
  const { library, files } = await filled(2);
  const to = join(scratchFolder(), 'library.tar.zst');
  await library.backups.make(OWNER, { ...file, to });
  if (spawnSync('zstd', ['--version']).error) return;
  const out = scratchFolder();
  execFileSync('tar', ['--zstd', '-xf', to, '-C', out]);
  expect(execFileSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: out, encoding: 'utf8' })).not.toMatch(
    /FAILED/,
  );
  const [first] = await Array.fromAsync(files.list());
  expect(readFileSync(join(out, 'originals', first!.slice(0, 2), first!.slice(2)))).toEqual(
    Buffer.from(await files.read(first!)),
  );
  expect(readFileSync(join(out, 'README.txt'), 'utf8')).toContain('tar --zstd -xf');
  expect(readFileSync(join(out, 'tables/works/00000001.copy'), 'utf8').split('\n')).toHaveLength(3);
});

test('a byte that is changed: the place stays empty', async () => {
  const { library } = await filled(1);
  const to = join(scratchFolder(), 'library.tar.zst');
  await library.backups.make(OWNER, { ...file, to });
  const place = await emptyPlace();
  const whole = readFileSync(to);
  for (const at of [whole.length >> 1, whole.length - 1]) {
    const bytes = Buffer.from(whole);
    bytes[at]! ^= 4;
    const altered = join(scratchFolder(), 'altered.tar.zst');
    writeFileSync(altered, bytes);
    await expect(restoreBackup(place, { from: altered, passphrase: undefined })).rejects.toMatchObject({
      code: 'backup-damaged',
    });
    expect(await rowsOf(place.url)).toEqual({});
  }
});

test('a try of a backup that is damaged is told on what was tried, and one that is not there in words', async () => {
  const { library } = await filled(1);
  const to = join(scratchFolder(), 'backups');
  const { path } = await library.backups.make(OWNER, { to, isFolder: true, passphrase: undefined });
  const bytes = readFileSync(path);
  bytes[bytes.length >> 1]! ^= 4;
  chmodSync(path, 0o600);
  writeFileSync(path, bytes);
  await expect(library.backups.try(OWNER, { from: to, passphrase: undefined })).rejects.toMatchObject({
    code: 'backup-damaged',
  });
  const { tried } = await library.backups.now(OWNER);
  expect(tried).toMatchObject({ path, triedAt: expect.any(Date), tryTrouble: { code: 'error.told' } });
  for (const [from, code] of [
    [join(to, 'other.tar.zst'), 'not-found'],
    [scratchFolder(), 'backup-damaged'],
  ] as const)
    await expect(library.backups.try(OWNER, { from, passphrase: undefined })).rejects.toMatchObject({ code });
});

test('locked, it opens by its passphrase alone', async () => {
  const { library, url } = await filled(1);
  const to = join(scratchFolder(), 'library.tar.zst.age');
  const passphrase = 'nine lamps at low tide';
  await library.backups.make(OWNER, { to, isFolder: false, passphrase, work: 4 });
  expect(readFileSync(to).includes('Ferry')).toBe(false);
  const place = await emptyPlace();
  for (const other of ['ten lamps', undefined])
    await expect(restoreBackup(place, { from: to, passphrase: other })).rejects.toMatchObject({
      code: 'wrong-passphrase',
    });
  await restoreBackup(place, { from: to, passphrase });
  expect(await rowsOf(place.url)).toEqual(await rowsOf(url));
});

test('a folder keeps originals once and a snapshot each time; old ones go, and what stays can be restored', async () => {
  const { library, url, ids } = await filled(3);
  const to = join(scratchFolder(), 'backups');
  const folder = { to, isFolder: true, passphrase: undefined } as const;
  expect(await library.backups.make(OWNER, folder)).toMatchObject({ works: 3, originals: 3, written: 3 });
  const before = await rowsOf(url);
  await library.heaps.import(OWNER, { root: heap(20, 2) });
  expect(await library.backups.make(OWNER, folder)).toMatchObject({ works: 5, originals: 5, written: 2 });
  const snapshots = readdirSync(join(to, 'snapshots')).sort();
  expect(snapshots).toHaveLength(2);
  expect(await library.backups.try(OWNER, { from: to, passphrase: undefined })).toMatchObject({
    problems: [],
    originals: 5,
  });
  const older = await emptyPlace();
  await restoreBackup(older, { from: join(to, 'snapshots', snapshots[0]!), passphrase: undefined });
  expect(await rowsOf(older.url)).toEqual(before);
  expect(ids).toHaveLength(3);
  // An original that is damaged beside them is missed by name, and everything else comes back.
  const [first] = readdirSync(join(to, 'originals')).filter((name) => name.length === 2);
  const [rest] = readdirSync(join(to, 'originals', first!));
  const path = join(to, 'originals', first!, rest!);
  chmodSync(path, 0o644);
  writeFileSync(path, 'other bytes');
  const tried = await library.backups.try(OWNER, { from: to, passphrase: undefined });
  expect(tried).toMatchObject({ missing: [`${first}${rest}`], originals: 4 });
  expect(tried.problems).toMatchObject([{ code: 'backup.lacks' }]);
  expect((await library.backups.now(OWNER)).tried).toMatchObject({ tryTrouble: { code: 'backup.lacks' } });
});

test('a locked folder opens by the passphrase with which it was begun, and by no other', async () => {
  const { library } = await filled(2);
  const to = join(scratchFolder(), 'backups');
  const folder = { to, isFolder: true, work: 4 } as const;
  await library.backups.make(OWNER, { ...folder, passphrase: 'low tide' });
  for (const passphrase of ['high tide', undefined])
    await expect(library.backups.make(OWNER, { ...folder, passphrase })).rejects.toMatchObject({
      code: 'wrong-passphrase',
    });
  for (const name of readdirSync(to, { recursive: true, withFileTypes: true }))
    if (name.isFile()) expect(readFileSync(join(name.parentPath, name.name)).includes('Ferry'), name.name).toBe(false);
  expect(await library.backups.try(OWNER, { from: to, passphrase: 'low tide' })).toMatchObject({
    problems: [],
    originals: 2,
  });
});

test('nothing is written over: neither a file that is there, nor a library', async () => {
  const { library } = await filled(1);
  const to = join(scratchFolder(), 'library.tar.zst');
  writeFileSync(to, 'something else');
  await expect(library.backups.make(OWNER, { ...file, to })).rejects.toMatchObject({ code: 'wrong-use' });
  expect(readFileSync(to, 'utf8')).toBe('something else');
  rmSync(to);
  await library.backups.make(OWNER, { ...file, to });
  const { url } = await filled(1);
  const before = await rowsOf(url);
  const place = {
    ...(await emptyPlace()),
    load: (about: Parameters<typeof beginLoading>[1]) => beginLoading(url, about),
  };
  await expect(restoreBackup(place, { from: to, passphrase: undefined })).rejects.toMatchObject({
    code: 'library-not-empty',
  });
  expect(await rowsOf(url)).toEqual(before);
  // Tables of another program are nobody's to take away.
  const other = await emptyPlace();
  const client = new pg.Client(other.url);
  await client.connect();
  await client.query('create table tags (name text)');
  await client.end();
  await expect(restoreBackup(other, { from: to, passphrase: undefined })).rejects.toMatchObject({
    code: 'library-not-empty',
  });
});

test('a library that was opened and never used is room enough', async () => {
  const { library, url } = await filled(1);
  const to = join(scratchFolder(), 'library.tar.zst');
  await library.backups.make(OWNER, { ...file, to });
  const place = await emptyPlace();
  await (await place.open()).close();
  await restoreBackup(place, { from: to, passphrase: undefined });
  expect(await rowsOf(place.url)).toEqual(await rowsOf(url));
});

/** A backup that says something else of itself. */
async function retold(from: string, retell: (about: string) => string): Promise<string> {
  const to = join(scratchFolder(), 'retold.tar.zst');
  const entries = async function* () {
    for await (const { name, bytes } of readPack(from, () => Promise.reject(new Error('It is not locked.')))) {
      const all = await buffer(bytes);
      const changed = name === 'backup.json' ? Buffer.from(retell(all.toString())) : all;
      yield { name, size: changed.length, bytes: [changed] };
    }
  };
  await writePack(to, entries(), { at: new Date() });
  return to;
}

test('a backup from the future is refused in words, and nothing is begun', async () => {
  const { library } = await filled(1);
  const to = join(scratchFolder(), 'library.tar.zst');
  await library.backups.make(OWNER, { ...file, to });
  for (const [was, is] of [
    ['"format": 1', '"format": 2'],
    ['001-library.sql', '999-library.sql'],
  ] as const) {
    const from = await retold(to, (about) => about.replace(was, is));
    const place = await emptyPlace();
    await expect(restoreBackup(place, { from, passphrase: undefined })).rejects.toMatchObject({
      code: 'database-newer',
    });
    expect(await rowsOf(place.url)).toEqual({});
  }
});

test('a backup that names tables of another program is refused, and they stay as they are', async () => {
  const { library } = await filled(1);
  const to = join(scratchFolder(), 'library.tar.zst');
  await library.backups.make(OWNER, { ...file, to });
  const place = await emptyPlace();
  const client = new pg.Client(place.url);
  await client.connect();
  await client.query(`create table ledgers (id int generated always as identity, sum int)`);
  await client.query('insert into ledgers (sum) values (12), (30)');
  await client.end();
  const before = await rowsOf(place.url);
  for (const add of [
    { tables: [{ name: 'ledgers', columns: ['sum'] }] },
    { sequences: [{ table: 'ledgers', column: 'id', last: '900', called: true }] },
  ]) {
    const from = await retold(to, (text) => {
      const about = JSON.parse(text);
      for (const [list, more] of Object.entries(add)) about[list].push(...more);
      return JSON.stringify(about);
    });
    await expect(restoreBackup(place, { from, passphrase: undefined })).rejects.toMatchObject({
      code: 'backup-damaged',
      what: { code: 'error.backup-foreign' },
    });
  }
  expect(await rowsOf(place.url)).toEqual(before);
  await restoreBackup(place, { from: to, passphrase: undefined });
  expect(await rowsOf(place.url)).toMatchObject(before);
});

test('a library that refused all it was given is not empty: what became of each file is kept', async () => {
  const { library } = await filled(1);
  const to = join(scratchFolder(), 'library.tar.zst');
  await library.backups.make(OWNER, { ...file, to });
  const { url, library: other } = await keptLibrary();
  const root = scratchFolder();
  writeFileSync(join(root, 'photo.bin'), Buffer.from([0, 1, 2, 3, 255, 254]));
  await other.heaps.import(OWNER, { root });
  expect((await other.works.counts(OWNER)).works).toBe(0);
  const before = await rowsOf(url);
  const load = (about: Parameters<typeof beginLoading>[1]) => beginLoading(url, about);
  await expect(
    restoreBackup({ ...(await emptyPlace()), load }, { from: to, passphrase: undefined }),
  ).rejects.toMatchObject({ code: 'library-not-empty' });
  expect(await rowsOf(url)).toEqual(before);
});

test('originals that the library lost are named, and the rest is backed up', async () => {
  const { library, folder, files } = await filled(3);
  const [lost, damaged] = await Array.fromAsync(files.list());
  rmSync(join(folder, 'files', lost!.slice(0, 2), lost!.slice(2)));
  chmodSync(join(folder, 'files', damaged!.slice(0, 2), damaged!.slice(2)), 0o644);
  writeFileSync(join(folder, 'files', damaged!.slice(0, 2), damaged!.slice(2)), 'other bytes');
  const to = join(scratchFolder(), 'library.tar.zst');
  const made = await library.backups.make(OWNER, { ...file, to });
  expect(made).toMatchObject({ originals: 3, written: 1, missing: [lost, damaged].sort() });
  const place = await emptyPlace();
  expect(await restoreBackup(place, { from: to, passphrase: undefined })).toMatchObject({
    originals: 1,
    missing: [lost, damaged].sort(),
  });
});

test('what waits to be taken in comes back too, and is taken in at its new place', async () => {
  const { library, uploads } = await filled(1);
  const upload = await uploads.begin();
  await upload.put(
    'dock/oars.txt',
    (async function* () {
      yield Buffer.from(storyText({ Title: 'Oars' }, 77));
    })(),
  );
  const root = await upload.keep(() => {});
  await library.takings.ask(OWNER, { root, source: 'page' });
  const to = join(scratchFolder(), 'library.tar.zst');
  await library.backups.make(OWNER, { ...file, to });
  const place = await emptyPlace();
  await restoreBackup(place, { from: to, passphrase: undefined });
  const back = libraryOn({ ...place, store: await opened(place), program: 'test', workers: 1 });
  await back.takings.pickUp(OWNER);
  const takings = await back.takings.list(OWNER, 9);
  expect(takings).toHaveLength(1);
  expect(takings[0]!.root.startsWith(join(place.folder, 'brought-in'))).toBe(true);
  await back.behind.takeIn(OWNER, takings[0]!.id, { signal: new AbortController().signal, onProgress: () => {} });
  expect(await back.verify(OWNER)).toMatchObject({ works: 2, problems: [] });
});

test('what was erased is in no backup that is made afterwards, and stays erased in what is restored', async () => {
  const { library, ids, files } = await filled(3);
  const before = join(scratchFolder(), 'before.tar.zst');
  await library.backups.make(OWNER, { ...file, to: before });
  await library.erasing.erase(OWNER, { workId: ids[0]!, typed: 'The Ferry 1', reason: verbatim('asked') });
  const to = join(scratchFolder(), 'library.tar.zst');
  expect(await library.backups.make(OWNER, { ...file, to })).toMatchObject({ works: 2, originals: 2, missing: [] });
  const place = await emptyPlace();
  await restoreBackup(place, { from: to, passphrase: undefined });
  const back = libraryOn({ ...place, store: await opened(place), program: 'test', workers: 1 });
  expect(await back.verify(OWNER)).toMatchObject({ works: 2, erasures: 1, problems: [] });
  // An older backup is put back where today's list of erasures was laid beside it: what was erased goes again.
  const older = await emptyPlace();
  for (const [mark, json] of await files.erasures()) await older.files.keepErasure(mark, json);
  await restoreBackup(older, { from: before, passphrase: undefined });
  const again = libraryOn({ ...older, store: await opened(older), program: 'test', workers: 1 });
  await again.erasing.again(OWNER);
  expect(await again.verify(OWNER)).toMatchObject({ works: 2, erasures: 1, problems: [] });
  expect(await Array.fromAsync(older.files.list())).toHaveLength(2);
});

test('a guest backs nothing up', async () => {
  const { library } = await keptLibrary();
  await expect(library.backups.make(GUEST, { ...file, to: '/nowhere' })).rejects.toMatchObject({ code: 'not-allowed' });
});

test('a disk that is full, or a folder that is not there, is said in words, and the place stays empty', async () => {
  const { library } = await filled(1);
  const nowhere = join(scratchFolder(), 'not there', 'library.tar.zst');
  await expect(library.backups.make(OWNER, { ...file, to: nowhere })).rejects.toMatchObject({ code: 'cannot-write' });
  expect(await library.backups.now(OWNER)).toMatchObject({ last: null, trouble: { why: { code: 'error.told' } } });
  const to = join(scratchFolder(), 'library.tar.zst');
  await library.backups.make(OWNER, { ...file, to });
  expect(await library.backups.now(OWNER)).toMatchObject({ last: { path: to, works: 1 }, trouble: null });
  const place = await emptyPlace();
  const full = new FicariumError(
    'disk-full',
    sentence('error.disk-full', { path: place.folder }),
    sentence('advice.free-space'),
  );
  const files = { ...place.files, put: () => Promise.reject(full) };
  await expect(restoreBackup({ ...place, files }, { from: to, passphrase: undefined })).rejects.toBe(full);
  expect(await rowsOf(place.url)).toEqual({});
});

test('what is counted in transactions of one server is left out of a backup: an index elsewhere would believe it', async () => {
  const { url, store } = await keptLibrary();
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    `select distinct relname as name from pg_class join pg_attribute on attrelid = pg_class.oid
    where relkind = 'r' and relnamespace = 'public'::regnamespace and atttypid = 'xid8'::regtype`,
  );
  await client.end();
  const snapshot = await store.snapshot();
  await snapshot.close();
  const copied = snapshot.about.tables.map(({ name }) => name);
  // The one of an erasure says nothing once its transaction has ended.
  expect(rows.map(({ name }) => name).filter((name) => copied.includes(name))).toEqual(['erasures']);
});
