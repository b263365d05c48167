import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backupFindings } from '../../src/library/keeping/backups.ts';
import { certificateFindings } from '../../src/library/keeping/certificate.ts';
import { databaseFindings } from '../../src/library/keeping/database.ts';
import { diskFindings } from '../../src/library/keeping/disk.ts';
import { libraryOn, OWNER } from '../../src/library/library.ts';
import { say } from '../../src/words/words.ts';
import { storyText } from '../support/library.ts';
import { keptLibrary, scratchFolder } from '../support/restored.ts';

const now = new Date('2026-05-04T12:00:00Z');
const HEALTH = {
  version: '18.4',
  now,
  bytes: 2e9,
  settings: { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on', autovacuum: 'on' },
  connections: 5,
  mostConnections: 100,
  hasTrigrams: true,
  oldestTransaction: 0,
  originals: 1e9,
  lastMonth: 0,
  newest: now,
};
const codes = (findings: readonly { readonly level: string; readonly what: { readonly code: string } }[]) =>
  findings.map(({ level, what }) => `${level} ${what.code}`);

test('the database: what may lose something is bad, what is slow is to be looked at', () => {
  expect(codes(databaseFindings(HEALTH, now))).toEqual(['good doctor.database']);
  const ill = {
    ...HEALTH,
    settings: { ...HEALTH.settings, fsync: 'off' },
    hasTrigrams: false,
    connections: 95,
    oldestTransaction: 90_000,
    now: new Date(now.getTime() + 60_000),
    newest: new Date(now.getTime() + 3_600_000),
  };
  expect(codes(databaseFindings(ill, now))).toEqual([
    'good doctor.database',
    'bad doctor.setting',
    'look doctor.no-trigrams',
    'look doctor.connections',
    'look doctor.long-transaction',
    'bad doctor.clocks-apart',
    'bad doctor.clock-behind',
  ]);
});

test('disks: little room is bad, and so is room that a month fills', () => {
  const folder = { path: '/data', isThere: true, isWritable: true, isOpen: false, free: 50e9, size: 100e9 };
  expect(codes(diskFindings([folder], HEALTH))).toEqual(['good doctor.room']);
  expect(codes(diskFindings([{ ...folder, free: 5e8 }], HEALTH))).toEqual(['bad doctor.little-room']);
  expect(codes(diskFindings([{ ...folder, free: 4e9 }], HEALTH))).toEqual(['look doctor.little-room']);
  expect(codes(diskFindings([folder], { ...HEALTH, lastMonth: 20e9 }))).toEqual(['bad doctor.little-room']);
  expect(codes(diskFindings([folder], { ...HEALTH, lastMonth: 8e9 }))).toEqual(['look doctor.little-room']);
  expect(
    codes(
      diskFindings(
        [
          { ...folder, isThere: false },
          { ...folder, isWritable: false, isOpen: true },
        ],
        HEALTH,
      ),
    ),
  ).toEqual(['bad doctor.no-folder', 'bad doctor.not-writable', 'look doctor.open-folder', 'good doctor.room']);
});

test('backups: none, old, failed, untried, not whole', () => {
  const last = {
    path: '/backups/one',
    beganAt: now,
    endedAt: now,
    bytes: 5,
    works: 1,
    originals: 1,
    missing: 0,
    triedAt: now,
    tryTrouble: null,
  };
  const why = { code: 'error.busy' } as const;
  const all = { folder: undefined, last, trouble: null, tried: last };
  const long = new Date('2026-01-01T00:00:00Z');
  expect(codes(backupFindings(all, now))).toEqual(['good doctor.backup']);
  expect(codes(backupFindings({ ...all, last: null, tried: null }, now))).toEqual(['bad doctor.no-backup']);
  expect(
    codes(backupFindings({ ...all, trouble: { at: now, why }, last: { ...last, endedAt: long, missing: 2 } }, now)),
  ).toEqual(['bad doctor.backup-failed', 'bad doctor.old-backup', 'bad doctor.backup-lacks']);
  expect(codes(backupFindings({ ...all, tried: { ...last, triedAt: long } }, now))).toEqual([
    'good doctor.backup',
    'look doctor.untried',
  ]);
  expect(codes(backupFindings({ ...all, tried: { ...last, tryTrouble: why } }, now))).toEqual([
    'good doctor.backup',
    'bad doctor.try-failed',
  ]);
});

test('the certificate of the public address is looked at where there is one to be had', async () => {
  expect(await certificateFindings(undefined, now)).toEqual([]);
  expect(await certificateFindings('http://stories.example', now)).toEqual([]);
  expect(codes(await certificateFindings('https://127.0.0.1:9', now))).toEqual(['bad doctor.no-certificate']);
});

test('a library is examined as it is: what is well is said, what is damaged is found by chance, night after night', async () => {
  const { store, files, folder, library: plain } = await keptLibrary();
  const root = scratchFolder();
  for (const n of [1, 2, 3]) writeFileSync(join(root, `${n}.txt`), storyText({ Title: `Oars ${n}` }, n));
  await plain.heaps.import(OWNER, { root });
  const gone = join(folder, 'gone');
  mkdirSync(gone);
  const library = libraryOn({
    store,
    files,
    program: 'test',
    surroundings: { folders: [folder, gone], publicUrl: undefined },
  });
  const found = await library.keeping.examine(OWNER);
  expect(codes(found)).toEqual(
    expect.arrayContaining(['good doctor.database', 'good doctor.index', 'bad doctor.no-backup']),
  );
  expect(found.filter(({ what }) => /room/.test(what.code))).toHaveLength(2);
  for (const { what, advice } of found) expect([say(what), advice ? say(advice) : '.']).not.toContain('');
  const how = { signal: new AbortController().signal };
  expect(await library.keeping.sample(OWNER, how)).toMatchObject({ originals: 3, editions: 3, problems: [] });
  expect(codes(await library.keeping.findings(OWNER))).toContain('good doctor.sampled');
  const [lost, damaged] = await Array.fromAsync(files.list());
  rmSync(join(folder, 'files', lost!.slice(0, 2), lost!.slice(2)));
  const path = join(folder, 'files', damaged!.slice(0, 2), damaged!.slice(2));
  chmodSync(path, 0o644);
  writeFileSync(path, 'other bytes');
  rmSync(gone, { recursive: true });
  await library.behind.sample(OWNER, { ...how, onProgress: () => {} });
  expect(
    codes(await library.keeping.findings(OWNER))
      .filter((one) => one.startsWith('bad') && one !== 'bad doctor.setting') // the server of the tests has no need of fsync
      .sort(),
  ).toEqual([
    'bad doctor.no-backup',
    'bad doctor.no-folder',
    'bad verify.original-damaged',
    'bad verify.original-missing',
  ]);
});
