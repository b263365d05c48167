import pg from 'pg';
import { expect, test } from 'vitest';
import type { Viewer } from '../../src/catalogue/work.ts';
import { groupLibrary } from '../../src/library/grouping/group.ts';
import { restoreFile } from '../../src/library/heaps/restore-file.ts';
import { decide } from '../../src/library/works/decide.ts';
import { putBack, takeDown } from '../../src/library/works/take-down.ts';
import type { Store } from '../../src/store/store.ts';
import { packLedger } from '../../src/text/pack.ts';
import { verbatim } from '../../src/text/sentence.ts';
import { plain } from '../../src/text/text.ts';
import { traceAll } from '../../src/text/trace.ts';
import { say } from '../../src/words/words.ts';
import { freshStore } from '../support/database.ts';
import { PROGRAM, storyText, takeInTexts, wholeEdition } from '../support/library.ts';

const keeper: Viewer = { kind: 'keeper', id: 'k' };
const guest: Viewer = { kind: 'guest' };
const works = async (store: Store, viewer: Viewer = keeper) =>
  (await store.reader.list({ sort: 'title', page: 1, perPage: 50 }, viewer)).items;

async function query(url: string, statement: string) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await client.query(statement);
  } finally {
    await client.end();
  }
}

test('what a promise rests on is only ever added', async () => {
  const { store, url } = await freshStore();
  await takeInTexts(store, { 'a.txt': storyText({ Title: 'Lamp' }, 1) });
  const [work] = await works(store);
  const part = (await wholeEdition(store.reader, work!.id, keeper))!.parts[0]!;
  await decide(
    { store, program: PROGRAM },
    { workId: work!.id, draftId: part.draftId, target: { rule: 'quotes' }, verdict: 'accepted', decidedBy: 'k' },
  );
  await takeDown(store, { workId: work!.id, reason: verbatim('r'), by: 'k' });
  for (const table of ['files', 'drafts', 'restorations', 'editions', 'edition_parts', 'decisions', 'standings']) {
    const { fields } = await query(url, `select * from ${table}`);
    const column = fields.find((f) => f.name !== 'id')!.name;
    for (const statement of [
      `update ${table} set ${column} = ${column}`,
      `delete from ${table}`,
      `truncate ${table} cascade`,
    ]) {
      await expect(query(url, statement), statement).rejects.toThrow(/only ever added/);
    }
  }
});

test('the same heap again changes nothing', async () => {
  const { store, url } = await freshStore();
  const texts = { 'a.txt': storyText({ Title: 'Lamp' }, 1), 'b.txt': storyText({ Title: 'Bell' }, 6), 'empty.txt': '' };
  const state = async () =>
    Promise.all(
      [
        'files',
        'found_files',
        'refusals',
        'drafts',
        'restorations',
        'pieces',
        'works',
        'editions',
        'edition_parts',
      ].map(async (t) => (await query(url, `select count(*) from ${t}`)).rows[0].count),
    );
  await takeInTexts(store, texts);
  const first = await state();
  await takeInTexts(store, texts);
  expect(await state()).toEqual(first);
  expect(first).toEqual([3, 3, 1, 2, 2, 2, 2, 2, 2].map(String));
});

test('letters that PostgreSQL cannot hold as text are kept all the same', async () => {
  const { store } = await freshStore();
  const odd = 'half a pair \uD83D and a nul \u0000 and \\u0000 in letters';
  const sha256 = 'ab'.repeat(32);
  const { pieces } = await restoreFile(
    { path: 'nul\u0000.txt', bytes: Buffer.from(storyText({ Title: 'Odd' }, 9)), sha256 },
    {},
  );
  const piece = {
    ...pieces[0]!,
    draft: { ...pieces[0]!.draft, text: plain(odd) },
    ledger: packLedger([]),
    safe: false,
  };
  await store.write(async (writer) =>
    writer.takeIn(
      await writer.heap('/heap'),
      [{ path: 'nul\u0000.txt', sha256, size: 1, pieces: [piece], refusals: [] }],
      PROGRAM,
    ),
  );
  await groupLibrary({ store, program: PROGRAM });
  const [work] = await works(store);
  expect((await wholeEdition(store.reader, work!.id, keeper))!.parts).toMatchObject([
    { original: odd, text: { content: odd } },
  ]);
});

test('a copy that comes later joins the work, which keeps its id and gets an edition', async () => {
  const { store } = await freshStore();
  const text = storyText({ Title: 'Lamp', Author: 'Mara' }, 1);
  await takeInTexts(store, { 'a.txt': text });
  const [before] = await works(store);
  await takeInTexts(store, { 'copies/b.txt': `${text}\n\n\n` });
  const [after, ...others] = await works(store);
  expect([after!.id, others.length]).toEqual([before!.id, 0]);
  const edition = (await wholeEdition(store.reader, after!.id, guest))!;
  expect([edition.number, say(edition.reason)]).toEqual([2, 'more was taken in']);
  expect(edition.work.sources.map((s) => s.path).sort()).toEqual(['a.txt', 'copies/b.txt']);
  expect(await wholeEdition(store.reader, after!.id, guest, 1)).toMatchObject({
    number: 1,
    work: { sources: [{ path: 'a.txt' }] },
  });
});

test('a part that comes later closes the gap', async () => {
  const { store } = await freshStore();
  const part = (n: number) => storyText({ Title: `The Long Pier, part ${n} of 3`, Author: 'Mara' }, 10 + n);
  await takeInTexts(store, { 'x1.txt': part(1), 'x2.txt': part(2) });
  const [first] = await works(store);
  expect((await works(store)).length).toBe(1);
  expect(first!.missingParts).toEqual([3]);
  await takeInTexts(store, { 'x3.txt': part(3) });
  const [joined, ...others] = await works(store);
  expect([joined!.id, joined!.chapters, joined!.missingParts, others.length]).toEqual([first!.id, 3, [], 0]);
});

test('two works that a third file shows to be one become one, and the other id leads to it', async () => {
  const { store } = await freshStore();
  const header = (n: number) => ({ Title: `The Long Pier, part ${n} of 2`, Author: 'Mara' });
  const bare = storyText({}, 12).trim();
  await takeInTexts(store, { 'x1.txt': storyText(header(1), 11), 'hash.txt': bare });
  const before = await works(store);
  expect(before.length).toBe(2);
  const pier = before.find((w) => w.title?.includes('Pier'))!;
  const unknown = before.find((w) => w !== pier)!;
  await takeInTexts(store, { 'x2.txt': storyText(header(2), 12) });
  const [joined, ...others] = await works(store);
  expect([joined!.chapters, others]).toEqual([2, []]);
  expect([pier.id, unknown.id]).toContain(joined!.id);
  const gone = joined!.id === pier.id ? unknown.id : pier.id;
  expect((await store.reader.card(gone, guest))!.id).toBe(joined!.id);
  expect((await wholeEdition(store.reader, gone, guest))!.workId).toBe(joined!.id);
  expect((await store.reader.counts(guest)).works).toBe(1);
});

test('a refused change is not made, the word outlives a newer program, and can be taken back', async () => {
  const { store } = await freshStore();
  const text = storyText({ Title: 'Lamp' }, 1);
  await takeInTexts(store, { 'a.txt': text });
  const [work] = await works(store);
  const one = (await wholeEdition(store.reader, work!.id, keeper))!;
  const part = one.parts[0]!;
  const change = traceAll(part.ledger).find((c) => c.before.includes('--'))!;
  const by = { store, program: PROGRAM };
  const word = { workId: work!.id, draftId: part.draftId, target: { key: change.key }, decidedBy: 'k' };
  const refused = await decide(by, { ...word, verdict: 'refused' });
  expect(refused).toBe(2);
  const two = (await wholeEdition(store.reader, work!.id, keeper))!;
  expect(say(two.reason)).toBe(`a change by ${change.rule} refused`);
  expect(traceAll(two.parts[0]!.ledger).map((c) => c.key)).not.toContain(change.key);
  expect(two.parts[0]!.text.content).toContain('--');
  expect(await store.reader.decisions(work!.id, keeper)).toMatchObject([
    { target: { key: change.key }, verdict: 'refused', decidedBy: 'k' },
  ]);
  expect(await decide(by, { ...word, verdict: 'refused' })).toBe(2);

  await takeInTexts(store, { 'a.txt': text }, 'newer program');
  expect((await wholeEdition(store.reader, work!.id, keeper))!.number).toBe(2);

  expect(await decide(by, { ...word, verdict: 'undecided' })).toBe(3);
  const three = (await wholeEdition(store.reader, work!.id, keeper))!;
  expect(three.parts[0]!.text).toEqual(part.text);
  expect(await store.reader.decisions(work!.id, keeper)).toEqual([]);
  expect((await wholeEdition(store.reader, work!.id, keeper, 2))!.parts[0]!.text).toEqual(two.parts[0]!.text);
  expect((await store.reader.editions(work!.id, keeper)).map((e) => e.number)).toEqual([3, 2, 1]);
});

test('a whole rule refused stays refused in parts that come later', async () => {
  const { store } = await freshStore();
  const part = (n: number) => storyText({ Title: `The Long Pier, part ${n} of 2`, Author: 'Mara' }, 10 + n);
  await takeInTexts(store, { 'x1.txt': part(1) });
  const [work] = await works(store);
  const edition = (await wholeEdition(store.reader, work!.id, keeper))!;
  await decide(
    { store, program: PROGRAM },
    {
      workId: work!.id,
      draftId: edition.parts[0]!.draftId,
      target: { rule: 'quotes' },
      verdict: 'refused',
      decidedBy: 'k',
    },
  );
  await takeInTexts(store, { 'x2.txt': part(2) });
  const after = (await wholeEdition(store.reader, work!.id, keeper))!;
  expect(after.parts.map((p) => [p.path, p.ledger.some((pass) => pass.rule === 'quotes')])).toEqual([
    ['x1.txt', false],
    ['x2.txt', false],
  ]);
  expect(after.work.changes.byRule['quotes']).toBeUndefined();
  await expect(
    decide(
      { store, program: PROGRAM },
      { workId: work!.id, draftId: 'no such draft', target: { rule: 'quotes' }, verdict: 'refused', decidedBy: 'k' },
    ),
  ).rejects.toMatchObject({ code: 'not-found' });
});

test('a work that was taken down stays down: as itself, as a copy, as a revision', async () => {
  const { store } = await freshStore();
  const text = storyText({ Title: 'Lamp', Author: 'Mara' }, 1);
  await takeInTexts(store, { 'a.txt': text });
  const [work] = await works(store);
  await takeDown(store, { workId: work!.id, reason: verbatim('its writer asked'), by: 'k' });
  expect(await works(store, guest)).toEqual([]);
  await takeInTexts(store, {
    'a.txt': text,
    'copy.txt': `${text}\n\n`,
    'revised.txt': `${text.replace('Lamp', 'The Lamp Again').replaceAll('boats', 'ships')}\n\nAnd that is where the keeper put the lamp out, and went home over the sand.`,
    'other.txt': storyText({ Title: 'Bell' }, 6),
  });
  expect((await works(store, guest)).map((w) => w.title)).toEqual(['Bell']);
  await putBack(store, { workId: work!.id, reason: verbatim('they changed their mind'), by: 'k' });
  expect((await works(store, guest)).map((w) => w.title)).toContain('Lamp');
});

test('a heap is taken in by one program at a time', async () => {
  const { store } = await freshStore();
  await store.alone(async () => {
    await expect(store.alone(async () => 1)).rejects.toMatchObject({ code: 'data-folder-in-use' });
  });
  expect(await store.alone(async () => 2)).toBe(2);
});
