/** What people said about which files are one work: kept, undone, and held when the files come in again. */
import { expect, test } from 'vitest';
import type { Viewer } from '../../src/catalogue/work.ts';
import type { SaidOfFiles } from '../../src/grouping/word.ts';
import { carryOutFiles, sayOfFiles } from '../../src/library/desk/files.ts';
import { say, takeBack } from '../../src/library/desk/say.ts';
import { groupLibrary } from '../../src/library/grouping/group.ts';
import { takeDown } from '../../src/library/works/take-down.ts';
import type { Store } from '../../src/store/store.ts';
import { verbatim } from '../../src/text/sentence.ts';
import { say as inWords } from '../../src/words/words.ts';
import { freshStore } from '../support/database.ts';
import { PROGRAM, storyText, takeInTexts, wholeEdition } from '../support/library.ts';

const keeper: Viewer = { kind: 'keeper', id: 'k' };
const guest: Viewer = { kind: 'guest' };
const by = 'k';
const lib = (store: Store) => ({ store, program: PROGRAM });
const HEAP = {
  'pier.txt': storyText({ Title: 'The Pier', Author: 'Mara' }, 1),
  'more.txt': storyText({ Title: 'And More', Author: 'Mara' }, 2),
  'other.txt': storyText({ Title: 'Salt', Author: 'Bo' }, 3),
  'copy/pier.txt': storyText({ Title: 'The Pier', Author: 'Mara' }, 1).replace('We wait', 'We wiat'),
};

async function library(heap: Readonly<{ [path: string]: string }> = HEAP) {
  const { store } = await freshStore();
  await takeInTexts(store, heap);
  return store;
}
const works = async (store: Store, viewer = keeper) =>
  (await store.reader.list({ sort: 'title', page: 1, perPage: 50 }, viewer)).items;
const work = async (store: Store, title: string) => (await works(store)).find((card) => card.title === title)!;
const edition = async (store: Store, id: string) => (await wholeEdition(store.reader, id, keeper))!;
const pathsOf = async (store: Store, id: string) =>
  (await store.reader.desk.files(id))!.parts.map((part) => part.map(({ path }) => path));
const keysOf = async (store: Store, id: string) =>
  (await store.reader.desk.files(id))!.parts.map((part) => part.map(({ key }) => key));
/** As a better program would: every file is read again and all of the library put together. */
const again = (store: Store, heap: Readonly<{ [path: string]: string }> = HEAP) =>
  takeInTexts(store, heap, 'a newer one');
const join = async (store: Store, first: string, second: string): Promise<SaidOfFiles> => ({
  says: 'one-work',
  parts: [...(await keysOf(store, first)), ...(await keysOf(store, second))],
});
const sound = async (store: Store) => expect(await store.inspection.inconsistencies()).toEqual([]);

test('joined as parts: both addresses lead to it, it holds when all comes in again, and undone each is what it was', async () => {
  const store = await library();
  const [pier, more] = [await work(store, 'The Pier'), await work(store, 'And More')];
  const id = await sayOfFiles(lib(store), { workId: pier.id, word: await join(store, pier.id, more.id), by });
  const joined = await edition(store, more.id);
  expect([joined.workId, (await edition(store, pier.id)).workId]).toEqual([pier.id, pier.id]);
  expect([joined.work.chapters.length, inWords(joined.reason)]).toEqual([
    2,
    'its files put together anew by the keeper',
  ]);
  expect(await pathsOf(store, pier.id)).toEqual(
    [['copy/pier.txt', 'pier.txt'].sort().reverse(), ['more.txt']].map((p) => expect.arrayContaining(p)),
  );
  await again(store);
  expect((await edition(store, more.id)).work.chapters).toHaveLength(2);
  expect(await works(store)).toHaveLength(2);
  // The whole library put together anew finds the same: not one edition more.
  const { number } = await edition(store, pier.id);
  await groupLibrary({ store, program: PROGRAM });
  expect((await edition(store, pier.id)).number).toBe(number);
  await sound(store);

  await takeBack(lib(store), id, by);
  expect((await edition(store, more.id)).workId).toBe(more.id);
  expect((await edition(store, more.id)).work.title).toBe('And More');
  expect((await edition(store, pier.id)).work.chapters).toHaveLength(1);
  await again(store);
  expect((await works(store)).map(({ id }) => id).sort()).toEqual(
    [pier.id, more.id, (await work(store, 'Salt')).id].sort(),
  );
  expect((await store.reader.desk.said({ kind: 'files', page: 1, perPage: 9 })).items).toMatchObject([
    { id, takenBack: { by } },
  ]);
  await sound(store);
});

test('parted: a copy of its own, words about each follow it, out of sight stays out of sight, and undone it is one again', async () => {
  const store = await library();
  const pier = await work(store, 'The Pier');
  const [[first, second]] = (await keysOf(store, pier.id)) as [[string, string]];
  const id = await sayOfFiles(lib(store), {
    workId: pier.id,
    word: { says: 'apart', keys: [second], from: [first] },
    by,
  });
  const two = (await works(store)).filter(({ title }) => title === 'The Pier');
  expect(two).toHaveLength(2);
  const parted = two.find((card) => card.id !== pier.id)!;
  expect(await keysOf(store, parted.id)).toEqual([[second]]);
  await say(lib(store), {
    workId: parted.id,
    field: 'title',
    said: '',
    verdict: 'corrected',
    value: 'The Other Pier',
    by,
  });
  const [[its]] = (await pathsOf(store, parted.id)) as [[keyof typeof HEAP]];
  await again(store, { ...HEAP, 'third/pier.txt': `${HEAP[its]}\n` });
  expect((await works(store)).map(({ title }) => title)).toEqual(
    ['And More', 'The Other Pier', 'The Pier', 'Salt'].sort((a, b) =>
      a.replace('The ', '').localeCompare(b.replace('The ', '')),
    ),
  );
  expect((await pathsOf(store, parted.id)).flat()).toEqual(expect.arrayContaining(['third/pier.txt']));
  await takeDown(store, { workId: parted.id, reason: verbatim('asked for'), by });
  await takeBack(lib(store), id, by);
  // It goes by the address of the larger piece; the other leads there.
  expect((await edition(store, parted.id)).workId).toBe((await edition(store, pier.id)).workId);
  // Were one of them out of sight, so is the whole.
  expect(await store.reader.card(pier.id, guest)).toBeNull();
  await sound(store);
});

test('the better text is read, and stays so', async () => {
  const store = await library();
  const pier = await work(store, 'The Pier');
  const [[first, second]] = (await keysOf(store, pier.id)) as [[string, string]];
  const id = await sayOfFiles(lib(store), { workId: pier.id, word: { says: 'better', key: second }, by });
  expect((await edition(store, pier.id)).parts[0]!.draftId).toBe(second);
  await again(store);
  expect((await edition(store, pier.id)).parts[0]!.draftId).toBe(second);
  await takeBack(lib(store), id, by);
  expect((await edition(store, pier.id)).parts[0]!.draftId).toBe(first);
  await sound(store);
});

test('a word that was kept and not carried out is carried out by the next who comes, an import among them', async () => {
  for (const next of ['the next start', 'an import'] as const) {
    const store = await library();
    const [pier, more] = [await work(store, 'The Pier'), await work(store, 'And More')];
    const word = await join(store, pier.id, more.id);
    await store.alone(async () => {
      // While another takes a heap in, the word waits.
      await sayOfFiles(lib(store), { workId: pier.id, word, by });
      expect(await works(store)).toHaveLength(3);
    });
    if (next === 'an import') await again(store, { ...HEAP, 'new.txt': storyText({ Title: 'New' }, 9) });
    else expect(await carryOutFiles(lib(store))).toBe(true);
    expect((await edition(store, more.id)).workId, next).toBe(pier.id);
    expect((await store.stock.filesWords()).due, next).toEqual([]);
  }
});

test('a work that is not there', async () => {
  const store = await library({});
  await expect(sayOfFiles(lib(store), { workId: 'w0', word: { says: 'better', key: 'a' }, by })).rejects.toMatchObject({
    code: 'not-found',
  });
});
