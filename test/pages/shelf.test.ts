import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSite } from '../../src/web/site.tsx';
import { html } from '../support/html.ts';
import { riverHeap } from '../support/river-heap.ts';
import { KEEPER, libraryOf, type TestLibrary } from '../support/site.ts';

let library: TestLibrary;
let empty: TestLibrary;
beforeAll(async () => {
  [library, empty] = await Promise.all([libraryOf(riverHeap()), libraryOf({})]);
});
afterAll(async () => {
  await library?.close();
  await empty?.close();
});

const get = async (path: string, headers: Record<string, string> = {}, needs = library.keeper) => {
  const response = await createSite(needs).request(path, { headers });
  return { status: response.status, page: html(await response.text()) };
};
const titles = (page: ReturnType<typeof html>) => page.all('article').map((card) => card.one('.title').text);

describe('the front page', () => {
  test('shows what came in last, newest first', async () => {
    const { page } = await get('/');
    const newest = await library.reader.newest(KEEPER, 8);
    expect(titles(page)).toEqual(newest.map((card) => card.title ?? 'Untitled'));
  });

  test('has a shelf for each fandom, the unknown one last', async () => {
    const { page } = await get('/');
    const shelves = await library.reader.shelves(KEEPER, 12, 24);
    expect(page.all('.bay').map((bay) => bay.one('h3').text)).toEqual(
      shelves.map((s) => `${s.fandom ?? 'Fandom unknown'} ${s.count}`),
    );
    expect(page.all('.bay').map((bay) => bay.all('rect').length)).toEqual(shelves.map((s) => s.works.length));
  });

  test("tells the library's figures, and the keeper what was left aside", async () => {
    const counts = await library.reader.counts(KEEPER);
    const line = (await get('/')).page.one('.standing');
    expect(line.text).toContain(`${counts.works} works by ${counts.authors} writers in ${counts.fandoms} fandoms`);
    expect(line.text).toContain(`out of ${counts.files} files; ${counts.refused} left aside`);
    expect(line.all('[href=/left-aside]')).toHaveLength(1);
    expect((await get('/', {}, library.guest)).page.all('[href=/left-aside]')).toHaveLength(0);
  });

  test('of an empty library says what will be here and what to do', async () => {
    const { status, page } = await get('/', {}, empty.keeper);
    expect(status).toBe(200);
    expect(page.one('main').text).toContain('ficarium import');
  });
});

describe('the list', () => {
  test('pages through every work once', async () => {
    const { total } = await library.reader.list({ sort: 'newest', page: 1, perPage: 1 }, KEEPER);
    const links: string[] = [];
    for (let at: string | undefined = '/works'; at !== undefined; ) {
      const { page } = await get(at);
      links.push(...page.all('article').map((card) => card.one('.title').attributes['href']!));
      at = page.all('[rel=next]')[0]?.attributes['href'];
    }
    expect(links).toHaveLength(total);
    expect(new Set(links).size).toBe(total);
  });

  test('sorts by title and by length', async () => {
    const byTitle = titles((await get('/works?sort=title')).page);
    const sortKey = (title: string) => title.replace(/^(The|A|An) /, '').toLowerCase();
    const latin = byTitle.filter((title) => /^[A-Z]/.test(title) && title !== 'Untitled');
    expect(latin).toEqual([...latin].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1)));
    const { page } = await get('/works?sort=words');
    const words = page.all('article').map((card) => Number(card.one('.figures').one('li').text.replace(/\D/g, '')));
    expect(words).toEqual([...words].sort((a, b) => b - a));
  });

  test('narrows to a fandom, to a writer, to works without a fandom', async () => {
    const fandom = await get('/works?fandom=Glasshouse+Lane');
    expect(fandom.page.one('.chosen').text).toContain('Glasshouse Lane');
    for (const card of fandom.page.all('article')) expect(card.one('.fandoms').text).toContain('Glasshouse Lane');
    const author = await get('/works?author=Q.+Fenn');
    for (const card of author.page.all('article')) expect(card.one('.by').text).toContain('Q. Fenn');
    expect(author.page.all('article').length).toBeGreaterThan(3);
    const old = await createSite(library.keeper).request('/works?fandom=');
    expect([old.status, old.headers.get('Location')]).toEqual([302, '/search?without=fandom']);
    const unknown = await get('/search?without=fandom');
    expect(unknown.page.all('article').length).toBeGreaterThan(0);
    for (const card of unknown.page.all('article')) expect(card.one('.fandoms').text).toBe('Fandom unknown');
  });

  test('finds words in titles and people, and keeps what was typed', async () => {
    const old = await createSite(library.keeper).request('/works?words=goats+weather&page=2');
    expect([old.status, old.headers.get('Location')]).toEqual([302, '/search?q=goats+weather']);
    const { page } = await get('/search?q=title:goats+weather');
    expect(titles(page)).toEqual(['Goats, and Other Weather']);
    expect(page.one('#words').attributes['value']).toBe('title:goats weather');
    expect(titles((await get('/search?q=by:fenn')).page).length).toBeGreaterThan(3);
    const nothing = await get('/search?q=zeppelin');
    expect(nothing.status).toBe(200);
    expect(nothing.page.one('main').text).toContain('Nothing here has these words');
  });

  test('has the four marks of every work in the same places', async () => {
    const { page } = await get('/works');
    for (const card of page.all('article')) {
      expect(
        card
          .one('.marks')
          .all('li')
          .map((li) => li.text.split(':')[0]),
      ).toEqual(['Rating', 'Warnings', 'Category', 'Parts']);
    }
    const account = (await get('/search?q=title:truthful')).page.one('article');
    expect(account.one('.marks').text).toContain('Part 4 missing');
  });

  test('folds very many tags', async () => {
    const { page } = await get('/search?q=title:salt+everything');
    expect(page.one('.taglist').all('.tag')).toHaveLength(30);
    expect(page.one('.taglist').text).toMatch(/and \d+ more$/);
  });

  test('says little of works for adults until one asks for them', async () => {
    const shy = (await get('/search?q=title:grown')).page.one('article');
    expect(shy.text).toContain('Rated Explicit');
    expect(shy.text).toContain('Open it to say');
    const asked = (await get('/search?q=title:grown', { Cookie: 'reading=adult%3Dyes' })).page.one('article');
    expect(asked.text).not.toContain('Open it to say');
  });
});

test('fandoms are listed by name with their works', async () => {
  const { page } = await get('/fandoms');
  const shelves = (await library.reader.shelves(KEEPER, 5000, 0)).filter((shelf) => shelf.fandom !== null);
  expect(
    page
      .one('.columns')
      .all('li')
      .map((li) => li.text)
      .sort(),
  ).toEqual(shelves.map((s) => `${s.fandom} ${s.count} works`).sort());
  expect((await get('/fandoms', {}, empty.keeper)).status).toBe(200);
});

test('what was left aside is for the keeper', async () => {
  const { page } = await get('/left-aside');
  expect(page.one('.aside-list').text).toContain('misc/picture.jpg');
  expect((await get('/left-aside', {}, library.guest)).status).toBe(403);
});
