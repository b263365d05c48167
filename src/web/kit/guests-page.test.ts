import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { guestsPage } from './guests-page.ts';
import { HeldPages } from './held-pages.ts';
import type { Env } from './needs.ts';
import { readingOf } from './reading-cookie.ts';

it('sets a page again only when what it tells, or how one reads, is another', async () => {
  const held = new HeldPages();
  let set = 0;
  let tells = 'one';
  const app = new Hono<Env>();
  app.use(async (c, next) => {
    c.set('assets', { version: 'v' } as never);
    c.set(
      'reading',
      readingOf((name) => (name === 'theme' ? c.req.query('theme') : null)),
    );
    await next();
  });
  app.get('/', (c) => guestsPage(c, held, [tells], () => c.html(`${++set}`)));
  const ask = async (path = '/', headers = {}) => app.request(path, { headers });
  const first = await ask();
  expect(await first.text()).toBe('1');
  expect(await (await ask()).text()).toBe('1');
  const tag = first.headers.get('ETag')!;
  expect((await ask('/', { 'If-None-Match': tag })).status).toBe(304);
  expect(await (await ask('/?theme=dark')).text()).toBe('2');
  tells = 'another';
  const other = await ask('/', { 'If-None-Match': tag });
  expect([other.status, await other.text()]).toEqual([200, '3']);
});
