import { expect, test } from 'vitest';
import type { Work } from '../../catalogue/work.ts';
import type { Block } from '../../text/tree.ts';
import { quotesOf } from './quotes-of.ts';

const block = (text: string, type: Block['type'] = 'paragraph') => ({ type, text, start: 0, end: 0 }) as Block;
const workOf = (...chapters: Block[][]) =>
  ({ chapters: chapters.map((blocks) => ({ title: null, blocks })) }) as unknown as Work;

test('says who says what, where it stands, chapter by chapter', () => {
  const work = workOf(
    [
      block('One', 'heading'),
      block('“The lamp is out,” said Kit Vale. “Wait here.”'),
      block('* * *', 'scene-break'),
      block('Nobody came.'),
      block('Kit asks: “Did you like it?”', 'note'),
    ],
    [block('“You were *late*,” said Mrs. Orrin.'), block('“I was,” said Kit.')],
  );
  const { speakers, quotes } = quotesOf(work);
  expect(speakers).toEqual([
    { name: 'Kit Vale', aliases: ['Kit'], gender: expect.toSatisfy((g) => g === 'm' || g === null), kind: 'named' },
    { name: 'Mrs. Orrin', aliases: [], gender: 'f', kind: 'named' },
  ]);
  expect(quotes.map(({ chapter, block: b, text, speaker, by }) => [chapter, b, text, speaker, by])).toEqual([
    [0, 1, '“The lamp is out,”', 0, 'name'],
    [0, 1, '“Wait here.”', 0, 'continued'],
    [1, 0, '“You were *late*,”', 1, 'name'],
    [1, 1, '“I was,”', 0, 'name'],
  ]);
  for (const q of quotes) expect(work.chapters[q.chapter]!.blocks[q.block]!.text.slice(...q.at)).toBe(q.text);
});

test('a work without speech has none', () => {
  expect(quotesOf(workOf([block('The sea lay still.')], []))).toEqual({ speakers: [], quotes: [] });
});
