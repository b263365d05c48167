/** What people say of tags: kept, found by at once and in every process, undone; nothing of it outlives an erasure. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import type { Viewer } from '../../src/catalogue/work.ts';
import { filesOnDisk } from '../../src/files/disk.ts';
import { type WranglingAct, wrangle } from '../../src/finding/tags/acts.ts';
import { TagBook } from '../../src/finding/tags/book.ts';
import { tagOf } from '../../src/library/finding/tag-of.ts';
import { type Actor, GUEST, libraryOn, OWNER } from '../../src/library/library.ts';
import { verbatim } from '../../src/text/sentence.ts';
import { freshStore } from '../support/database.ts';
import { saidBy, someAct } from '../support/finding/wrangled.ts';
import { PROGRAM, storyText, takeInTexts } from '../support/library.ts';

const scratch = mkdtempSync(join(tmpdir(), 'ficarium-wrangling-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const story = (title: string, fields: { [name: string]: string }, seed: number) =>
  storyText({ Title: title, ...fields }, seed);
const STORIES = {
  'a.txt': story('Ash', { Fandom: 'Tidewatch', Characters: 'Ilse Marr, Joren', Pairing: 'Ilse Marr/Joren' }, 1),
  'b.txt': story('Birch', { Fandom: 'Tide Watch', Characters: 'Ilse Marr', Pairing: 'Joren/Ilse Marr' }, 2),
  'c.txt': story('Cedar', { Fandom: 'Tidewatch Radio', Characters: 'Ilse' }, 3),
  'd.txt': story('Dogwood', { Fandom: 'Glass Orchard', Characters: 'Ilse' }, 4),
};

async function library(texts: { readonly [path: string]: string } = STORIES) {
  const { store, url } = await freshStore();
  await takeInTexts(store, texts);
  const files = filesOnDisk(mkdtempSync(join(scratch, 'files-')));
  const opened = () => libraryOn({ store, files, program: PROGRAM, workers: 1 });
  const query = async (statement: string) => {
    const client = new pg.Client(url);
    await client.connect();
    return (await client.query(statement).finally(() => client.end())).rows as { [column: string]: unknown }[];
  };
  const one = opened();
  const id = async (type: Parameters<typeof one.tags.called>[1], name: string) => {
    const found = await one.tags.called(OWNER, type, name);
    if (found === null) throw new Error(`No ${type} is called ${name}.`);
    return found;
  };
  const fandom = (name: string) => id('fandom', name);
  const found = async (typed: string, { actor = OWNER as Actor, by = one } = {}) => {
    const { works } = await by.find.works(actor, { typed, size: 100, after: null });
    return works.map(({ title }) => title).sort();
  };
  const facet = async (type: string, actor: Actor = OWNER) => {
    const { facets } = await one.find.works(actor, { typed: '', size: 1, after: null });
    return facets
      .find((each) => each.type === type)!
      .rows.map(({ name, count }) => `${name} ${count}`)
      .sort();
  };
  /** As an index makes it anew of the store. */
  const book = async () => new TagBook((await store.searched.tagsAfter(0, 10_000)).map(tagOf));
  return { store, library: one, opened, query, id, fandom, found, facet, book };
}

test('two tags merged are one at the next question: works, counts, crossovers; parted, all is as before', async () => {
  const { library: lib, fandom, found, facet, book } = await library();
  const before = [await found('fandom:Tidewatch'), await facet('fandom'), saidBy((await book()).all())];
  expect(before[0]).toEqual(['Ash']);
  const merged = await lib.tags.wrangle(OWNER, {
    does: 'merge',
    tag: await fandom('Tide Watch'),
    other: { id: await fandom('Tidewatch') },
  });
  // What is merged into becomes canonical first.
  expect(merged).toMatchObject({ done: [1, 2] });
  expect(await found('fandom:Tidewatch')).toEqual(['Ash', 'Birch']);
  expect(await found('fandom:"Tide Watch"')).toEqual(['Birch']);
  expect(await facet('fandom')).toEqual(['Glass Orchard 1', 'Tidewatch 2', 'Tidewatch Radio 1']);
  await lib.tags.wrangle(OWNER, {
    does: 'under',
    tag: await fandom('Tidewatch Radio'),
    other: { name: 'All Tidewatch' },
  });
  await lib.tags.wrangle(OWNER, { does: 'under', tag: await fandom('Tidewatch'), other: { name: 'ALL tidewatch' } });
  expect(await found('fandom:"All Tidewatch"')).toEqual(['Ash', 'Birch', 'Cedar']);
  // Wider tags are found by and not counted.
  expect(await facet('fandom')).toEqual(['Glass Orchard 1', 'Tidewatch 2', 'Tidewatch Radio 1']);

  const { items } = await lib.tags.history(OWNER, { page: 1, perPage: 50 });
  expect(items.map(({ does, tag, other }) => [does, tag?.name, other?.name ?? null])).toEqual([
    ['under', 'Tidewatch', 'All Tidewatch'],
    ['under', 'Tidewatch Radio', 'All Tidewatch'],
    ['canonical', 'Tidewatch Radio', null],
    ['make', 'All Tidewatch', null],
    ['merge', 'Tide Watch', 'Tidewatch'],
    ['canonical', 'Tidewatch', null],
  ]);
  for (const { id } of items) expect(await lib.tags.undo(OWNER, id)).toHaveProperty('done');
  expect(await found('fandom:Tidewatch')).toEqual(before[0]);
  expect(await facet('fandom')).toEqual(before[1]);
  expect(saidBy((await book()).all()).filter(({ name }) => name !== 'All Tidewatch')).toEqual(before[2]);
  expect(await lib.tags.undo(OWNER, items[0]!.id)).toMatchObject({ refused: { code: 'tags.undone' } });
});

test('another process agrees at its next question; works are not read again for it', async () => {
  const { store, library: one, opened, fandom, found } = await library();
  const other = opened();
  await found('', { by: other });
  const since = await store.searched.now();
  await one.tags.wrangle(OWNER, {
    does: 'merge',
    tag: await fandom('Tide Watch'),
    other: { id: await fandom('Tidewatch') },
  });
  expect(await found('fandom:Tidewatch', { by: other })).toEqual(['Ash', 'Birch']);
  expect((await store.searched.changes(since)).works).toEqual([]);
  expect(await found('fandom:Tidewatch', { by: opened() })).toEqual(['Ash', 'Birch']);
});

test('parting a tag gives it back what it had, as far as nothing has changed since', async () => {
  const { library: lib, fandom, book } = await library();
  const [tide, radio, orchard] = [
    await fandom('Tide Watch'),
    await fandom('Tidewatch Radio'),
    await fandom('Glass Orchard'),
  ];
  await lib.tags.wrangle(OWNER, { does: 'under', tag: radio, other: { id: tide } });
  const before = saidBy((await book()).all());
  const merge = { does: 'merge', tag: tide, other: { name: 'Tidewatch' } } as const;
  await lib.tags.wrangle(OWNER, { does: 'canonical', tag: await fandom('Tidewatch') });
  await lib.tags.wrangle(OWNER, merge);
  expect((await book()).tag(radio)!.under).toEqual([await fandom('Tidewatch')]);
  await lib.tags.wrangle(OWNER, { does: 'unmerge', tag: tide });
  expect((await book()).tag(radio)!.under).toEqual([tide]);
  await lib.tags.wrangle(OWNER, { does: 'not-canonical', tag: await fandom('Tidewatch') });
  expect(saidBy((await book()).all())).toEqual(before);

  await lib.tags.wrangle(OWNER, merge);
  await lib.tags.wrangle(OWNER, { does: 'merge', tag: radio, other: { id: orchard } });
  await lib.tags.wrangle(OWNER, { does: 'unmerge', tag: tide });
  expect((await book()).tag(tide)).toMatchObject({ is: 'unwrangled', of: null });
  expect((await book()).tag(radio)).toMatchObject({ is: 'synonym', of: orchard });
});

test('what is done by chance is what the plain book of values says, in the store and in the index', async () => {
  const { store, library: lib, book } = await library();
  const tags = [...(await book()).all()].filter(({ type }) => type !== 'author').map(({ id }) => id);
  const plain = await book();
  const followed = libraryOn({ store, files: filesOnDisk(scratch), program: PROGRAM });
  await followed.find.works(OWNER, { typed: '', size: 1, after: null });
  const acts = fc.sample(someAct(tags.length), { numRuns: 80, seed: 11 });
  let [done, refused] = [0, 0];
  for (const tag of tags.filter((_, i) => i % 3 > 0)) {
    await lib.tags.wrangle(OWNER, { does: 'canonical', tag });
    plain.put({ ...plain.tag(tag)!, is: 'canonical' });
  }
  for (const act of acts) {
    const on = {
      ...act,
      tag: tags[act.tag - 1]!,
      ...('other' in act ? { other: tags[act.other - 1]! } : {}),
    } as WranglingAct;
    // Pages make canonical what must be; here that is done by its own.
    if ('other' in on && (plain.tag(on.tag)!.is !== 'canonical' || plain.tag(on.other)!.is !== 'canonical')) continue;
    // Parting is more than that act: see above.
    if (on.does === 'unmerge') continue;
    const changes = wrangle(plain, on);
    const said = await lib.tags.wrangle(OWNER, {
      does: on.does,
      tag: on.tag,
      ...('other' in on ? { other: { id: on.other } } : {}),
    });
    expect('refused' in said).toBe('refused' in changes);
    if ('refused' in changes) refused++;
    else {
      done++;
      for (const tag of changes.changed) plain.put(tag);
    }
    const { items, total } = await lib.tags.history(OWNER, { page: 1, perPage: 1 });
    if (total % 4 === 3 && items[0]!.undoneBy === null) {
      await lib.tags.undo(OWNER, items[0]!.id);
      for (const tag of (await book()).all()) plain.put(tag);
    }
    expect(saidBy((await book()).all())).toEqual(saidBy(plain.all()));
  }
  expect(Math.min(done, refused)).toBeGreaterThan(8);
  for (const typed of ['', 'crossover:yes', 'fandom:Tidewatch', 'character:Ilse', 'otp:yes']) {
    const asked = { typed, size: 100, after: null };
    const fresh = libraryOn({ store, files: filesOnDisk(scratch), program: PROGRAM });
    expect(await followed.find.works(OWNER, asked)).toEqual(await fresh.find.works(OWNER, asked));
  }
});

test('bins: by fandom and type, the most used first, with what may be the same', async () => {
  const { library: lib, fandom, id } = await library();
  const bin = async (
    type: string,
    within: string | null,
    kind: 'unwrangled' | 'canonical' | 'synonym' = 'unwrangled',
  ) =>
    (
      await lib.tags.bin(OWNER, {
        type,
        kind,
        fandom: within === null ? null : await fandom(within),
        page: 1,
        perPage: 50,
      })
    ).items.map(({ name, uses }) => `${name} ${uses}`);
  expect(await bin('character', null)).toEqual(['Ilse 2', 'Ilse Marr 2', 'Joren 1']);
  expect(await bin('character', 'Tide Watch')).toEqual(['Ilse Marr 1']);
  await lib.tags.wrangle(OWNER, {
    does: 'merge',
    tag: await fandom('Tide Watch'),
    other: { id: await fandom('Tidewatch') },
  });
  expect(await bin('character', 'Tidewatch')).toEqual(['Ilse Marr 2', 'Joren 1']);
  expect(await bin('fandom', null, 'canonical')).toEqual(['Tidewatch 2']);
  expect(await bin('fandom', null, 'synonym')).toEqual(['Tide Watch 1']);

  const suggested = async (type: 'fandom' | 'relationship' | 'character', name: string) =>
    (await lib.tags.suggest(OWNER, await id(type, name))).map((one) => `${one.does} ${one.with.name}: ${one.why}`);
  expect(await suggested('relationship', 'Ilse Marr/Joren')).toEqual([
    'merge Joren/Ilse Marr: people',
    'in Ilse Marr: name',
    'in Joren: name',
    'in Tidewatch: works',
  ]);
  expect(await suggested('character', 'Ilse')).toEqual(['in Glass Orchard: works', 'in Tidewatch Radio: works']);
  await lib.tags.wrangle(OWNER, { does: 'in', tag: await id('character', 'Ilse Marr'), other: { name: 'Tidewatch' } });
  expect((await lib.tags.look(OWNER, await fandom('Tidewatch')))!.parts.map(({ name }) => name)).toEqual(['Ilse Marr']);
});

test('names, and what cannot be', async () => {
  const { library: lib, fandom, id } = await library();
  const make = async (name: string) => {
    const made = await lib.tags.make(OWNER, { type: 'freeform', name });
    return 'refused' in made ? made.refused.code : 'made';
  };
  expect(await make('  ')).toBe('tags.no-name');
  expect(await make('x'.repeat(151))).toBe('tags.long-name');
  expect(await make('this, that')).toBe('tags.unfit-name');
  expect(await make('Slow Burn')).toBe('made');
  expect(await make('slow burn')).toBe('made');
  const wrong = await lib.tags.wrangle(OWNER, {
    does: 'merge',
    tag: await id('character', 'Joren'),
    other: { id: await fandom('Tidewatch') },
  });
  expect(wrong).toMatchObject({ refused: { code: 'tags.types' } });
  // Nothing of it was kept: what was to be merged into is no more canonical than before.
  expect((await lib.tags.history(OWNER, { page: 1, perPage: 9 })).total).toBe(1);
  const author = (await lib.tags.wrangle(OWNER, { does: 'canonical', tag: 0 })) as { refused: { code: string } };
  expect(author.refused.code).toBe('tags.gone');
});

test('only who may wrangle does, and nobody is told of tags of works that they may not see', async () => {
  const { store, library: lib, id } = await library();
  const keeper: Viewer = { kind: 'keeper', id: 'k' };
  const { items } = await store.reader.list({ sort: 'title', page: 1, perPage: 9 }, keeper);
  const dogwood = items.find(({ title }) => title === 'Dogwood')!;
  await lib.desk.stand(OWNER, dogwood.id, true, verbatim('private'));
  const orchard = await id('fandom', 'Glass Orchard');
  for (const actor of [GUEST, { id: 'm', roles: ['member'] }] as const) {
    await expect(lib.tags.bins(actor)).rejects.toThrow('not-allowed');
    await expect(lib.tags.wrangle(actor, { does: 'canonical', tag: orchard })).rejects.toThrow('not-allowed');
    await expect(lib.tags.look(actor, orchard)).rejects.toThrow('not-allowed');
    await expect(lib.tags.undo(actor, 1)).rejects.toThrow('not-allowed');
  }
  const wrangler: Actor = { id: 'w', roles: ['wrangler'] };
  const fandoms = { type: 'fandom', kind: 'unwrangled', fandom: null, page: 1, perPage: 9 } as const;
  expect((await lib.tags.bin(wrangler, fandoms)).items.map(({ name }) => name)).not.toContain('Glass Orchard');
  expect(await lib.tags.look(wrangler, orchard)).toBeNull();
  const tags = async (actor: Actor) =>
    (await lib.tags.bins(actor)).filter(({ type }) => type === 'fandom').map((bin) => bin.tags);
  expect([await tags(OWNER), await tags(wrangler)]).toEqual([[4], [3]]);
  expect(JSON.stringify(await lib.tags.suggest(wrangler, await id('character', 'Ilse')))).not.toContain('Orchard');
  // Nor by doing something with its number, nor once a keeper has made it canonical, nor by what was done with it.
  const gone = { refused: { code: 'tags.gone' } };
  expect(await lib.tags.wrangle(wrangler, { does: 'canonical', tag: orchard })).toMatchObject(gone);
  const watch = await id('fandom', 'Tidewatch');
  expect(await lib.tags.wrangle(wrangler, { does: 'merge', tag: watch, other: { id: orchard } })).toMatchObject(gone);
  await lib.tags.wrangle(OWNER, { does: 'canonical', tag: orchard });
  expect(await lib.tags.look(wrangler, orchard)).toBeNull();
  expect(await lib.tags.called(wrangler, 'fandom', 'Glass Orchard')).toBeNull();
  const history = (actor: Actor) => lib.tags.history(actor, { page: 1, perPage: 9 });
  expect((await history(OWNER)).items[0]!.tag?.name).toBe('Glass Orchard');
  expect(JSON.stringify(await history(wrangler))).not.toContain('Orchard');
  // What stands on no work yet is there to be used.
  const made = (await lib.tags.make(wrangler, { type: 'fandom', name: 'Heron Bay' })) as { tag: number };
  expect((await lib.tags.look(wrangler, made.tag))?.name).toBe('Heron Bay');
});

test('two who say the same new name at once do not wait for each other for ever', async () => {
  const { library: lib, fandom } = await library();
  const [one, other] = [await fandom('Tidewatch'), await fandom('Tide Watch')];
  for (let i = 0; i < 12; i++) {
    const name = `Shore ${i}`;
    const done = await Promise.all([
      lib.tags.make(OWNER, { type: 'fandom', name }),
      lib.tags.wrangle(OWNER, { does: 'under', tag: one, other: { name } }),
      lib.tags.wrangle(OWNER, { does: 'under', tag: other, other: { name } }),
    ]);
    expect(done.some((said) => 'refused' in said)).toBe(false);
  }
});

test('what was said of a tag goes with it when its works are erased, and its name stays in no history', async () => {
  const { library: lib, store, fandom, query, found } = await library();
  const orchard = await fandom('Glass Orchard');
  await lib.tags.wrangle(OWNER, { does: 'canonical', tag: orchard });
  await lib.tags.wrangle(OWNER, { does: 'merge', tag: await fandom('Tide Watch'), other: { name: 'Tidewatch Sea' } });
  await found('');
  const keeper: Viewer = { kind: 'keeper', id: 'k' };
  const { items } = await store.reader.list({ sort: 'title', page: 1, perPage: 9 }, keeper);
  const dogwood = items.find(({ title }) => title === 'Dogwood')!;
  await lib.erasing.erase(OWNER, { workId: dogwood.id, typed: 'Dogwood', reason: verbatim('asked for') });
  expect(await query(`select name from tags where id = ${orchard}`)).toEqual([]);
  // On it another name hangs that a work carries.
  expect(await query(`select name from tags where type = 'fandom' and kind = 'canonical'`)).toEqual([
    { name: 'Tidewatch Sea' },
  ]);
  const history = await lib.tags.history(OWNER, { page: 1, perPage: 9 });
  expect(JSON.stringify(history)).not.toContain('Orchard');
  expect(history.items.map(({ tag }) => tag?.name ?? null)).toEqual(['Tide Watch', 'Tidewatch Sea', null]);
  expect(await lib.tags.undo(OWNER, history.items[2]!.id)).toMatchObject({ refused: { code: 'tags.gone' } });
  expect(await found('fandom:"Glass Orchard"')).toEqual([]);
});
