/** The page of results: the box, the filters beside it and the address are one query. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verbatim } from '../../src/text/sentence.ts';
import { createSite } from '../../src/web/site.tsx';
import { findHeap, REMEMBERED, WANTED } from '../support/find-heap.ts';
import { badAddress } from '../support/finding/bad-queries.ts';
import { type Html, html } from '../support/html.ts';
import { KEEPER, libraryOf, type TestLibrary } from '../support/site.ts';

let library: TestLibrary;
beforeAll(async () => {
  library = await libraryOf(findHeap());
});
afterAll(() => library?.close());

const site = (keeper = false) => createSite(keeper ? library.keeper : library.guest);
async function open(address: string, keeper = false): Promise<Html> {
  const answer = await site(keeper).request(address);
  expect(answer.status, address).toBe(200);
  return html(await answer.text());
}
const found = (page: Html) => page.all('article').map((card) => card.one('.title').text);
const total = (page: Html) => Number(/\d+/.exec(page.one('.list-tools').text)?.[0] ?? 0);
const params = (all: Record<string, string | string[]>) => {
  const pairs = Object.entries(all).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, one]),
  );
  return `/search?${new URLSearchParams(pairs)}`;
};

/** What the form of a page would send as it stands. */
function sent(page: Html): URLSearchParams {
  const fields = page.all('[form=find]').concat(page.all('#words'));
  const pairs = fields.flatMap((field): [string, string][] => {
    const { name = '', type, checked, value } = field.attributes;
    if (type === 'checkbox' && checked === undefined) return [];
    const chosen = field.all('option').find(({ attributes }) => attributes['selected'] !== undefined);
    return name === '' ? [] : [[name, chosen?.attributes['value'] ?? value ?? (type === 'checkbox' ? 'on' : '')]];
  });
  return new URLSearchParams(pairs);
}

describe('one query', () => {
  test('a half-remembered sentence finds the story', async () => {
    expect(found(await open(params({ q: `"${REMEMBERED}"` })))).toEqual([WANTED]);
    expect(found(await open(params({ q: 'Drowned ICE bell twice' })))).toEqual([WANTED]);
  });

  test('this pairing, complete, over 10,000 words, none of these five tags, in French or English', async () => {
    const five = ['Major Character Death', 'Fluff', 'Boats', 'Crossover', 'Found Family'];
    const page = await open(
      params({
        relationship: 'Ilse Marr/Odile Quill',
        complete: 'yes',
        'words-from': '10000',
        'not-freeform': five,
        lang: ['fr', 'en'],
      }),
    );
    expect(found(page).toSorted()).toEqual(['Le Verger sous la neige', WANTED]);
  });

  test('`words<800`, a tag and an order typed into the box become filters; “Marr/Quill” stays text', async () => {
    const page = await open(params({ q: 'winter words<800 fandom:Tidewatch sort:words ascending' }));
    expect(page.one('#words').attributes['value']).toBe('winter');
    expect(page.one('[name=words-to]').attributes['value']).toBe('799');
    expect(page.one('.chosen').text).toContain('Tidewatch');
    expect(page.one('.orders').one('summary').text).toContain('Length');
    const text = await open(params({ q: 'Marr/Quill' }));
    expect(text.one('#words').attributes['value']).toBe('Marr/Quill');
    expect(text.one('.open-sheet').text).toBe('Filters');
  });

  test('what the form sends as it stands is the same list', async () => {
    for (const address of [
      params({
        q: '"put down" OR winter',
        fandom: 'Tidewatch',
        'not-character': 'Sefa',
        'words-from': '100',
        lang: 'en',
      }),
      params({ 'date-from': '1999', 'date-to': '2006', complete: 'yes', sort: 'title', 'not-lang': 'de' }),
      params({ without: 'rating', 'sure-from': '0.5', crossover: 'none', suggested: 'yes', 'not-tag': 'Winter' }),
      params({ main: 'Ilse Marr/Odile Quill', relationship: 'Perrin Vale & Sefa', 'not-main': 'Perrin Vale/Sefa' }),
      params({ with: 'fandom', 'rating-from': 'teen', media: 'Books', author: 'tansy', restored: 'no' }),
    ]) {
      const page = await open(address);
      const again = await site().request(`/search?${sent(page)}`);
      const clean = again.headers.get('Location');
      const same = await open(clean ?? `/search?${sent(page)}`);
      expect([found(same), total(same)], address).toEqual([found(page), total(page)]);
      expect(same.one('.chosen').text).toBe(page.one('.chosen').text);
    }
  });

  test('what was left blank is not in the address', async () => {
    const answer = await site().request('/search?q=&words-from=&fandom=Tidewatch&lang=');
    expect([answer.status, answer.headers.get('Location')]).toEqual([302, '/search?fandom=Tidewatch']);
    expect((await site().request('/search?q=')).headers.get('Location')).toBe('/search');
  });
});

describe('filters', () => {
  const row = (page: Html, name: string) =>
    page
      .all('.facet-rows')
      .flatMap((list) => list.all('li'))
      .find((one) => one.one('label').text.endsWith(name));

  test('there is one of each of seven types, with as many works as one finds by ticking', async () => {
    const page = await open('/search');
    expect(page.all('[data-facet]')).toHaveLength(7);
    for (const [type, name] of [
      ['fandom', 'Tidewatch'],
      ['character', 'Ilse Marr'],
      ['freeform', 'Winter'],
      ['rating', 'Mature'],
    ] as const) {
      const count = Number(/^\d+/.exec(row(page, name)!.one('.times').text)![0]);
      expect(total(await open(params({ [type]: name }))), name).toBe(count);
    }
  });

  test('two boxes ticked narrow; an excluded tag stays as “(0)” and can be allowed again; clearing resets', async () => {
    const one = await open(params({ fandom: 'Tidewatch' }));
    const two = await open(params({ fandom: ['Tidewatch', 'Glass Orchard'] }));
    expect([total(two) < total(one), found(two)]).toEqual([true, ['Two Lamps, One Window']]);
    const without = await open(params({ fandom: 'Tidewatch', 'not-character': 'Ilse Marr' }));
    const out = row(without, 'Ilse Marr')!;
    expect(out.one('.times').text).toContain('(0)');
    expect(out.all('[checked]').map(({ attributes }) => attributes['name'])).toEqual(['not-character']);
    const clear = without.one('.clear').attributes['href']!;
    expect(total(await open(clear))).toBe(total(await open('/search')));
  });

  test('a pairing is found only where it is the main one, by a tick below the pairings', async () => {
    const anywhere = await open(params({ relationship: 'Ilse Marr/Odile Quill' }));
    const tick = (page: Html) => page.one('#f-only-main').attributes;
    expect(tick(anywhere)['checked']).toBeUndefined();
    const answer = await site().request(`/search?${sent(anywhere)}&${tick(anywhere)['name']}=yes`);
    const main = await open(answer.headers.get('Location')!);
    expect(found(await open(params({ main: 'Ilse Marr/Odile Quill' })))).toEqual(found(main));
    expect(total(main)).toBe(total(anywhere) - 1);
    expect(main.one('.chosen').text).toContain('Ilse Marr/Odile Quill as the main pairing');
    expect(tick(main)).toHaveProperty('checked');
    expect(row(main, 'Ilse Marr/Odile Quill')!.all('[checked]')).toHaveLength(1);
    const aside = await open(params({ q: 'relationship:"Ilse Marr/Odile Quill" -main:"Ilse Marr/Odile Quill"' }));
    expect(total(aside)).toBe(1);
    const [, id] = /works\/(w[0-9a-f]+)/.exec(aside.one('article').one('a').attributes['href']!)!;
    expect((await open(`/works/${id}`)).text).toContain('Ilse Marr/Odile Quill (in the background)');
  });

  test('each thing that is asked for can be taken away by itself', async () => {
    const page = await open(params({ fandom: 'Tidewatch', 'words-from': '9000', q: 'harbour' }));
    const links = page.one('.chosen').one('ul').all('a');
    expect(links.map((a) => a.text.replace(/^Take away: | ×$/g, ''))).toEqual([
      'harbour',
      'Tidewatch',
      'Words: 9000 or more',
    ]);
    const less = await open(links[1]!.attributes['href']!);
    expect(less.one('.chosen').text).not.toContain('Tidewatch');
  });

  test('beyond the ten most frequent there is a page of all, with a box that looks among their names', async () => {
    const page = await open(params({ q: 'near' }));
    const more = page
      .all('[data-facet=freeform]')[0]!
      .all('[data-more]')
      .map(({ attributes }) => attributes['href']!);
    const all = await open(more[0]!);
    expect(all.one('.facet-rows').all('li').length).toBeGreaterThan(10);
    const named = await open(`${more[0]}&named=wint`);
    expect(
      named
        .one('.facet-rows')
        .all('label')
        .map((label) => label.text),
    ).toEqual(['Only works with Winter']);
    const hidden = named.one('#find').all('[type=hidden]');
    expect(hidden.map(({ attributes: { name, value } }) => [name, value])).toEqual([['q', 'near']]);
  });

  test('names that were meant by a slip are links', async () => {
    const page = await open(params({ fandom: 'Tidewotch', complete: 'yes' }));
    const [link] = page.one('.find-notes').all('a');
    expect(link!.text).toBe('Tidewatch');
    expect(found(await open(link!.attributes['href']!))).toContain(WANTED);
    const writer = await open(params({ q: 'brakkn' }));
    expect(writer.all('.find-notes')).toHaveLength(0);
    expect((await open(params({ q: 'Odile Quil' }))).one('.find-notes').text).toContain('Odile Quill');
    expect((await open(params({ q: 'brackn' }))).one('.find-notes').text).toContain('bracken');
    expect((await open(params({ q: 'glass orchard' }))).one('.find-notes').text).toContain(
      'There is a tag of this name',
    );
  });

  test('an empty list says what emptied it, and by how much each would widen it', async () => {
    const page = await open(params({ fandom: 'Glass Orchard', 'not-fandom': 'Glass Orchard', 'words-from': '1' }));
    const wider = page.one('.wider').all('li');
    expect(wider.map((one) => one.text)).toEqual(
      [
        `not Glass Orchard ${total(await open(params({ fandom: 'Glass Orchard' })))} works`,
        `Glass Orchard ${total(await open(params({ 'not-fandom': 'Glass Orchard' })))} works`,
      ].toSorted((a, b) => Number(/(\d+) works/.exec(b)![1]) - Number(/(\d+) works/.exec(a)![1])),
    );
    for (const one of wider) expect(total(await open(one.one('a').attributes['href']!))).toBeGreaterThan(0);
  });

  test('unknown warnings and categories are no words on a card', async () => {
    const card = (await open(params({ q: 'title:"Orchard and Rain"' }))).all('article')[0]!;
    expect(card.one('.mark-warnings').all('.unseen')[0]!.text).toContain('Warnings unknown');
    expect(card.one('.mark-warnings').text).toBe(card.one('.mark-warnings').all('.unseen')[0]!.text);
  });
});

describe('passages', () => {
  test('the sentence stands in the list, its words marked, and its link opens the story there', async () => {
    const [card] = (await open(params({ q: `"${REMEMBERED.slice(9)}" counted` }))).all('article');
    const passage = card!.one('.passage');
    expect(passage.text).toContain('When the thaw came they heard it');
    expect(passage.all('mark').map((one) => one.text)).toEqual([REMEMBERED.slice(9), 'counted']);
    const [path, anchor] = passage.one('a').attributes['href']!.split('#') as [string, string];
    expect(path).toMatch(/^\/works\/w\w+\/chapters\/\d$/);
    const [id, directive] = anchor.split(':~:') as [string, string];
    expect((await open(path)).one(`#${id}`).text).toContain(REMEMBERED);
    expect(decodeURIComponent(directive)).toContain(`text=${REMEMBERED.slice(9)}`);
  });

  test('a story on one page is opened at the paragraph, too; words of a title alone have no passage', async () => {
    const page = await open(params({ q: 'rain OR fog OR snow OR wind', 'words-to': '600' }));
    const links = page.all('.passage').map((one) => one.one('a').attributes['href']!);
    expect(links.length).toBeGreaterThan(3);
    for (const link of links.slice(0, 4)) {
      const [path, anchor] = link.split('#') as [string, string];
      expect((await open(path)).one(`#${anchor.split(':~:')[0]}`).text.toLowerCase()).toMatch(/rain|fog|snow|wind/);
    }
    const [titled] = (await open(params({ q: 'title:verger' }))).all('article');
    expect(titled!.all('.passage')).toHaveLength(0);
  });
});

describe('tags', () => {
  test('a tag on a card leads to its page: what hangs together with it, and its works', async () => {
    const [card] = (await open(params({ q: `"${REMEMBERED}"` }))).all('article');
    const link = card!
      .one('.taglist')
      .all('a')
      .find(({ text }) => text === 'Ilse Marr/Odile Quill')!;
    expect(link.attributes['href']).toBe('/tags/relationship/Ilse%20Marr%2FOdile%20Quill');
    const page = await open(link.attributes['href']!);
    expect(page.one('h1').text).toBe('Ilse Marr/Odile Quill');
    expect(total(page)).toBe(total(await open(params({ relationship: 'Ilse Marr/Odile Quill' }))));
    const together = page
      .one('.related')
      .all('a')
      .map(({ text }) => text);
    expect(together).toEqual(expect.arrayContaining(['Ilse Marr', 'Odile Quill', 'Winter']));
    expect(together).not.toContain('Ilse Marr/Odile Quill');
  });

  test('a fandom’s page has its characters and pairings, each with as many works as it finds there', async () => {
    const page = await open('/tags/fandom/Tidewatch');
    const line = page
      .one('.related')
      .all('div')
      .find((one) => one.one('dt').text === 'Characters')!;
    const [, name, count] = /^Characters\s*(.+?) (\d+)/.exec(line.text)!;
    expect(total(await open(params({ fandom: 'Tidewatch', character: name! })))).toBe(Number(count));
  });

  test('another spelling leads to the tag; what is no tag, or one of hidden works alone, is not there', async () => {
    const other = await site().request('/tags/fandom/TIDE-watch'.replace('-', ''));
    expect([other.status, other.headers.get('Location')]).toEqual([302, '/tags/fandom/Tidewatch']);
    const { id } = await library.work(WANTED);
    const hide = (is: boolean) => library.store.write((writer) => writer.stand(id, is, verbatim('x'), KEEPER.kind));
    expect((await site().request('/tags/freeform/Lighthouse%20keeping')).status).toBe(200);
    await hide(true);
    const [gone, never] = await Promise.all(
      ['Lighthouse%20keeping', 'Nothing%20at%20all%20'].map((name) => site().request(`/tags/freeform/${name}`)),
    );
    expect([gone!.status, never!.status]).toEqual([404, 404]);
    expect((await site(true).request('/tags/freeform/Lighthouse%20keeping')).status).toBe(200);
    await hide(false);
  });

  test('fandoms narrow by words of their names', async () => {
    const page = await open('/fandoms?named=li');
    expect(
      page
        .one('.columns')
        .all('a')
        .map(({ text }) => text),
    ).toEqual(['Harbour Lights']);
    expect((await open('/fandoms?named=zeppelin')).one('main').text).toContain('No fandom here has these words');
  });
});

test('all that is found is drawn by year and length, with the same in figures, each a link to as many works', async () => {
  const page = await open(params({ fandom: 'Tidewatch' }));
  const tables = page.one('.survey').all('table');
  expect(tables).toHaveLength(2);
  const undated = Number(/Of (\d+) works nobody/.exec(page.one('.survey').text)![1]);
  for (const [i, table] of tables.entries()) {
    const rows = table.one('tbody').all('tr');
    const counts = rows.map((row) => Number(row.one('td').text));
    expect(counts.reduce((a, b) => a + b, 0) + (i === 0 ? undated : 0)).toBe(total(page));
    expect(total(await open(rows[0]!.one('a').attributes['href']!))).toBe(counts[0]);
  }
});

test('whatever is asked is answered', async () => {
  await fc.assert(
    fc.asyncProperty(badAddress, async (address) => {
      expect((await site().request(address)).status).toBeLessThan(500);
    }),
    { numRuns: 300 },
  );
  for (const long of [
    '"('.repeat(50_000),
    'a* '.repeat(33_000),
    'fandom:x '.repeat(11_000),
    'é'.repeat(100_000),
    '-'.repeat(100_000),
  ])
    expect((await site().request(`/search?q=${encodeURIComponent(long)}`)).status).toBe(200);
});

test('pages go on where the one before ended, whatever comes in between', async () => {
  const first = await open('/search?sort=title');
  const next = first.one('[rel=next]').attributes['href']!;
  const second = found(await open(next));
  const gone = (await library.reader.list({ words: found(first)[3]!, sort: 'title', page: 1, perPage: 9 }, KEEPER))
    .items[0]!;
  await library.store.write((writer) => writer.stand(gone.id, true, verbatim('private'), KEEPER.kind));
  expect(found(await open(next))).toEqual(second);
  await library.store.write((writer) => writer.stand(gone.id, false, verbatim('public'), KEEPER.kind));
  expect(found(first).some((title) => second.includes(title))).toBe(false);
});

test('a guest learns nothing of a hidden work by any filter, count, name or note', async () => {
  const hidden = await library.work(WANTED);
  const addresses = [
    '/search',
    params({ q: `"${REMEMBERED}"` }),
    params({ q: 'Lighthouse keeping' }),
    params({ q: 'Lighthouse keepin' }),
    params({ freeform: 'Lighthouse keeping' }),
    params({ 'not-freeform': 'Lighthouse keepin' }),
    params({ character: 'The Harbour Clerk', 'words-from': '20000' }),
    '/search/tags/freeform?named=light',
    '/search/tags/character?named=harbour',
  ];
  await library.store.write((writer) => writer.stand(hidden.id, true, verbatim('private'), KEEPER.kind));
  for (const address of addresses) {
    const answer = (await (await site().request(address)).text())
      // What was typed is said again, to whomever.
      .replaceAll(/(?:Light|light)house keeping?/g, '')
      .replaceAll('The Harbour Clerk', '');
    expect(answer, address).not.toContain(hidden.id);
    expect(answer, address).not.toContain('Did you mean');
    const page = html(answer);
    for (const facet of page.all('.times')) expect(facet.text).not.toBe('');
    expect(found(page)).not.toContain(WANTED);
  }
  const names = (await open('/search/tags/freeform?named=light')).all('.facet-rows');
  expect(names).toEqual([]);
  expect(found(await open(params({ q: `"${REMEMBERED}"` }), true))).toEqual([WANTED]);
  await library.store.write((writer) => writer.stand(hidden.id, false, verbatim('public'), KEEPER.kind));
});
