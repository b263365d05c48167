/** What indexes of finding are made of: all works, and every change of one, whoever writes at the same time. */
import pg from 'pg';
import { expect, test } from 'vitest';
import { headOf } from '../../src/catalogue/head.ts';
import { visibleStandings } from '../../src/catalogue/sees.ts';
import { tagsOf } from '../../src/catalogue/tags-of.ts';
import type { Viewer } from '../../src/catalogue/work.ts';
import type { Searched, SearchedWork } from '../../src/store/search/search.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { sentence } from '../../src/text/sentence.ts';
import { freshStore } from '../support/database.ts';
import { storyText, takeInTexts } from '../support/library.ts';

const keeper: Viewer = { kind: 'keeper', id: 'k' };

const STORIES = {
  'lamp.txt': storyText({ Title: 'The Lamp', Author: 'Mara Quill', Fandom: 'Tidewatch' }, 1),
  'well.txt': storyText({ Title: 'The Well', Author: 'Ossian Vane', Fandom: 'Tidewatch' }, 2),
};

/** Reads on, and remembers what was seen, as an index does. */
function follower(searched: Searched, since: string) {
  const seen = new Map<string, string>();
  let from = since;
  return async () => {
    const { works, until } = await searched.changes(from);
    from = until;
    const fresh = works.filter(({ work, by }) => seen.get(work) !== by);
    for (const { work, by } of works) seen.set(work, by);
    return fresh.map(({ work }) => work).sort();
  };
}

const titled = (works: readonly SearchedWork[]) =>
  new Map(works.map((work) => [work.head.fields.title?.value, work] as const));

test('works with their tags and text', async () => {
  const { store } = await freshStore();
  await takeInTexts(store, STORIES);
  const all = await store.searched.worksAfter('', 10);
  expect(await store.searched.worksAfter(all[0]!.id, 10)).toEqual(all.slice(1));
  expect(await store.searched.works(all.map(({ id }) => id))).toEqual(all);
  const lamp = titled(all).get('The Lamp')!;
  expect(lamp).toMatchObject({ standing: { hidden: false, restricted: false, takenOut: false }, chapters: 1 });
  const tags = await store.searched.tags(lamp.tags.map(({ tag }) => tag));
  expect(tags.map(({ type, name }) => `${type} ${name}`)).toEqual(
    expect.arrayContaining(['author Mara Quill', 'fandom Tidewatch']),
  );
  expect(await store.searched.tagsAfter(0, 100)).toEqual(expect.arrayContaining([...tags]));
  expect(await store.searched.text(lamp)).toContain('We wait for bell 1');
});

test('a page of works begins in every table where the page before ended', async () => {
  const { store, url } = await freshStore();
  await takeInTexts(store, STORIES);
  const asked: string[] = [];
  const listening = await openStore(url, {
    visible: visibleStandings,
    headOf,
    tagsOf,
    onQuery: (statement) => asked.push(statement),
  });
  await listening.searched.worksAfter('', 10).finally(() => listening.close());
  const client = new pg.Client(url);
  await client.connect();
  // As a large library is read: both tables side by side, in the order of their ids.
  const others = ['hashjoin', 'nestloop', 'seqscan', 'bitmapscan'];
  await client.query(others.map((way) => `set enable_${way} = off`).join(';'));
  const { rows } = await client.query(
    `explain (generic_plan) ${asked.findLast((statement) => statement.includes('from works join editions'))}`,
  );
  await client.end();
  const plan = rows.map((row) => String(row['QUERY PLAN']));
  const begins = (table: string) =>
    plan.slice(plan.findIndex((line) => line.includes(` on ${table}`))).find((line) => line.includes('Index Cond:'));
  expect(plan.join('\n')).toContain('Merge Join');
  expect(begins('works')).toMatch(/\bid > \$/);
  expect(begins('editions')).toMatch(/\bwork > \$/);
});

test('pairings with which of them stand in the background, also of works that came before anybody asked', async () => {
  const { store, url } = await freshStore();
  await takeInTexts(store, { 'a.txt': storyText({ Title: 'Two Pairs', Pairing: 'Ilse/Joren, Mags/Tam' }, 3) });
  const pairings = async ({ searched }: Pick<Store, 'searched'>) => {
    const [work] = await searched.worksAfter('', 10);
    const names = new Map((await searched.tagsAfter(0, 100)).map(({ id, name }) => [id, name]));
    const known = work!.tags.map(({ tag, background }): [string, unknown] => [names.get(tag)!, background]);
    return known.filter(([name]) => name.includes('/'));
  };
  const told = [
    ['Ilse/Joren', null],
    ['Mags/Tam', 'said'],
  ];
  expect(await pairings(store)).toEqual(told);
  const older = new pg.Client(url);
  await older.connect();
  await older.query('alter table work_tags drop column background');
  await older.query(`delete from migrations where name = '029-main-pairings.sql'`);
  await older.end();
  const again = await openStore(url, { visible: visibleStandings, headOf, tagsOf });
  expect(await pairings(again).finally(() => again.close())).toEqual(told);
});

test('every change is told once, whichever transaction it comes from', async () => {
  const { store, url } = await freshStore();
  const since = await store.searched.now();
  await takeInTexts(store, STORIES);
  const next = follower(store.searched, since);
  const ids = (await store.searched.worksAfter('', 10)).map(({ id }) => id);
  expect(await next()).toEqual(ids);
  expect(await next()).toEqual([]);

  // An older transaction is under way while a younger one changes something and ends.
  const older = new pg.Client(url);
  await older.connect();
  await older.query('begin');
  await older.query('update works set words = words + 1 where id = $1', [ids[0]]);
  await store.write((writer) => writer.stand(ids[1]!, true, sentence('said', { words: 'private' }), 'k'));
  expect(await next()).toEqual([ids[1]]);
  expect(await next()).toEqual([]);
  await older.query('commit');
  await older.end();
  expect(await next()).toEqual([ids[0]]);
  expect((await store.searched.works([ids[1]!]))[0]!.standing.hidden).toBe(true);
  expect(await store.reader.card(ids[1]!, keeper)).not.toBeNull();
});
