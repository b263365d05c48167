import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WorkCard } from '../../src/store/reader.ts';
import { createSite } from '../../src/web/site.tsx';
import { efictionArchive } from '../support/efiction.ts';
import { html } from '../support/html.ts';
import { wholeEdition } from '../support/library.ts';
import { KEEPER, libraryOf, type TestLibrary } from '../support/site.ts';
import { ratingOf } from '../support/tags.ts';

const archive = efictionArchive({ stories: 45, reviews: 800, texts: 'dump' });
let library: TestLibrary;
beforeAll(async () => {
  library = await libraryOf({ 'site/dump.sql': archive.sql.toString() });
});
afterAll(() => library?.close());

const get = async (path: string, needs = library.guest) => {
  const response = await createSite(needs).request(path);
  const source = await response.text();
  return { status: response.status, source, page: html(source) };
};
const works = async (viewer = KEEPER) =>
  (await library.reader.list({ sort: 'title', page: 1, perPage: 500 }, viewer)).items;

const isForAll = (card: WorkCard) => ratingOf(card) !== 'Mature';

test('a work tells what its archive kept beside it; guests see no address, nothing hostile runs', async () => {
  let reviews = 0;
  for (const { id } of (await works({ kind: 'guest' })).filter(isForAll).slice(0, 12)) {
    const { status, source, page } = await get(`/works/${id}/entire`);
    expect(status).toBe(200);
    expect(page.one('.archived').text).toContain('From Harbour Stories');
    expect(source).not.toMatch(/@example\.org|<img src=x|alert\(/);
    const all = await get(`/works/${id}/reviews`);
    if (all.status === 404) continue;
    expect(all.source).not.toMatch(/@example\.org|<img src=x|alert\(/);
    reviews += all.page.one('.reviews').all('blockquote').length;
    const edition = (await wholeEdition(library.reader, id, KEEPER))!;
    const said = edition.work.archived!.reviews;
    expect(all.page.one('.quiet').text).toContain(`${said.length} review`);
    expect(all.page.all('.reviews').flatMap((list) => list.all('li'))).toHaveLength(Math.min(50, said.length));
    expect(JSON.stringify(edition.work)).not.toMatch(/reader\d+@example/);
  }
  expect(reviews).toBeGreaterThan(0);
  const adult = (await works({ kind: 'guest' })).find((work) => !isForAll(work))!;
  expect((await get(`/works/${adult.id}/reviews`)).page.all('.reviews')).toEqual([]);
});

test('what the archive had not shown is seen by the keeper alone', async () => {
  const open = new Set((await works({ kind: 'guest' })).map(({ id }) => id));
  const waiting = (await works()).filter(({ id }) => !open.has(id));
  expect(waiting).toHaveLength(archive.truth.hidden);
  for (const { id } of waiting.filter(isForAll)) {
    expect((await get(`/works/${id}`)).status).toBe(404);
    expect((await get(`/works/${id}/reviews`)).status).toBe(404);
    const { page } = await get(`/works/${id}/entire`, library.keeper);
    expect(page.one('.archived').text).toContain('had not shown it to its readers');
  }
});

test('of a story without a text the keeper reads what was said about it', async () => {
  const lost = await libraryOf({
    'dump.sql': `-- dump\nINSERT INTO fanfiction_stories (sid, title, uid, validated, summary) VALUES (1,'Lost & gone',1,1,'It was here.');\nINSERT INTO fanfiction_chapters (chapid, title, inorder, storytext, validated, sid, uid) VALUES (1,'The first',1,'',1,1,1),(2,'Orphan',1,'It rained in the harbour, and nobody came to see it.',1,9,1);\nINSERT INTO fanfiction_reviews (reviewid, item, chapid, reviewer, uid, review, date, rating, type) VALUES (1,1,1,'Ann',0,'I miss this.','0',0,'ST');\n`,
  });
  try {
    const { page } = await get('/dumps', lost.keeper);
    const link = page.all('a').find((a) => a.text === 'Lost & gone')!.attributes['href']!;
    expect((await get(link, lost.guest)).status).toBe(403);
    const told = (await get(link, lost.keeper)).page;
    expect(told.one('main').text).toContain('I miss this.');
    expect(told.one('.chapters').text).toContain('The first (1/1.txt)');
    expect((await get(`${link}9`, lost.keeper)).status).toBe(404);
  } finally {
    await lost.close();
  }
});

test('the keeper reads the account of a dump and the rows that belong to no work; nobody else does', async () => {
  expect((await get('/dumps')).status).toBe(403);
  const { page } = await get('/dumps', library.keeper);
  expect(page.one('h2').text).toBe('Harbour Stories');
  const rows = Object.fromEntries(
    page
      .one('tbody')
      .all('tr')
      .map((row) => [row.one('th').text, row.one('td').text]),
  );
  expect(rows['reviews']).toBe(String(archive.truth.rows['reviews']));
  const link = page
    .one('tbody')
    .all('a')
    .find((a) => a.text === 'authors')!.attributes['href']!;
  expect((await get(link)).status).toBe(403);
  const members = await get(link, library.keeper);
  expect(members.page.all('.facts')).toHaveLength(archive.truth.rows['authors']!);
  expect(members.source).not.toContain('d41d8cd98f00b204');
  const before = await createSite(library.guest).request(`${link.replace('/dumps', '/archives')}?page=2`);
  expect([before.status, before.headers.get('Location')]).toEqual([301, `${link}?page=2`]);
  expect((await get('/dumps/x/0/authors', library.keeper)).status).toBe(404);
  expect((await get(`${link}x`, library.keeper)).status).toBe(404);
});
