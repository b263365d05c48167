import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSite } from '../../src/web/site.tsx';
import { html } from '../support/html.ts';
import { storyText } from '../support/library.ts';
import { libraryOf, type TestLibrary } from '../support/site.ts';

let library: TestLibrary;
let site: ReturnType<typeof createSite>;
beforeAll(async () => {
  const part = (title: string, series: string, i: number) =>
    `Title: ${title}\nAuthor: Wil Sedge\nSeries: ${series}\n\n${storyText({}, i)}\n`;
  library = await libraryOf({
    'b.txt': part('The Second Lock', 'the long Canal #2', 1),
    'a.txt': part('The First Lock', 'The Long Canal #1', 2),
    'e.txt': part('The Sixth Lock', 'The Long Canal #6', 3),
    'c.txt': part('Lock of Hair', 'The Long Canal Boats #4', 4),
  });
  site = createSite(library.guest);
});
afterAll(() => library?.close());

test('a series has a page with its parts in their order, and says which are not here', async () => {
  const { id } = await library.work('The Sixth Lock');
  const work = html(await (await site.request(`/works/${id}`)).text());
  const way = work.all('a').find((link) => link.attributes['href']?.startsWith('/series/'))!;
  const answer = await site.request(way.attributes['href']!);
  expect(answer.status).toBe(200);
  const page = html(await answer.text());
  expect(page.one('h1').text).toMatch(/^the long canal$/i);
  const said = page
    .one('.series-parts')
    .all('li')
    .map(({ text }) => text.replace(/\s+/g, ' ').trim());
  expect(said.map((one) => one.replace(/ by .*$/, ''))).toEqual([
    '1The First Lock',
    '2The Second Lock',
    'Parts 3 to 5 are not here.',
    '6The Sixth Lock',
  ]);
  expect((await site.request('/series/No%20Such%20Canal')).status).toBe(404);
});

test('the book of a series says which of its parts are not in it', async () => {
  const answer = await site.request(`/together.epub?q=${encodeURIComponent('series:"The Long Canal"')}`);
  expect(answer.status).toBe(200);
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  const all = Object.entries(files).flatMap(([name, bytes]) =>
    name.endsWith('html') ? new TextDecoder().decode(bytes) : [],
  );
  expect(all.join('\n')).toMatch(/3, 4,? and 5/);
});

test('a catalogue of a series says it too', async () => {
  const path = `/opds/works?query=${encodeURIComponent('series:"The Long Canal"')}`;
  const json = (await (await site.request(path, { headers: { Accept: 'application/opds+json' } })).json()) as {
    metadata: { description?: string };
  };
  expect(json.metadata.description).toBe('Parts 3 to 5 are not here.');
  const atom = await (await site.request(path, { headers: { Accept: 'application/atom+xml' } })).text();
  expect(atom).toContain('<subtitle>Parts 3 to 5 are not here.</subtitle>');
});
