import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSite } from '../../src/web/site.tsx';
import { html } from '../support/html.ts';
import { LONG_TITLE, riverHeap } from '../support/river-heap.ts';
import { accountOf, sessionOf } from '../support/sessions.ts';
import { libraryOf, type TestLibrary } from '../support/site.ts';

/** Where people stopped reading: kept for each account alone, and only where they may read. */
let library: TestLibrary;
let id: string;
const cookies: { [name: string]: string } = {};
beforeAll(async () => {
  library = await libraryOf(riverHeap());
  ({ id } = await library.work(LONG_TITLE));
  for (const name of ['Ilse', 'Orrin'])
    cookies[name] =
      `ficarium-session=${await sessionOf(library.store, await accountOf(library.store, name, 'member'))}`;
});
afterAll(() => library?.close());

const ask = (path: string, who?: string, body?: Record<string, string>) =>
  createSite({ library: library.guest.library }).request(`http://localhost${path}`, {
    ...(body ? { method: 'POST', body: new URLSearchParams(body) } : {}),
    headers: { Origin: 'http://localhost', ...(who ? { Cookie: cookies[who]! } : {}) },
  });
const begin = async (who?: string) => {
  const page = html(await (await ask(`/works/${id}`, who)).text());
  const link = page.one('a.begin');
  return [link.text, link.attributes['href']];
};

test('a work begins at its beginning, and goes on where one stopped', async () => {
  expect(await begin('Ilse')).toEqual(['Begin', '#story']);
  const kept = await ask(`/works/${id}/place`, 'Ilse', { edition: '1', chapter: '2', block: '1' });
  expect(kept.status).toBe(303);
  expect(await begin('Ilse')).toEqual(['Go on at chapter 3', `/works/${id}/go-on`]);
  const on = await ask(`/works/${id}/go-on`, 'Ilse');
  expect(on.headers.get('Location')).toMatch(/#(?:c3)?p2$/);
  const front = html(await (await ask('/', 'Ilse')).text());
  expect(front.one('.last-read').one('a').attributes['href']).toBe(`/works/${id}/go-on`);
});

test('nobody sees where somebody else stopped', async () => {
  expect(await begin('Orrin')).toEqual(['Begin', '#story']);
  expect(await begin()).toEqual(['Begin', '#story']);
  expect((await ask(`/works/${id}/go-on`, 'Orrin')).headers.get('Location')).toBe(`/works/${id}`);
  // What a browser keeps by itself may fill it.
  const box = html(await (await ask('/', 'Orrin')).text()).one('.last-read');
  expect([box.all('a').length, 'hidden' in box.attributes]).toEqual([0, true]);
});

test('the newest place stays, and is forgotten when asked', async () => {
  await ask(`/works/${id}/place`, 'Ilse', { edition: '1', chapter: '0', block: '0' });
  expect((await begin('Ilse'))[0]).toBe('Go on at chapter 1');
  expect((await ask(`/works/${id}/place/forget`, 'Ilse', {})).status).toBe(303);
  expect(await begin('Ilse')).toEqual(['Begin', '#story']);
});

test('what is no place is none', async () => {
  const place = { edition: '1', chapter: '0', block: '0' };
  for (const [wrong, status] of [
    [{ ...place, edition: '99' }, 404],
    [{ ...place, chapter: '99' }, 404],
    [{ ...place, block: '99999' }, 404],
    [{ ...place, block: '-1' }, 400],
    [{ ...place, chapter: 'x' }, 400],
    [{}, 400],
  ] as const)
    expect((await ask(`/works/${id}/place`, 'Ilse', wrong)).status, JSON.stringify(wrong)).toBe(status);
  expect((await ask('/works/wnone/place', 'Ilse', place)).status).toBe(404);
  expect((await ask(`/works/${id}/place`, undefined, place)).status).toBe(403);
});

test('a place in a work that turns out to be part of another is found there', async () => {
  const [from, into] = await Promise.all(['Half a Cheese', 'Salt Post'].map(async (title) => library.work(title)));
  await ask(`/works/${from!.id}/place`, 'Orrin', { edition: '1', chapter: '0', block: '2' });
  await library.store.write((writer) => writer.merge(from!.id, into!.id));
  const on = await ask(`/works/${into!.id}/go-on`, 'Orrin');
  expect(on.headers.get('Location')).toMatch(new RegExp(`^/works/${into!.id}#p\\d+$`));
  const front = html(await (await ask('/', 'Orrin')).text());
  expect(front.one('.last-read').one('a').attributes['href']).toBe(`/works/${into!.id}/go-on`);
  await ask(`/works/${into!.id}/place/forget`, 'Orrin', {});
  expect((await ask(`/works/${into!.id}/go-on`, 'Orrin')).headers.get('Location')).toBe(`/works/${into!.id}`);
});

test('who looks at an older edition is not led on', async () => {
  await ask(`/works/${id}/place`, 'Ilse', { edition: '1', chapter: '1', block: '0' });
  const older = html(await (await ask(`/works/${id}?edition=1`, 'Ilse')).text());
  expect(older.one('a.begin').attributes['href']).toBe('#story');
});
