import { expect, test } from 'vitest';
import type { Block } from '../text/tree.ts';
import { joinReadings, readingOf } from './reading.ts';

const block = (text: string, type: Block['type'] = 'paragraph'): Block => ({ type, text, start: 0, end: text.length });

/** Words of the story, those of the page left out. */
const storyWords = (...blocks: Block[]) => {
  const { words, furniture } = readingOf(blocks);
  return words.filter((_, i) => furniture[i] === 0).join(' ');
};

test.each([
  ['a contents list', block('I. The Quay\nII. The Oil\nIII. The Storm\nIV. The End of the Oil', 'verse')],
  ['its lines as paragraphs', block('The Quay')],
  ['a heading that lost its mark', block('**The Keeper’s Diary, continued**')],
  ['a caption', block('[Illustration: a lamp. It burns.]')],
  ['a bare number', block('IV.')],
  ['what is said of the edition', block('Copyright 1931 by Mara Venn. All rights reserved.')],
])('%s is of the page', (_what, furniture) => {
  const told = Array.from({ length: 5 }, () => block('It was late.'));
  expect(storyWords(block('Part 1: The Quay', 'heading'), furniture, ...told)).toBe(storyWords(...told));
});

test.each([
  'It was late.',
  '“Late,” she said',
  '*No!*',
  'He went home, and then—',
  'A line that has no stop but is far too long to be a heading of anything',
])('%j is of the story', (text) => {
  expect(storyWords(block(text))).not.toBe('');
});

test('lines without stops are the story where it is told in them', () => {
  expect(storyWords(block('hi'), block('where are you'), block('at the quay'))).toBe('hi where are you at the quay');
});

test('case, accents and marks are left out; sentences are counted', () => {
  const { words, sentences } = readingOf([block('The CAFÉ’s lamp—lit. Twice!')]);
  expect(words).toEqual(['the', 'cafes', 'lamp', 'lit', 'twice']);
  expect(new Set(sentences).size).toBe(2);
});

test('parts joined keep their sentences apart', () => {
  const one = readingOf([block('It was late. She slept.')]);
  const { words, sentences } = joinReadings([one, one]);
  expect(words).toHaveLength(10);
  expect(new Set(sentences).size).toBe(4);
});
