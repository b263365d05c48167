import { gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { HeldPages } from './held-pages.ts';
import type { Env } from './needs.ts';

it('makes a page once for each key, and packs it for who takes it so', async () => {
  const held = new HeldPages();
  let made = 0;
  const app = new Hono<Env>();
  app.get('/:key', async (c) => {
    const key = c.req.param('key');
    return held.give(c, key) ?? held.keep(c, key, await c.html(`<p>${key} ${++made} \u201c\u201d</p>`));
  });
  const ask = (path: string, encoding = '') => app.request(path, { headers: { 'Accept-Encoding': encoding } });
  expect(await (await ask('/a')).text()).toBe('<p>a 1 \u201c\u201d</p>');
  const again = await ask('/a', 'br, gzip');
  expect(again.headers.get('Content-Encoding')).toBe('gzip');
  expect(gunzipSync(Buffer.from(await again.arrayBuffer())).toString()).toBe('<p>a 1 \u201c\u201d</p>');
  expect((await ask('/a', 'gzip;q=0')).headers.get('Content-Encoding')).toBeNull();
  expect(await (await ask('/b')).text()).toBe('<p>b 2 \u201c\u201d</p>');
  expect((await ask('/a')).headers.get('Content-Type')).toMatch(/^text\/html/);
});
