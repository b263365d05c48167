import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSite } from '../../src/web/site.tsx';
import { deskHeap } from '../support/desk-heap.ts';
import { type Html, html } from '../support/html.ts';
import { wholeEdition } from '../support/library.ts';
import { KEEPER, libraryOf, type TestLibrary } from '../support/site.ts';
import { ratingOf } from '../support/tags.ts';

let library: TestLibrary;
let empty: TestLibrary;
beforeAll(async () => {
  [library, empty] = await Promise.all([libraryOf(deskHeap()), libraryOf({})]);
});
afterAll(async () => {
  await library?.close();
  await empty?.close();
});

const get = async (path: string, needs = library.keeper) => {
  const response = await createSite(needs).request(path);
  return { status: response.status, page: html(await response.text()) };
};
const post = (path: string, form: [string, string][], needs = library.keeper, origin = 'http://localhost') =>
  createSite(needs).request(`http://localhost${path}`, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers: { Origin: origin },
  });
/** What a form sends when this of its buttons is pressed. */
const sent = (form: Html, name: string, value: string, more: [string, string][] = []): [string, string][] => [
  ...form.all('[type=hidden]').map(({ attributes: { name, value } }): [string, string] => [name!, value!]),
  [name, value],
  ...more,
];
/** The question at the desk about a field of a work of that title. */
const asked = async (query: string, words: string) => {
  const { page } = await get(`/desk/queue?${query}`);
  const found = page.all('.question').find((question) => question.text.includes(words));
  if (!found) throw new Error(`Nothing is asked about ${words}: ${page.one('main').text}`);
  return found;
};
const edition = async (title: string) => (await wholeEdition(library.reader, (await library.work(title)).id, KEEPER))!;

test('the heap as a picture: every figure is a link to as many works', async () => {
  const { page } = await get('/desk');
  const links = page.all('table').flatMap((table) => table.one('tbody').all('tr'));
  expect(links.length).toBeGreaterThan(6);
  for (const row of links) {
    const href = row.one('a').attributes['href']!;
    const count = Number(row.one('.number').text.replace(/\u2009/g, ''));
    const list = (await get(href)).page;
    const shown = /^(\d+)/.exec(list.one(href.startsWith('/left') ? '.standing' : '.list-tools').text)?.[1];
    expect(count === 0 ? Number(shown ?? 0) : Number(shown), href).toBe(count);
  }
  const total = (await library.reader.counts(KEEPER)).works;
  const unknown = (await get('/works?year=')).page.one('.list-tools').text;
  expect(page.text).toContain(`${Number.parseInt(unknown, 10)} works of unknown date`);
  expect(page.one('.standing').text).toContain(`${total} works`);
});

test('what waits, by kind, as many as are there, the greatest doubt first', async () => {
  const kinds = (await get('/desk')).page.one('.waits').all('li');
  expect(kinds.map((kind) => kind.one('a').text)).toEqual(
    expect.arrayContaining([
      'Words that were not understood',
      'Copies that contradict each other',
      'Parts that are missing',
    ]),
  );
  const doubts: number[] = [];
  for (let after: string | undefined; ; ) {
    const { items, next } = await library.reader.desk.queue({ after, limit: 2 });
    doubts.push(...items.map(({ question }) => question.doubt));
    if (!next) break;
    after = next;
  }
  expect(doubts).toEqual(doubts.toSorted((a, b) => b - a));
  // Eight works say "orange lamp": they are asked about once.
  const { page } = await get('/desk/queue?kind=unread');
  expect(page.all('.question').filter((question) => question.text.includes('orange lamp'))).toHaveLength(1);
  expect((await get('/desk/queue?field=rating&alike=orange+lamp')).page.all('.question')).toHaveLength(8);
});

test('a question stands beside its passage in the original, its words marked', async () => {
  const question = await asked('kind=contradiction', 'Two Names');
  expect(question.all('mark').map((mark) => mark.text)).toEqual(['Rating: PG', 'Rating: NC-17']);
  expect(question.one('blockquote').letters).toContain('Author: Ann Fell\nRating: PG\n');
  expect(
    question
      .one('.options')
      .all('button')
      .map((button) => button.all('bdi')[0]!.text),
  ).toEqual(['General Audiences', 'Explicit']);
});

describe('an answer', () => {
  test('chosen from what the copies say, and undone', async () => {
    const before = await edition('Two Names');
    const form = (await asked('kind=contradiction', 'Two Names')).one('form');
    const answer = await post('/desk/say', sent(form, 'pick', '"Explicit"'));
    expect(answer.status).toBe(303);
    const back = answer.headers.get('Location')!;
    expect(back).toMatch(/^\/desk\/queue\?kind=contradiction&told=\d+#q0$/);
    expect((await edition('Two Names')).work.fields.rating).toMatchObject({
      value: 'Explicit',
      decided: { by: 'keeper', was: { value: 'General Audiences' } },
    });
    const told = (await get(back)).page;
    expect(told.one('.just-said').text).toBe('The rating is now Explicit. Undo');
    expect(told.all('.question')).toEqual([]);
    expect(
      (await post('/desk/take-back', sent(told.one('.just-said'), 'id', told.one('[name=id]').attributes['value']!)))
        .status,
    ).toBe(303);
    expect((await edition('Two Names')).work).toEqual(before.work);
    await asked('kind=contradiction', 'Two Names');
  });

  test('for all works alike: a label means a rating', async () => {
    const question = await asked('kind=unread', 'orange lamp');
    const form = question.one('.correct').one('form');
    expect(form.one('.everywhere').text).toBe('in all 8 works that say so');
    await post(
      '/desk/say',
      sent(form, 'verdict', 'corrected', [
        ['to', 'Mature'],
        ['everywhere', 'yes'],
      ]),
    );
    const { items } = await library.reader.list({ words: 'Post', sort: 'title', page: 1, perPage: 50 }, KEEPER);
    expect(items.filter((card) => ratingOf(card) === 'Mature')).toHaveLength(8);
    expect(items.filter((card) => ratingOf(card) === 'General Audiences')).toHaveLength(4);
    const record = (await get('/desk/decisions?kind=alike')).page.one('.said-list');
    expect(record.one('li').text).toContain('In all works alike: rating corrected: orange lamp → Mature');
  });

  test('a name in all works, from the page of a field', async () => {
    const { id } = await library.work('Post 03');
    const { page } = await get(`/desk/works/${id}/authors`);
    const names = page.one('.names-alike').all('li');
    expect(names.map((name) => name.all('bdi')[0]!.text)).toEqual(['tq1@oldwater.example', 'tq1']);
    const form = names[0]!.one('.correct').one('form');
    await post('/desk/say', sent(form, 'verdict', 'corrected', [['to', 'Tansy Quill']]));
    const found = await library.reader.list(
      { tags: [{ type: 'author', name: 'Tansy Quill' }], sort: 'title', page: 1, perPage: 50 },
      KEEPER,
    );
    expect(found.total).toBe(6);
    expect((await edition('Post 03')).work.authors).toEqual([{ name: 'Tansy Quill', contact: 'tq1@oldwater.example' }]);
    const guest = await createSite(library.guest).request(`/works/${id}`);
    expect(await guest.text()).not.toContain('tq1@');
  });

  test('that cannot be kept as it is says why, and loses nothing', async () => {
    const { id } = await library.work('Post 05');
    const form = (await get(`/desk/works/${id}/date`)).page.one('.correct').one('form');
    const answer = await post('/desk/say', sent(form, 'verdict', 'corrected', [['to', 'a <wet> spring']]));
    const page = html(await answer.text());
    expect(answer.status).toBe(400);
    expect(page.one('.wrong').text).toBe('A date is written as 1994-03-13, 1994-03 or 1994.');
    expect(page.one('#q0-to').attributes).toMatchObject({ value: 'a <wet> spring', 'aria-invalid': 'true' });
    expect((await edition('Post 05')).number).toBe((await library.reader.editions(id, KEEPER)).length);
  });

  test('that only says that it was looked at asks no more, and makes no edition', async () => {
    const before = await edition('The Long Pier');
    const form = (await asked('kind=parts', 'The Long Pier')).one('form');
    expect((await post('/desk/say', sent(form, 'verdict', 'accepted'))).status).toBe(303);
    expect((await edition('The Long Pier')).number).toBe(before.number);
    expect((await get('/desk/queue?kind=parts')).page.one('.nothing').text).toContain('Nothing like that waits.');
  });
});

test('the record of decisions: who, when, what, taken back or not; narrowed by kind', async () => {
  const { id } = await library.work('Only Here');
  const form = (await get(`/desk/works/${id}/title`)).page.one('.correct').one('form');
  await post('/desk/say', sent(form, 'verdict', 'corrected', [['to', 'Only There']]));
  const newest = (await get('/desk/decisions')).page.one('.said-list').all('li')[0]!;
  expect(newest.text).toMatch(/^Only There: title corrected: Only Here → Only There ?keeper, .*Undo: title$/);
  await post('/desk/take-back', [['id', newest.one('[name=id]').attributes['value']!]]);
  const again = (await get('/desk/decisions?kind=work')).page.one('.said-list').all('li')[0]!;
  expect([again.text.includes('taken back by keeper'), again.all('button')]).toEqual([true, []]);
  expect((await get('/desk/decisions?kind=rule')).page.one('.nothing').text).toContain('Nothing was decided yet.');
  expect((await get('/desk/decisions?kind=nonsense')).status).toBe(400);
  expect((await get('/desk/decisions?page=99')).status).toBe(404);
});

test('a work is taken out of sight with its reason, asks nothing then, and is put back', async () => {
  const { id } = await library.work('Only Here');
  const form = (await asked('kind=permission', 'Only Here')).one('.stand');
  expect((await post('/desk/stand', sent(form, 'stand', 'out-of-sight'))).status).toBe(303);
  expect((await get(`/works/${id}`, library.guest)).status).toBe(404);
  expect((await get('/desk/queue?kind=permission')).page.all('.question')).toEqual([]);
  expect((await get('/desk/decisions?kind=removal')).page.one('.said-list').text).toContain(
    'taken out of sight: its writer asks that it be kept nowhere else',
  );
  const back = (await get(`/desk/works/${id}`)).page.one('.stand');
  expect((await post('/desk/stand', sent(back, 'stand', 'back', [['reason', 'a mistake']]))).status).toBe(303);
  expect((await get(`/works/${id}`, library.guest)).status).toBe(200);
  await asked('kind=permission', 'Only Here');
  for (const bad of [
    [['work', id]],
    [
      ['work', '../x'],
      ['stand', 'back'],
    ],
  ] as [string, string][][])
    expect((await post('/desk/stand', bad)).status).toBe(400);
  expect((await post('/desk/stand', sent(back, 'stand', 'back'), library.guest)).status).toBe(403);
});

test('the keeper settles a suggested field on the page of the work, and finds the way to all of them', async () => {
  const { id } = await library.work('Salt');
  const { page } = await get(`/works/${id}`);
  expect(page.all(`[href=/desk/works/${id}]`)).toHaveLength(1);
  const settle = page.all('.settle').find((form) => form.one('[name=field]').attributes['value'] === 'language')!;
  const answer = await post('/desk/say', sent(settle, 'verdict', 'accepted'));
  expect(answer.headers.get('Location')).toBe(`/works/${id}`);
  expect((await edition('Salt')).work.fields.language).toMatchObject({ value: 'en', confidence: 1 });
  expect((await get(`/works/${id}`)).page.all('.settle')).toHaveLength(page.all('.settle').length - 1);
  const known = (await get(`/desk/works/${id}`)).page.one('.known');
  expect(known.all('tr').find((row) => row.text.startsWith('Language'))!.text).toContain('accepted by keeper');
});

test('no guest sees the desk, and no word is taken from another site, too long or without sense', async () => {
  const { id } = await library.work('Post 07');
  for (const path of ['/desk', '/desk/queue', '/desk/decisions', `/desk/works/${id}`, `/desk/works/${id}/title`])
    expect((await get(path, library.guest)).status, path).toBe(403);
  const front = (await get('/', library.guest)).page;
  expect(front.all('[href=/desk]')).toEqual([]);
  expect((await get(`/works/${id}`, library.guest)).page.all('.settle')).toEqual([]);

  const number = (await edition('Post 07')).number;
  const good: [string, string][] = [
    ['work', id],
    ['field', 'title'],
    ['value', '"x"'],
    ['verdict', 'corrected'],
    ['to', 'y'],
  ];
  expect((await post('/desk/say', good, library.guest)).status).toBe(403);
  expect((await post('/desk/take-back', [['id', '1']], library.guest)).status).toBe(403);
  expect((await post('/desk/say', good, library.keeper, 'https://evil.example')).status).toBe(403);
  expect((await post('/desk/say', [...good, ['to', 'x'.repeat(80_000)]])).status).toBe(413);
  const wrong: [string, string][] = [
    ['field', '__proto__'],
    ['field', ''],
    ['field', 'constructor'],
    ['work', '../x'],
    ['value', '{'],
    ['value', '{"a":1}'],
    ['verdict', 'maybe'],
  ];
  for (const [name, value] of wrong)
    expect(
      (
        await post(
          '/desk/say',
          good.map((pair) => (pair[0] === name ? [name, value] : pair)),
        )
      ).status,
      `${name} ${value}`,
    ).toBe(400);
  expect((await post('/desk/say', [['work', 'w000000000000'], ...good.slice(1)])).status).toBe(404);
  for (const bad of ['', 'x', '0', '99999999999', '2147483647'])
    expect((await post('/desk/take-back', [['id', bad]])).status, bad).toBeOneOf([400, 404]);
  expect((await edition('Post 07')).number).toBe(number);
  for (const path of [
    '/desk/queue?kind=__proto__',
    `/desk/works/${id}/nonsense`,
    '/desk/works/w0/title',
    `/desk/works/${id}/__proto__`,
  ])
    expect((await get(path)).status, path).toBeOneOf([400, 404]);
  for (const after of ['x', '~~~~', '1e999~a~b~c', "0.5~'; drop table works~"])
    expect((await get(`/desk/queue?after=${encodeURIComponent(after)}`)).status, after).toBe(200);
});

test('what people typed is text and nothing else', async () => {
  const { id } = await library.work('Post 09');
  const evil = '"><script>alert(1)</script>\u202e';
  const form = (await get(`/desk/works/${id}/title`)).page.one('.correct').one('form');
  await post('/desk/say', sent(form, 'verdict', 'corrected', [['to', evil]]));
  for (const path of ['/desk/decisions', `/desk/works/${id}`, `/desk/works/${id}/title`, `/works/${id}`]) {
    const text = await (await createSite(library.keeper).request(path)).text();
    expect(text.includes('<script>alert'), path).toBe(false);
    expect(text.includes('&lt;script&gt;alert'), path).toBe(true);
  }
});

test('an empty library says what will be here', async () => {
  for (const path of ['/desk', '/desk/queue', '/desk/decisions']) {
    const { status, page } = await get(path, empty.keeper);
    expect([status, page.all('.nothing').length], path).toEqual([200, 1]);
  }
});
