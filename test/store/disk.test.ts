import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { filesOnDisk } from '../../src/files/disk.ts';

const scratch = mkdtempSync(join(tmpdir(), 'ficarium-files-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const bytes = Buffer.from('The lamp at the end of the pier was lit before anyone had climbed to it.');
const sha256 = createHash('sha256').update(bytes).digest('hex');
const pathOf = (folder: string) => join(folder, sha256.slice(0, 2), sha256.slice(2));

test('what is kept is read back, once, and nothing unfinished stays', async () => {
  const folder = join(scratch, 'a/b');
  const files = filesOnDisk(folder);
  await Promise.all(Array.from({ length: 8 }, () => files.put(sha256, bytes)));
  await files.put(sha256, bytes);
  expect(Buffer.from(await files.read(sha256))).toEqual(bytes);
  expect(await files.rehash(sha256)).toBe(sha256);
  expect(await Array.fromAsync(files.list())).toEqual([sha256]);
  expect(readdirSync(join(folder, 'unfinished'))).toEqual([]);
  expect(statSync(pathOf(folder)).mode & 0o777).toBe(0o444);
});

test('damage is seen, absence is said', async () => {
  const folder = join(scratch, 'c');
  const files = filesOnDisk(folder);
  expect(await Array.fromAsync(files.list())).toEqual([]);
  expect(await files.rehash(sha256)).toBeNull();
  await expect(files.read(sha256)).rejects.toMatchObject({ code: 'not-found' });
  await files.put(sha256, bytes);
  chmodSync(pathOf(folder), 0o644);
  writeFileSync(
    pathOf(folder),
    Buffer.from('The lamp at the end of the pier was lit before anyone had climbed to it!'),
  );
  expect(await files.rehash(sha256)).toMatch(/^(?!the same)[0-9a-f]{64}$/);
  expect(await files.rehash(sha256)).not.toBe(sha256);
});

test('what a killed program left unfinished is cleared away after an hour', async () => {
  const unfinished = join(scratch, 'd/unfinished');
  mkdirSync(unfinished, { recursive: true });
  for (const name of ['old', 'young']) writeFileSync(join(unfinished, name), 'half');
  utimesSync(join(unfinished, 'old'), 0, 0);
  await filesOnDisk(join(scratch, 'd')).put(sha256, bytes);
  expect(readdirSync(unfinished)).toEqual(['young']);
});

test('a name that is no hash reaches no file', async () => {
  const files = filesOnDisk(scratch);
  await expect(files.read('../../../etc/passwd')).rejects.toThrow(RangeError);
  await expect(files.put('A'.repeat(64), bytes)).rejects.toThrow(RangeError);
});

test('a folder that cannot be made is said in words', async () => {
  writeFileSync(join(scratch, 'file'), '');
  await expect(filesOnDisk(join(scratch, 'file/under')).put(sha256, bytes)).rejects.toMatchObject({
    code: 'cannot-write',
    message: expect.stringContaining('file/under'),
  });
});
