import pg from 'pg';
import { expect, test } from 'vitest';
import type { Viewer } from '../../src/catalogue/work.ts';
import { say } from '../../src/library/desk/say.ts';
import { freshStore } from '../support/database.ts';
import { story } from '../support/generated-stories.ts';
import { PROGRAM, takeInTexts } from '../support/library.ts';

const keeper: Viewer = { kind: 'keeper', id: 'keeper' };

/** A library of one work in chapters of some length. */
async function libraryOf(chapters: number, paragraphs: number) {
  const { store, url } = await freshStore();
  const text = Array.from(
    { length: chapters },
    (_, i) => `Chapter ${i + 1}\n\n${story(i + 1, paragraphs).join('\n\n')}`,
  );
  await takeInTexts(store, { 'long.txt': `Title: The Long Quay\nAuthor: Bo Venn\n\n${text.join('\n\n')}` });
  const { items } = await store.reader.list({ sort: 'title', page: 1, perPage: 5 }, keeper);
  expect(items).toHaveLength(1);
  const asRoot = async (statement: string): Promise<unknown[]> => {
    const client = new pg.Client(url);
    await client.connect();
    try {
      return (await client.query(statement)).rows;
    } finally {
      await client.end();
    }
  };
  return { store, id: items[0]!.id, asRoot };
}

test('chapters that were dropped read as before, of the newest edition and of an older one', async () => {
  const { store, id, asRoot } = await libraryOf(4, 30);
  const first = (await store.reader.edition(id, keeper))!;
  const read = await store.reader.chapters(first);
  expect(read.map(({ title }) => title)).toEqual(['Chapter 1', 'Chapter 2', 'Chapter 3', 'Chapter 4']);
  expect(read.every(({ blocks }) => blocks.length >= 30)).toBe(true);
  expect(await store.reader.chapters(first, [2])).toEqual([read[2]]);
  expect(await store.reader.chapters(first, [9])).toEqual([]);
  await asRoot('delete from chapters');
  expect(await store.reader.chapters(first)).toEqual(read);
  expect(await store.reader.chapters(first, [3])).toEqual([read[3]]);
});

test('answers about a record add a head and no text', async () => {
  const { store, id, asRoot } = await libraryOf(20, 600);
  const size = async () =>
    Number(((await asRoot('select sum(pg_column_size(edition)) as n from editions')) as { n: string }[])[0]!.n);
  const rows = async () => asRoot('select work, hash from chapters order by 1, 2');
  const [before, chapters] = [await size(), await rows()];
  for (const value of ['Teen And Up Audiences', 'General Audiences', 'Teen And Up Audiences'])
    await say(
      { store, program: PROGRAM },
      { workId: id, field: 'rating', said: '', verdict: 'corrected', value, by: 'keeper' },
    );
  expect((await store.reader.edition(id, keeper))!.number).toBe(4);
  expect(((await size()) - before) / 1000).toBeLessThan(30);
  expect(await rows()).toEqual(chapters);
});
