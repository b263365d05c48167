/** The pages on which tags are wrangled, by forms alone. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { OWNER } from '../../src/library/library.ts';
import { createSite } from '../../src/web/site.tsx';
import { storyText } from '../support/library.ts';
import { libraryOf, type TestLibrary } from '../support/site.ts';

const story = (title: string, fields: { [name: string]: string }, seed: number) =>
  storyText({ Title: title, ...fields }, seed);
const HEAP = {
  'a.txt': story('Ash', { Fandom: 'Tidewatch', Characters: 'Ilse Marr, Joren', Pairing: 'Ilse Marr/Joren' }, 1),
  'b.txt': story('Birch', { Fandom: 'Tide Watch', Characters: 'Ilse Marr', Pairing: 'Joren/Ilse Marr' }, 2),
  'c.txt': story('Cedar', { Fandom: 'Glass Orchard', Characters: 'Ilse <b>' }, 3),
  ...Object.fromEntries(
    Array.from({ length: 50 }, (_, i) => [`many/${i}.txt`, story(`Sea ${i}`, { Fandom: 'The Long Sea' }, 10 + i)]),
  ),
};

let library: TestLibrary;
let site: ReturnType<typeof createSite>;
beforeAll(async () => {
  library = await libraryOf(HEAP);
  site = createSite(library.keeper);
}, 120_000);
afterAll(() => library?.close());

const get = async (path: string) => (await site.request(`http://here${path}`)).text();
const post = (path: string, form: readonly (readonly string[])[], accept = 'text/html') =>
  site.request(`http://here${path}`, {
    method: 'POST',
    headers: { Origin: 'http://here', Accept: accept, 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form as [string, string][]).toString(),
  });
const id = async (type: 'fandom' | 'character' | 'relationship', name: string) =>
  String(await library.keeper.library.tags.called(OWNER, type, name));
/** A form of acting as pages send it. */
const act = (tags: readonly string[], does: string, fields: { [name: string]: string } = {}, accept?: string) =>
  post(
    '/wrangling/act',
    [
      ...tags.map((tag) => ['tag', tag]),
      ...Object.entries({ does, other: '', name: '', type: '', sure: '', back: '/wrangling', ...fields }),
    ],
    accept,
  );

test('a bin shows what nobody has looked at, the most used first, with names escaped', async () => {
  const page = await get('/wrangling?type=fandom');
  const names = [...page.matchAll(/class="tag" href="[^"]*"><bdi>([^<]*)/g)].map(([, name]) => name);
  expect(names).toEqual(['The Long Sea', 'Glass Orchard', 'Tide Watch', 'Tidewatch']);
  expect(await get('/wrangling?type=character&fandom=glass+orchard')).toContain('Ilse &lt;b&gt;');
  expect(await get('/wrangling?type=character&fandom=glass+orchard')).not.toContain('Joren');
  expect(await get('/wrangling?type=character&fandom=No+Such')).toContain('No fandom is called so.');
  expect((await site.request('http://here/wrangling?type=author')).status).toBe(400);
});

test('what was done is told where it was done, and taken back there', async () => {
  const [from, into] = [await id('fandom', 'Tide Watch'), await id('fandom', 'Tidewatch')];
  const page = await get(`/wrangling/tags/${from}`);
  expect(page).toContain('The same letters. It stands on one work.');
  const done = await act([from], 'merge', { other: into, back: `/wrangling/tags/${from}` });
  expect(done.status).toBe(303);
  const after = await get(done.headers.get('Location')!);
  expect(after).toContain('another name of <a');
  const [, number] = /name="id" value="(\d+)"/.exec(after)!;
  expect(await get(`/wrangling/tags/${into}`)).toContain('Other names');
  const undone = await post('/wrangling/undo', [
    ['id', number!],
    ['back', `/wrangling/tags/${from}`],
  ]);
  expect(await get(undone.headers.get('Location')!)).toContain('Not looked at');
  expect(await get('/wrangling/history')).toContain('undone, of');
  const again = await post('/wrangling/undo', [
    ['id', number!],
    ['back', '/wrangling'],
  ]);
  expect([again.status, await again.text()]).toEqual([409, expect.stringContaining('taken back already')]);
});

test('several tags at once; what cannot be is said, the rest is done', async () => {
  const some = [await id('character', 'Ilse Marr'), await id('character', 'Joren')];
  const put = await act(some, 'in', { name: 'Tidewatch' });
  expect(put.status).toBe(303);
  expect(await get(`/wrangling/tags/${await id('fandom', 'Tidewatch')}`)).toContain('What belongs to it');
  const wrong = await act([some[0]!], 'merge', { name: 'a, b' });
  expect([wrong.status, await wrong.text()]).toEqual([
    409,
    expect.stringContaining('cannot stand in the name of a tag'),
  ]);
  const json = await act([some[0]!], 'merge', {}, 'application/json');
  expect([json.status, await json.json()]).toEqual([409, expect.objectContaining({ code: 'tags.no-name' })]);
});

test('what touches many works is asked once more', async () => {
  const sea = await id('fandom', 'The Long Sea');
  const asked = await act([sea], 'merge', { name: 'Sea Long' });
  const text = await asked.text();
  expect(asked.status).toBe(200);
  expect(text).toContain('stands on 50 works');
  expect(await get(`/wrangling/tags/${sea}`)).not.toContain('another name of <a');
  const fields = [...text.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [
    name!,
    value!,
  ]);
  const done = await post('/wrangling/act', fields);
  expect(done.status).toBe(303);
  expect(await get(`/wrangling/tags/${sea}`)).toContain('another name of <a');

  // And so is taking it back.
  const line = (await get('/wrangling/history'))
    .split('<li')
    .find((one) => one.includes('The Long Sea') && one.includes('/wrangling/undo') && one.includes('Sea Long'))!;
  const undo = [...line.matchAll(/name="(back|id)" value="([^"]*)"/g)].map(([, name, value]) => [name!, value!]);
  const again = await post('/wrangling/undo', undo);
  const asks = await again.text();
  expect([again.status, asks.includes('This tag stands on 50 works.')]).toEqual([200, true]);
  expect(await get(`/wrangling/tags/${sea}`)).toContain('another name of <a');
  const json = await post('/wrangling/undo', undo, 'application/json');
  expect([json.status, await json.json()]).toEqual([409, expect.objectContaining({ code: 'wrangle.sure' })]);
  const sure = [...asks.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)];
  const undone = await post(
    '/wrangling/undo',
    sure.map(([, name, value]) => [name!, value!]),
  );
  expect(undone.status).toBe(303);
  expect(await get(`/wrangling/tags/${sea}`)).not.toContain('another name of <a');
});

test('guests are led to sign in, and learn nothing', async () => {
  const guests = createSite(library.guest);
  const page = await guests.request(`http://here/wrangling/tags/${await id('fandom', 'Tidewatch')}`);
  expect([page.status, await page.text()]).toEqual([403, expect.not.stringContaining('Tidewatch')]);
});
