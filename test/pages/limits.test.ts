import { expect, test } from 'vitest';
import { libraryOn } from '../../src/library/library.ts';
import { createSite } from '../../src/web/site.tsx';
import { freshStore } from '../support/database.ts';

const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } });

async function site(limit: number) {
  const { store } = await freshStore();
  return createSite({ library: libraryOn({ store, files: {} as never, program: 'test' }), limit });
}

test('who asks too often is told when to ask again; others, and this machine, are answered', async () => {
  const app = await site(3);
  const ask = (address: string, path = '/', headers: Record<string, string> = {}) =>
    app.request(path, { headers }, from(address));
  for (let n = 0; n < 3; n++) expect((await ask('203.0.113.5')).status).toBe(200);
  const answer = await ask('203.0.113.5');
  expect([answer.status, Number(answer.headers.get('Retry-After'))]).toEqual([429, expect.any(Number)]);
  expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0);
  expect(await answer.text()).toContain('Wait a minute');
  const problem = await ask('203.0.113.5', '/works', { Accept: 'application/json' });
  expect([problem.status, ((await problem.json()) as { code: string }).code]).toEqual([429, 'lost.too-often']);
  expect((await ask('203.0.113.6')).status).toBe(200);
  expect((await ask('203.0.113.5', '/livez')).status).toBe(200);
  expect((await ask('203.0.113.5', '/favicon.ico')).status).toBe(302);
  for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1', ''])
    for (let n = 0; n < 5; n++) expect((await ask(address)).status).toBe(200);
});

test('a network of IPv6 is one, however many addresses it takes', async () => {
  const app = await site(3);
  const ask = async (address: string) => (await app.request('/robots.txt', {}, from(address))).status;
  for (let n = 1; n <= 3; n++) expect(await ask(`2001:db8:7:1::${n}`)).toBe(200);
  expect(await ask('2001:db8:7:1:a:b:c:d')).toBe(429);
  expect(await ask('2001:db8:7:2::1')).toBe(200);
  for (let n = 1; n <= 3; n++) expect(await ask('::ffff:203.0.113.9')).toBe(200);
  expect(await ask('203.0.113.9')).toBe(429);
});

test('a crawler is slowed before people are', async () => {
  const app = await site(1000);
  const ask = (agent: string) => app.request('/robots.txt', { headers: { 'User-Agent': agent } }, from('203.0.113.7'));
  const all = await Promise.all(Array.from({ length: 80 }, () => ask('Examplebot/1.0')));
  expect(all.filter(({ status }) => status === 200)).toHaveLength(60);
  expect((await ask('Mozilla/5.0')).status).toBe(200);
});

test('beyond what can be answered at once the next are sent away, and those that are here are answered', async () => {
  const app = await site(0);
  const all = await Promise.all(Array.from({ length: 400 }, () => app.request('/robots.txt', {}, from('203.0.113.8'))));
  const of = (status: number) => all.filter((answer) => answer.status === status);
  expect([of(200).length + of(503).length, of(200).length]).toEqual([400, expect.any(Number)]);
  expect(of(200).length).toBeGreaterThanOrEqual(256);
  for (const answer of of(503)) expect(answer.headers.get('Retry-After')).toBe('2');
  expect((await app.request('/robots.txt', {}, from('203.0.113.8'))).status).toBe(200);
});
