import { strFromU8, unzipSync } from 'fflate';
import pg from 'pg';
import { expect, test } from 'vitest';
import { makeEpub } from '../../src/books/epub.ts';
import { headOf } from '../../src/catalogue/head.ts';
import { visibleStandings } from '../../src/catalogue/sees.ts';
import { tagsOf } from '../../src/catalogue/tags-of.ts';
import type { Viewer } from '../../src/catalogue/work.ts';
import { keepAlike, say, takeBack } from '../../src/library/desk/say.ts';
import { groupLibrary } from '../../src/library/grouping/group.ts';
import { decide } from '../../src/library/works/decide.ts';
import { carryOut, keepForAll } from '../../src/library/works/decide-for-all.ts';
import { takeDown } from '../../src/library/works/take-down.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { verbatim } from '../../src/text/sentence.ts';
import { say as inWords } from '../../src/words/words.ts';
import { freshStore } from '../support/database.ts';
import { PROGRAM, storyText, takeInTexts, wholeEdition } from '../support/library.ts';
import { saying } from '../support/saying.ts';
import { named, ratingOf } from '../support/tags.ts';

const keeper: Viewer = { kind: 'keeper', id: 'k' };
const by = 'keeper';
const lib = (store: Store) => ({ store, program: PROGRAM });
const cards = async (store: Store) => (await store.reader.list({ sort: 'title', page: 1, perPage: 100 }, keeper)).items;
const editionOf = async (store: Store, id: string) => (await wholeEdition(store.reader, id, keeper))!;
const only = async (store: Store) => editionOf(store, (await cards(store))[0]!.id);
const correct = (store: Store, workId: string, field: string, value: unknown) =>
  say(lib(store), { workId, field, said: '', verdict: 'corrected', value, by });

async function library(texts: Readonly<{ [path: string]: string }>) {
  const { store, url } = await freshStore();
  await takeInTexts(store, texts);
  return { store, url };
}

test('a corrected title is in the edition, the list and the search; taken back, all is exactly as it was', async () => {
  const { store } = await library({ 'a.txt': storyText({ Title: 'Lampp', Author: 'Bo' }, 1) });
  const before = await only(store);
  const kept = await correct(store, before.workId, 'title', 'The Lantern');
  expect(kept.edition).toBe(2);
  const after = await only(store);
  expect([inWords(after.reason), after.work.title]).toEqual(['title corrected by the keeper', 'The Lantern']);
  expect(after.work.fields.title).toMatchObject({
    confidence: 1,
    given: true,
    evidence: before.work.fields.title!.evidence,
    decided: { verdict: 'corrected', by, was: { value: 'Lampp' } },
  });
  expect((await store.reader.list({ words: 'lantern', sort: 'title', page: 1, perPage: 5 }, keeper)).total).toBe(1);
  expect((await store.reader.list({ words: 'lampp', sort: 'title', page: 1, perPage: 5 }, keeper)).total).toBe(0);

  const book = strFromU8(
    unzipSync(makeEpub(after.work, { modified: after.madeAt.toISOString() }))['EPUB/package.opf'] ?? new Uint8Array(),
  );
  expect([book.includes('The Lantern'), book.includes('Lampp')]).toEqual([true, false]);

  expect(await takeBack(lib(store), kept.id, by)).toBe(3);
  const back = await only(store);
  expect(back.work).toEqual(before.work);
  expect(inWords(back.reason)).toBe('title put back as it was by the keeper');
  await expect(takeBack(lib(store), kept.id, by)).rejects.toMatchObject({ what: saying('taken back before') });
  await expect(takeBack(lib(store), 4711, by)).rejects.toMatchObject({ what: saying('never said') });
});

test('one word taken back, the one before it holds again', async () => {
  const { store } = await library({ 'a.txt': storyText({ Title: 'Lamp' }, 1) });
  const { workId } = await only(store);
  await correct(store, workId, 'title', 'One');
  const second = await correct(store, workId, 'title', 'Two');
  expect((await only(store)).work.title).toBe('Two');
  await takeBack(lib(store), second.id, by);
  expect((await only(store)).work.title).toBe('One');
});

test('a word outlives a newer program, a refused rule, a copy that says otherwise, and regrouping', async () => {
  const text = storyText({ Title: 'Lamp', Author: 'Bo', Rating: 'PG' }, 1);
  const { store } = await library({ 'a.txt': text });
  const { workId, parts } = await only(store);
  await correct(store, workId, 'rating', 'Mature');
  await correct(store, workId, 'authors', [{ name: 'Tansy Quill' }]);
  const holds = async () => {
    const { work } = await only(store);
    expect([work.fields.rating!.value, work.authors]).toEqual(['Mature', [{ name: 'Tansy Quill' }]]);
    return work;
  };
  await holds();
  await takeInTexts(store, { 'a.txt': text }, 'newer');
  await holds();
  await decide(lib(store), {
    workId,
    draftId: parts[0]!.draftId,
    target: { rule: 'quotes' },
    verdict: 'refused',
    decidedBy: by,
  });
  await holds();
  await keepForAll(store, { rule: 'dashes', verdict: 'refused', decidedBy: by });
  await carryOut(lib(store));
  await holds();
  await takeInTexts(store, {
    'b.html': `<h1>Another name</h1><p>Rating: G</p>`,
    'copy.txt': text.replace('Rating: PG', 'Rating: G').replace('Bo', 'Somebody'),
  });
  const joined = (await cards(store)).find((card) => card.id === workId)!;
  expect((await editionOf(store, joined.id)).work.sources.length).toBeGreaterThan(1);
  expect([ratingOf(joined), named(joined, 'author')]).toEqual(['Mature', ['Tansy Quill']]);
  await groupLibrary(lib(store));
  await takeDown(store, { workId, reason: verbatim('asked'), by });
  expect((await editionOf(store, workId)).work.fields.rating!.value).toBe('Mature');
});

test('a word follows its draft when works become one', async () => {
  const header = (n: number) => ({ Title: `The Long Pier, part ${n} of 2`, Author: 'Mara' });
  const { store } = await library({ 'x1.txt': storyText(header(1), 11), 'hash.txt': storyText({}, 12).trim() });
  const bare = (await cards(store)).find((card) => !card.title?.includes('Pier'))!;
  await correct(store, bare.id, 'fandoms', ['Eleven Rivers']);
  await takeInTexts(store, { 'x2.txt': storyText(header(2), 12) });
  const [joined, ...others] = await cards(store);
  expect([joined!.chapters, named(joined!, 'fandom'), others]).toEqual([2, ['Eleven Rivers'], []]);
});

const RATED = Object.fromEntries(
  ['Bell', 'Buoy', 'Lamp', 'Moth'].map((title, i) => [
    `${title}.txt`,
    storyText(
      {
        Title: title,
        Author: `Bo <bo${i % 2}@old.example>`,
        Rating: ['orange', 'PG', 'Orange', 'blue'][i]!,
        Fandom: 'ER',
      },
      i + 1,
    ),
  ]),
);
const state = async (store: Store) =>
  Promise.all((await cards(store)).map(async ({ id }) => (await editionOf(store, id)).work));

test('this label means this rating: just the alike are touched, later ones too; taken back: as it was', async () => {
  const { store } = await library(RATED);
  const before = await state(store);
  const id = await keepAlike(store, {
    field: 'rating',
    said: 'orange',
    verdict: 'corrected',
    value: 'Mature',
    by,
  });
  expect(await store.reader.worksDue()).toBe(2);
  expect(await carryOut(lib(store))).toBe(2);
  expect(await store.reader.worksDue()).toBe(0);
  const after = await state(store);
  expect(after.map((work) => work.fields.rating?.value)).toEqual(['Mature', 'General Audiences', 'Mature', undefined]);
  expect([after[1], after[3]]).toEqual([before[1], before[3]]);
  const bell = (await cards(store))[0]!;
  expect(inWords((await editionOf(store, bell.id)).reason)).toBe('rating corrected in all works alike by the keeper');

  await takeInTexts(store, { 'new.txt': storyText({ Title: 'New', Rating: 'ORANGE' }, 21) });
  expect(ratingOf((await cards(store)).find(({ title }) => title === 'New')!)).toBe('Mature');

  expect(await takeBack(lib(store), id, by)).toBeNull();
  expect(await carryOut(lib(store))).toBe(3);
  expect((await state(store)).filter(({ title }) => title !== 'New')).toEqual(before);
});

test('this address is this writer, this name is this fandom, in every work that says so', async () => {
  const { store } = await library(RATED);
  await keepAlike(store, {
    field: 'authors',
    said: 'bo0@old.example',
    verdict: 'corrected',
    value: ['Tansy Quill'],
    by,
  });
  await keepAlike(store, {
    field: 'fandoms',
    said: 'er',
    verdict: 'corrected',
    value: ['Eleven Rivers'],
    by,
  });
  await carryOut(lib(store));
  const found = await cards(store);
  expect(found.map((card) => named(card, 'author')[0])).toEqual(['Tansy Quill', 'Bo', 'Tansy Quill', 'Bo']);
  expect(found.map((card) => named(card, 'fandom'))).toEqual(Array(4).fill(['Eleven Rivers']));
});

test('killed after the word was kept, or half way: the next run does the rest, once', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 40 }, (_, i) => [`${i}.txt`, storyText({ Title: `Number ${i}`, Rating: 'orange' }, 100 + i)]),
  );
  const { store } = await library(many);
  await keepAlike(store, { field: 'rating', said: 'orange', verdict: 'corrected', value: 'Mature', by });
  expect(await store.reader.worksDue()).toBe(40);
  const stop = new AbortController();
  expect(await carryOut({ ...lib(store), signal: stop.signal, onProgress: () => stop.abort() })).toBe(16);
  expect(await store.reader.worksDue()).toBe(24);
  expect(await carryOut(lib(store))).toBe(24);
  expect(await carryOut(lib(store))).toBe(0);
  expect((await state(store)).every((work) => work.fields.rating?.value === 'Mature')).toBe(true);
});

test('the words are only ever added; what is asked is made anew', async () => {
  const { store, url } = await library(RATED);
  const { id } = await correct(store, (await cards(store))[0]!.id, 'title', 'Bells');
  await takeBack(lib(store), id, by);
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows } = await client.query('select verdict, takes_back from desk_words order by id');
    expect(rows).toEqual([
      { verdict: 'corrected', takes_back: null },
      { verdict: 'taken-back', takes_back: id },
    ]);
    for (const statement of ["update desk_words set said = 'x'", 'delete from desk_words'])
      await expect(client.query(statement)).rejects.toThrow(/only ever added/);
    const questions = async () =>
      (await client.query('select work, kind, field, said, alike from questions order by work, kind, field')).rows;
    const before = await questions();
    expect(before.length).toBeGreaterThan(2);
    await client.query("delete from questions; insert into works_due select id, 'lost' from works");
    expect(await carryOut(lib(store))).toBe(0);
    expect(await questions()).toEqual(before);
  } finally {
    await client.end();
  }
});

test('no work of that name: nothing is kept', async () => {
  const { store } = await library({ 'a.txt': storyText({ Title: 'Lamp' }, 1) });
  await expect(correct(store, 'w000000000000', 'title', 'x')).rejects.toMatchObject({ what: saying('no work') });
});

test('a file whose name no database can hold stands in the way of no answer', async () => {
  const { store } = await library({
    'nul\u0000.txt': storyText({ Title: 'Odd', Fandom: 'Oil', Characters: 'Mara Venn, Ansel Rook' }, 9),
    'bare.txt': storyText({ Title: 'Bare' }, 10),
  });
  const bare = (await cards(store)).find(({ title }) => title === 'Bare')!;
  expect((await correct(store, bare.id, 'rating', 'Mature')).edition).toBe(2);
  await keepAlike(store, { field: 'language', said: 'en', verdict: 'accepted', value: 'en', by });
  expect(await carryOut(lib(store))).toBe(2);
});

test('an older library gets its questions behind the pages, and not one edition for it', async () => {
  const { store, url } = await library(RATED);
  const client = new pg.Client(url);
  await client.connect();
  try {
    const state = async () => [
      (await client.query('select work, kind, field, said, alike, doubt from questions order by 1, 2, 3')).rows,
      (await client.query('select * from sayings order by 1, 2, 3')).rows,
      (await client.query('select id, formats, edition from works order by id')).rows,
    ];
    const before = await state();
    await client.query(`drop table questions, sayings, works_due, desk_words, put_off, heap_standings;
      alter table works drop column formats, drop column words_hash, drop column taken_out;
      alter table heaps drop column samples; alter table state drop column files_word;
      delete from migrations where name like '003-%' or name like '008-%'`);
    await (await openStore(url, { visible: visibleStandings, headOf, tagsOf })).close();
    expect(await store.reader.worksDue()).toBe(4);
    expect(await carryOut(lib(store))).toBe(0);
    expect(await state()).toEqual(before);
  } finally {
    await client.end();
  }
});

test('answers and their undoing while works follow a word about all alike: nobody waits for each other for ever', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 48 }, (_, i) => [`${i}.txt`, storyText({ Title: `Number ${i}`, Rating: 'orange' }, 200 + i)]),
  );
  const { store } = await library(many);
  const works = await cards(store);
  await keepAlike(store, { field: 'rating', said: 'orange', verdict: 'corrected', value: 'Mature', by });
  const answers = works.slice(0, 24).map(async ({ id }, i) => {
    const kept = await correct(store, id, 'title', `Title ${i}`);
    if (i % 2) await takeBack(lib(store), kept.id, by);
    if (i % 8 === 0) await keepAlike(store, { field: 'language', said: 'en', verdict: 'accepted', value: 'en', by });
  });
  await Promise.all([carryOut(lib(store)), ...answers]);
  await carryOut(lib(store));
  const now = new Map((await cards(store)).map((card) => [card.id, card]));
  expect(works.map(({ id }) => ratingOf(now.get(id)!))).toEqual(works.map(() => 'Mature'));
  expect(works.slice(0, 24).map(({ id }) => now.get(id)!.title)).toEqual(
    works.slice(0, 24).map(({ title }, i) => (i % 2 ? title : `Title ${i}`)),
  );
  expect(await store.reader.worksDue()).toBe(0);
});
