import { beforeAll, describe, expect, test } from 'vitest';
import type { Viewer } from '../../src/catalogue/work.ts';
import { takeDown } from '../../src/library/works/take-down.ts';
import type { ListQuery } from '../../src/store/reader.ts';
import type { Store } from '../../src/store/store.ts';
import { sentence, verbatim } from '../../src/text/sentence.ts';
import { freshStore } from '../support/database.ts';
import { storyText, takeInTexts, wholeEdition } from '../support/library.ts';

const guest: Viewer = { kind: 'guest' };
const keeper: Viewer = { kind: 'keeper', id: 'k' };

let store: Store;
beforeAll(async () => {
  const fresh = await freshStore(true);
  store = fresh.store;
  await takeInTexts(store, {
    'a.txt': storyText(
      { Title: 'The Ångström Lamp', Author: 'Søren Ødegård', Fandom: 'Tidewater', Date: '1998-03-02', Rating: 'PG' },
      1,
    ),
    'b.txt': storyText({ Title: 'Part 10 of Nothing', Author: 'Mara', Fandom: 'Tidewater', Date: '2001' }, 2),
    'c.txt': storyText({ Title: '50% of a Moon', Author: 'Mara', Fandom: 'Gaslight' }, 3),
    'd.txt': storyText({ Title: 'Hidden Harbour', Author: 'Ghost', Fandom: 'Secret Fandom' }, 4),
    'e.txt': storyText({}, 5),
    'photo.txt': '\u0000\u0001\u0002\u0003'.repeat(500),
  });
  const { items } = await store.reader.list({ words: 'hidden harbour', sort: 'newest', page: 1, perPage: 5 }, guest);
  await takeDown(store, { workId: items[0]!.id, reason: verbatim('asked for'), by: 'k' });
  return fresh.close;
});

const list = async (query: Partial<ListQuery>, viewer: Viewer = guest) =>
  (await store.reader.list({ sort: 'title', page: 1, perPage: 20, ...query }, viewer)).items.map((w) => w.title);

const fandom = (name: string | null) => ({ type: 'fandom', name });
const author = (name: string) => ({ type: 'author', name });

describe('lists', () => {
  test('by words at the beginning of words, without accents, in titles and people', async () => {
    expect(await list({ words: 'angstrom' })).toEqual(['The Ångström Lamp']);
    expect(await list({ words: 'LAM ode' })).toEqual(['The Ångström Lamp']);
    expect(await list({ words: 'ngstrom' })).toEqual([]);
    expect(await list({ words: '50%' })).toEqual(['50% of a Moon']);
    expect(await list({ words: '%' })).toEqual([]);
    expect(await list({ words: "o' \\ _ ; drop table works" })).toEqual([]);
    expect(await list({ words: '   ' })).toHaveLength(4);
  });

  test('by fandom, by the unknown fandom, by author', async () => {
    expect(await list({ tags: [fandom('Tidewater')] })).toEqual(['The Ångström Lamp', 'Part 10 of Nothing']);
    expect(await list({ tags: [fandom('  tidewater!')] })).toHaveLength(2);
    expect(await list({ tags: [fandom(null)] })).toHaveLength(1);
    expect(await list({ tags: [author('Mara')] })).toEqual(['50% of a Moon', 'Part 10 of Nothing']);
    expect(await list({ tags: [author('Mara'), fandom('Gaslight')], words: 'moon' })).toEqual(['50% of a Moon']);
    expect(await list({ tags: [fandom(`{"},'"`)] })).toEqual([]);
  });

  test('in every order, the unknown last', async () => {
    expect((await list({ sort: 'title' })).slice(0, 3)).toEqual([
      '50% of a Moon',
      'The Ångström Lamp',
      'Part 10 of Nothing',
    ]);
    expect((await list({ sort: 'date' })).slice(0, 2)).toEqual(['Part 10 of Nothing', 'The Ångström Lamp']);
    expect((await list({ sort: 'author' })).slice(0, 3)).toEqual([
      '50% of a Moon',
      'Part 10 of Nothing',
      'The Ångström Lamp',
    ]);
    for (const sort of ['newest', 'words'] as const) expect(await list({ sort })).toHaveLength(4);
  });

  test('in pages that neither repeat nor forget', async () => {
    const pages = await Promise.all(
      [1, 2, 3].map((page) => store.reader.list({ sort: 'newest', page, perPage: 2 }, guest)),
    );
    expect(pages.map((p) => [p.total, p.items.length])).toEqual([
      [4, 2],
      [4, 2],
      [4, 0],
    ]);
    expect(new Set(pages.flatMap((p) => p.items.map((w) => w.id))).size).toBe(4);
  });
});

test('shelves: the fullest first, the unknown fandom last, each with its newest', async () => {
  const shelves = await store.reader.shelves(guest, 5, 1);
  expect(shelves.map((s) => [s.fandom, s.count, s.works.length])).toEqual([
    ['Tidewater', 2, 1],
    ['Gaslight', 1, 1],
    [null, 1, 1],
  ]);
  expect((await store.reader.shelves(guest, 2, 0)).map((s) => s.fandom)).toEqual(['Tidewater', null]);
});

test('an edition has its work, and each part with its original, text and ledger', async () => {
  const { items } = await store.reader.list({ words: 'lamp', sort: 'title', page: 1, perPage: 1 }, guest);
  const edition = await wholeEdition(store.reader, items[0]!.id, guest);
  expect(edition).toMatchObject({
    workId: items[0]!.id,
    number: 1,
    reason: sentence('why.taken-in'),
    work: { title: 'The Ångström Lamp' },
    parts: [{ path: 'a.txt', format: 'text', encoding: 'utf-8' }],
  });
  const [part] = edition!.parts;
  expect(part!.original).toContain(' -- and ');
  expect(part!.text.content).toContain('“We wait for bell 1,”');
  expect(items[0]).toMatchObject({
    tags: expect.arrayContaining([{ type: 'rating', name: 'General Audiences', suggested: false }]),
    date: '1998-03-02',
    changes: part!.ledger.reduce((n, p) => n + p.changes.length, 0),
  });
  expect(await store.reader.editions(items[0]!.id, guest)).toMatchObject([
    { number: 1, reason: sentence('why.taken-in') },
  ]);
  expect(await wholeEdition(store.reader, items[0]!.id, guest, 2)).toBeNull();
  expect(await wholeEdition(store.reader, 'wffffffffffff', guest)).toBeNull();
});

test('a hidden work is in no list, no count, no shelf, and its pages are not there', async () => {
  const { items } = await store.reader.list({ words: 'harbour', sort: 'title', page: 1, perPage: 5 }, keeper);
  expect(items.map((w) => w.title)).toEqual(['Hidden Harbour']);
  const { id } = items[0]!;
  const { reader } = store;
  expect(await wholeEdition(reader, id, keeper)).not.toBeNull();
  for (const viewer of [guest, { kind: 'member', id: 'm' } as const]) {
    expect(await list({ words: 'harbour' }, viewer)).toEqual([]);
    expect(await list({ tags: [fandom('Secret Fandom')] }, viewer)).toEqual([]);
    expect(await list({ tags: [author('Ghost')] }, viewer)).toEqual([]);
    expect(await reader.card(id, viewer)).toBeNull();
    expect(await wholeEdition(reader, id, viewer)).toBeNull();
    expect(await wholeEdition(reader, id, viewer, 1)).toBeNull();
    expect(await reader.editions(id, viewer)).toEqual([]);
    expect(await reader.decisions(id, viewer)).toEqual([]);
    expect((await reader.newest(viewer, 50)).map((w) => w.id)).not.toContain(id);
    expect((await reader.shelves(viewer, 50, 5)).map((s) => s.fandom)).not.toContain('Secret Fandom');
  }
  const [seen, all] = await Promise.all([reader.counts(guest), reader.counts(keeper)]);
  expect([seen.works, seen.authors, seen.fandoms, seen.files]).toEqual([4, 2, 2, 5]);
  expect([all.works, all.authors, all.fandoms, all.files]).toEqual([5, 3, 3, 6]);
  expect(all.words).toBeGreaterThan(seen.words);
});

test('refused files are listed with their reason', async () => {
  const found = await store.reader.refusedFiles(1, 10);
  expect(found).toMatchObject({
    total: 1,
    items: [{ path: 'photo.txt', code: 'not-text', message: sentence('refused.no-text') }],
  });
  expect((await store.reader.refusedFiles(2, 10)).items).toEqual([]);
});
