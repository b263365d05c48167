import { afterAll, beforeAll, expect, test } from 'vitest';
import { RULES } from '../../src/restoration/rules.ts';
import { createSite } from '../../src/web/site.tsx';
import { t } from '../../src/words/words.ts';
import { html } from '../support/html.ts';
import { wholeEdition } from '../support/library.ts';
import { riverHeap } from '../support/river-heap.ts';
import { KEEPER, libraryOf, type TestLibrary } from '../support/site.ts';

let library: TestLibrary;
let empty: TestLibrary;
beforeAll(async () => {
  const some = Object.entries(riverHeap()).filter(([path]) => /^shelf\/[0-7]\./.test(path));
  [library, empty] = await Promise.all([libraryOf(Object.fromEntries(some)), libraryOf({})]);
});
afterAll(async () => {
  await library?.close();
  await empty?.close();
});

const get = async (path: string, needs = library.keeper) => {
  const response = await createSite(needs).request(path);
  return { status: response.status, page: html(await response.text()) };
};
const say = (form: Record<string, string>, needs = library.keeper, origin = 'http://localhost') =>
  createSite(needs).request('http://localhost/rules', {
    method: 'POST',
    body: new URLSearchParams(form),
    headers: { Origin: origin },
  });
const editions = async () => {
  const { items } = await library.reader.list({ sort: 'title', page: 1, perPage: 100 }, KEEPER);
  return Promise.all(items.map(async ({ id }) => (await wholeEdition(library.reader, id, KEEPER))!));
};

test('every rule that did something stands there with what it did, in how many works', async () => {
  const { page } = await get('/rules');
  const works = await editions();
  const byRule = works.map((edition) => edition.work.changes.byRule);
  const ids = new Set(byRule.flatMap((sums) => Object.keys(sums)));
  const order = RULES.map((rule) => rule.id).filter((id) => ids.has(id));
  expect(page.all('li').flatMap((item) => item.attributes['id'] ?? [])).toEqual(order.map((id) => `rule-${id}`));
  for (const id of ids) {
    const count = byRule.reduce((sum, sums) => sum + (sums[id] ?? 0), 0);
    const inWorks = byRule.filter((sums) => sums[id]).length;
    const item = page.one(`#rule-${id}`);
    expect(item.text.replace(/\u2009/g, '')).toContain(
      `${count} ${count === 1 ? 'change' : 'changes'} in ${inWorks} ${inWorks === 1 ? 'work' : 'works'}, `,
    );
    expect(item.one('.sentence').text).toBe(t(RULES.find((rule) => rule.id === id)!.sentence));
    expect(item.one('ins').text).not.toBe('');
  }
});

test('the keeper refuses a rule everywhere once it is said how much that touches, and takes it back', async () => {
  const before = await editions();
  const asked = await say({ refuse: 'quotes' });
  const question = html(await asked.text());
  const touched = before.filter(({ work }) => work.changes.byRule['quotes']);
  const changes = touched.reduce((sum, { work }) => sum + work.changes.byRule['quotes']!, 0);
  expect(asked.status).toBe(200);
  expect(question.one('main').text.replace(/\u2009/g, '')).toMatch(
    new RegExp(`It made ${changes} changes? in ${touched.length} works?\\.`),
  );
  expect((await editions()).map(({ number }) => number)).toEqual(before.map(({ number }) => number));
  expect((await get('/rules')).page.one('#rule-quotes').all('[name=refuse]')).toHaveLength(1);

  const sent = question
    .one('main')
    .all('[name]')
    .map(({ attributes }) => [attributes['name']!, attributes['value']!]);
  const answer = await say(Object.fromEntries(sent));
  expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/rules#rule-quotes']);
  for (const { work } of await editions()) expect(work.changes.byRule).not.toHaveProperty('quotes');
  const refused = (await get('/rules')).page.one('#rule-quotes');
  expect(refused.text).toContain('refused everywhere');
  expect(refused.one('[name=undo]').attributes['value']).toBe('quotes');

  const one = before.find((edition) => edition.work.changes.byRule['quotes'])!;
  const path = `/works/${one.workId}/restoration`;
  const here = (await get(path)).page.one('#rule-quotes');
  expect(here.text).toContain('refused for the whole library');
  await createSite(library.keeper).request(`http://localhost${path}`, {
    method: 'POST',
    body: new URLSearchParams({ 'accept-rule': here.one('[name=accept-rule]').attributes['value']! }),
    headers: { Origin: 'http://localhost' },
  });
  expect((await wholeEdition(library.reader, one.workId, KEEPER))!.parts[0]!.text).toEqual(one.parts[0]!.text);
  expect((await get(path)).page.one('#rule-quotes').text).toContain('accepted here');
  expect((await get('/rules')).page.one('#rule-quotes').text).toMatch(/refused everywhere; .* in 1 work is left/);

  expect((await say({ undo: 'quotes' })).status).toBe(303);
  expect((await editions()).map((edition) => edition.parts.map((part) => part.text))).toEqual(
    before.map((edition) => edition.parts.map((part) => part.text)),
  );
});

test('the word is only taken from the keeper, on this site, about a rule that is there', async () => {
  const before = (await editions()).map((edition) => edition.number);
  const sure = { refuse: 'quotes', sure: 'yes' };
  expect((await say(sure, library.guest)).status).toBe(403);
  expect((await say(sure, library.keeper, 'https://evil.example')).status).toBe(403);
  for (const bad of [
    {},
    { refuse: '' },
    { sure: 'yes' },
    { refuse: 'no-such-rule', sure: 'yes' },
    { undo: '../x' },
    { 'refuse-rule': 'quotes' },
  ])
    expect((await say(bad as Record<string, string>)).status, JSON.stringify(bad)).toBe(400);
  expect((await say({ refuse: 'x'.repeat(100_000) })).status).toBe(413);
  expect((await editions()).map((edition) => edition.number)).toEqual(before);
});

test('a guest reads what the rules did and finds nothing to press', async () => {
  const { status, page } = await get('/rules', library.guest);
  expect(status).toBe(200);
  expect(page.all('.sentence').length).toBeGreaterThan(2);
  expect(page.one('main').all('button')).toHaveLength(0);
});

test('the page is in reach from every page and from the bench; an empty library says so kindly', async () => {
  expect((await get('/')).page.one('.colophon').all('[href=/rules]')).toHaveLength(1);
  const [edition] = await editions();
  const bench = (await get(`/works/${edition!.workId}/restoration`)).page;
  expect(bench.one('.bench-side').all('[href=/rules]')).toHaveLength(1);
  const bare = await get('/rules', empty.keeper);
  expect([bare.status, bare.page.one('.standing').text]).toEqual([
    200,
    'Nothing was mended yet. Each rule will be listed here with what it did.',
  ]);
});
