import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backupFolder } from '../../src/files/backup/folder.ts';
import { readPack, writePack } from '../../src/files/backup/pack.ts';
import { openBag } from '../../src/files/bag.ts';
import { scratchFolder } from '../support/restored.ts';

const AT = new Date('2026-03-01T03:00:00.500Z');
const DAYS_AGO = new Date(Date.now() - 3 * 86_400_000);
const UNNAMED = '01234567-89ab-cdef-0123-456789abcdef';
const file = (text: string, before = () => {}) =>
  (async function* () {
    before();
    yield { name: 'story.txt', size: text.length, bytes: [Buffer.from(text)] };
  })();

test('what came to a place while a backup for it was written stays, and nothing is left beside it', async () => {
  const folder = scratchFolder();
  const path = join(folder, 'library.tar.zst');
  await expect(
    writePack(
      path,
      file('oars', () => writeFileSync(path, 'mine')),
      { at: AT },
    ),
  ).rejects.toMatchObject({ code: 'wrong-use', what: { code: 'error.backup-there' } });
  expect(readFileSync(path, 'utf8')).toBe('mine');
  expect(readdirSync(folder)).toEqual(['library.tar.zst']);
});

test('what came to a place while a bundle for it was written stays', async () => {
  const path = join(scratchFolder(), 'bundle');
  const bag = await openBag(path);
  await bag.put('oars.txt', 'oars');
  mkdirSync(path);
  await expect(bag.close({})).rejects.toMatchObject({ code: 'wrong-use' });
  await bag.drop();
  expect(readdirSync(path)).toEqual([]);
  expect(readdirSync(join(path, '..'))).toEqual(['bundle']);
});

test('two backups of one name at once do not mix: what lies there is whole', async () => {
  const path = join(scratchFolder(), 'library.tar.zst');
  const both = await Promise.allSettled(['oars', 'rope'].map((text) => writePack(path, file(text), { at: AT })));
  expect(both.map(({ status }) => status)).toContain('fulfilled');
  expect(
    await Array.fromAsync(
      readPack(path, () => Promise.reject()),
      ({ name }) => name,
    ),
  ).toEqual(['story.txt']);
});

test('two snapshots of one second lie beside one another, in their order', async () => {
  const folder = await backupFolder(scratchFolder(), undefined, { begin: true });
  for (const text of ['first', 'second']) await writePack(await folder.placeFor(AT), file(text), { at: AT });
  const made = await folder.snapshots();
  expect(made.map(({ at }) => at.toISOString())).toEqual(['2026-03-01T03:00:00.000Z', '2026-03-01T03:00:01.000Z']);
});

test('what a killed program left is removed a day later, and nothing else', async () => {
  const folder = scratchFolder();
  const [old, young, theirs] = [`all.${UNNAMED}.part`, `all.1${UNNAMED.slice(1)}.part`, 'all.draft.part'] as const;
  for (const name of [old, young, theirs]) writeFileSync(join(folder, name), 'half');
  for (const name of [old, theirs]) utimesSync(join(folder, name), DAYS_AGO, DAYS_AGO);
  await writePack(join(folder, 'all'), file('oars'), { at: AT });
  expect(readdirSync(folder).sort()).toEqual(['all', theirs, young].sort());
});
