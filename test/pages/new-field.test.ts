/** A field that is added to the vocabulary is known everywhere: a row and its words are enough. */
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Row } from '../../src/catalogue/vocabulary.ts';
import { filesOnDisk } from '../../src/files/disk.ts';
import { libraryOn, OWNER } from '../../src/library/library.ts';
import type { Store } from '../../src/store/store.ts';
import type { Needs } from '../../src/web/kit/needs.ts';
import { createSite } from '../../src/web/site.tsx';
import { freshStore } from '../support/database.ts';
import { html } from '../support/html.ts';
import { PROGRAM, storyText, takeInTexts } from '../support/library.ts';
import { KEEPER } from '../support/site.ts';
import { named } from '../support/tags.ts';

vi.mock('../../src/catalogue/vocabulary.ts', async (original) => {
  const table = await original<typeof import('../../src/catalogue/vocabulary.ts')>();
  const weather: Row = {
    name: 'weathers',
    kind: 'names',
    several: true,
    weight: 0.9,
    tag: 'weather',
    labels: ['weather', 'weathers'],
  };
  const kept: Row = {
    name: 'kept',
    kind: 'choice',
    choices: [{ value: 'A Drawer', also: 'drawer' }, { value: 'A Box' }],
    weight: 0.5,
    labels: ['kept in'],
  };
  (table.VOCABULARY as unknown as Row[]).push(weather, kept);
  return table;
});

/** What they are called: the compiler asks for it where a row has no words. */
vi.mock('../../src/words/english.ts', async (original) => {
  const { ENGLISH } = await original<typeof import('../../src/words/english.ts')>();
  const { wordsIn } = await import('../../src/words/catalogue.ts');
  const all = {
    ...ENGLISH,
    'field.weathers': 'weathers',
    'field.weathers-one': 'weather',
    'field.weathers-label': 'Weather',
    'field.kept': 'place',
    'field.kept-one': 'place',
    'field.kept-label': 'Kept in',
  };
  return { ENGLISH: all, english: wordsIn('en', all) };
});

let store: Store;
let close: () => Promise<void>;
let guest: Needs;
let keeper: Needs;
let id: string;
beforeAll(async () => {
  ({ store, close } = await freshStore(true));
  guest = { library: libraryOn({ store, files: filesOnDisk('/nowhere'), program: PROGRAM }), report: () => {} };
  keeper = { ...guest, actor: () => OWNER };
  const header = { Title: 'The Rain Gauge', Author: 'Mara Quill', Weather: 'drizzle, Late Fog' };
  // Not by an import: its workers would not know the rows of this test.
  await takeInTexts(store, {
    'a.txt': storyText({ ...header, 'Kept in': 'drawer', Rating: 'G' }, 1),
    'b.txt': storyText({ Title: 'Dry', Author: 'Bo', Weather: 'LATE FOG', 'Kept in': 'the attic', Rating: 'G' }, 2),
    'c.txt': storyText({ Title: 'Clear Sky', Author: 'Bo' }, 3),
  });
  ({ id } = await work('The Rain Gauge'));
});
afterAll(() => close?.());

async function work(title: string) {
  const { items } = await store.reader.list({ words: title, sort: 'title', page: 1, perPage: 9 }, KEEPER);
  return items.find((card) => card.title === title)!;
}
const get = async (path: string, needs = guest) => html(await (await createSite(needs).request(path)).text());
const fields = async (of = id) =>
  (await store.reader.edition(of, KEEPER))!.work.fields as { readonly [name: string]: unknown };

test('it is read from a file’s header, and is no note any more', async () => {
  expect(await fields()).toMatchObject({
    weathers: { value: ['drizzle', 'Late Fog'], given: true, evidence: [{ path: 'a.txt' }] },
    kept: { value: 'A Drawer', said: 'drawer', given: true },
  });
  expect(JSON.stringify((await fields())['notes'] ?? '')).not.toContain('drizzle');
});

test('its page, card and book tell it; its tags have lists of their own', async () => {
  const facts = (await get(`/works/${id}`)).one('.facts');
  expect(facts.text).toMatch(/Weather\s*drizzle, Late Fog/);
  expect(facts.text).toMatch(/Kept in\s*A Drawer/);
  const [card] = (await get('/search?q=title:gauge')).all('article');
  const link = card!
    .one('.taglist')
    .all('a')
    .find(({ text }) => text === 'Late Fog')!;
  const list = await get(link.attributes['href']!);
  expect(
    list
      .all('article')
      .map((one) => one.one('.title').text)
      .sort(),
  ).toEqual(['Dry', 'The Rain Gauge']);
  expect(await store.reader.tags({ type: 'weather', most: 9 }, KEEPER)).toEqual([
    { name: 'Late Fog', count: 2 },
    { name: 'drizzle', count: 1 },
  ]);
  expect((await get('/works?weather=')).all('article').map((one) => one.one('.title').text)).toEqual(['Clear Sky']);
  const response = await createSite(guest).request(`/works/${id}/book.epub`);
  const book = unzipSync(new Uint8Array(await response.arrayBuffer()));
  expect(strFromU8(book['EPUB/colophon.xhtml']!)).toContain('<dt>Weather</dt>\n<dd><bdi>drizzle, Late Fog</bdi></dd>');
  expect(strFromU8(book['EPUB/package.opf']!)).toMatch(
    />Late Fog<\/dc:subject>\n<meta refines="#tag\d+" property="ficarium:type">weather</,
  );
});

test('the desk asks about it, takes an answer, and gives it for all works alike', async () => {
  const dry = await work('Dry');
  const asked = await get(`/desk/queue?work=${dry.id}`, keeper);
  expect(asked.text).toContain('Which place is meant?');
  const { desk } = keeper.library;
  const page = await get(`/desk/works/${dry.id}/weathers`, keeper);
  expect(page.one('h1').text).toBe('Weather');
  expect(page.all('option').map(({ attributes }) => attributes['value'])).toContain('drizzle');
  const all = await desk.sayAlike(OWNER, {
    field: 'weathers',
    said: 'late fog',
    verdict: 'corrected',
    value: ['Mist'],
  });
  expect(named(await work('Dry'), 'weather')).toEqual(['Mist']);
  expect(named(await work('The Rain Gauge'), 'weather')).toEqual(['drizzle', 'Mist']);
  await desk.takeBack(OWNER, all);
  await desk.say(OWNER, { workId: dry.id, field: 'kept', said: '', verdict: 'corrected', value: 'A Box' });
  expect(await fields(dry.id)).toMatchObject({ kept: { value: 'A Box', decided: { verdict: 'corrected' } } });
});
