import { describe, expect, test } from 'vitest';
import { spent } from '../../../test/support/spent.ts';
import { plain } from '../../text/text.ts';
import { blocksOf } from '../../text/tree.ts';
import { titleOfFile, titleOver } from './text-title.ts';

const STORY =
  'The lamp was out when she came to the door, and nobody had filled it since the autumn. The cat asked who it was.';
const read = (head: string) => {
  const page = titleOver(blocksOf(plain(`${head}\n\n${STORY}\n\n${STORY}`)));
  return page && [page.title.value, page.author?.value].filter(Boolean).join(' / ');
};

describe('a line over the story is its title', () => {
  test.each([
    ['THE LAMP AT THE DOOR', 'THE LAMP AT THE DOOR'],
    ['The Lamp at the Door', 'The Lamp at the Door'],
    ['THE LAMP\nKit Vale', 'THE LAMP / Kit Vale'],
    ['The Lamp at the Door\n\nKit Vale', 'The Lamp at the Door / Kit Vale'],
    ['* The Lamp (1/4) *', 'The Lamp'],
    ['The Lamp at the Door\n\nKit Vale’s Diary.', 'The Lamp at the Door'],
    ['The Lamp at the Door\n\nKit Vale’s Night', 'The Lamp at the Door'],
  ])('%j', (head, expected) => {
    expect(read(head)).toBe(expected);
  });

  test.each([
    'It was late.',
    'The lamp was out',
    '“Who Is There?”',
    'Rain',
    'CHAPTER ONE',
    'By Kit Vale and Oda Fell',
    'Dear All,',
    'A line that goes on and on with Many Capitals In It until nobody would call it a title any more at all',
  ])('%j is none', (head) => {
    expect(read(head)).toBeUndefined();
  });

  test('nor is a line over next to nothing', () => {
    expect(titleOver(blocksOf(plain('The Lamp at the Door\n\nIt was late.')))).toBeUndefined();
  });
});

test.each([
  ['heap/the_lamp.txt', 'The Lamp', undefined],
  ['heap/TheLampAtTheDoor.html', 'The Lamp At The Door', undefined],
  ['heap/the-lamp-of-oil-ch02.txt', 'The Lamp of Oil', undefined],
  ['heap/Kit Vale - The Lamp.txt', 'The Lamp', 'Kit Vale'],
  ['x.zip!stories/oil lamp.doc', 'Oil Lamp', undefined],
])('%s is called so', (path, title, author) => {
  expect(titleOfFile(path)?.title).toMatchObject({ value: title, confidence: 0.4 });
  expect(titleOfFile(path)?.author?.value).toBe(author);
});

test.each([
  'index.html',
  '000123.txt',
  'story4.txt',
  'ch02.txt',
  'a3f9c0de12b4.txt',
  'box.mbox#3',
  'part1.txt',
  'fic.txt',
])('%s says nothing', (path) => {
  expect(titleOfFile(path)).toBeUndefined();
});

test('a long run of signs within a line takes no time', () => {
  const line = `x${'*'.repeat(200_000)}x`;
  const began = spent();
  expect(titleOver([{ type: 'paragraph', text: line, start: 0, end: line.length }])).toBeUndefined();
  // In proportion to the run it is a matter of milliseconds; to its square, of half a minute.
  expect(spent() - began).toBeLessThan(2000);
});
