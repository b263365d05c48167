/** A heap is taken in again after something changed: what holds, what is named as earlier, what stays out of sight. */
import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Viewer } from '../../src/catalogue/work.ts';
import { filesOnDisk } from '../../src/files/disk.ts';
import { groupLibrary } from '../../src/library/grouping/group.ts';
import { packResult } from '../../src/library/heaps/packed.ts';
import { restoreFile } from '../../src/library/heaps/restore-file.ts';
import { libraryOn, OWNER } from '../../src/library/library.ts';
import { decide } from '../../src/library/works/decide.ts';
import { putBack, takeDown } from '../../src/library/works/take-down.ts';
import type { Store } from '../../src/store/store.ts';
import { verbatim } from '../../src/text/sentence.ts';
import { traceAll } from '../../src/text/trace.ts';
import { freshStore } from '../support/database.ts';
import { story } from '../support/generated-stories.ts';
import { wholeEdition } from '../support/library.ts';

const scratch = mkdtempSync(join(tmpdir(), 'ficarium-again-'));
chmodSync(scratch, 0o755);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const guest: Viewer = { kind: 'guest' };
const keeper: Viewer = { kind: 'keeper', id: 'k' };

let made = 0;
/** A library, and heaps of files that can be changed and taken in again. */
async function workshop() {
  const { store } = await freshStore();
  const place = join(scratch, `${made++}`);
  const files = filesOnDisk(join(place, 'files'));
  const write = (heap: string, path: string, text: string | Buffer) => {
    mkdirSync(join(place, heap), { recursive: true });
    writeFileSync(join(place, heap, path), text);
  };
  const takeIn = (heap: string, program = 'test') =>
    libraryOn({ store, files, program, workers: 1 }).heaps.import(OWNER, { root: join(place, heap) });
  const clean = async () =>
    expect(await libraryOn({ store, files, program: 'test' }).verify(OWNER)).toMatchObject({ problems: [] });
  return { store, place, write, takeIn, clean };
}

const told = (seed: number, paragraphs = 40): string[] => story(seed, paragraphs).filter((p) => p !== '***');
const text = (paragraphs: readonly string[], title = 'The Lamp') =>
  `Title: ${title}\nAuthor: Mara\n\n${paragraphs.join('\n\n')}\n`;
/** The same story from a 7-bit archive: marks and accents gone, a word misspelled. */
const sevenBit = (paragraphs: readonly string[]) =>
  text(paragraphs).replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/—/g, '--').replace(' the ', ' teh ');
/** Every third paragraph has a sentence more. */
const revised = (paragraphs: readonly string[]) =>
  paragraphs.map((p, i) => (i % 3 === 1 ? `${p} That was the winter of the second lamp, ${i} days long.` : p));

async function shelf(store: Store, viewer: Viewer = keeper) {
  const { items } = await store.reader.list({ sort: 'title', page: 1, perPage: 100 }, viewer);
  return Promise.all(
    items.map(async ({ id, title }) => {
      const { work } = (await wholeEdition(store.reader, id, viewer))!;
      return { id, title, relations: work.relations, sources: work.sources.map((s) => [s.path, s.same] as const) };
    }),
  );
}

test('a file changed at its place: the newer state is read, the earlier one kept and named, no rival work', async () => {
  const { store, write, takeIn, clean } = await workshop();
  write('heap', 'lamp.txt', text(told(1)));
  write('heap', 'bell.txt', text(told(2), 'The Bell'));
  await takeIn('heap');
  const before = await shelf(store);
  write('heap', 'lamp.txt', text([...revised(told(1)), 'And there the new ending of it all begins and ends.']));
  expect(await takeIn('heap')).toMatchObject({ stories: 1, worksAdded: 0, worksChanged: 1 });
  const after = await shelf(store);
  expect(after.map((w) => [w.id, w.sources])).toEqual([
    [before[0]!.id, [['bell.txt', undefined]]],
    [
      before[1]!.id,
      [
        ['lamp.txt', undefined],
        ['lamp.txt', 'earlier'],
      ],
    ],
  ]);
  expect(after[1]!.relations).toEqual([]);
  const { parts } = (await wholeEdition(store.reader, after[1]!.id, keeper))!;
  expect(parts[0]!.original).toContain('the second lamp');
  expect(await takeIn('heap')).toMatchObject({ worksAdded: 0, worksChanged: 0 });
  await clean();
});

test('changed back again: what was earlier is read once more', async () => {
  const { store, write, takeIn, clean } = await workshop();
  for (const paragraphs of [told(1), revised(told(1)), told(1)]) {
    write('heap', 'lamp.txt', text(paragraphs));
    await takeIn('heap');
  }
  const [work] = await shelf(store);
  expect(work!.sources.map(([, same]) => same)).toEqual([undefined, 'earlier']);
  expect((await wholeEdition(store.reader, work!.id, keeper))!.parts[0]!.original).not.toContain('the second lamp');
  await clean();
});

test('a story that grew by chapters at its place is one work', async () => {
  const { store, write, takeIn } = await workshop();
  write('heap', 'lamp.txt', text(told(1, 20)));
  await takeIn('heap');
  write('heap', 'lamp.txt', text([...told(1, 20), ...told(9, 30)]));
  await takeIn('heap');
  expect((await shelf(store)).map((w) => w.sources.map(([, same]) => same))).toEqual([[undefined, 'earlier']]);
});

test('a file moved, gone, or in another folder: the same works, nothing new, nothing lost', async () => {
  const { store, place, write, takeIn, clean } = await workshop();
  write('heap', 'lamp.txt', text(told(1)));
  write('heap', 'bell.txt', text(told(2), 'The Bell'));
  await takeIn('heap');
  const before = await shelf(store);
  const nothing = { stories: 0, worksAdded: 0, worksChanged: 0 };
  renameSync(join(place, 'heap/lamp.txt'), join(place, 'heap/moved.txt'));
  expect(await takeIn('heap')).toMatchObject(nothing);
  rmSync(join(place, 'heap/bell.txt'));
  expect(await takeIn('heap')).toMatchObject(nothing);
  renameSync(join(place, 'heap'), join(place, 'other'));
  write('other', 'bell.txt', text(told(2), 'The Bell'));
  expect(await takeIn('other')).toMatchObject(nothing);
  expect(await shelf(store)).toEqual(before);
  await clean();
});

test('a moved file is not taken for the earlier state of what took its place', async () => {
  const { store, place, write, takeIn } = await workshop();
  write('heap', 'lamp.txt', text(told(1)));
  await takeIn('heap');
  renameSync(join(place, 'heap/lamp.txt'), join(place, 'heap/lamp-1999.txt'));
  write('heap', 'lamp.txt', text(revised(told(1))));
  await takeIn('heap');
  const works = await shelf(store);
  expect(works).toHaveLength(2);
  expect(works.flatMap((w) => w.relations)).toMatchObject([{ type: 'revision-of' }]);
});

/** Refuses the first change of a rule in the first part of a work, and every change of another rule. */
async function refuseSome(store: Store, workId: string) {
  const { parts } = (await wholeEdition(store.reader, workId, keeper))!;
  const change = traceAll(parts[0]!.ledger).find((c) => c.rule === 'quotes')!;
  const by = { workId, draftId: parts[0]!.draftId, verdict: 'refused', decidedBy: 'k' } as const;
  await decide({ store, program: 'test' }, { ...by, target: { key: change.key } });
  await decide({ store, program: 'test' }, { ...by, target: { rule: 'dashes' } });
  return change.key;
}

test('decisions hold through a better program, a copy with slips, a better copy and the heap from elsewhere', async () => {
  const { store, write, takeIn, clean } = await workshop();
  const typed = text(told(1)).replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replaceAll(', and ', ' -- and ');
  write('heap', 'lamp.txt', typed);
  await takeIn('heap');
  const [work] = await shelf(store);
  const key = await refuseSome(store, work!.id);
  const holds = async () => {
    const [now, ...others] = await shelf(store);
    expect(others).toEqual([]);
    expect(now!.id).toBe(work!.id);
    const { parts } = (await wholeEdition(store.reader, now!.id, keeper))!;
    const changes = traceAll(parts[0]!.ledger);
    expect(parts[0]!.original).toContain(' -- and ');
    expect(changes.some((c) => c.key === key || c.rule === 'dashes')).toBe(false);
    expect(changes.some((c) => c.rule === 'quotes')).toBe(true);
    expect(await store.reader.decisions(now!.id, keeper)).toHaveLength(2);
  };
  await holds();
  await takeIn('heap', 'better program');
  await holds();
  write('heap', 'slips.txt', sevenBit(told(1)).replaceAll(', and ', ' -- and '));
  await takeIn('heap', 'better program');
  await holds();
  // Set with curly quotes and dashes, it would be read from, were it not for the decisions.
  write(
    'other',
    'set.html',
    `<html><body><h1>The Lamp</h1>${told(1)
      .map((p) => `<p>${p}</p>`)
      .join('\n')}</body></html>`,
  );
  await takeIn('other', 'better program');
  await holds();
  expect((await shelf(store))[0]!.sources).toHaveLength(3);
  await clean();
});

const CHAPTER = 20;
const RETURNS: Readonly<{ [what: string]: (write: (path: string, text: string | Buffer) => void) => void }> = {
  'the same bytes': (write) => write('again.txt', text(told(1, 60))),
  'a copy': (write) => write('copy.txt', `${text(told(1, 60))}\n\n`),
  'another encoding': (write) => write('utf16.txt', Buffer.from(`\ufeff${text(told(1, 60))}`, 'utf16le')),
  'a copy with slips': (write) => write('slips.txt', sevenBit(told(1, 60))),
  'a revision under another name': (write) => write('rev.txt', text(revised(told(1, 60)), 'Another Name')),
  'an excerpt': (write) => write('part.txt', told(1, 60).slice(5, 25).join('\n\n')),
  'the story in parts': (write) => {
    const all = told(1, 60);
    for (let i = 0; i * CHAPTER < all.length; i++)
      write(
        `${i}.txt`,
        `Title: The Lamp (${i + 1}/3)\nAuthor: Mara\n\n${all.slice(i * CHAPTER, (i + 1) * CHAPTER).join('\n\n')}\n`,
      );
  },
};

test.each(Object.entries(RETURNS))(
  'a work taken down stays out of sight as %s, and comes back when put back',
  async (_what, bring) => {
    const { store, write, takeIn, clean } = await workshop();
    write('heap', 'lamp.txt', text(told(1, 60)));
    write('heap', 'bell.txt', text(told(2), 'The Bell'));
    await takeIn('heap');
    const { id } = (await shelf(store)).find((w) => w.title === 'The Lamp')!;
    const act = { workId: id, reason: verbatim('its writer asked'), by: 'k' };
    await takeDown(store, act);
    bring((path, bytes) => write('other', path, bytes));
    await takeIn('other');
    await takeIn('heap', 'better program');
    const seen = await shelf(store, guest);
    expect(seen.map((w) => w.title)).toEqual(['The Bell']);
    await putBack(store, act);
    const all = await shelf(store);
    expect((await shelf(store, guest)).map((w) => w.id)).toEqual(all.map((w) => w.id));
    expect(all.length).toBeGreaterThan(1);
    await clean();
  },
);

test('a part that comes in of a story in parts that was taken down is out of sight', async () => {
  const { store, write, takeIn } = await workshop();
  const part = (n: number) => `Title: The Lamp (${n}/3)\nAuthor: Mara\n\n${told(n, 20).join('\n\n')}\n`;
  write('heap', '1.txt', part(1));
  write('heap', '2.txt', part(2));
  await takeIn('heap');
  const [work] = await shelf(store);
  await takeDown(store, { workId: work!.id, reason: verbatim('r'), by: 'k' });
  write('other', '3.txt', part(3));
  await takeIn('other');
  expect(await shelf(store, guest)).toEqual([]);
  expect((await shelf(store)).map((w) => w.sources.length)).toEqual([3]);
});

test('putting one back does not bring back what is kin to another that was taken down', async () => {
  const { store, write, takeIn } = await workshop();
  write('heap', 'lamp.txt', text(told(1)));
  write('heap', 'lamp-revised.txt', text(revised(told(1)), 'The Lamp Revised'));
  await takeIn('heap');
  const works = await shelf(store);
  for (const { id } of works) await takeDown(store, { workId: id, reason: verbatim('r'), by: 'k' });
  write(
    'heap',
    'third.txt',
    text([...told(1), 'It was late, and there was a third way to end it all.'], 'The Third Lamp'),
  );
  await takeIn('heap');
  expect(await shelf(store, guest)).toEqual([]);
  await putBack(store, { workId: works[0]!.id, reason: verbatim('r'), by: 'k' });
  expect((await shelf(store, guest)).map((w) => w.id)).toEqual([works[0]!.id]);
});

test('a file that a better program reads as two stories: both are works, the old reading is no rival', async () => {
  const { store } = await freshStore();
  const sha256 = 'a'.repeat(64);
  const take = async (content: string, program: string) => {
    const { pieces, ...result } = packResult(
      await restoreFile({ path: 'list', bytes: Buffer.from(content), sha256 }, {}),
    );
    const taken = { ...result, pieces: pieces.map(({ json }) => ({ ...JSON.parse(json), safe: false })) };
    await store.write(async (writer) => writer.takeIn(await writer.heap('/heap'), [taken], program));
    await groupLibrary({ store, program });
  };
  const message = (n: number) =>
    `From m@example.org Mon Jan ${n} 10:00:00 1999\nFrom: Mara <m@example.org>\nSubject: Lamp ${'IVX'[n]}\n\n${told(n, 30).join('\n\n')}\n`;
  await take([...told(1, 30), ...told(2, 30)].join('\n\n'), 'old');
  const [before] = await shelf(store);
  await takeDown(store, { workId: before!.id, reason: verbatim('r'), by: 'k' });
  await take(`${message(1)}\n${message(2)}`, 'new');
  const works = await shelf(store);
  expect(works.map((w) => w.sources.map(([, same]) => same)).sort()).toEqual([[undefined], [undefined, 'earlier']]);
  expect(works.map((w) => w.id)).toContain(before!.id);
  expect(await shelf(store, guest)).toEqual([]);
});
