import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { hasRoom } from '../../src/files/space.ts';
import { uploadsIn } from '../../src/files/uploads.ts';
import { receive } from '../../src/library/heaps/receive.ts';

const MEGABYTE = 1 << 20;

async function* megabytes(n: number, sent: { count: number }) {
  for (let i = 0; i < n; i++) {
    sent.count++;
    yield new Uint8Array(MEGABYTE);
  }
}

test('what is sent ends before it takes the room that the database needs, in a sentence, and leaves nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ficarium-room-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  let looks = 0;
  const uploads = uploadsIn(folder, async () => ++looks < 3);
  const sent = { count: 0 };
  const coming = async function* () {
    yield { name: 'box/a long tale.txt', bytes: megabytes(200, sent) };
  };
  await expect(receive(uploads, coming(), () => {})).rejects.toMatchObject({ code: 'disk-full' });
  // Looked at before the first byte and every sixteen megabytes: nothing much beyond was read.
  expect(looks).toBe(3);
  expect(sent.count).toBeLessThan(50);
  expect(readdirSync(folder)).toEqual([]);
});

test('each of many small files is looked at; where there is room all are kept', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ficarium-room-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  let looks = 0;
  const uploads = uploadsIn(folder, async () => {
    looks++;
    return true;
  });
  const coming = async function* () {
    for (let i = 0; i < 5; i++) yield { name: `${i}.txt`, bytes: megabytes(1, { count: 0 }) };
  };
  const root = await receive(uploads, coming(), () => {});
  expect(readdirSync(root)).toHaveLength(5);
  expect(looks).toBe(5);
});

test('a disk of which nobody can say how full it is may be written to', async () => {
  expect(await hasRoom('/nowhere/at/all')).toBe(true);
  expect(await hasRoom(tmpdir())).toBe(true);
});
