/** The files of deploy/proxy in a real nginx and a real Caddy, before the program as people start it. */
import { randomBytes } from 'node:crypto';
import { globSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { freshDatabase } from '../support/database.ts';
import { freePort } from '../support/free-port.ts';
import { storyFile } from '../support/generated-stories.ts';
import { run } from '../support/programs.ts';
import { askerAt, isThere, type ProxyName, proxyBefore } from '../support/proxy.ts';
import { scratchFolder } from '../support/restored.ts';

const SITE = 'https://stories.example';
const LIMIT = 20;
const READER = '198.51.100.7';
const KEEPER = '198.51.101.8';

/** A library with one story, and a proxy before it. */
async function behind(proxy: ProxyName) {
  const { url, drop } = await freshDatabase();
  onTestFinished(drop);
  const folder = scratchFolder();
  const heap = join(folder, 'heap');
  mkdirSync(heap);
  writeFileSync(join(heap, 'one.txt'), storyFile(3, 20).content);
  const port = await freePort();
  const env = {
    DATABASE_URL: url,
    FICARIUM_DATA: join(folder, 'data'),
    FICARIUM_TRUST_PROXY: '1',
    FICARIUM_PUBLIC_URL: SITE,
    FICARIUM_LIMIT: String(LIMIT),
    PORT: String(port),
  };
  const start = () => run(['serve', '--samples', heap], env);
  const before = await proxyBefore(proxy, join(folder, proxy), port);
  const ask = askerAt(before.port);
  const answers = () =>
    expect
      .poll(
        () =>
          ask(KEEPER, '/livez').then(
            ({ status }) => status,
            () => before.hasEnded() && before.said(),
          ),
        {
          timeout: 60_000,
        },
      )
      .toBe(200);
  return { start, ask, answers, data: env.FICARIUM_DATA };
}

const ofForm = (form: Readonly<Record<string, string>>) => ({
  method: 'POST',
  headers: { Origin: SITE, 'Content-Type': 'application/x-www-form-urlencoded' },
  body: once(Buffer.from(new URLSearchParams(form).toString())),
});
async function* once(bytes: Buffer) {
  yield bytes;
}

test.for<ProxyName>(['nginx', 'caddy'])('behind %s all is as without it', async (proxy, { skip }) => {
  if (!isThere(proxy)) return skip(`there is no ${proxy} here`);
  const { start, ask, answers, data } = await behind(proxy);
  const library = start();
  const [, key] = await library.says(/https:\/\/stories\.example(\/key\/[\w-]{43})/);
  await answers();

  // Pages: packed once, known again, and no word of the address at which the program listens.
  const front = await ask(READER, '/', { headers: { 'Accept-Encoding': 'gzip' } });
  expect([front.status, front.headers['content-encoding']]).toEqual([200, 'gzip']);
  const page = gunzipSync(front.body).toString();
  expect(page).toMatch(/^<!doctype html>/i);
  expect(page).not.toMatch(/localhost|127\.0\.0\.1/);
  const headers = { 'Accept-Encoding': 'gzip', 'If-None-Match': front.headers.etag! };
  expect((await ask(READER, '/', { headers })).status).toBe(304);
  expect((await ask(READER, '/works/')).headers.location).toBe('/works');
  expect((await ask(READER, '/works', { method: 'PROPFIND' })).status).toBe(404);

  // Books: whole, also to who asks for a part of them, and known again.
  const [work] = /\/works\/w[0-9a-z]+/.exec(page)!;
  const book = await ask(READER, `${work}/book.epub`, { headers: { 'Accept-Encoding': 'gzip', Range: 'bytes=0-9' } });
  expect([book.status, book.headers['content-encoding']]).toEqual([200, undefined]);
  expect(book.body.length).toBe(Number(book.headers['content-length']));
  expect(await ask(READER, `${work}/book.epub`, { headers: { 'If-None-Match': book.headers.etag! } })).toMatchObject({
    status: 304,
  });

  // Who keeps it: the cookie is for TLS alone; what is sent is written to the library's disk as it comes.
  const signedIn = await ask(KEEPER, key!, ofForm({ name: 'Ilse', password: 'nine grey herons wade' }));
  const [cookie] = signedIn.headers['set-cookie']!;
  expect(cookie).toMatch(/^__Host-.*; Secure/);
  const half = Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), randomBytes(2 << 20)]);
  const arrived = () => globSync('brought-in/**/noise.jpg', { cwd: data }).map((at) => statSync(join(data, at)).size);
  async function* heap() {
    yield Buffer.from('--zz\r\nContent-Disposition: form-data; name="files"; filename="noise.jpg"\r\n\r\n');
    yield half;
    await expect.poll(() => arrived()[0] ?? 0).toBeGreaterThan(half.length / 2);
    yield half;
    yield Buffer.from('\r\n--zz\r\nContent-Disposition: form-data; name="files"; filename="two.txt"\r\n\r\n');
    yield Buffer.from(storyFile(7, 20).content);
    yield Buffer.from('\r\n--zz--\r\n');
  }
  const sent = await ask(KEEPER, '/take-in', {
    method: 'POST',
    headers: { Origin: SITE, Cookie: cookie!.split(';')[0]!, 'Content-Type': 'multipart/form-data; boundary=zz' },
    body: heap(),
  });
  expect(sent.status).toBe(303);
  const how = { headers: { Cookie: cookie!.split(';')[0]!, Accept: 'application/json' } };
  let asked = 0;
  const fetched = async () => JSON.parse(String((await ask(`192.0.2.${++asked}`, sent.headers.location!, how)).body));
  await expect
    .poll(fetched, { interval: 400 })
    .toEqual({ says: expect.stringMatching(/1 work came in and 1 file was left aside/), ended: true });

  // Limits count the visitor, whatever they say of themselves.
  const many = (from: string, times: number, forged = '') =>
    Promise.all(
      Array.from({ length: times }, async (_, i) => {
        const headers = forged ? { 'X-Forwarded-For': `${forged}${i}` } : {};
        return (await ask(from, '/robots.txt', { headers })).status;
      }),
    );
  expect(new Set(await many('203.0.113.5', LIMIT))).toEqual(new Set([200]));
  expect(new Set(await many('203.0.113.5', 5, '192.0.2.'))).toEqual(new Set([429]));
  expect(new Set(await many('198.51.102.9', 5))).toEqual(new Set([200]));

  // Closed, it is gone at once; meanwhile the proxy says what there is to say, and notices when the library is back.
  expect(await library.end()).toBe(0);
  const away = await ask(READER, '/');
  expect([away.status, away.headers['retry-after'], String(away.body).trim()]).toEqual([
    503,
    '10',
    'The library does not answer just now: perhaps it is starting again. Please come back in a moment.',
  ]);
  start();
  await answers();
});
