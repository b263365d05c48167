/** What programs find: by tags, figures and every word, as their own answer is and no more. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { OWNER } from '../../src/library/library.ts';
import { verbatim } from '../../src/text/sentence.ts';
import { createSite, type Needs } from '../../src/web/site.tsx';
import { ADDRESS, riverHeap } from '../support/river-heap.ts';
import { KEEPER, libraryOf, type TestLibrary } from '../support/site.ts';

let library: TestLibrary;
beforeAll(async () => {
  library = await libraryOf(riverHeap());
});
afterAll(() => library?.close());

interface Told {
  readonly works: readonly { readonly id: string; readonly title: string | null; readonly words: number }[];
  readonly total: number;
  readonly next: string | null;
  readonly facets: readonly { readonly type: string; readonly tags: readonly { name: string; count: number }[] }[];
  readonly notes: readonly string[];
}

async function find(query: string, rest = '', needs: Needs = library.guest): Promise<Told> {
  const answer = await createSite(needs).request(`/api/v1/works?q=${encodeURIComponent(query)}${rest}`);
  expect(answer.status).toBe(200);
  return (await answer.json()) as Told;
}
const all = async () => (await library.reader.list({ sort: 'title', page: 1, perPage: 100 }, { kind: 'guest' })).items;

test('everything, page after page, with the tags that stand on it', async () => {
  const wanted = await all();
  const ids: string[] = [];
  let next: string | null = '';
  while (next !== null) {
    const page: Told = await find('', `&size=3${next && `&after=${next}`}`);
    expect(page.total).toBe(wanted.length);
    ids.push(...page.works.map(({ id }) => id));
    next = page.next;
  }
  expect(ids.toSorted()).toEqual(wanted.map(({ id }) => id).toSorted());
  const { facets } = await find('');
  const fandoms = await library.reader.tags({ type: 'fandom', most: 10 }, { kind: 'guest' });
  expect(
    facets
      .find(({ type }) => type === 'fandom')!
      .tags.map(({ name, count }) => [name, count])
      .toSorted(),
  ).toEqual(fandoms.map(({ name, count }) => [name, count]).toSorted());
});

test('a half-remembered sentence of the story, a tag, and figures together', async () => {
  const [longest] = (await all()).toSorted((a, b) => b.words - a.words);
  const edition = (await library.reader.edition(longest!.id, { kind: 'guest' }))!;
  const [chapter] = await library.reader.chapters(edition);
  const words = chapter!.blocks
    .map(({ text }) => text)
    .find((text) => /^\p{L}[\p{L} ]{40,}/u.test(text))!
    .match(/^[\p{L} ]+/u)![0]
    .trim();
  const { works } = await find(`"${words}" words>=${longest!.words} language:${longest!.language}`);
  expect(works.map(({ id }) => id)).toContain(longest!.id);
  expect((await find(`"${words}" words<${longest!.words}`)).works.map(({ id }) => id)).not.toContain(longest!.id);
});

test('what cannot be read is told kindly, and a tag that is not there finds nothing', async () => {
  expect(await find('fandom:"No Such Place At All"')).toMatchObject({
    total: 0,
    notes: ['Nothing here has the tag “No Such Place At All”.'],
  });
  expect((await find('words>many (')).notes.length).toBeGreaterThan(0);
  for (const wrong of ['size=0', 'size=many', `after=${'x'.repeat(20_000)}`])
    expect((await createSite(library.guest).request(`/api/v1/works?${wrong}`)).status).toBe(400);
  expect((await find('', '&after=nonsense')).notes).toHaveLength(1);
});

test('nobody finds by an address', async () => {
  expect((await find(`"${ADDRESS}"`, '', library.keeper)).total).toBe(0);
  // What a guest types is veiled before it is asked: one address is as good as another.
  expect(await find(`"${ADDRESS}"`)).toEqual(await find('"nobody@nowhere.example"'));
  expect(JSON.stringify(await find('', '&size=100'))).not.toContain(ADDRESS.split('@')[1]);
});

test('what is hidden is gone from the next answer on, for guests alone', async () => {
  const [one] = await all();
  const before = await find('');
  await library.store.write((writer) => writer.stand(one!.id, true, verbatim('private'), KEEPER.kind));
  expect((await find('')).total).toBe(before.total - 1);
  expect((await find('', '&size=100', library.keeper)).works.map(({ id }) => id)).toContain(one!.id);
  await library.store.write((writer) => writer.stand(one!.id, false, verbatim('public'), KEEPER.kind));
  expect((await find('')).total).toBe(before.total);
});

test('a word said at the desk can be found at once', async () => {
  const [one] = await all();
  await library.keeper.library.desk.say(OWNER, {
    workId: one!.id,
    field: 'freeforms',
    said: '',
    verdict: 'corrected',
    value: ['Lighthouse keeping'],
  });
  expect((await find('freeform:"lighthouse keeping"')).works.map(({ id }) => id)).toEqual([one!.id]);
});
