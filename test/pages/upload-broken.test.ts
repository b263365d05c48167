/** What goes wrong while something is sent: broken forms, a disk that fills up, names that cannot be, two at once. */
import { existsSync, globSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { filesOnDisk } from '../../src/files/disk.ts';
import type { Uploads } from '../../src/files/port.ts';
import { uploadsIn } from '../../src/files/uploads.ts';
import { libraryOn, OWNER } from '../../src/library/library.ts';
import type { Store } from '../../src/store/store.ts';
import { freshStore } from '../support/database.ts';
import { served } from '../support/site.ts';

const scratch = mkdtempSync(join(tmpdir(), 'ficarium-broken-'));
let store: Store;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ store, close } = await freshStore(true));
});
afterAll(async () => {
  await close?.();
  rmSync(scratch, { recursive: true, force: true });
});

let made = 0;
/** A site on a port with uploads of its own. */
async function site(wrap: (uploads: Uploads) => Uploads = (uploads) => uploads) {
  const folder = join(scratch, `${made++}`);
  const library = libraryOn({
    store,
    files: filesOnDisk(join(scratch, 'files')),
    program: 'test',
    uploads: wrap(uploadsIn(folder)),
  });
  const errors: unknown[] = [];
  const { base, close } = await served({ library, actor: () => OWNER, report: (error) => errors.push(error) });
  onTestFinished(close);
  const headers = { Origin: base, 'Sec-Fetch-Site': 'same-origin' };
  return {
    folder,
    base,
    library,
    errors,
    left: () =>
      globSync('**/*', { cwd: folder })
        .map((path) => path.split('/').slice(1).join('/'))
        .filter(Boolean)
        .sort(),
    send: (body: FormData | string, more: Readonly<Record<string, string>> = {}) =>
      fetch(`${base}/take-in`, { method: 'POST', redirect: 'manual', body, headers: { ...headers, ...more } }),
    /** Bytes as they are, and what comes back until the other side closes. */
    raw: (head: string, body: string | Buffer) =>
      new Promise<string>((resolve) => {
        const { port, host } = new URL(base);
        const socket = connect(Number(port), '127.0.0.1');
        let answer = '';
        socket
          .on('data', (chunk) => (answer += chunk))
          .on('close', () => resolve(answer))
          .on('error', () => {});
        socket.write(
          `POST /take-in HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${base}\r\nSec-Fetch-Site: same-origin\r\nConnection: close\r\n${head}\r\n\r\n`,
        );
        socket.write(body);
      }),
  };
}

const form = (files: readonly (readonly [name: string, content: string])[]) => {
  const form = new FormData();
  for (const [name, content] of files) form.append('files', new Blob([content]), name);
  return form;
};

test('names that cannot be: a file where a folder is needed, the same in other letters, none at all, very long, outside', async () => {
  const { send, left } = await site();
  const answer = await send(
    form([
      ['lamp', 'a file'],
      ['lamp/inside.txt', 'in a folder of its name'],
      ['lamp/deeper/inside.txt', 'and below'],
      ['Lamp', 'in capitals'],
      ['lamp', 'once more'],
      ['../../outside.txt', 'outside'],
      ['/etc/passwd', 'absolute'],
      ['C:\\Users\\Mara\\bell.txt', 'from elsewhere'],
      [`${'é'.repeat(300)}.txt`, 'long'],
      ['\u202egnp.exe.txt', 'backwards'],
      ['.', 'dot'],
      [`${'deep/'.repeat(40)}end.txt`, 'deep'],
    ]),
  );
  expect(answer.status).toBe(303);
  const names = left();
  for (const name of [
    'lamp',
    'lamp (2)/inside.txt',
    'lamp (2)/deeper/inside.txt',
    'Lamp',
    'lamp (3)',
    'outside.txt',
    'etc/passwd',
    'C_/Users/Mara/bell.txt',
    'file',
  ])
    expect(names).toContain(name);
  expect(names.filter((name) => name.startsWith('é'))).toHaveLength(1);
  expect(existsSync(join(scratch, 'outside.txt'))).toBe(false);
});

test('a form that is none, or broken anywhere, is said in one sentence and leaves nothing', async () => {
  const { send, raw, folder, errors } = await site();
  const type = 'Content-Type: multipart/form-data; boundary=lamp';
  const part = '--lamp\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\nOnce\r\n';
  for (const [body, headers] of [
    ['nothing', { 'Content-Type': 'text/plain' }],
    ['a=b', { 'Content-Type': 'application/x-www-form-urlencoded' }],
    ['', { 'Content-Type': 'multipart/form-data' }],
    ['--lamp', { 'Content-Type': 'multipart/form-data; boundary=' }],
    ['not a form', { 'Content-Type': 'multipart/form-data; boundary=lamp' }],
    [part, { 'Content-Type': 'multipart/form-data; boundary=lamp' }],
    [`${part}--lamp\r\nbroken header\r\n\r\n`, { 'Content-Type': 'multipart/form-data; boundary=lamp' }],
    ['--lamp--\r\n', { 'Content-Type': 'multipart/form-data; boundary=lamp' }],
  ] as const) {
    const answer = await send(body, headers);
    expect([answer.status, body], await answer.text()).toEqual([400, body]);
  }
  expect(await raw(`${type}\r\nContent-Length: 5`, part)).toMatch(/^HTTP\/1.1 400/);
  expect(await raw(`${type}\r\nTransfer-Encoding: chunked`, 'zz\r\nnot a chunk')).toMatch(/^HTTP\/1.1 400|^$/);
  await vi.waitFor(() => expect(readdirSync(folder)).toEqual([]), { timeout: 60_000 });
  expect(errors).toEqual([]);
});

/** Uploads whose disk is full after so many bytes. */
const fullAfter =
  (most: number) =>
  (uploads: Uploads): Uploads => ({
    ...uploads,
    async begin() {
      const upload = await uploads.begin();
      let length = 0;
      return {
        ...upload,
        put: (name, bytes) =>
          upload.put(
            name,
            (async function* () {
              for await (const chunk of bytes) {
                length += chunk.length;
                if (length > most)
                  throw Object.assign(new Error('no space left'), { code: 'ENOSPC', syscall: 'write' });
                yield chunk;
              }
            })(),
          ),
      };
    },
  });

test('a disk that fills up at any byte: the sentence comes while much is still on its way, and nothing half sent stays', async () => {
  for (const most of [0, 1, 70_000, 3_000_000]) {
    const { send, folder, errors } = await site(fullAfter(most));
    const answer = await send(
      form([
        ['a.txt', 'x'.repeat(100_000)],
        ['b.txt', 'y'.repeat(20_000_000)],
        ['c.txt', 'z'.repeat(9_000_000)],
      ]),
    );
    expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining('The disk is full')]);
    await vi.waitFor(() => expect(readdirSync(folder)).toEqual([]));
    expect(errors).toEqual([]);
    const small = await send(form([]));
    expect(small.status).toBe(400);
  }
});

test('a folder that cannot be made is said, and made as soon as it can be', async () => {
  const { send, folder, left } = await site();
  writeFileSync(folder, 'a file stands there');
  const answer = await send(form([['a.txt', 'x']]));
  expect([answer.status, await answer.text()]).toEqual([
    503,
    expect.stringContaining('a file stands where a folder is needed'),
  ]);
  rmSync(folder);
  expect((await send(form([['a.txt', 'x']]))).status).toBe(303);
  expect(left()).toEqual(['a.txt']);
});

test('many at once, each kept apart; what a killed program left half received is cleared, what another receives is not, what came whole is asked for', async () => {
  const { send, folder, library } = await site();
  for (const half of ['unfinished-left', 'unfinished-going']) mkdirSync(join(folder, half), { recursive: true });
  const daysAgo = new Date(Date.now() - 3 * 86_400_000);
  utimesSync(join(folder, 'unfinished-left'), daysAgo, daysAgo);
  mkdirSync(join(folder, 'whole'));
  writeFileSync(join(folder, 'whole', 'a.txt'), 'It came whole.');
  const before = (await library.takings.list(OWNER, 1000)).length;
  await library.takings.pickUp(OWNER);
  await library.takings.pickUp(OWNER);
  expect((await library.takings.list(OWNER, 1)).map(({ root }) => root)).toEqual([join(folder, 'whole')]);
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, n) =>
      send(
        form([
          ['same.txt', `${n}`],
          ['more/same.txt', `${n}`],
        ]),
      ),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual(Array(12).fill(303));
  expect(readdirSync(folder)).toHaveLength(14);
  expect(readdirSync(folder).filter((name) => name.startsWith('unfinished-'))).toEqual(['unfinished-going']);
  expect(await library.takings.list(OWNER, 1000)).toHaveLength(before + 13);
});
