import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { OWNER } from '../../src/library/library.ts';
import { createSite } from '../../src/web/site.tsx';
import { html } from '../support/html.ts';
import { accountOf, sessionOf } from '../support/sessions.ts';
import { libraryOf, type TestLibrary } from '../support/site.ts';
import { story } from '../support/stories.ts';

/** Which chapters people have read: each their own, known again when others come in between. */
const TITLE = 'Four Nights at the Sluice';
const REWRITTEN = 'The Sluice by Night';
/** @param other the same nights told in other words, as nobody but a person can know */
const part = (n: number, { title = `${TITLE} (${n}/4)`, other = 0 } = {}) =>
  `Title: ${title}\nAuthor: Oda Brandt\nFandom: The Long Dyke\n\n${story(1900 + n * 200, n * 7 + other, [
    'Hanne',
    'Rolf',
    `Warden ${n + other}`,
  ])
    .map((one) => one ?? '* * *')
    .join('\n\n')}\n`;

const rewritten = Object.fromEntries(
  [1, 2].map((n) => [`night/${n}.txt`, part(n, { title: `${REWRITTEN} (${n}/2)`, other: 400 })]),
);

let library: TestLibrary;
let id: string;
let folder: string;
const cookies: { [name: string]: string } = {};
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ficarium-part-'));
  library = await libraryOf({ 'dyke/1.txt': part(1), 'dyke/3.txt': part(3), 'dyke/4.txt': part(4), ...rewritten });
  ({ id } = await library.work(TITLE));
  for (const name of ['Ilse', 'Orrin'])
    cookies[name] =
      `ficarium-session=${await sessionOf(library.store, await accountOf(library.store, name, 'member'))}`;
});
afterAll(async () => {
  await library?.close();
  await rm(folder, { recursive: true, force: true });
});

const ask = (path: string, who?: string, body?: string) =>
  createSite(library.guest).request(`http://localhost${path}`, {
    ...(body === undefined ? {} : { method: 'POST', body: new URLSearchParams(body) }),
    headers: { Origin: 'http://localhost', ...(who ? { Cookie: cookies[who]! } : {}) },
  });
const states = async (who?: string) => {
  const page = html(await (await ask(`/works/${id}/chapters`, who)).text());
  return page.all('.state').map(({ text }) => text);
};

test('a chapter is read when one says so, and no more when one takes it back', async () => {
  expect(await states('Ilse')).toEqual(['', '', '']);
  const said = await ask(`/works/${id}/read`, 'Ilse', 'edition=1&chapter=0&chapter=1&on=yes');
  expect(said.status).toBe(303);
  expect(await states('Ilse')).toEqual(['read', 'read', '']);
  await ask(`/works/${id}/read`, 'Ilse', 'edition=1&chapter=1&on=no');
  expect(await states('Ilse')).toEqual(['read', '', '']);
  const card = html(await (await ask('/search?q=sluice', 'Ilse')).text());
  expect(card.one('.is-read').text).toContain('2 chapters left');
});

test('nobody sees what somebody else has read', async () => {
  expect(await states('Orrin')).toEqual(['', '', '']);
  expect(await states()).toEqual(['', '', '']);
  expect((await ask(`/works/${id}/read`, undefined, 'edition=1&chapter=0&on=yes')).status).toBe(403);
  for (const wrong of ['edition=9&chapter=0&on=yes', 'edition=1&on=yes', 'edition=1&chapter=-1&on=yes', ''])
    expect([400, 404], wrong).toContain((await ask(`/works/${id}/read`, 'Ilse', wrong)).status);
});

test('a chapter that comes between is new, and the others stay read', async () => {
  await ask(`/works/${id}/read`, 'Ilse', 'edition=1&chapter=1&on=yes');
  await writeFile(join(folder, '2.txt'), part(2));
  await library.guest.library.heaps.import(OWNER, { root: folder, samples: false });
  const card = html(await (await ask('/search?q=sluice', 'Ilse')).text());
  expect(card.one('.is-read').text).toContain('1 new chapter');
  expect(await states('Ilse')).toEqual(['read', 'new', 'read', '']);
  const page = html(await (await ask(`/works/${id}`, 'Ilse')).text());
  expect(page.one('.fresh').one('a').attributes['href']).toBe(`/works/${id}/chapters/2`);
  await ask(`/works/${id}/read`, 'Ilse', 'edition=2&chapter=3&on=yes');
  expect(await states('Ilse')).toEqual(['read', 'new', 'read', 'read']);
});

test('a work of which all chapters are read is read', async () => {
  await ask(`/works/${id}/read`, 'Ilse', 'edition=2&chapter=1&on=yes');
  expect(await states('Ilse')).toEqual(['read', 'read', 'read', 'read']);
  const own = html(await (await ask('/account/finding', 'Ilse')).text());
  expect(own.text).toContain(TITLE);
});

test('chapters read in a work that turns out to be another are read there, until one takes it back', async () => {
  const other = await library.work(REWRITTEN);
  await ask(`/works/${other.id}/read`, 'Orrin', 'edition=1&chapter=0&chapter=1&on=yes');
  await ask(`/works/${id}/read`, 'Orrin', 'edition=2&chapter=3&on=yes');
  expect(await states('Orrin')).toEqual(['', '', '', 'read']);
  await library.store.write((writer) => writer.merge(other.id, id));
  expect(await states('Orrin')).toEqual(['read', 'read', '', 'read']);
  await ask(`/works/${id}/read`, 'Orrin', 'edition=2&chapter=0&on=no');
  expect(await states('Orrin')).toEqual(['', 'read', '', 'read']);
});

test('how one likes to read comes along to another device', async () => {
  expect((await ask('/reading', 'Ilse', 'theme=sepia&size=5&leading=airy&edge=even')).status).toBe(303);
  const answer = await ask('/', 'Ilse');
  expect(decodeURIComponent(answer.headers.get('Set-Cookie')!)).toContain('theme=sepia');
  expect(await answer.text()).toContain('data-leading="airy"');
  expect((await ask('/', 'Orrin')).headers.get('Set-Cookie')).toBe(null);
});
