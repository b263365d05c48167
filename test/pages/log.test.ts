import { afterAll, beforeAll, expect, test } from 'vitest';
import { headOf } from '../../src/catalogue/head.ts';
import { visibleStandings } from '../../src/catalogue/sees.ts';
import { tagsOf } from '../../src/catalogue/tags-of.ts';
import { filesOnDisk } from '../../src/files/disk.ts';
import { libraryOn } from '../../src/library/library.ts';
import { makeLog } from '../../src/log/log.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import type { Needs } from '../../src/web/kit/needs.ts';
import { createSite } from '../../src/web/site.tsx';
import { freshDatabase } from '../support/database.ts';
import { PROGRAM } from '../support/library.ts';

let store: Store;
let drop: () => Promise<void>;
let lines: { readonly [field: string]: unknown }[] = [];
const log = makeLog({ level: 'debug', forPeople: false, write: (line) => lines.push(JSON.parse(line)) });
beforeAll(async () => {
  const database = await freshDatabase();
  drop = database.drop;
  store = await openStore(database.url, {
    visible: visibleStandings,
    headOf,
    tagsOf,
    onQuery: (statement, ms) => log.debug(statement, { sql: true, ms }),
  });
});
afterAll(async () => {
  await store?.close();
  await drop?.();
});

async function ask(path: string, init: RequestInit = {}, more: Partial<Needs> = {}) {
  lines = [];
  const library = libraryOn({ store, files: filesOnDisk('/nowhere'), program: PROGRAM });
  const report = (error: unknown) => log.error('No page could be made.', error);
  const site = createSite({ library, log, report, ...more });
  const response = await site.request(`http://localhost${path}`, init);
  return { response, body: await response.text(), request: response.headers.get('X-Request-Id')! };
}

test('each request has a number, in its header and in every line, those of the database too', async () => {
  const one = await ask('/search?q=mara%40quill.example');
  expect(one.request).toMatch(/^[\w-]{12}$/);
  expect(lines.filter((l) => l['sql']).length).toBeGreaterThan(1);
  expect(new Set(lines.map((l) => l['request']))).toEqual(new Set([one.request]));
  expect(lines.at(-1)).toMatchObject({ level: 'info', msg: 'GET /search', status: 200, ms: expect.any(Number) });
  expect(JSON.stringify(lines)).not.toContain('quill');
  expect((await ask('/works')).request).not.toBe(one.request);
});

test('what programs ask for again and again is for those who look for mistakes', async () => {
  await ask('/healthz');
  expect(lines.at(-1)).toMatchObject({ level: 'debug', msg: 'GET /healthz' });
});

test('a one-time link is in no line', async () => {
  await ask('/key/Zk3-Lantern_77');
  expect(lines.at(-1)!['msg']).toBe('GET /key/…');
  expect(JSON.stringify(lines)).not.toContain('Lantern_77');
});

test('a page that could not be made says its number, as the log does with the cause', async () => {
  const library = libraryOn({ store, files: filesOnDisk('/nowhere'), program: PROGRAM });
  const broken = {
    library: {
      ...library,
      works: { ...library.works, counts: () => Promise.reject(new Error('no such lamp')) },
    },
  };
  const { response, body, request } = await ask('/', {}, broken);
  expect(response.status).toBe(500);
  expect(body).toContain(`Error 500, request ${request}`);
  expect(lines.find((l) => l['level'] === 'error')).toMatchObject({ request, error: { message: 'no such lamp' } });
  expect(lines.at(-1)).toMatchObject({ level: 'warn', msg: 'GET /', status: 500, request });
  const json = await ask('/', { headers: { Accept: 'application/json' } }, broken);
  expect(JSON.parse(json.body)).toMatchObject({ request: json.request });
});

test('the number that a proxy gave is kept where a proxy is believed, and only then', async () => {
  const given = { headers: { 'X-Request-Id': 'from-the-proxy-7' } };
  expect((await ask('/works', given, { proxies: 1 })).request).toBe('from-the-proxy-7');
  expect((await ask('/works', given)).request).not.toBe('from-the-proxy-7');
  const odd = { headers: { 'X-Request-Id': 'a b"><i>' } };
  expect((await ask('/works', odd, { proxies: 1 })).request).toMatch(/^[\w-]{12}$/);
});
