import { expect, it } from 'vitest';
import type { Actor } from '../catalogue/actor.ts';
import type { Edition } from '../store/reader.ts';
import type { Store } from '../store/store.ts';
import { placeAt } from '../text/place.ts';
import type { Block } from '../text/tree.ts';
import { notesOf } from './notes.ts';

const ILSE: Actor = { id: 'a0123456789abcdef', name: 'Ilse', roles: ['member'] };
const paragraph = (text: string): Block => ({ type: 'paragraph', text, start: 0, end: 0 });
const TOLD = [
  'The ferry came in late, with its lamp out and nobody at the oar.',
  'Odo counted the baskets twice, and there was one too many of them.',
  'Nobody asked what was in it until the morning, when it began to sing.',
];

/** A library of one work in several editions, each of one chapter, and the notes of one person. */
function libraryOf(editions: readonly (readonly string[])[]) {
  let now = 1;
  const edition = (number: number) =>
    ({ workId: 'w1', number, work: { id: 'w1', chapters: [{ title: null }] }, reason: null }) as unknown as Edition;
  const chapterIn = (number: number) => ({ title: null, blocks: editions[number - 1]!.map(paragraph) });
  const kept: { [name: string]: unknown }[] = [];
  const reader = {
    edition: async (_: string, __: unknown, number = now) => edition(number),
    chapters: async ({ number }: Edition) => [chapterIn(number)],
    cards: async () => [{ id: 'w1', title: 'Baskets', chapters: 1, words: 30, tags: [] }],
  };
  const notes = {
    notesOf: async () => kept,
    notes: async () => ({ items: kept, total: kept.length }),
    moveNote: async (id: number, to: object) => void Object.assign(kept.find((one) => one['id'] === id)!, to),
  };
  const store = { reader, notes } as unknown as Pick<Store, 'reader' | 'notes'>;
  return {
    own: notesOf(store, () => new Date(0)),
    edition,
    kept,
    publish: () => void now++,
    mark(block: number, letter: number, length: number) {
      const at = new Date(0);
      const place = placeAt(chapterIn(now), 0, block, letter)!;
      kept.push({
        ...place,
        id: kept.length + 1,
        work: 'w1',
        edition: now,
        letter,
        length,
        words: '',
        made: at,
        changed: at,
      });
    },
  };
}

it('a note whose words are gone is kept with them, and marks nothing', async () => {
  const { own, edition, publish, mark, kept } = libraryOf([TOLD, [TOLD[0]!, 'Odo went home.', TOLD[2]!]]);
  mark(1, 0, 0);
  mark(2, 0, 0);
  publish();
  const [gone, there] = await own.inWork(ILSE, edition(2));
  expect(gone).toMatchObject({ gone: true });
  expect(there).toMatchObject({ gone: false, block: 2 });
  expect((await own.all(ILSE, 1, 30)).items.map(({ gone, passage }) => [gone, passage])).toEqual([
    [true, TOLD[1]],
    [false, TOLD[2]],
  ]);
  // It stays where it stood: an edition that has the words again has the note again.
  expect(kept.map(({ edition }) => edition)).toEqual([1, 2]);
});

it('words that are there still are marked, whatever became of those around them', async () => {
  const { own, edition, publish, mark } = libraryOf([
    TOLD,
    ['A new beginning.', 'Odo counted the baskets, and slept.'],
  ]);
  // "counted the baskets"
  mark(1, 3, 17);
  publish();
  expect(await own.inWork(ILSE, edition(2))).toMatchObject([{ gone: false, block: 1, letter: 3, length: 17 }]);
});

it('of words that changed halfway nothing is marked', async () => {
  const begun = `${TOLD[1]!.slice(0, 40)} nobody minded.`;
  const { own, edition, publish, mark } = libraryOf([TOLD, [TOLD[0]!, begun]]);
  mark(1, 0, 50);
  publish();
  const [note] = await own.inWork(ILSE, edition(2));
  expect(note?.gone).toBe(true);
});

it('comes back with its words', async () => {
  const { own, edition, publish, mark } = libraryOf([TOLD, ['Nothing of it.'], ['Before.', ...TOLD]]);
  mark(1, 0, 0);
  publish();
  expect(await own.inWork(ILSE, edition(2))).toMatchObject([{ gone: true }]);
  publish();
  expect(await own.inWork(ILSE, edition(3))).toMatchObject([{ gone: false, block: 2 }]);
});
