import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { filesOnDisk } from '../../src/files/disk.ts';
import { libraryOn, OWNER } from '../../src/library/library.ts';
import { type SecondReaders, secondReadersIn } from '../../src/library/second-reader/apart.ts';
import { freshStore } from '../support/database.ts';
import { wholeEdition } from '../support/library.ts';

const scratch = mkdtempSync(join(tmpdir(), 'ficarium-again-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const LOST =
  'The harbour was empty when they came down the hill. “Where are the boats?” asked Lene. “Gone,” said the old man, and he spat into the water. ' +
  'Three days passed. On the fourth a sail stood in the bay, and all the bells began to ring at once. ';
const HEAP = {
  'long.txt': `Title: The Fourth Day\nAuthor: Bo Venn\n\n${LOST.repeat(9)}`,
  'other.txt': `Title: The Sail\nAuthor: Ida Tarn\n\n${LOST.replaceAll('Lene', 'Ida').repeat(8)}`,
  'whole.txt': `Title: The Bells\nAuthor: Una Reed\n\n${'The bells rang over the water.\n\nNobody came down to the quay that night.\n\n'.repeat(20)}`,
};

/** A reader who is sure that a paragraph begins where one says so, and nowhere else. */
function readers(name: string, begins: RegExp) {
  const seen: string[] = [];
  const weights = [[0, 0, 1, 0], [0, 0, 1, 0]] as const; // biome-ignore format: short
  const second: SecondReaders = {
    name: async () => name,
    open: async () => ({
      file: { window: 9, margin: 1, begin: 0, language: 'en', weights: { quoted: weights, unquoted: weights } },
      async read({ content, stretches }, onWindow) {
        seen.push(content);
        await onWindow?.();
        return new Map(
          stretches.flatMap((units) =>
            units.slice(1).map(({ start, end }) => [start, begins.test(content.slice(start, end)) ? 8 : -8] as const),
          ),
        );
      },
      close: async () => {},
    }),
  };
  return { seen, second };
}

async function filled() {
  const { store } = await freshStore();
  const root = join(scratch, `heap-${Math.random()}`);
  mkdirSync(root);
  for (const [name, text] of Object.entries(HEAP)) writeFileSync(join(root, name), text);
  const files = filesOnDisk(`${root}-files`);
  const on = (reads?: SecondReaders, quiet = async () => {}) =>
    libraryOn({ store, files, program: 'test', workers: 1, second: reads && { readers: reads, quiet } });
  await on().heaps.import(OWNER, { root });
  const viewer = { kind: 'keeper', id: 'k' } as const;
  const read = async (title: string) => {
    const { items } = await store.reader.list({ sort: 'title', page: 1, perPage: 10 }, viewer);
    const { work, number, reason, parts } = (await wholeEdition(
      store.reader,
      items.find((w) => w.title === title)!.id,
      viewer,
    ))!;
    const paragraphs = work.chapters.flatMap(({ blocks }) =>
      blocks.filter(({ type }) => type === 'paragraph').map(({ text }) => text),
    );
    return { id: work.id, draftId: parts[0]!.draftId, paragraphs, number, reason };
  };
  return { store, on, read };
}
const how = (signal = new AbortController().signal) => ({ signal, onProgress: () => {} });

test('what lost its paragraphs is read again and has a new edition; what kept them is left alone, and nothing is read twice', async () => {
  const { on, read } = await filled();
  const { seen, second } = readers('one', /^(?:Three days|On the fourth)/);
  const library = on(second);
  await library.behind.readAgain(OWNER, how());
  expect(seen).toHaveLength(2);
  const { paragraphs, number, reason } = await read('The Fourth Day');
  expect(number).toBe(2);
  expect(reason).toEqual({ code: 'why.read-again' });
  expect(paragraphs.filter((p) => p.startsWith('On the fourth'))).toHaveLength(9);
  expect(await read('The Bells')).toMatchObject({ number: 1 });
  await library.behind.readAgain(OWNER, how());
  expect(seen).toHaveLength(2);
  // Another model reads all of it once more.
  const other = readers('two', /^Three days/);
  await on(other.second).behind.readAgain(OWNER, how());
  expect(other.seen).toHaveLength(2);
  expect((await read('The Fourth Day')).paragraphs.some((p) => p.startsWith('On the fourth'))).toBe(false);
});

test('what a person refused stays refused, and a decision about something else keeps what was read', async () => {
  const { on, read } = await filled();
  const { second } = readers('one', /^(?:Three days|On the fourth)/);
  const library = on(second);
  await library.behind.readAgain(OWNER, how());
  const before = await read('The Fourth Day');
  const about = { workId: before.id, draftId: before.draftId, target: { rule: 'dashes' } } as const;
  await library.bench.decide(OWNER, about, 'refused');
  expect((await read('The Fourth Day')).paragraphs).toEqual(before.paragraphs);
  await library.bench.decide(OWNER, { ...about, target: { rule: 'paragraph-model' } }, 'refused');
  expect((await read('The Fourth Day')).paragraphs.length).toBeLessThan(3);
});

test('stopped in the middle it goes on with the next call; it waits until nobody reads', async () => {
  const { on, read } = await filled();
  const { seen, second } = readers('one', /^Three days/);
  const closing = new AbortController();
  let asked = 0;
  const quiet = async () => {
    asked++;
    if (seen.length === 1) closing.abort();
  };
  await on(second, quiet).behind.readAgain(OWNER, how(closing.signal));
  expect(asked).toBeGreaterThan(1);
  expect(seen).toHaveLength(1);
  expect((await read('The Fourth Day')).number + (await read('The Sail')).number).toBe(2);
  await on(second).behind.readAgain(OWNER, how());
  expect((await read('The Fourth Day')).number).toBe(2);
  expect((await read('The Sail')).number).toBe(2);
});

test('a library without a second reader reads nothing again', async () => {
  const { on, read } = await filled();
  await on().behind.readAgain(OWNER, how());
  expect((await read('The Fourth Day')).number).toBe(1);
});

const model = process.env['FICARIUM_MODEL'];
test.skipIf(!model)(
  'the reader that FICARIUM_MODEL names reads again, and what it said stands in the new edition',
  async () => {
    const { store, on, read } = await filled();
    const before = await read('The Fourth Day');
    const library = on(secondReadersIn(model!));
    await library.behind.readAgain(OWNER, how());
    const after = await read('The Fourth Day');
    expect(after.paragraphs.join(' ').replace(/\s+/g, ' ')).toBe(before.paragraphs.join(' ').replace(/\s+/g, ' '));
    const pieces = await store.write((writer) => writer.pieces([after.draftId]));
    expect(pieces.get(after.draftId)?.beside?.second?.at.length).toBeGreaterThan(40);
    expect(after).toMatchObject({ number: 2, reason: { code: 'why.read-again' } });
    expect(await read('The Bells')).toMatchObject({ number: 1 });
    await library.behind.readAgain(OWNER, how());
    expect(await read('The Fourth Day')).toMatchObject({ number: 2 });
  },
  120_000,
);
