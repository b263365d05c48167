import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { filesOnDisk } from '../../src/files/disk.ts';
import type { Uploads } from '../../src/files/port.ts';
import { uploadsIn } from '../../src/files/uploads.ts';
import { tasksOn } from '../../src/jobs/jobs.ts';
import { libraryOn } from '../../src/library/library.ts';
import { createSite } from '../../src/web/site.tsx';
import { freshStore } from '../support/database.ts';
import { storyText } from '../support/library.ts';
import { libraryOf, served, type TestLibrary } from '../support/site.ts';

const scratch = mkdtempSync(join(tmpdir(), 'ficarium-bring-'));
const folder = join(scratch, 'brought-in');
let library: TestLibrary;
let jobs: { stop(): Promise<void> };

beforeAll(async () => {
  library = await libraryOf({ 'first.txt': storyText({ Title: 'The First' }, 1) });
  const { store } = library;
  const fail = (error: Error) => console.error(error);
  jobs = store.runJobs(
    tasksOn(libraryOn({ store, files: filesOnDisk(join(scratch, 'files')), program: 'test', workers: 1 }).behind, fail),
    fail,
  );
});
afterAll(async () => {
  await jobs?.stop();
  await library?.close();
  rmSync(scratch, { recursive: true, force: true });
});

const needs = (uploads: Uploads = uploadsIn(folder)) => ({
  ...library.keeper,
  library: {
    ...library.keeper.library,
    takings: libraryOn({
      store: library.store,
      files: filesOnDisk(join(scratch, 'originals')),
      program: 'test',
      uploads,
    }).takings,
  },
});

/** Sends files as a browser does. */
function bring(files: Readonly<{ [name: string]: string | Uint8Array }>, uploads?: Uploads) {
  const form = new FormData();
  for (const [name, content] of Object.entries(files)) form.append('files', new Blob([content as string]), name);
  return createSite(needs(uploads)).request('http://localhost/take-in', {
    method: 'POST',
    body: form,
    headers: { Origin: 'http://localhost', 'Sec-Fetch-Site': 'same-origin' },
  });
}

const page = async (path: string) => (await createSite(needs()).request(`http://localhost${path}`)).text();
const ended = (path: string, words: string) =>
  vi.waitFor(async () => expect(await page(path)).toContain(words), { timeout: 60_000, interval: 100 });

test('files, folders and zips are sent, kept whole, and taken in', async () => {
  const answer = await bring({
    'old/lamp.txt': storyText({ Title: 'The Lamp' }, 2),
    'old/bells.zip': zipSync({ 'bell.txt': Buffer.from(storyText({ Title: 'The Bell' }, 3)) }),
    '../../../etc/oar.txt': storyText({ Title: 'The Oar' }, 4),
  });
  expect(answer.status).toBe(303);
  await ended(answer.headers.get('Location')!, '3 works came in');
  expect(await page('/works')).toContain('The Oar');
  const [heap] = readdirSync(folder);
  expect(readdirSync(join(folder, heap!), { recursive: true }).map(String).sort()).toEqual([
    'etc',
    'etc/oar.txt',
    'old',
    'old/bells.zip',
    'old/lamp.txt',
  ]);
});

test('the same again is passed over; two of one name are both kept', async () => {
  const again = await bring({ 'lamp.txt': storyText({ Title: 'The Lamp' }, 2) });
  await ended(again.headers.get('Location')!, '0 works came in');
  const form = new FormData();
  for (const seed of [31, 32]) form.append('files', new Blob([storyText({ Title: `Twin ${seed}` }, seed)]), 'twin.txt');
  const both = await createSite(needs()).request('http://localhost/take-in', {
    method: 'POST',
    body: form,
    headers: { Origin: 'http://localhost', 'Sec-Fetch-Site': 'same-origin' },
  });
  await ended(both.headers.get('Location')!, '2 works came in');
});

test('a bomb is left aside by name, and the rest comes in', async () => {
  const bomb = zipSync({ 'bomb.txt': [new Uint8Array(64 * 1024 * 1024).fill(97), { level: 9 }] });
  const answer = await bring({ 'bomb.zip': bomb, 'quay.txt': storyText({ Title: 'The Quay' }, 5) });
  await ended(answer.headers.get('Location')!, '1 work came in and 1 file was left aside');
});

test('nothing chosen is said, and changes nothing', async () => {
  const before = readdirSync(folder).length;
  const answer = await bring({});
  expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('No file')]);
  expect(readdirSync(folder)).toHaveLength(before);
});

test('a full disk in the middle: one sentence, and nothing half sent stays', async () => {
  let dropped = 0;
  const full: Uploads = {
    ...uploadsIn(folder),
    begin: async () => ({
      put: () => Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC', syscall: 'write' })),
      keep: () => Promise.reject(new Error('never')),
      drop: async () => void dropped++,
    }),
  };
  const answer = await bring({ 'a.txt': 'x'.repeat(100_000), 'b.txt': 'y' }, full);
  expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining('The disk is full')]);
  expect(dropped).toBe(1);
});

test('an upload that breaks off leaves nothing', async () => {
  const before = readdirSync(folder).length;
  const { base, close } = await served(needs());
  const { port, host } = new URL(base);
  const socket = connect(Number(port), '127.0.0.1');
  socket.on('error', () => {});
  socket.write(
    `POST /take-in HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${base}\r\nSec-Fetch-Site: same-origin\r\nContent-Type: multipart/form-data; boundary=lamp\r\nContent-Length: 900000\r\n\r\n--lamp\r\nContent-Disposition: form-data; name="files"; filename="cut.txt"\r\n\r\nOnce upon `,
  );
  await vi.waitFor(() => expect(readdirSync(folder)).toHaveLength(before + 1), { timeout: 60_000 });
  socket.destroy();
  await vi.waitFor(() => expect(readdirSync(folder)).toHaveLength(before), { timeout: 60_000 });
  await close();
});

test('5,000 files at once', async () => {
  const files = Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [`many/${n}.txt`, `Lamp ${n}`]));
  const answer = await bring(files);
  expect(answer.status).toBe(303);
  const newest = readdirSync(folder).map((name) => readdirSync(join(folder, name), { recursive: true }).length);
  expect(Math.max(...newest)).toBe(5_001);
});

test('a guest sends nothing', async () => {
  const { store } = await freshStore();
  const site = createSite({
    library: libraryOn({
      store,
      files: filesOnDisk(join(scratch, 'originals')),
      program: 'test',
      uploads: uploadsIn(folder),
    }),
  });
  expect((await site.request('http://localhost/take-in')).status).toBe(403);
});
