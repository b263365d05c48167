import { afterAll, beforeAll, expect, test } from 'vitest';
import { takeDown } from '../../src/library/works/take-down.ts';
import { verbatim } from '../../src/text/sentence.ts';
import { createSite } from '../../src/web/site.tsx';
import { story } from '../support/generated-stories.ts';
import { html } from '../support/html.ts';
import { KEEPER, libraryOf, type TestLibrary } from '../support/site.ts';

const told = story(5, 40).filter((p) => p !== '***');
const revised = [
  ...told
    .map((p, i) => (i % 4 === 2 ? `${p} Write to mara@quill.example about the second winter of ${i} lamps.` : p))
    .slice(1),
  'And there the new ending of it all begins and ends.',
];
const file = (title: string, paragraphs: readonly string[], date: string) =>
  `Title: ${title}\nAuthor: Mara\nDate: ${date}\n\n${paragraphs.join('\n\n')}\n`;

let library: TestLibrary;
beforeAll(async () => {
  library = await libraryOf({
    'first.txt': file('The Lamp', told, '1999-02-01'),
    'second.txt': file('The Lamp, Revised', revised, '2003-02-01'),
    'mail/mara@quill.example.txt': file('The Lamp', told, '1999-02-01')
      .replaceAll(/[“”]/g, '"')
      .replaceAll('harbour', 'harbor')
      .replace(' the ', ' teh '),
    'adult.txt': `Rating: NC-17\n${file('The Lamp, for Grown People', [...revised, ...story(77, 3)], '2004-01-01')}`,
  });
});
afterAll(() => library?.close());

const get = async (path: string, needs = library.keeper, cookie = '') => {
  const response = await createSite(needs).request(path, { headers: { Cookie: cookie } });
  return { status: response.status, page: html(await response.text()) };
};

test('two versions: what is only here, only there, and how many paragraphs are the same', async () => {
  const [first, second] = [await library.work('The Lamp'), await library.work('The Lamp, Revised')];
  const shown = await get(`/works/${second.id}`);
  const href = `/works/${second.id}/compare/${first.id}`;
  expect(shown.page.all('a').map((a) => a.attributes['href'])).toContain(href);
  const { status, page } = await get(href);
  expect(status).toBe(200);
  const body = page.one('.difference');
  expect(
    body
      .all('ins')
      .map((i) => i.text)
      .join(' '),
  ).toContain('the second winter of 2 lamps');
  expect(body.all('.whole').map((p) => p.text)).toEqual([
    expect.stringContaining(`only there${told[0]!.slice(0, 20)}`),
    expect.stringContaining('only hereAnd there the new ending'),
  ]);
  expect(page.one('main').text).toMatch(/\d+ are the same; \d+ changed, 1 only here and 1 only there/);
  const back = await get(`/works/${first.id}/compare/${second.id}`);
  expect(
    back.page
      .one('.difference')
      .all('del')
      .map((i) => i.text)
      .join(' '),
  ).toContain('the second winter of 2 lamps');
});

test('each version leads to the other, and says which is the fullest', async () => {
  const [first, second] = [await library.work('The Lamp'), await library.work('The Lamp, Revised')];
  const said = async (id: string) =>
    (await get(`/works/${id}`)).page
      .all('.gaps')
      .map((list) => list.text)
      .join(' ');
  expect(await said(first.id)).toMatch(
    /The fullest of 2 versions here is The Lamp, Revised, \d+ words longer.*Another version of The Lamp, Revised, 1 February 2003/s,
  );
  expect(await said(second.id)).toMatch(/Another version of The Lamp, 1 February 1999/);
});

test('a source that is not read from is held against the one that is, and the work says why', async () => {
  const { id } = await library.work('The Lamp');
  const { page } = await get(`/works/${id}`);
  const versions = page.one('.versions');
  expect(versions.text).toMatch(/Read from the best of 2 files.*first\.txt: its quotation marks and dashes are set/s);
  const href = versions.one('a').attributes['href']!;
  expect(href).toMatch(/compare\/[0-9a-f]{64}$/);
  const compared = (await get(href)).page;
  expect(
    compared
      .one('.difference')
      .all('del')
      .map((d) => d.text.trim()),
  ).toContain('teh');
  expect(compared.one('h1').text).toBe('What differs');
});

test('guests see no addresses, and nothing that is hidden from them', async () => {
  const [first, second] = [await library.work('The Lamp'), await library.work('The Lamp, Revised')];
  const href = `/works/${second.id}/compare/${first.id}`;
  const own = await get(`/works/${first.id}`, library.guest);
  expect(own.page.one('.versions').text).toMatch(/mail\/·+@·+/);
  const beside = own.page.one('.versions').one('a').attributes['href']!;
  for (const { page } of [own, await get(beside, library.guest)]) expect(page.one('main').text).not.toContain('quill');
  const guest = (await get(href, library.guest)).page.one('main').text;
  expect(guest).toContain('the second winter');
  expect(guest).not.toContain('quill');
  expect((await get(href)).page.one('main').text).toContain('mara@quill.example');
  await takeDown(library.store, { workId: first.id, reason: verbatim('r'), by: KEEPER.kind });
  expect((await get(href, library.guest)).status).toBe(404);
  expect((await get(`/works/${first.id}/compare/${second.id}`, library.guest)).status).toBe(404);
  expect((await get(href)).status).toBe(200);
  expect((await get(`/works/${second.id}`, library.guest)).page.one('main').text).not.toContain(
    'Another version of The Lamp, 1',
  );
});

test('what is for adults is asked about first, whichever of the two it is', async () => {
  const [adult, second] = [await library.work('The Lamp, for Grown People'), await library.work('The Lamp, Revised')];
  for (const href of [`/works/${second.id}/compare/${adult.id}`, `/works/${adult.id}/compare/${second.id}`])
    expect((await get(href, library.guest)).page.all('.difference')).toEqual([]);
});

test('other addresses lead to a page that says so', async () => {
  const { id } = await library.work('The Lamp, Revised');
  for (const other of [id, 'w0', 'nothing', 'a'.repeat(64), `${'a'.repeat(64)}-3`])
    expect((await get(`/works/${id}/compare/${other}`)).status, other).toBe(404);
  const { id: adult } = await library.work('The Lamp, for Grown People');
  expect((await get(`/works/${id}/compare/${adult}?page=99`, library.keeper, 'reading=adult%3Dyes')).status).toBe(404);
});
