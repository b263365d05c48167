/** What belongs to an account: it narrows whatever the account asks, and nothing that anybody else does; it goes with the account. */
import pg from 'pg';
import { expect, test } from 'vitest';
import type { Viewer } from '../../src/catalogue/work.ts';
import { filesOnDisk } from '../../src/files/disk.ts';
import { type Actor, GUEST, libraryOn, OWNER } from '../../src/library/library.ts';
import { verbatim } from '../../src/text/sentence.ts';
import { freshStore } from '../support/database.ts';
import { PROGRAM, storyText, takeInTexts } from '../support/library.ts';
import { accountOf } from '../support/sessions.ts';

const STORIES = {
  'a.txt': storyText({ Title: 'Ash', Fandom: 'Tidewatch', Characters: 'Ilse Marr' }, 1),
  'b.txt': storyText({ Title: 'Birch', Fandom: 'Tidewatch', Characters: 'Joren' }, 2),
  'c.txt': storyText({ Title: 'Cedar', Fandom: 'Glass Orchard', Characters: 'Ilse Marr' }, 3),
};

async function library() {
  const { store, url } = await freshStore();
  await takeInTexts(store, STORIES);
  const lib = libraryOn({ store, files: filesOnDisk('/nowhere'), program: PROGRAM, workers: 1 });
  const somebody = async (name: string, ...roles: ('member' | 'keeper')[]): Promise<Actor> => ({
    id: await accountOf(store, name, ...roles),
    name,
    roles,
  });
  const found = async (actor: Actor, typed = '') =>
    (await lib.find.works(actor, { typed, size: 100, after: null })).works.map(({ title }) => title).sort();
  const keeper: Viewer = { kind: 'keeper', id: 'k' };
  const { items } = await store.reader.list({ sort: 'title', page: 1, perPage: 9 }, keeper);
  const id = (title: string) => items.find((card) => card.title === title)!.id;
  const query = async (statement: string) => {
    const client = new pg.Client(url);
    await client.connect();
    return (await client.query(statement).finally(() => client.end())).rows as { [column: string]: unknown }[];
  };
  return { store, lib, somebody, found, id, query };
}

test('never to be shown: left out of all that the account asks, with what counts as it, and of nothing else', async () => {
  const { lib, somebody, found } = await library();
  const [reader, other] = [await somebody('Reader', 'member'), await somebody('Other', 'member')];
  await lib.own.addNever(reader, { type: 'fandom', name: 'TIDEWATCH' });
  expect(await found(reader)).toEqual(['Cedar']);
  for (const actor of [other, GUEST, OWNER]) expect(await found(actor)).toEqual(['Ash', 'Birch', 'Cedar']);
  const orchard = (await lib.tags.called(OWNER, 'fandom', 'Glass Orchard'))!;
  await lib.tags.wrangle(OWNER, { does: 'merge', tag: orchard, other: { name: 'Tidewatch' } });
  expect(await found(reader)).toEqual([]);
  const [never] = await lib.own.never(reader);
  expect(never).toMatchObject({ type: 'fandom', name: 'TIDEWATCH' });
  await lib.own.dropNever(other, never!.id);
  expect(await lib.own.never(reader)).toHaveLength(1);
  await lib.own.dropNever(reader, never!.id);
  expect(await found(reader)).toEqual(['Ash', 'Birch', 'Cedar']);
  await lib.own.addNever(reader, { type: null, name: 'Ilse Marr' });
  expect(await found(reader)).toEqual(['Birch']);
  expect(await lib.own.addNever(reader, { type: null, name: ' ' })).toMatchObject({ refused: { code: 'own.no-name' } });
});

test('hidden works are shown no more, read ones are asked for; both until they are no longer so', async () => {
  const { lib, somebody, found, id } = await library();
  const reader = await somebody('Reader');
  await lib.own.mark(reader, id('Ash'), 'hidden', true);
  await lib.own.mark(reader, id('Birch'), 'read', true);
  await lib.own.mark(reader, id('Birch'), 'read', true);
  expect(await found(reader)).toEqual(['Birch', 'Cedar']);
  expect(await found(reader, 'read:yes')).toEqual(['Birch']);
  expect(await found(reader, 'read:no')).toEqual(['Cedar']);
  expect(await found(GUEST, 'read:no')).toEqual(['Ash', 'Birch', 'Cedar']);
  expect([...(await lib.own.marks(reader, [id('Ash'), id('Birch'), id('Cedar')]))]).toEqual(
    expect.arrayContaining([
      [id('Ash'), ['hidden']],
      [id('Birch'), ['read']],
    ]),
  );
  expect((await lib.own.marked(reader, 'hidden', 1, 10)).items.map(({ title }) => title)).toEqual(['Ash']);
  await lib.own.mark(reader, id('Ash'), 'hidden', false);
  await lib.own.mark(reader, id('Birch'), 'read', false);
  expect(await found(reader, 'read:no')).toEqual(['Ash', 'Birch', 'Cedar']);
});

test('marks stay with a work that becomes part of another', async () => {
  const { lib, somebody, found, id, store } = await library();
  const reader = await somebody('Reader');
  await lib.own.mark(reader, id('Ash'), 'read', true);
  await lib.own.mark(reader, id('Birch'), 'read', true);
  const parts = async (title: string) =>
    (await store.reader.desk.files(id(title)))!.parts.map((p) => p.map(({ key }) => key));
  const together = [...(await parts('Ash')), ...(await parts('Birch'))];
  const joined = await lib.desk.sayOfFiles(OWNER, { workId: id('Ash'), word: { says: 'one-work', parts: together } });
  expect(await found(reader, 'read:no')).toEqual(['Cedar']);
  const { items } = await lib.own.marked(reader, 'read', 1, 10);
  expect(items).toHaveLength(1);
  await lib.own.mark(reader, items[0]!.id, 'read', false);
  expect((await found(reader, 'read:no')).length).toBe(2);
  await lib.desk.takeBack(OWNER, joined);
});

test('a search that is kept is what it asks today: its days move on, and it follows tags that are made one', async () => {
  const { store, lib, somebody } = await library();
  const reader = await somebody('Reader');
  await lib.own.save(reader, { name: 'New', asked: 'q=lamp&updated=%3C7%20days%20ago' });
  await lib.own.save(reader, { name: 'Orchard', asked: 'fandom=Glass+Orchard' });
  const later = libraryOn({
    store,
    files: filesOnDisk('/nowhere'),
    program: PROGRAM,
    workers: 1,
    now: () => new Date(Date.now() + 30 * 86_400_000),
  });
  const asked = async (of: typeof lib) => (await of.own.saved(reader)).map(({ query }) => query);
  const [[today], [then]] = [await asked(lib), await asked(later)];
  expect([today === then, today?.startsWith('lamp updated>')]).toEqual([false, true]);

  const search = async () => {
    const { asked } = (await lib.own.saved(reader)).find(({ name }) => name === 'Orchard')!;
    const page = { address: new URLSearchParams(asked), size: 9, after: null, facets: [] };
    return (await lib.find.search(reader, page)).works.map(({ title }) => title).sort();
  };
  expect(await search()).toEqual(['Cedar']);
  const orchard = (await lib.tags.called(OWNER, 'fandom', 'Glass Orchard'))!;
  const merged = await lib.tags.wrangle(OWNER, { does: 'merge', tag: orchard, other: { name: 'Tidewatch' } });
  expect(await search()).toEqual(['Ash', 'Birch', 'Cedar']);
  await lib.tags.undo(OWNER, (merged as { done: number[] }).done.at(-1)!);
  expect(await search()).toEqual(['Cedar']);
});

test('what is written of a tag follows it where it is merged, and means another name as it is where it was one before', async () => {
  const { lib, somebody, found } = await library();
  const [reader, later] = [await somebody('Reader'), await somebody('Later')];
  const asked = [
    'q=%22glass+orchard%22+fandom%3A%22Glass+Orchard%22',
    'not-fandom=glass+orchard&sort=title',
    'tag=Glass+Orchard',
  ];
  for (const [n, one] of asked.entries()) await lib.own.save(reader, { name: `${n}`, asked: one });
  await lib.own.addNever(reader, { type: null, name: 'Glass Orchard' });
  const orchard = (await lib.tags.called(OWNER, 'fandom', 'Glass Orchard'))!;
  await lib.tags.wrangle(OWNER, { does: 'merge', tag: orchard, other: { name: 'Tidewatch' } });
  await lib.own.save(later, { name: 'As it is', asked: 'fandom=Glass+Orchard' });
  const kept = async (actor: Actor) => (await lib.own.saved(actor)).map(({ asked }) => asked);
  expect(await kept(later)).toEqual(['fandom=Glass+Orchard']);
  expect(await kept(reader)).toEqual([
    'q=%22glass+orchard%22+fandom%3A%22Tidewatch%22',
    'not-fandom=Tidewatch&sort=title',
    'tag=Tidewatch',
  ]);
  expect(await found(reader)).toEqual([]);
  expect((await lib.own.never(reader)).map(({ name }) => name)).toEqual(['Glass Orchard']);
  // Kept once more, it is meant as it is written now.
  await lib.own.save(reader, { name: '2', asked: 'tag=Glass+Orchard' });
  expect((await kept(reader))[2]).toBe('tag=Glass+Orchard');
  await lib.own.addNever(later, { type: 'fandom', name: 'Glass Orchard' });
  expect(await found(later)).toEqual(['Ash', 'Birch']);
});

test('searches are kept as they were asked: renamed, exchanged, deleted, by whose they are alone', async () => {
  const { lib, somebody } = await library();
  const [reader, other] = [await somebody('Reader'), await somebody('Other')];
  const asked = 'q=lamp&fandom=Tidewatch&words-from=1000&updated=%3C7%20days%20ago';
  const kept = (await lib.own.save(reader, { name: 'Long lamps', asked })) as { id: number };
  expect(await lib.own.saved(reader)).toMatchObject([
    { id: kept.id, name: 'Long lamps', asked, query: expect.stringMatching(/^lamp fandom:"?Tidewatch"? words>=1000/) },
  ]);
  expect(await lib.own.save(reader, { name: 'LONG LAMPS', asked: 'q=bell' })).toEqual({ id: kept.id });
  const second = (await lib.own.save(reader, { name: 'Bells', asked: 'q=bell' })) as { id: number };
  expect(await lib.own.rename(reader, second.id, 'long lamps')).toMatchObject({ refused: { code: 'own.name-taken' } });
  expect(await lib.own.rename(reader, second.id, 'All bells')).toEqual({ id: second.id });
  expect(await lib.own.saved(other)).toEqual([]);
  await lib.own.dropSaved(other, second.id);
  await lib.own.rename(other, second.id, 'Mine');
  expect((await lib.own.saved(reader)).map(({ name }) => name)).toEqual(['All bells', 'LONG LAMPS']);
  await lib.own.dropSaved(reader, second.id);
  expect(await lib.own.saved(reader)).toHaveLength(1);
});

test('keys of programs: shown once, kept as a hash, good for what their owner may until they are withdrawn', async () => {
  const { lib, somebody, query } = await library();
  const reader = await somebody('Reader', 'member');
  const made = (await lib.own.makeApiKey(reader, 'my e-reader')) as { key: string };
  expect(made.key).toMatch(/^ficarium_[\w-]{43}$/);
  expect(JSON.stringify(await query('select * from api_keys'))).not.toContain(made.key.slice(9));
  expect(await lib.own.actorByKey(made.key)).toEqual(reader);
  expect(await lib.own.actorByKey(made.key.slice(9))).toBeNull();
  expect(await lib.own.actorByKey(`${made.key}x`)).toBeNull();
  const [key] = await lib.own.apiKeys(reader);
  expect(key).toMatchObject({ name: 'my e-reader', used: expect.any(Date) });
  await lib.own.withdrawApiKey(await somebody('Other'), key!.id);
  expect(await lib.own.actorByKey(made.key)).toEqual(reader);
  await lib.own.withdrawApiKey(reader, key!.id);
  expect(await lib.own.actorByKey(made.key)).toBeNull();
});

test('a guest has nothing of his own, nobody marks what they may not see, and all of it goes with the account', async () => {
  const { lib, somebody, id, query, store } = await library();
  for (const actor of [GUEST, OWNER]) {
    await expect(lib.own.never(actor)).rejects.toThrow('not-allowed');
    await expect(lib.own.mark(actor, id('Ash'), 'read', true)).rejects.toThrow('not-allowed');
    await expect(lib.own.save(actor, { name: 'x', asked: '' })).rejects.toThrow('not-allowed');
    await expect(lib.own.makeApiKey(actor, 'x')).rejects.toThrow('not-allowed');
    expect(await lib.own.marks(actor, [id('Ash')])).toEqual(new Map());
  }
  const reader = await somebody('Reader', 'member');
  await lib.desk.stand(OWNER, id('Cedar'), true, verbatim('private'));
  await expect(lib.own.mark(reader, id('Cedar'), 'read', true)).rejects.toThrow('not-found');
  await lib.own.mark(reader, id('Ash'), 'read', true);
  // A work that was marked and is hidden since is in no list of theirs.
  await lib.own.mark(reader, id('Birch'), 'read', true);
  await lib.desk.stand(OWNER, id('Birch'), true, verbatim('private'));
  const left = await lib.own.marked(reader, 'read', 1, 10);
  expect([left.items.map(({ title }) => title), left.total]).toEqual([['Ash'], 1]);
  await lib.own.addNever(reader, { type: null, name: 'Tides' });
  await lib.own.save(reader, { name: 'x', asked: 'q=lamp' });
  await lib.own.makeApiKey(reader, 'x');
  await query(`delete from accounts where id = '${reader.id}'`);
  for (const table of ['never_shown', 'marks', 'saved_filters', 'api_keys'])
    expect([table, await query(`select * from ${table}`)]).toEqual([table, []]);
  expect(await store.own.of(reader.id)).toEqual({ never: [], neverToo: [], read: [], hidden: [] });
});
