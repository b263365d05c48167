/** Tags agree with the newest edition's record, whatever is done to works; what nobody carries any more is gone with an erasure. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { tagsOf } from '../../src/catalogue/tags-of.ts';
import type { Viewer } from '../../src/catalogue/work.ts';
import { filesOnDisk } from '../../src/files/disk.ts';
import { GUEST, libraryOn, OWNER } from '../../src/library/library.ts';
import type { Store } from '../../src/store/store.ts';
import { verbatim } from '../../src/text/sentence.ts';
import { freshStore } from '../support/database.ts';
import { PROGRAM, storyText, takeInTexts } from '../support/library.ts';
import { named } from '../support/tags.ts';

const scratch = mkdtempSync(join(tmpdir(), 'ficarium-tags-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const keeper: Viewer = { kind: 'keeper', id: 'k' };
const guest: Viewer = { kind: 'guest' };

async function library() {
  const { store, url } = await freshStore();
  const files = filesOnDisk(mkdtempSync(join(scratch, 'files-')));
  const query = async (statement: string) => {
    const client = new pg.Client(url);
    await client.connect();
    return (await client.query(statement).finally(() => client.end())).rows as { [column: string]: unknown }[];
  };
  return { store, query, library: libraryOn({ store, files, program: PROGRAM, workers: 1 }) };
}

const all = async (store: Store, viewer: Viewer = keeper) =>
  (await store.reader.list({ sort: 'title', page: 1, perPage: 1000 }, viewer)).items;
const called = async (store: Store, title: string) => (await all(store)).find((card) => card.title === title)!;
const say = (lib: Awaited<ReturnType<typeof library>>, workId: string, field: string, value: unknown) =>
  lib.library.desk.say(OWNER, { workId, field, said: '', verdict: 'corrected', value });

/** Every list of every tag, counted by hand from the records, is what the lists and counts say. */
async function agree({ store }: Awaited<ReturnType<typeof library>>): Promise<void> {
  for await (const { work, edition, tags } of store.inspection.tags()) {
    const said = tagsOf(JSON.parse(edition).work.fields).map(({ type, key }) => `${type} ${key}`);
    expect([work, [...tags].sort()]).toEqual([work, said.sort()]);
  }
  expect(await store.inspection.inconsistencies()).toEqual([]);
  for (const viewer of [keeper, guest]) {
    const counts = new Map<string, number>();
    for (const { id } of await all(store, viewer)) {
      const { fields } = (await store.reader.edition(id, viewer))!.work;
      for (const { type, key, known } of tagsOf(fields)) {
        const list = `${type}\n${known === 'program'}\n${key}`;
        counts.set(list, (counts.get(list) ?? 0) + 1);
      }
    }
    for (const type of ['author', 'fandom', 'rating', 'character', 'freeform'])
      for (const suggested of [false, true]) {
        const told = await store.reader.tags({ type, suggested, most: 9999 }, viewer);
        const counted = [...counts].filter(([list]) => list.startsWith(`${type}\n${suggested}\n`));
        expect([type, suggested, told.reduce((n, { count }) => n + count, 0), told.length]).toEqual([
          type,
          suggested,
          counted.reduce((n, [, count]) => n + count, 0),
          counted.length,
        ]);
      }
  }
}

test('over all samples: after answers, a heap taken out, works joined and parted', async () => {
  const lib = await library();
  const { store } = lib;
  const { desk } = lib.library;
  await lib.library.heaps.import(OWNER, { root: join(import.meta.dirname, '../../samples/heap'), samples: true });
  await agree(lib);
  const works = await all(store);
  expect(works.length).toBeGreaterThan(15);
  const [first, second] = works as [(typeof works)[0], (typeof works)[0]];

  await say(lib, first.id, 'fandoms', ['A Made-up Harbour', 'Tides']);
  const { id: kept } = await say(lib, second.id, 'freeforms', ['quiet']);
  await agree(lib);
  await desk.takeBack(OWNER, kept);
  await desk.sayAlike(OWNER, { field: 'fandoms', said: 'tides', verdict: 'corrected', value: ['Tidewater'] });
  await agree(lib);

  const parts = async (id: string) => (await store.reader.desk.files(id))!.parts.map((p) => p.map(({ key }) => key));
  const together = [...(await parts(first.id)), ...(await parts(second.id))];
  const joined = await desk.sayOfFiles(OWNER, { workId: first.id, word: { says: 'one-work', parts: together } });
  expect(await all(store)).toHaveLength(works.length - 1);
  await agree(lib);
  await desk.takeBack(OWNER, joined);
  expect(await all(store)).toHaveLength(works.length);
  await agree(lib);

  const heap = (await store.reader.desk.samples())!;
  await desk.standHeap(OWNER, heap, true);
  expect(await store.reader.tags({ type: 'author', most: 99 }, keeper)).toEqual([]);
  await agree(lib);
  await desk.standHeap(OWNER, heap, false);
  await agree(lib);
  expect((await lib.library.verify(OWNER)).problems).toEqual([]);
});

test('verify tells of tags that are not those of the record', async () => {
  const lib = await library();
  await takeInTexts(lib.store, { 'a.txt': storyText({ Title: 'Lamp', Fandom: 'Tides' }, 1) });
  await lib.query("delete from work_tags where type = 'fandom'");
  const { problems } = await lib.library.verify(OWNER);
  expect(problems.filter((problem) => problem.code === 'verify.tags')).toHaveLength(1);
});

test('one tag for every spelling; each work keeps its own, and lists are asked for in any', async () => {
  const lib = await library();
  const { store } = lib;
  await takeInTexts(store, {
    'a.txt': storyText({ Title: 'Ash', Fandom: 'The Long Harbour', Pairing: 'Ansel/Rook' }, 1),
    'b.txt': storyText({ Title: 'Birch', Fandom: 'THE LONG HARBOUR', Pairing: 'Ansel & Rook' }, 2),
  });
  expect(await lib.query("select count(*)::int as n from tags where type = 'fandom'")).toEqual([{ n: 1 }]);
  expect(await lib.query("select count(*)::int as n from tags where type = 'relationship'")).toEqual([{ n: 2 }]);
  expect((await all(store)).map((card) => named(card, 'fandom')[0])).toEqual(['The Long Harbour', 'THE LONG HARBOUR']);
  for (const name of ['the long harbour', 'The Long  Harbour.']) {
    const found = await store.reader.list(
      { tags: [{ type: 'fandom', name }], sort: 'title', page: 1, perPage: 9 },
      guest,
    );
    expect(found.total).toBe(2);
  }
  const { total } = await store.reader.list(
    { tags: [{ type: 'fandom', name: 'No Such Harbour' }], sort: 'title', page: 1, perPage: 9 },
    guest,
  );
  expect(total).toBe(0);
});

test('several tags: all of them; suggested: where one is only suggested', async () => {
  const lib = await library();
  const { store } = lib;
  const text = (title: string, fandom: string, seed: number) => storyText({ Title: title, Fandom: fandom }, seed);
  await takeInTexts(store, {
    'a.txt': text('Ash', 'Tides', 1),
    'b.txt': text('Birch', 'Tides', 2),
    'c.txt': text('Cedar', 'Gaslight', 3),
  });
  const ash = await called(store, 'Ash');
  await say(lib, ash.id, 'characters', ['Rook']);
  await lib.query(`delete from work_tags using works where works.id = work and type = 'character' and title <> 'Ash'`);
  await lib.query(
    `with tag as (select id from tags where type = 'character' and key = 'rook')
     insert into work_tags (work, tag, type, position, known, confidence)
     select works.id, tag.id, 'character', 0, 'program', 0.5 from works, tag where title in ('Birch', 'Cedar')`,
  );
  const titles = async (tags: readonly (readonly [string, string | null])[], suggested = false) =>
    (
      await store.reader.list(
        { tags: tags.map(([type, name]) => ({ type, name })), suggested, sort: 'title', page: 1, perPage: 9 },
        guest,
      )
    ).items.map(({ title }) => title);
  expect(await titles([['character', 'rook']])).toEqual(['Ash']);
  expect(await titles([['character', 'rook']], true)).toEqual(['Birch', 'Cedar']);
  const both = [['character', 'Rook'] as const, ['fandom', 'Tides'] as const];
  expect(await titles(both)).toEqual(['Ash']);
  expect(await titles(both, true)).toEqual(['Birch']);
  expect(await titles([['character', null]])).toEqual([]);
  expect(await titles([['author', null]])).toEqual(['Ash', 'Birch', 'Cedar']);
});

test('erased: the names that only it carried are gone, and where its spelling was the name, another holds', async () => {
  const lib = await library();
  const { store, query } = lib;
  await takeInTexts(store, {
    'a.txt': storyText({ Title: 'Ash', Author: 'Only Once', Fandom: 'the tides' }, 1),
    'b.txt': storyText({ Title: 'Birch', Author: 'Bo', Fandom: 'THE TIDES' }, 2),
    'c.txt': storyText({ Title: 'Cedar', Author: 'Bo', Fandom: 'THE TIDES' }, 3),
  });
  const ash = await called(store, 'Ash');
  await say(lib, ash.id, 'characters', ['Nobody Else']);
  await say(lib, ash.id, 'characters', ['Rook']);
  await lib.library.erasing.erase(OWNER, { workId: ash.id, typed: 'Ash', reason: verbatim('asked') });
  const names = (await query('select name from tags')).map(({ name }) => name);
  for (const gone of ['Only Once', 'Nobody Else', 'Rook', 'the tides']) expect(names).not.toContain(gone);
  expect(names).toEqual(expect.arrayContaining(['THE TIDES', 'Bo']));
  expect((await store.reader.shelves(guest, 5, 0)).map(({ fandom, count }) => [fandom, count])).toEqual([
    ['THE TIDES', 2],
  ]);
  await agree(lib);
});

test('counts and lists are for what the viewer may see', async () => {
  const lib = await library();
  const { store } = lib;
  await takeInTexts(store, {
    'a.txt': storyText({ Title: 'Ash', Author: 'Ghost', Fandom: 'Secret Harbour' }, 1),
    'b.txt': storyText({ Title: 'Birch', Author: 'Bo', Fandom: 'Tides' }, 2),
  });
  const ash = await called(store, 'Ash');
  await lib.library.desk.stand(OWNER, ash.id, true, verbatim('asked'));
  for (const type of ['author', 'fandom']) {
    expect(await store.reader.tags({ type, most: 9 }, guest)).toHaveLength(1);
    expect(await store.reader.tags({ type, most: 9 }, keeper)).toHaveLength(2);
  }
  const asked = { tags: [{ type: 'fandom', name: 'Secret Harbour' }], sort: 'title', page: 1, perPage: 9 } as const;
  expect((await lib.library.works.list(GUEST, asked)).total).toBe(0);
  expect((await lib.library.works.list(OWNER, asked)).total).toBe(1);
  const birch = await called(store, 'Birch');
  await say(lib, birch.id, 'freeforms', ['kit@example.org']);
  const probe = { tags: [{ type: 'freeform', name: 'kit@example.org' }], sort: 'title', page: 1, perPage: 9 } as const;
  expect((await lib.library.works.list(GUEST, probe)).total).toBe(0);
  expect((await lib.library.works.list(OWNER, probe)).total).toBe(1);
});
