import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FicariumError } from '../../src/errors.ts';
import { sentence, verbatim } from '../../src/text/sentence.ts';
import { createSite } from '../../src/web/site.tsx';
import { english } from '../../src/words/words.ts';
import { html } from '../support/html.ts';
import { pseudoWords } from '../support/pseudo.ts';
import { riverHeap } from '../support/river-heap.ts';
import { libraryOf, type TestLibrary } from '../support/site.ts';

let library: TestLibrary;
let id: string;
beforeAll(async () => {
  library = await libraryOf(
    Object.fromEntries(Object.entries(riverHeap()).filter(([path]) => /^shelf\/[0-3]\./.test(path))),
  );
  id = (await library.work('Oil').catch(() => library.work('A Line of Straw'))).id;
});
afterAll(() => library?.close());

const answer = (path: string, init: RequestInit = {}, needs = library.keeper) =>
  createSite(needs).request(`http://localhost${path}`, init);

test.each([
  ['/works?year=1990&page=-1', 400],
  ['/works?year=1990&page=0', 400],
  ['/works?year=1990&page=1e9', 400],
  ['/works?year=1990&page=1.5', 400],
  ['/works?year=1990&page=999999999', 404],
  ['/works?year=1990&page=9999999999999999999', 400],
  ['/works?year=1990&sort=nonsense', 400],
  ['/works?year=1990&sort=__proto__', 400],
  ['/works?page=-1', 302],
  ['/search?sort=nonsense', 200],
  ['/search?sort=__proto__', 200],
  [`/search?q=${'a'.repeat(10_000)}`, 200],
  [`/search?fandom=${'a'.repeat(10_000)}`, 200],
  ['/search?after=nonsense', 200],
  ['/search?q=%00%01', 200],
  ['/search/tags/nonsense', 404],
  ['/search/tags/__proto__', 404],
  ['/search?q=%ff%fe', 400],
  ['/search?q=%F0%9F%95%AF', 200],
  ['/search?q=%27%22%3B--%25_%5C', 200],
  ['/search?q=a&q=b&page=', 302],
  ['/works/%ff', 400],
  ['/works/%00', 400],
  ['/works/nonsense', 404],
  [`/works/${'w'.repeat(5000)}`, 404],
  ["/works/'%20or%201=1", 404],
  ['/works/w000000000000/book.epub', 404],
  ['/works/w000000000000/restoration', 404],
  ['/works/W/chapters/1', 404],
  ['/left-aside?page=-3', 400],
  ['/left-aside?page=77', 404],
  ['/nowhere', 404],
  ['/assets/x/../../package.json', 404],
  ['/assets/x/%2e%2e/%2e%2e/package.json', 404],
  ['/assets/x/fonts/../../site.tsx', 404],
  ['/fandoms/', 301],
])('%s is answered with %i', async (path, status) => {
  const response = await answer(path);
  expect(response.status).toBe(status);
  if (status >= 400 && !path.startsWith('/assets')) {
    const page = html(await response.text());
    expect(page.one('h1').text.length).toBeGreaterThan(5);
    expect(page.one('.error').all('a')).toHaveLength(1);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
  }
});

test.each(['edition=0', 'edition=x', 'view=upside', 'rule=nonsense', 'rule=__proto__', 'sure=50', 'page=-1', 'page=x'])(
  'the comparison with %s is a kind 400',
  async (query) => {
    expect((await answer(`/works/${id}/restoration?${query}`)).status).toBe(400);
  },
);

test('the comparison beyond its end, and an edition that is not there, are a kind 404', async () => {
  expect((await answer(`/works/${id}/restoration?page=99`)).status).toBe(404);
  expect((await answer(`/works/${id}?edition=99`)).status).toBe(404);
});

test('no address at all makes the site fail', async () => {
  const name = fc.constantFrom(
    'words',
    'q',
    'not-character',
    'date-from',
    'after',
    'lang',
    'fandom',
    'author',
    'sort',
    'page',
    'edition',
    'view',
    'rule',
    'sure',
    'x',
  );
  const value = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 50 }),
    fc.integer().map(String),
  );
  const path = fc.oneof(
    fc.constantFrom(
      '/',
      '/works',
      '/search',
      '/search/tags/fandom',
      '/fandoms',
      '/reading',
      '/left-aside',
      `/works/${id}`,
      `/works/${id}/restoration`,
      `/works/${id}/entire`,
    ),
    fc.string({ maxLength: 40 }).map((s) => `/${encodeURIComponent(s)}`),
  );
  await fc.assert(
    fc.asyncProperty(path, fc.array(fc.tuple(name, value), { maxLength: 4 }), async (to, pairs) => {
      const query = new URLSearchParams(pairs).toString();
      const response = await answer(query ? `${to}?${query}` : to);
      expect(response.status).toBeLessThan(500);
    }),
    { numRuns: 150 },
  );
});

test('every page is closed to foreign scripts, frames and sniffing', async () => {
  for (const path of ['/', '/works', `/works/${id}`, `/works/${id}/restoration`, '/nowhere', '/robots.txt']) {
    const { headers } = await answer(path);
    const policy = headers.get('Content-Security-Policy')!;
    for (const part of [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "font-src 'self'",
      "img-src 'self' data:",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ]) {
      expect(policy, path).toContain(part);
    }
    expect(policy).not.toContain('unsafe');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Referrer-Policy')).toBe('same-origin');
  }
});

test('pages hold no inline script or style', async () => {
  for (const path of ['/', '/works', '/fandoms', '/reading', `/works/${id}`, `/works/${id}/restoration`]) {
    const source = await (await answer(path)).text();
    expect(source).toMatch(/^<!doctype html><html lang="en"/);
    expect(source).not.toMatch(/<style|\sstyle=|\son[a-z]+=|<script(?![^>]*src=)|javascript:/i);
  }
});

test('the files of the pages are kept for ever under their own version', async () => {
  const page = html(await (await answer('/')).text());
  const sheet = page.one('[rel=stylesheet]').attributes['href']!;
  const style = await answer(sheet);
  expect(style.headers.get('Cache-Control')).toContain('immutable');
  const css = await style.text();
  const fonts = [...css.matchAll(/url\((fonts\/[^)]+)\)/g)].map((m) => m[1]!);
  expect(fonts.length).toBeGreaterThan(30);
  expect(css).not.toMatch(/url\((?!fonts\/)/);
  for (const font of fonts.slice(0, 5).concat(fonts.slice(-3))) {
    const response = await answer(sheet.replace('site.css', font));
    expect(response.headers.get('Content-Type')).toBe('font/woff2');
    expect(new TextDecoder('latin1').decode(await response.arrayBuffer()).slice(0, 4)).toBe('wOF2');
  }
  expect((await answer(sheet, { headers: { 'If-None-Match': style.headers.get('ETag')! } })).status).toBe(304);
  expect((await answer(sheet.replace(/assets\/\w+/, 'assets/old'))).headers.get('Cache-Control')).toBe(
    'public, max-age=60',
  );
});

test('robots are kept from works, and the doctor gets an answer', async () => {
  expect(await (await answer('/robots.txt')).text()).toContain('Disallow: /');
  expect((await answer('/healthz')).status).toBe(200);
  const down = {
    ...library.keeper,
    library: {
      ...library.keeper.library,
      answers: () => Promise.reject(new FicariumError('database-down', verbatim('down'), verbatim('wait'))),
    },
  };
  expect((await answer('/healthz', {}, down)).status).toBe(503);
});

/** The library with another answer to what is in it. */
const withCounts = (counts: () => Promise<never>) => ({
  ...library.keeper.library,
  works: { ...library.keeper.library.works, counts },
});

test('a failure says what was kept, is told to the log, and tells no secrets', async () => {
  const told: unknown[] = [];
  const broken = {
    ...library.keeper,
    report: (error: unknown) => told.push(error),
    library: withCounts(() => Promise.reject(new Error('password=hunter2'))),
  };
  const response = await answer('/', {}, broken);
  const text = await response.text();
  expect(response.status).toBe(500);
  expect(text).toContain('Nothing in the library was changed.');
  expect(text).not.toContain('hunter2');
  expect(told).toHaveLength(1);
  const down = {
    ...broken,
    library: withCounts(() => Promise.reject(new FicariumError('database-down', verbatim('x'), verbatim('y')))),
  };
  expect((await answer('/', {}, down)).status).toBe(503);
});

test('a program is told what was wrong by a code, and in the language that it asks for', async () => {
  const languages = [english, pseudoWords()];
  const asked = async (path: string, needs: object, language: string) => {
    const headers = { Accept: 'application/json', 'Accept-Language': language };
    const response = await answer(path, { headers }, { ...library.keeper, ...needs, languages });
    return { status: response.status, ...((await response.json()) as { code: string; detail: string; title: string }) };
  };
  const full = new FicariumError(
    'disk-full',
    sentence('error.disk-full', { path: '/lib' }),
    sentence('advice.free-space'),
  );
  const broken = { library: withCounts(() => Promise.reject(full)) };
  for (const [path, needs, status, code] of [
    ['/nowhere', {}, 404, 'lost.no-page'],
    ['/works?year=1990&sort=colour', {}, 400, 'list.no-such-order'],
    ['/', broken, 503, 'disk-full'],
    ['/', { library: withCounts(() => Promise.reject(new Error('x'))), report: () => {} }, 500, 'lost.our-fault'],
  ] as const) {
    const told = await asked(path, needs, 'en');
    const pseudo = await asked(path, needs, 'en-XA');
    expect([told.status, told.code, pseudo.status, pseudo.code], path).toEqual([status, code, status, code]);
    expect(told.detail, path).toMatch(/^[A-Z].+\.$/);
    for (const words of [pseudo.detail, pseudo.title]) expect(words, path).toMatch(/^⟦.+⟧$/);
  }
  expect((await asked('/', broken, 'en')).detail).toBe(
    'The disk that holds /lib is full. Free some space; nothing that was kept is lost.',
  );
  // Where the library lies on its disk is nothing for visitors.
  const visitor = await answer('/', { headers: { Accept: 'application/json' } }, { ...library.guest, ...broken });
  const text = await visitor.text();
  expect([visitor.status, text.includes('/lib'), JSON.parse(text).code]).toEqual([503, false, 'disk-full']);
});
