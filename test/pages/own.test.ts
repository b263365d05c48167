/** What belongs to an account, by forms alone: it narrows what its owner finds, and nobody else's. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSite } from '../../src/web/site.tsx';
import { storyText } from '../support/library.ts';
import { accountOf, sessionOf } from '../support/sessions.ts';
import { libraryOf, type TestLibrary } from '../support/site.ts';

let library: TestLibrary;
let site: ReturnType<typeof createSite>;
const cookies: { [name: string]: string } = {};
beforeAll(async () => {
  library = await libraryOf({
    'a.txt': storyText({ Title: 'Ash', Fandom: 'Tidewatch', Characters: 'Ilse Marr' }, 1),
    'b.txt': storyText({ Title: 'Birch', Fandom: 'Tidewatch', Characters: 'Joren' }, 2),
    'c.txt': storyText({ Title: 'Cedar', Fandom: 'Glass Orchard', Characters: 'Ilse Marr' }, 3),
  });
  site = createSite(library.guest);
  for (const name of ['Reader', 'Other'])
    cookies[name] =
      `ficarium-session=${await sessionOf(library.store, await accountOf(library.store, name, 'member'))}`;
});
afterAll(() => library?.close());

const get = async (path: string, who?: string) =>
  (await site.request(`http://here${path}`, who ? { headers: { Cookie: cookies[who]! } } : {})).text();
const post = (path: string, fields: { [name: string]: string }, who = 'Reader') =>
  site.request(`http://here${path}`, {
    method: 'POST',
    headers: { Cookie: cookies[who]!, Origin: 'http://here', 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  });
const titles = (page: string) =>
  [...page.matchAll(/<h2><a class="title"[^>]*><bdi[^>]*>([^<]*)/g)].map(([, title]) => title).sort();
const idOf = async (title: string) => (await library.work(title)).id;

test('a card offers to mark, to hide and never to show; guests are offered nothing', async () => {
  expect(await get('/search')).not.toContain('card-menu');
  const page = await get('/search', 'Reader');
  expect(page.match(/<details class="card-menu">/g)).toHaveLength(3);
  expect(page).toContain('<option value="fandom:Glass Orchard">');
  const hidden = await post('/account/marks', { work: await idOf('Ash'), mark: 'hidden', on: 'yes', back: '/search' });
  expect([hidden.status, hidden.headers.get('Location')]).toEqual([303, '/search']);
  expect(titles(await get('/search', 'Reader'))).toEqual(['Birch', 'Cedar']);
  expect(titles(await get('/search', 'Other'))).toEqual(['Ash', 'Birch', 'Cedar']);
  expect(titles(await get('/search'))).toEqual(['Ash', 'Birch', 'Cedar']);
  await post('/account/marks', { work: await idOf('Ash'), mark: 'hidden', on: 'no', back: '/search' });
});

test('a work is marked on its own page, which shows that it is', async () => {
  const id = await idOf('Birch');
  expect(await get(`/works/${id}`)).not.toContain('/account/marks');
  expect(await get(`/works/${id}`, 'Reader')).toContain('I have read it');
  await post('/account/marks', { work: id, mark: 'read', on: 'yes', back: `/works/${id}` });
  expect(await get(`/works/${id}`, 'Reader')).toContain('I have not read it');
  expect(titles(await get('/search?read=no', 'Reader'))).toEqual(['Ash', 'Cedar']);
  expect(titles(await get('/search?read=yes', 'Reader'))).toEqual(['Birch']);
  expect(await get('/account/finding', 'Reader')).toContain('Birch');
  expect(await get('/account/finding', 'Other')).not.toContain('Birch');
});

test('a tag is never shown again, from a card or by its name, until it is allowed', async () => {
  await post('/account/finding/never', { tag: 'fandom:Glass Orchard', back: '/search' });
  expect(titles(await get('/search', 'Reader'))).toEqual(['Ash', 'Birch']);
  const nothing = await post('/account/finding/never', { type: '', name: ' ', back: '/account/finding' });
  expect([nothing.status, await nothing.text()]).toEqual([400, expect.stringContaining('Give it a name.')]);
  await post('/account/finding/never', { type: 'character', name: 'ilse marr', back: '/account/finding' });
  const page = await get('/account/finding', 'Reader');
  expect(page).toContain('ilse marr');
  expect(titles(await get('/search', 'Reader'))).toEqual(['Birch']);
  for (const [, id] of page.matchAll(/<button type="submit" name="id" value="(\d+)">Show again/g))
    await post('/account/finding/allow', { id: id! });
  expect(titles(await get('/search', 'Reader'))).toEqual(['Ash', 'Birch', 'Cedar']);
});

test('whatever a file may call a tag can be kept from being shown, as long as its form lets one type', async () => {
  const field = /id="never-name"[^>]*maxlength="(\d+)"/i.exec(await get('/account/finding', 'Reader'));
  const name = 'Boats and '.repeat(Math.ceil(Number(field![1]) / 10)).slice(0, Number(field![1]) - 1);
  const kept = await post('/account/finding/never', { type: 'freeform', name, back: '/account/finding' });
  expect([name.length > 290, kept.status]).toEqual([true, 303]);
  const page = await get('/account/finding', 'Reader');
  const [, id] = new RegExp(`${name.slice(0, 40)}.*?name="id" value="(\\d+)"`, 's').exec(page)!;
  expect((await post('/account/finding/allow', { id: id! })).status).toBe(303);
});

test('a search is kept as it stands in the address, opened, renamed and deleted', async () => {
  expect(await get('/search?q=bell')).not.toContain('Keep this search');
  const page = await get('/search?q=bell&fandom=Tidewatch', 'Reader');
  const [, asked] = /name="asked" value="([^"]*)"/.exec(page)!;
  const kept = { name: 'Bells <b>', asked: asked!.replaceAll('&amp;', '&'), back: '/search?q=bell&fandom=Tidewatch' };
  expect((await post('/account/searches', kept)).status).toBe(303);
  const again = await get('/search?q=bell&fandom=Tidewatch', 'Reader');
  expect(again).toContain('<summary><bdi>Bells &lt;b&gt;</bdi></summary>');
  expect(again).not.toContain('Keep this search');
  const mine = await get('/account/finding', 'Reader');
  expect(mine).toContain('href="/search?q=bell&amp;fandom=Tidewatch"');
  const [, id] = /<button type="submit" name="id" value="(\d+)">Rename/.exec(mine)!;
  await post('/account/searches/rename', { id: id!, name: 'All bells' });
  await post('/account/searches/delete', { id: id! }, 'Other');
  expect(await get('/account/finding', 'Reader')).toContain('All bells');
  await post('/account/searches/delete', { id: id! });
  expect(await get('/account/finding', 'Reader')).not.toContain('All bells');
});

test('a key is shown once, and asks as its owner until it is withdrawn', async () => {
  await post('/account/finding/never', { tag: 'fandom:Glass Orchard', back: '/search' });
  const made = await post('/account/keys', { name: 'my e-reader' });
  expect([made.status, made.headers.get('Cache-Control')]).toEqual([200, 'private, no-store']);
  const [key] = /ficarium_[\w-]{43}/.exec(await made.text())!;
  const page = await get('/account/keys', 'Reader');
  expect(page).not.toContain(key.slice(9));
  const ask = (Authorization: string) => site.request('http://here/api/v1/works', { headers: { Authorization } });
  const found = async () => ((await (await ask(`Bearer ${key}`)).json()) as { total: number }).total;
  expect(await found()).toBe(2);
  const [, id] = /<button type="submit" name="id" value="(\d+)">Withdraw/.exec(page)!;
  await post('/account/keys/withdraw', { id: id! });
  const gone = await ask(`Bearer ${key}`);
  expect([gone.status, gone.headers.get('WWW-Authenticate')]).toEqual([401, 'Bearer']);
});
