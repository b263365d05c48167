import { strFromU8, unzipSync } from 'fflate';
import { DomUtils, parseDocument } from 'htmlparser2';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { OWNER } from '../../src/library/library.ts';
import { verbatim } from '../../src/text/sentence.ts';
import { createSite } from '../../src/web/site.tsx';
import { html } from '../support/html.ts';
import { KEEPER, libraryOf, type TestLibrary } from '../support/site.ts';
import { named, ratingOf } from '../support/tags.ts';

/** Nothing labels what stands in this title, and the fandom is known only from the names in the story. */
const TAGGED = `Title: Oil for the Lamp
Author: Mara Quill
Fandom: The Long Harbour
Characters: Ansel Quay, Rook Tallow, Venn Oakapple
Rating: G

The lamp was out when she came to the door, and nobody had filled it since the autumn. The cat asked who was there.

She said that she had brought the oil, and that the others were still at the quay with the boats.
`;
const UNTAGGED = `Slack Water (Ansel/Rook, PG-13)
by Bo Venn

${'Ansel rowed and Rook Tallow steered, and the tide ran out under them as quietly as a thief.\n\nOakapple stood on the quay and laughed at Tallow until the lamp went out.\n\n'.repeat(4)}`;

const FANDOM = 'The Long Harbour';
const PAIRING = /Ansel(?: Quay)?\/Rook(?: Tallow)?/;
let library: TestLibrary;
let id: string;
beforeAll(async () => {
  library = await libraryOf({ 'a.txt': TAGGED, 'b.txt': UNTAGGED });
  id = (await library.reader.newest(KEEPER, 9)).find(({ title }) => title?.startsWith('Slack'))!.id;
  const tagged = await library.work('Oil for the Lamp');
  await library.keeper.library.desk.stand(OWNER, tagged.id, true, verbatim('so that no work says its fandom'));
});
afterAll(() => library?.close());

const get = async (path: string) => (await createSite(library.guest).request(path)).text();
/** What a page states: its words without those that are marked as suggested, and without the evidence of suggestions. */
function stated(page: string): string {
  const document = parseDocument(page);
  const marked = (node: unknown) =>
    /\b(?:suggested|proof)\b/.test((node as { attribs?: { class?: string } }).attribs?.class ?? '');
  for (const node of DomUtils.find(marked as never, document.children, true, 9999))
    DomUtils.removeElement(node as never);
  return html(DomUtils.getOuterHTML(document)).one('main').text;
}

const PAGES = () => ['/', '/works', '/fandoms', `/works/${id}`];

test('a suggested fandom, pairing and rating stand on no page as facts, and are marked where they stand', async () => {
  const card = (await library.reader.card(id, KEEPER))!;
  expect([named(card, 'fandom'), ratingOf(card)]).toEqual([[FANDOM], 'Teen And Up Audiences']);
  expect(new Set(card.tags.flatMap(({ type, suggested }) => (suggested ? [type] : [])))).toEqual(
    new Set(['fandom', 'relationship', 'character', 'rating']),
  );
  expect(named(card, 'relationship')[0]).toMatch(PAIRING);
  for (const path of [...PAGES(), '/search?q=slack', `/works/${id}/people`]) {
    const words = stated(await get(path));
    expect([path, words.includes(FANDOM), PAIRING.test(words)]).toEqual([path, false, false]);
  }
  for (const path of PAGES()) {
    const marked = html(await get(path)).all('.suggested');
    expect([path, marked.map(({ text }) => text).join('; ')]).toEqual([path, expect.stringContaining(FANDOM)]);
  }
  const [listed] = html(await get('/works')).all('article');
  expect(listed!.text).toContain('The Long Harbour suggested');
  expect(listed!.one('.taglist').text).toMatch(/Ansel.*suggested$/);
  expect(listed!.one('.marks').text).toContain('Perhaps: Teen');
});

test('no shelf, count or list of a fandom holds a work for which it is only suggested; a list beside it does', async () => {
  const front = html(await get('/'));
  expect(front.one('.standing').text).toContain('in 0 fandoms');
  expect(front.all('.bay')).toEqual([]);
  const [link] = front.all('.supposed-bay')[0]!.all('a');
  const suggested = html(await get(link!.attributes['href']!));
  expect(suggested.all('article')).toHaveLength(1);
  expect(suggested.one('h1').text).toBe('The Long Harbour');
  expect(suggested.one('.tag-head').text).toContain('No file says so');
  const said = html(await get('/works?fandom=The+Long+Harbour'));
  expect(said.all('article')).toHaveLength(0);
  const [look] = said.one('.find-notes').all('a');
  expect(said.one('.find-notes').text).toContain('“The Long Harbour” is only suggested here');
  expect(html(await get(look!.attributes['href']!)).all('article')).toHaveLength(1);
  const both = html(await (await createSite(library.keeper).request('/works?fandom=The+Long+Harbour')).text());
  expect(both.all('article').map((card) => card.one('.title').text)).toEqual(['Oil for the Lamp']);
  expect(html(await get('/works?fandom=X&suggested=maybe')).one('.find-notes').text).toContain('wants yes or no');
});

const book = async () => {
  const response = await createSite(library.guest).request(`/works/${id}/book.epub`);
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
  return (name: string) => strFromU8(files[`EPUB/${name}`]!);
};

test('the book says it among its facts alone, as suggested', async () => {
  const file = await book();
  expect(file('package.opf')).not.toMatch(/dc:subject|The Long Harbour/);
  expect(file('package.opf')).toContain('<dc:title id="title">Slack Water</dc:title>');
  expect(file('cover.svg')).not.toContain(FANDOM);
  expect(file('title.xhtml')).not.toContain(FANDOM);
  expect(file('colophon.xhtml')).toContain(`${FANDOM}</bdi> <small>(suggested)</small>`);
});

test('what a person accepts is a fact everywhere', async () => {
  const { desk } = library.keeper.library;
  await desk.say(OWNER, { workId: id, field: 'fandoms', said: '', verdict: 'accepted', value: [FANDOM] });
  expect((await library.reader.card(id, KEEPER))!.tags).toContainEqual({
    type: 'fandom',
    name: FANDOM,
    suggested: false,
  });
  for (const path of PAGES()) expect([path, stated(await get(path)).includes(FANDOM)]).toEqual([path, true]);
  expect(html(await get('/')).one('.bay').text).toContain(FANDOM);
  expect(html(await get('/fandoms')).all('.suggested')).toEqual([]);
  const file = await book();
  expect(file('package.opf')).toContain(`>${FANDOM}</dc:subject>`);
  expect(file('cover.svg')).toContain(FANDOM);
});
