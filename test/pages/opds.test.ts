import { Parser } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { OWNER } from '../../src/library/library.ts';
import { verbatim } from '../../src/text/sentence.ts';
import { createSite } from '../../src/web/site.tsx';
import { riverHeap } from '../support/river-heap.ts';
import { libraryOf, type TestLibrary } from '../support/site.ts';

/** What KOReader sends. */
const KOREADER = {
  Accept: 'application/opds+json, application/atom+xml;profile=opds-catalog, */*',
  'Accept-Encoding': 'identity',
};
const OLD = { Accept: 'application/atom+xml;profile=opds-catalog' };

let library: TestLibrary;
let site: ReturnType<typeof createSite>;
beforeAll(async () => {
  library = await libraryOf(riverHeap());
  site = createSite(library.guest);
});
afterAll(() => library?.close());

interface Link {
  readonly rel?: string;
  readonly href: string;
  readonly type?: string;
  readonly title?: string;
  readonly properties?: { readonly numberOfItems: number };
}
interface Publication {
  readonly metadata: { readonly title: string; readonly identifier: string };
  readonly links: readonly Link[];
  readonly images: readonly Link[];
}
interface Json {
  readonly metadata: { readonly title: string; readonly numberOfItems?: number };
  readonly links: readonly Link[];
  readonly navigation?: readonly Link[];
  readonly publications?: readonly Publication[];
  readonly groups?: readonly {
    readonly metadata: { readonly numberOfItems: number };
    readonly publications: readonly Publication[];
  }[];
  readonly facets?: readonly { readonly metadata: { readonly title: string }; readonly links: readonly Link[] }[];
}

const ask = (path: string, headers: Readonly<Record<string, string>> = KOREADER, method = 'GET') =>
  site.request(path, { headers, method });
const json = async (path: string): Promise<Json> => {
  const answer = await ask(path);
  expect([path, answer.status, answer.headers.get('Content-Type')]).toEqual([path, 200, 'application/opds+json']);
  return (await answer.json()) as Json;
};
const link = (links: readonly Link[], rel: string): Link => links.find((one) => one.rel === rel)!;

/** Every element of an XML text with its attributes; throws where it is not well formed. */
function elements(xml: string): { readonly name: string; readonly attributes: Readonly<Record<string, string>> }[] {
  const open: string[] = [];
  const all: { name: string; attributes: Record<string, string> }[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        open.push(name);
        all.push({ name, attributes });
      },
      onclosetag(name) {
        if (open.pop() !== name) throw new Error(`</${name}> closes something else`);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  expect(open).toEqual([]);
  return all;
}

describe('a reader that knows OPDS 2.0', () => {
  test('goes from the way in by shelf, facet, search and page to a book', async () => {
    const root = await json('/opds');
    expect(root.groups!.length).toBeGreaterThan(1);
    for (const { metadata, publications } of root.groups!)
      expect(metadata.numberOfItems).toBeGreaterThanOrEqual(publications.length);
    const shelf = await json(root.navigation!.find(({ href }) => href === '/opds/by/fandom')!.href);
    const fandom = shelf.navigation![0]!;
    const found = await json(fandom.href);
    expect(found.metadata.numberOfItems).toBe(fandom.properties!.numberOfItems);
    expect(found.facets!.map(({ metadata }) => metadata.title)).toContain('Order');

    const search = link(root.links, 'search');
    expect(search).toMatchObject({ href: '/opds/works{?query}', templated: true });
    const [work] = (await json('/opds/works?query=sort%3Atitle')).publications!;
    const sought = await json(
      `/opds/works?query=${encodeURIComponent(`title:"${work!.metadata.title.replace(/"/g, '')}"`)}`,
    );
    expect(sought.publications!.map(({ metadata }) => metadata.identifier)).toContain(work!.metadata.identifier);

    const book = await ask(work!.links.find(({ type }) => type === 'application/epub+zip')!.href);
    expect([book.status, book.headers.get('Content-Type')]).toEqual([200, 'application/epub+zip']);
    const cover = await ask(work!.images[1]!.href);
    expect([cover.status, cover.headers.get('Content-Type')]).toEqual([200, 'image/png']);
  });

  test('comes through all pages to every work, each once', async () => {
    const { total } = await library.reader.list({ sort: 'newest', page: 1, perPage: 1 }, { kind: 'guest' });
    const ids: string[] = [];
    for (let at: string | undefined = '/opds/works?query=sort%3Atitle'; at; ) {
      const page: Json = await json(at);
      ids.push(...(page.publications ?? []).map(({ metadata }) => metadata.identifier));
      at = page.links.find(({ rel }) => rel === 'next')?.href;
    }
    expect(ids).toHaveLength(total);
    expect(new Set(ids).size).toBe(total);
  });

  test('is told by HEAD when a list changed last, and never before it did', async () => {
    const head = await ask('/opds', KOREADER, 'HEAD');
    expect([head.status, await head.text()]).toEqual([200, '']);
    const again = await ask('/opds');
    expect(again.headers.get('Last-Modified')).toBe(head.headers.get('Last-Modified'));
    expect(head.headers.get('Content-Length')).toBe(String(Buffer.byteLength(await again.text())));
    expect(again.headers.get('Vary')).toContain('Accept');
  });

  test('finds the way on where nothing was found', async () => {
    const nothing = await json('/opds/works?query=zyzzyva');
    expect(nothing.publications).toBeUndefined();
    expect(nothing.navigation).toHaveLength(1);
    expect((await ask('/opds/by/stats')).status).toBe(404);
  });
});

describe('a reader that knows OPDS 1.2', () => {
  test.each([
    '/opds',
    '/opds/by/fandom',
    '/opds/by/author',
    '/opds/works?query=sort%3Atitle',
    '/opds/works?query=zyzzyva',
  ])('reads %s', async (path) => {
    const answer = await ask(path, OLD);
    expect(answer.headers.get('Content-Type')).toMatch(
      /^application\/atom\+xml;profile=opds-catalog;kind=(?:navigation|acquisition)/,
    );
    const all = elements(await answer.text());
    const count = (name: string) => all.filter((one) => one.name === name).length;
    // RFC 4287: every feed and entry has an id, a title and a time.
    for (const name of ['id', 'title', 'updated']) expect([name, count(name)]).toEqual([name, 1 + count('entry')]);
    for (const { attributes } of all.filter(({ name }) => name === 'link')) {
      expect(attributes['rel']).toBeTruthy();
      expect(attributes['type']).toBeTruthy();
      expect(attributes['href']).toMatch(/^\/\S*$/);
    }
  });

  test('gets facets with their group and count, and searches by the description', async () => {
    const all = elements(await (await ask('/opds/works?query=sort%3Atitle', OLD)).text());
    const facets = all.filter(({ attributes }) => attributes['rel'] === 'http://opds-spec.org/facet');
    expect(facets.length).toBeGreaterThan(5);
    for (const { attributes } of facets) expect(attributes['opds:facetGroup']).toBeTruthy();
    expect(facets.some(({ attributes }) => Number(attributes['thr:count']) > 0)).toBe(true);
    expect(facets.filter(({ attributes }) => attributes['opds:activeFacet'] === 'true')).toHaveLength(1);
    const description = elements(await (await ask('/opds/search.xml')).text());
    expect(description.find(({ name }) => name === 'Url')!.attributes['template']).toMatch(
      /\/opds\/works\?query=\{searchTerms\}$/,
    );
  });
});

test('a taken-down work is in no list for guests, in no count and no book; the keeper finds it', async () => {
  const { items } = await library.reader.list({ sort: 'newest', page: 1, perPage: 1 }, { kind: 'guest' });
  const { id } = items[0]!;
  const before = (await json('/opds/works?query=')).metadata.numberOfItems!;
  const { desk } = library.keeper.library;
  await desk.stand(OWNER, id, true, verbatim('Its writer asked.'));
  try {
    expect((await json('/opds/works?query=')).metadata.numberOfItems).toBe(before - 1);
    for (const form of ['book.epub', 'book.pdf', 'cover.png', 'cover.svg'])
      expect([form, (await ask(`/works/${id}/${form}`)).status]).toEqual([form, 404]);
    const keepers = await createSite(library.keeper).request('/opds/works?query=', { headers: KOREADER });
    expect(((await keepers.json()) as Json).metadata.numberOfItems).toBe(before);
  } finally {
    await desk.stand(OWNER, id, false, verbatim('A mistake.'));
  }
});

test.each(['/opds/works?query=', '/feed.atom?q=', '/feed.json?q='])(
  'a query after %s is cut between letters',
  async (path) => {
    for (const length of [1999, 499, 0]) {
      const query = encodeURIComponent('z'.repeat(length) + '😀'.repeat(1000));
      expect((await ask(path + query)).status).toBe(200);
    }
  },
);

describe('feeds for feed readers', () => {
  test('hold the newest that a query finds', async () => {
    const atom = elements(await (await ask('/feed.atom?q=river')).text());
    expect(atom.filter(({ name }) => name === 'entry').length).toBeGreaterThan(0);
    const feed = (await (await ask('/feed.json?q=river')).json()) as { version: string; items: { url: string }[] };
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    expect(feed.items).toHaveLength(atom.filter(({ name }) => name === 'entry').length);
  });
});

describe('a book', () => {
  const header = (answer: Response, name: string) => answer.headers.get(name);

  test('that is only asked about, or known already, is not made', async () => {
    const { id } = await library.work('Eleven Grains Too Light');
    const making = vi.spyOn(library.guest.library.books, 'file');
    const path = `/works/${id}/book.md`;
    const head = await ask(path, KOREADER, 'HEAD');
    const tag = header(head, 'ETag')!;
    expect([head.status, header(head, 'Content-Type'), header(head, 'Content-Length')]).toEqual([
      200,
      'text/markdown; charset=utf-8',
      null,
    ]);
    for (const known of [tag, `"another", W/${tag}`, '*'])
      expect((await ask(path, { ...KOREADER, 'If-None-Match': known })).status).toBe(304);
    expect(making).not.toHaveBeenCalled();

    const book = await ask(path);
    const length = String((await book.arrayBuffer()).byteLength);
    expect([header(book, 'ETag'), header(book, 'Last-Modified'), header(book, 'Content-Length')]).toEqual([
      tag,
      header(head, 'Last-Modified'),
      length,
    ]);
    expect(header(await ask(path, KOREADER, 'HEAD'), 'Content-Length')).toBe(length);
    expect(making).toHaveBeenCalledOnce();
    making.mockRestore();
  });

  test('has another tag in another form, on other paper and in a newer edition', async () => {
    const { id } = await library.work('Eleven Grains Too Light');
    const tags = async () =>
      Promise.all(
        [
          'book.epub',
          'book.html',
          'book.pdf?paper=a5',
          'book.pdf?paper=a4',
          'cover.png?width=90',
          'cover.png?width=80',
        ].map(async (file) => header(await ask(`/works/${id}/${file}`, KOREADER, 'HEAD'), 'ETag')!),
      );
    const before = await tags();
    const value = ['Another Harbour'];
    await library.keeper.library.desk.say(OWNER, {
      workId: id,
      field: 'fandoms',
      said: '',
      verdict: 'corrected',
      value,
    });
    const all = [...before, ...(await tags())];
    expect(new Set(all).size).toBe(12);
  });

  test('in a form that cannot be had here is refused to HEAD as to GET', async () => {
    const { id } = await library.work('Eleven Grains Too Light');
    const [head, get] = [await ask(`/works/${id}/book.azw3`, KOREADER, 'HEAD'), await ask(`/works/${id}/book.azw3`)];
    expect(get.status).toBeGreaterThanOrEqual(400);
    expect(head.status).toBe(get.status);
  });

  test('has a cover that is not drawn again for who has it', async () => {
    const { id } = await library.work('Eleven Grains Too Light');
    const cover = await ask(`/works/${id}/cover.png?width=70`);
    expect(cover.status).toBe(200);
    const drawing = vi.spyOn(library.guest.library.books, 'cover');
    const again = await ask(`/works/${id}/cover.png?width=70`, { 'If-None-Match': header(cover, 'ETag')! });
    expect([again.status, again.headers.get('Cache-Control')]).toEqual([304, 'private, max-age=300']);
    expect(drawing).not.toHaveBeenCalled();
    drawing.mockRestore();
  });
});
