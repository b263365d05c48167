import pg from 'pg';
import { expect, test } from 'vitest';
import { headOf } from '../../src/catalogue/head.ts';
import { tagsOf } from '../../src/catalogue/tags-of.ts';
import type { Viewer } from '../../src/catalogue/work.ts';
import type { Progress } from '../../src/library/heaps/progress.ts';
import { decide } from '../../src/library/works/decide.ts';
import { carryOut, decideForAll, keepForAll } from '../../src/library/works/decide-for-all.ts';
import type { Store } from '../../src/store/store.ts';
import { traceAll } from '../../src/text/trace.ts';
import { say } from '../../src/words/words.ts';
import { freshStore } from '../support/database.ts';
import { PROGRAM, storyText, takeInTexts, wholeEdition } from '../support/library.ts';

const keeper: Viewer = { kind: 'keeper', id: 'k' };
const by = (store: Store) => ({ store, program: PROGRAM });
const refuse = { rule: 'quotes', verdict: 'refused', decidedBy: 'k' } as const;
const takeBack = { ...refuse, verdict: 'undecided' } as const;

/** Five works with straight quotes, by title. */
const HEAP = Object.fromEntries(
  ['Bell', 'Buoy', 'Lamp', 'Moth', 'Pier'].map((title, i) => [`${title}.txt`, storyText({ Title: title }, 2 * i + 1)]),
);
async function library() {
  const { store, url } = await freshStore();
  await takeInTexts(store, HEAP);
  return { store, url };
}
const work = async (store: Store, title: string) => {
  const { items } = await store.reader.list({ sort: 'title', page: 1, perPage: 50 }, keeper);
  return (await wholeEdition(store.reader, items.find((card) => card.title === title)!.id, keeper))!;
};
const all = (store: Store) => Promise.all(Object.keys(HEAP).map((path) => work(store, path.slice(0, -4))));
const texts = async (store: Store) => (await all(store)).map((edition) => edition.parts.map((part) => part.text));
const numbers = async (store: Store) => (await all(store)).map((edition) => edition.number);
const quotesIn = async (store: Store) =>
  (await all(store)).map((edition) => edition.work.changes.byRule['quotes'] ?? 0);

test('refused everywhere: a new edition of each work that the rule changed; taken back: the text as before', async () => {
  const { store } = await library();
  const before = await texts(store);
  const counts = await quotesIn(store);
  expect(Math.min(...counts)).toBeGreaterThan(0);
  expect(await store.reader.rules(keeper)).toContainEqual(
    expect.objectContaining({ rule: 'quotes', changes: counts.reduce((a, b) => a + b), works: 5, refused: false }),
  );

  const progress: string[] = [];
  const onProgress = ({ what, done, all }: Progress) => progress.push(`${what.code} ${done}/${all}`);
  expect(await decideForAll({ ...by(store), onProgress }, refuse)).toBe(5);
  expect(progress).toEqual(['progress.restoring-anew 5/5']);
  expect(await quotesIn(store)).toEqual([0, 0, 0, 0, 0]);
  for (const edition of await all(store)) {
    expect([edition.number, say(edition.reason)]).toEqual([2, 'all changes by quotes in the whole library refused']);
    expect(edition.parts[0]!.text.content).not.toMatch(/[“”]/);
    expect(edition.parts[0]!.text.content).toContain('—');
  }
  expect((await store.reader.rules(keeper)).find((sum) => sum.rule === 'quotes')).toEqual({
    rule: 'quotes',
    changes: 0,
    works: 0,
    confidence: 1,
    refused: true,
  });
  expect(await store.reader.worksDue()).toBe(0);

  expect(await decideForAll(by(store), takeBack)).toBe(5);
  expect(await texts(store)).toEqual(before);
  expect((await store.reader.rules(keeper)).find((sum) => sum.rule === 'quotes')).toMatchObject({ refused: false });
});

test('works that the rule did not change are left alone', async () => {
  const { store } = await library();
  expect(await decideForAll(by(store), { ...refuse, rule: 'no-such-rule' })).toBe(0);
  expect(await decideForAll(by(store), { ...takeBack, rule: 'no-such-rule' })).toBe(0);
  expect(await numbers(store)).toEqual([1, 1, 1, 1, 1]);
});

test('works that come in later, and the same again in a newer program, respect the word', async () => {
  const { store } = await library();
  await decideForAll(by(store), refuse);
  await takeInTexts(store, { ...HEAP, 'new.txt': storyText({ Title: 'New' }, 21) }, 'newer');
  expect((await work(store, 'New')).work.changes.byRule).not.toHaveProperty('quotes');
  expect((await work(store, 'New')).number).toBe(1);
  expect(await quotesIn(store)).toEqual([0, 0, 0, 0, 0]);
  expect(await numbers(store)).toEqual([2, 2, 2, 2, 2]);
  await decideForAll(by(store), takeBack);
  expect((await work(store, 'New')).work.changes.byRule['quotes']).toBeGreaterThan(0);
});

test("the work's own word is nearer: an accepted rule, an accepted change, a refused rule", async () => {
  const { store } = await library();
  const [bell, buoy, lamp] = await Promise.all(['Bell', 'Buoy', 'Lamp'].map((title) => work(store, title)));
  const say = (edition: typeof bell, target: { rule: string } | { key: string }, verdict: 'accepted' | 'refused') =>
    decide(by(store), {
      workId: edition!.workId,
      draftId: edition!.parts[0]!.draftId,
      target,
      verdict,
      decidedBy: 'k',
    });
  const change = traceAll(buoy!.parts[0]!.ledger).filter((c) => c.rule === 'quotes')[2]!;
  await say(bell!, { rule: 'quotes' }, 'accepted');
  await say(buoy!, { key: change.key }, 'accepted');
  await say(lamp!, { rule: 'quotes' }, 'refused');
  expect(await decideForAll(by(store), refuse)).toBe(3);

  expect((await work(store, 'Bell')).number).toBe(1);
  expect((await work(store, 'Bell')).parts[0]!.text).toEqual(bell!.parts[0]!.text);
  const kept = await work(store, 'Buoy');
  expect(
    traceAll(kept.parts[0]!.ledger)
      .filter((c) => c.rule === 'quotes')
      .map((c) => c.key),
  ).toEqual([change.key]);

  // A word said after the library's, in a work: its rule again, and back.
  const moth = await work(store, 'Moth');
  expect(await say(moth, { rule: 'quotes' }, 'accepted')).toBe(3);
  expect((await work(store, 'Moth')).work.changes.byRule['quotes']).toBeGreaterThan(0);

  await decideForAll(by(store), takeBack);
  expect((await work(store, 'Lamp')).work.changes.byRule).not.toHaveProperty('quotes');
  expect((await work(store, 'Buoy')).parts[0]!.text).toEqual(buoy!.parts[0]!.text);
});

test('stopped after the word was kept, or half way: the next run does the rest, once', async () => {
  const { store } = await freshStore();
  const many = Object.fromEntries(
    Array.from({ length: 40 }, (_, i) => [`${i}.txt`, storyText({ Title: `Number ${i}` }, 100 + i)]),
  );
  await takeInTexts(store, many);
  await keepForAll(store, refuse);
  const due = await store.reader.worksDue();
  expect(due).toBeGreaterThan(32);
  const stop = new AbortController();
  const first = await carryOut({ ...by(store), signal: stop.signal, onProgress: () => stop.abort() });
  expect(first).toBe(16);
  expect(await store.reader.worksDue()).toBe(due - 16);
  expect(await carryOut(by(store))).toBe(due - 16);
  expect(await carryOut(by(store))).toBe(0);
  expect(await store.reader.rules(keeper)).toContainEqual(expect.objectContaining({ rule: 'quotes', works: 0 }));
  const { items } = await store.reader.list({ sort: 'title', page: 1, perPage: 50 }, keeper);
  const editions = await Promise.all(items.map((card) => store.reader.editions(card.id, keeper)));
  expect(Math.max(...editions.map((list) => list.length))).toBe(2);
});

test('while another program has the library, the word is kept and waits', async () => {
  const { store } = await library();
  await store.alone(async () => expect(await decideForAll(by(store), refuse)).toBe(0));
  expect(await store.reader.refusedForAll()).toEqual(new Set(['quotes']));
  expect(await carryOut(by(store))).toBe(5);
});

test('the words are only ever added, and the counts of an older library are read from its editions', async () => {
  const { store, url } = await library();
  await decideForAll(by(store), refuse);
  await decideForAll(by(store), takeBack);
  const client = new pg.Client(url);
  await client.connect();
  try {
    expect((await client.query('select verdict from decisions_for_all order by id')).rows).toEqual([
      { verdict: 'refused' },
      { verdict: 'undecided' },
    ]);
    for (const statement of ["update decisions_for_all set rule = 'x'", 'delete from decisions_for_all'])
      await expect(client.query(statement)).rejects.toThrow(/only ever added/);

    const sums = async () =>
      (await store.reader.rules(keeper)).map(({ rule, changes, works }) => [rule, changes, works]);
    const before = await sums();
    await client.query(`drop table decisions_for_all; alter table works drop column by_rule; alter table pieces drop column due;
      delete from migrations where name like '002-%'`);
    const { openStore } = await import('../../src/store/store.ts');
    const again = await openStore(url, {
      visible: () => [{ hidden: false, restricted: false, takenOut: false }],
      headOf,
      tagsOf,
    });
    await again.close();
    expect(await sums()).toEqual(before);
  } finally {
    await client.end();
  }
});
