import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shownName } from '../../src/books/names.ts';
import { inlinesOf, plainText, storyBlocks } from '../../src/text/tree.ts';
import { localPath } from '../../src/web/kit/form.ts';
import { disposition } from '../../src/web/kit/send-file.ts';
import { createSite } from '../../src/web/site.tsx';
import { html } from '../support/html.ts';
import { wholeEdition } from '../support/library.ts';
import { ADDRESS, LONG_TITLE, riverHeap } from '../support/river-heap.ts';
import { KEEPER, libraryOf, type TestLibrary } from '../support/site.ts';
import { named } from '../support/tags.ts';

const NASTY = '<script>alert("river")</script> & <img src=x onerror=alert(1)>';
let library: TestLibrary;
beforeAll(async () => {
  const heap = riverHeap();
  library = await libraryOf({
    ...Object.fromEntries(Object.entries(heap).filter(([path]) => !path.startsWith('shelf/'))),
    'nasty.txt': `Title: A Sign of Warning "><b>\nAuthor: Una <b>Bold</b>\nSummary: ${NASTY}\n\n${'The sign on the door was older than the door. '.repeat(20)}\n\nIt said: ${NASTY}\n\n${'Nobody had ever obeyed it. '.repeat(20)}\n`,
  });
});
afterAll(() => library?.close());

const get = async (path: string, headers: Record<string, string> = {}, needs = library.keeper) => {
  const response = await createSite(needs).request(path, { headers });
  const source = await response.text();
  return { status: response.status, headers: response.headers, source, page: html(source) };
};
const post = (path: string, body: Record<string, string>, headers: Record<string, string> = {}) =>
  createSite(library.keeper).request(`http://localhost${path}`, {
    method: 'POST',
    body: new URLSearchParams(body),
    headers: { Origin: 'http://localhost', ...headers },
  });

/** The story's words as the edition has them. */
async function wordsOf(id: string): Promise<string> {
  const { work } = (await wholeEdition(library.reader, id, KEEPER))!;
  const blocks = work.chapters
    .flatMap((chapter) => storyBlocks(chapter.blocks))
    .filter((block) => block.type !== 'scene-break');
  return blocks
    .map((block) => plainText(inlinesOf(block.text)))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}
const NAMES = ['Chapter 1', 'Chapter 2', 'Chapter 3', 'Chapter 5', 'Chapter 6'];

describe('a work', () => {
  test('is shown word for word', async () => {
    for (const title of ['Eleven Grains Too Light', 'Salt in Everything', 'מנורה על מדרגות המים']) {
      const { id } = await library.work(title);
      const { page } = await get(`/works/${id}`);
      const shown = page
        .one('article.story')
        .all('p')
        .map((p) => p.text)
        .join(' ');
      expect(shown.split(' ').length).toBeGreaterThan(100);
      expect(shown).toBe(await wordsOf(id));
    }
  });

  test('has a head with all that is known of it', async () => {
    const { id } = await library.work('Eleven Grains Too Light');
    const { page } = await get(`/works/${id}`);
    const head = page.one('.work-head');
    expect(head.one('h1').text).toBe('Eleven Grains Too Light');
    expect(head.one('.byline').text).toBe('by Marit Oldwater');
    for (const fact of ['RatingGeneral', 'FandomEleven Rivers', 'CharactersAnsa, Joren, Pip', 'Written13 March 1994']) {
      expect(
        head
          .all('div')
          .map((div) => div.text)
          .join('\n'),
      ).toContain(fact);
    }
    expect(head.one('.blurb').text).toContain('found to be too light');
    expect(head.all(`[href=/works/${id}/restoration]`)).toHaveLength(1);
  });

  test('shows a suggestion as a suggestion, with its evidence', async () => {
    const { id } = await library.work('Eleven Grains Too Light');
    const { work } = (await wholeEdition(library.reader, id, KEEPER))!;
    const { page } = await get(`/works/${id}`);
    const suggested = Object.values(work.fields).filter(
      (field) =>
        !field.given &&
        [field.value].flat().length > 0 &&
        field !== work.fields.notes &&
        field !== work.fields.permission,
    );
    expect(suggested.length).toBeGreaterThan(0);
    expect(page.all('.said')).toHaveLength(suggested.length);
    for (const said of page.all('.said')) expect(said.one('.evidence').text).toMatch(/\d %|\d.%/);
  });

  test('keeps addresses from guests and sets scene breaks', async () => {
    const { id } = await library.work('Eleven Grains Too Light');
    for (const path of ['', '/restoration', '/restoration?view=inline']) {
      expect((await get(`/works/${id}${path}`, {}, library.guest)).source, path).not.toContain(ADDRESS);
    }
    expect((await get(`/works/${id}/restoration`)).source).toContain(ADDRESS);
    expect((await get(`/works/${id}`)).page.all('hr.scene').length).toBeGreaterThan(2);
  });

  test('cannot bring mark-up of its own', async () => {
    const { items } = await library.reader.list({ words: 'warning', sort: 'newest', page: 1, perPage: 5 }, KEEPER);
    const { id } = items[0]!;
    for (const path of ['', '/restoration', '/restoration?view=inline']) {
      const { source, page } = await get(`/works/${id}${path}`);
      expect(page.all('script').every((script) => script.attributes['src']?.startsWith('/assets/'))).toBe(true);
      expect(page.all('img')).toHaveLength(0);
      expect(source).not.toMatch(/<b>|onerror=alert\(1\)>(?!.*&)|style="/);
      expect(page.text).toContain('alert(');
    }
  });

  test('in Hebrew runs from right to left', async () => {
    const { id } = await library.work('מנורה על מדרגות המים');
    const story = (await get(`/works/${id}`)).page.one('article.story');
    expect(story.attributes).toMatchObject({ lang: 'he', dir: 'rtl' });
  });

  test('without title or writer is still a page', async () => {
    const { items } = await library.reader.list({ sort: 'newest', page: 1, perPage: 50 }, KEEPER);
    const nameless = items.find((card) => card.title === null && named(card, 'author').length === 0)!;
    const { status, page } = await get(`/works/${nameless.id}`);
    expect(status).toBe(200);
    expect(page.one('h1').text).toBe('Untitled');
    expect(page.one('.byline').text).toBe('by an unknown writer');
  });

  test('for adults opens when asked for, and stays open', async () => {
    const { id } = await library.work('For Grown Lamps Only');
    const closed = await get(`/works/${id}`);
    expect(closed.page.one('main').text).toContain('is rated Explicit');
    expect(closed.page.all('.story')).toHaveLength(0);
    const answer = await post('/reading', { adult: 'yes', back: `/works/${id}` });
    expect(answer.headers.get('Location')).toBe(`/works/${id}`);
    const cookie = answer.headers.get('Set-Cookie')!.split(';')[0]!;
    expect((await get(`/works/${id}`, { Cookie: cookie })).page.all('.story')).toHaveLength(1);
  });
});

describe('a work in chapters', () => {
  test('has an anchor on each paragraph, counted in its chapter', async () => {
    const { id } = await library.work(LONG_TITLE);
    const anchors = ({ page }: Awaited<ReturnType<typeof get>>) =>
      page
        .one('.story')
        .all('p')
        .map((p) => p.attributes['id'] ?? '');
    const one = anchors(await get(`/works/${id}/chapters/2`));
    expect(one.every((anchor) => /^p[1-9]\d*$/.test(anchor))).toBe(true);
    expect(new Set(one).size).toBe(one.length);
    const whole = anchors(await get(`/works/${id}/entire`));
    expect(whole.filter((a) => a.startsWith('c2p')).map((a) => a.slice(2))).toEqual(one);
  });

  test('has a table of them, a page for each, and one for all', async () => {
    const { id } = await library.work(LONG_TITLE);
    const { work } = (await wholeEdition(library.reader, id, KEEPER))!;
    expect(work.chapters).toHaveLength(5);
    const first = await get(`/works/${id}`);
    expect(
      first.page
        .one('.contents')
        .all('li')
        .map((li) => li.one('a').text),
    ).toEqual(NAMES);
    expect(first.page.one('.gaps').text).toContain('Part 4 of this work was not in the heap');
    expect(first.page.all('.chapter')).toHaveLength(1);
    expect(first.page.one('.turn').one('[rel=next]').attributes['href']).toBe(`/works/${id}/chapters/2`);

    const pages = await Promise.all(work.chapters.map((_, i) => get(`/works/${id}/chapters/${i + 1}`)));
    const shown = pages
      .map(({ page }) =>
        page
          .one('.story')
          .all('p')
          .map((p) => p.text)
          .join(' '),
      )
      .join(' ');
    expect(shown).toBe(await wordsOf(id));
    expect(pages[2]!.page.one('h1').text).toBe(NAMES[2]);
    expect(pages[2]!.page.one('.turn').one('[rel=prev]').attributes['href']).toBe(`/works/${id}/chapters/2`);
    expect(pages[4]!.page.one('.turn').all('[rel=next]')).toHaveLength(0);

    const entire = await get(`/works/${id}/entire`);
    expect(entire.page.all('.chapter')).toHaveLength(5);
    expect(
      entire.page
        .one('.story')
        .all('p')
        .map((p) => p.text)
        .join(' '),
    ).toBe(await wordsOf(id));
    for (const n of ['6', '0', '-1', '1.5', 'x', '99999999'])
      expect((await get(`/works/${id}/chapters/${n}`)).status, n).toBe(404);
  });
});

describe('reading choices', () => {
  test('are kept in a cookie and stand on every page', async () => {
    const answer = await post('/reading', {
      theme: 'sepia',
      font: 'atkinson',
      size: '5',
      measure: 'wide',
      back: '/works?sort=title',
    });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('Location')).toBe('/works?sort=title');
    const cookie = answer.headers.get('Set-Cookie')!.split(';')[0]!;
    const { page } = await get('/works', { Cookie: cookie });
    expect(page.one('html').attributes).toMatchObject({
      'data-theme': 'sepia',
      'data-font': 'atkinson',
      'data-size': '5',
      'data-measure': 'wide',
    });
    const chosen = page
      .one('.reading-form')
      .all('[checked]')
      .map((input) => input.attributes['value']);
    expect(chosen).toEqual(['sepia', 'atkinson']);
  });

  test('that make no sense are passed over, and a choice changes only what it names', async () => {
    const { page } = await get('/', { Cookie: 'reading=theme%3Dneon%26size%3D900%26font%3Datkinson' });
    expect(page.one('html').attributes).toMatchObject({
      'data-theme': 'auto',
      'data-font': 'atkinson',
      'data-size': '3',
    });
    const answer = await post('/reading', { size: '6' }, { Cookie: 'reading=theme%3Ddark' });
    expect(decodeURIComponent(answer.headers.get('Set-Cookie')!)).toContain('theme=dark&font=literata&size=6');
  });

  test.each([
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '/works\r\nSet-Cookie: a=b',
    '',
    '/\t/evil',
    'works',
  ])('never lead elsewhere: %j', (path) => {
    expect(localPath(path)).toBe('/');
  });
});

describe('what a browser has already', () => {
  test('is not sent again', async () => {
    const { id } = await library.work('Eleven Grains Too Light');
    const first = await get(`/works/${id}`);
    const tag = first.headers.get('ETag')!;
    expect((await get(`/works/${id}`, { 'If-None-Match': tag })).status).toBe(304);
    expect((await get(`/works/${id}`, { 'If-None-Match': tag, Cookie: 'reading=theme%3Ddark' })).status).toBe(200);
    expect((await get(`/works/${id}`, { 'If-None-Match': tag }, library.guest)).status).toBe(200);
  });
});

describe('the EPUB', () => {
  test('comes as a file with a name', async () => {
    const { id } = await library.work('Eleven Grains Too Light');
    const response = await createSite(library.keeper).request(`/works/${id}/book.epub`);
    expect(response.headers.get('Content-Type')).toBe('application/epub+zip');
    expect(response.headers.get('Content-Disposition')).toEqual(
      expect.stringMatching(
        /^attachment; filename="[^"]+ - Eleven Grains Too Light\.epub"; filename\*=UTF-8''\S+%20-%20Eleven%20Grains%20Too%20Light\.epub$/,
      ),
    );
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(String.fromCharCode(...bytes.slice(0, 2))).toBe('PK');
    expect(response.headers.get('Content-Length')).toBe(String(bytes.length));
    const again = await createSite(library.keeper).request(`/works/${id}/book.epub`, {
      headers: { 'If-None-Match': response.headers.get('ETag')! },
    });
    expect(again.status).toBe(304);
    // A book is the public version: the same bytes for the keeper, who sees more on pages.
    const guests = await createSite(library.guest).request(`/works/${id}/book.epub`);
    expect(Buffer.from(await guests.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);
    expect(guests.headers.get('Vary')).toContain('Cookie');
  });

  test.each(['kepub.epub', 'pdf', 'html', 'txt', 'md'])('comes as %s too, without an address', async (form) => {
    const { id } = await library.work('Eleven Grains Too Light');
    const response = await createSite(library.keeper).request(`/works/${id}/book.${form}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Disposition')).toContain(`Eleven Grains Too Light.${form}"`);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.length).toBeGreaterThan(1000);
    expect(bytes.includes(ADDRESS)).toBe(false);
  });

  test('on paper that there is', async () => {
    const { id } = await library.work('Eleven Grains Too Light');
    const sizes = [];
    for (const paper of ['a5', 'A4', 'letter']) {
      const pdf = Buffer.from(
        await (await createSite(library.guest).request(`/works/${id}/book.pdf?paper=${paper}`)).arrayBuffer(),
      );
      sizes.push(/\/MediaBox \[0 0 ([\d.]+ [\d.]+)\]/.exec(pdf.toString('latin1'))?.[1]);
    }
    expect(sizes).toEqual(['419.52756 595.2756', '595.2756 841.8898', '612 792']);
    expect((await get(`/works/${id}/book.pdf?paper=a3`)).status).toBe(400);
  });

  test('has a cover in lines and in dots, of the width that is asked for', async () => {
    const { id } = await library.work('Eleven Grains Too Light');
    const site = createSite(library.guest);
    expect(await (await site.request(`/works/${id}/cover.svg`)).text()).toContain('Eleven');
    const png = Buffer.from(await (await site.request(`/works/${id}/cover.png?width=240`)).arrayBuffer());
    expect([png.subarray(1, 4).toString(), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(['PNG', 240, 360]);
    expect((await site.request(`/works/${id}/cover.png?width=99999`)).status).toBe(400);
  });

  test.each([
    ['A "quoted"; name\r\nX-Evil: 1', 'A quoted name X-Evil 1.epub'],
    ['../../etc/passwd', 'etcpasswd.epub'],
    ['🕯️🐐✨', 'book.epub'],
    ['Écoute', 'Ecoute.epub'],
    ['夜の灯台', 'book.epub'],
    ['\ud800', 'Untitled.epub'],
    ["The Keeper's Lamp", 'The Keepers Lamp.epub'],
    ['x'.repeat(400), `${'x'.repeat(120)}.epub`],
  ])('has a safe name for %j', (title, name) => {
    const header = disposition(`${shownName({ id: 'w1', title, authors: [], fields: {} })}.epub`);
    expect(header).toMatch(/^[\x20-\x7e]+$/);
    expect(header).toContain(`filename="${name}"`);
    expect(() => decodeURIComponent(header.split("UTF-8''")[1]!)).not.toThrow();
  });
});
