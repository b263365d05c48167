import { describe, expect, it } from 'vitest';
import { TYPED } from '../../../test/support/typed-pages.ts';
import { restore } from '../../restoration/restore.ts';
import { restoredBlocks } from '../restored.ts';
import { plain } from '../text.ts';
import { storyBlocks } from '../tree.ts';
import { readContents } from './contents-list.ts';

const story = (content: string) =>
  storyBlocks(restoredBlocks(restore(plain(content)))).map((b) => (b.type === 'heading' ? `# ${b.text}` : b.text));
const prose = (i: number) => TYPED.slice(i * 3, i * 3 + 3).join('\n\n');
const book = (list: string, headings: readonly string[], over = 'The Lamp\n\nby Marit Oldwater\n\n\n') =>
  `${over}${list}\n\n\n${headings.map((h, i) => `${h}\n\n${prose(i)}`).join('\n\n\n')}`;

describe('a list of chapters', () => {
  it.each([
    [
      'numbers and names',
      'CONTENTS\n\n I The Stairs\n II The Weighing House\n III The Boat',
      ['I\n\nThe Stairs', 'II\n\nThe Weighing House', 'III\n\nThe Boat'],
    ],
    [
      'an epilogue last',
      'CONTENTS\n\n I The Stairs\n II The Boat\n Epilogue',
      ['I\n\nThe Stairs', 'II\n\nThe Boat', 'Epilogue'],
    ],
    [
      'bare chapters below',
      'Contents:\n\nChapter 1: The Stairs\nChapter 2: The Boat\nChapter 3: The Shoe',
      ['Chapter 1', 'Chapter 2', 'Chapter 3'],
    ],
    [
      'dots and pages',
      'TABLE OF CONTENTS\n\nThe Stairs ........ 3\nThe Weighing House ..... 17\nThe Boat . . . . . . 29',
      ['The Stairs', 'The Weighing House', 'The Boat'],
    ],
    [
      'tabs and pages',
      'Table of Contents\n1. The Stairs\t3\n2. The Boat\t17\n3. The Shoe\t29',
      ['1. The Stairs', '2. The Boat', '3. The Shoe'],
    ],
    ['bullets', 'Chapters\n\n* Prologue\n* Chapter One\n* Chapter Two', ['Prologue', 'Chapter One', 'Chapter Two']],
    ['blank lines between', 'Contents\n\nPrologue\n\nThe Stairs\n\nThe Boat', ['Prologue', 'The Stairs', 'The Boat']],
    [
      'no heading',
      'CHAPTER I. The Stairs\nCHAPTER II. The Boat\nCHAPTER III. The Shoe',
      ['CHAPTER I. The Stairs', 'CHAPTER II. The Boat', 'CHAPTER III. The Shoe'],
    ],
    [
      'parts of a table',
      'CONTENTS\n\nI.\n\nThe Stairs\n\n3\n\nII.\n\nThe Boat\n\n17\n\nIII.\n\nThe Shoe\n\n29',
      ['I.\n\nThe Stairs', 'II.\n\nThe Boat', 'III.\n\nThe Shoe'],
    ],
    [
      'German',
      'Inhalt\n\n1. Kapitel: Die Treppe\nErstes Licht\nDas Boot',
      ['1. Kapitel: Die Treppe', 'Erstes Licht', 'Das Boot'],
    ],
  ])('is none of the story: %s', (_, list, headings) => {
    const found = story(book(list, headings));
    const listed = list
      .split('\n')
      .filter((l) => /\p{L}/u.test(l))
      .map((l) => l.trim());
    expect(found[0]?.replace(/^# /, '')).toBe(headings[0]!.split('\n')[0]);
    expect(found.filter((b) => listed.includes(b)).length).toBeLessThanOrEqual(headings.length);
    expect(found.join('\n').match(/The lamp over the ferry stairs/)).toHaveLength(1);
    expect(found.some((b) => /contents|inhalt|\.{3} ?\d|^# ?chapters$/i.test(b))).toBe(false);
  });

  it('tells which lines are headings', () => {
    const found = story(book('Contents\n\nThe Stairs\nThe Boat\nThe Shoe', ['The Stairs', 'The Boat', 'The Shoe']));
    expect(found.filter((b) => b.startsWith('# '))).toEqual(['# The Stairs', '# The Boat', '# The Shoe']);
  });

  it('stands under a title page that is no story either', () => {
    const list = 'Contents\n\n  CHAPTER I. The Stairs\n  CHAPTER II. The Boat\n  CHAPTER III. The Shoe';
    const found = story(
      book(
        list,
        ['CHAPTER I. The Stairs', 'CHAPTER II. The Boat', 'CHAPTER III. The Shoe'],
        'THE LAMP\n\nMarit Oldwater\n\n\n',
      ),
    );
    expect(found.slice(0, 2)).toEqual(['# CHAPTER I. The Stairs', expect.stringMatching(/^The lamp over/)]);
  });

  it.each([
    ['a list in the story', `Contents of her coat:\n\na key\na spoon\na letter\n\n${TYPED.join('\n\n')}`],
    ['a heading alone', `Contents\n\n${TYPED.join('\n\n')}`],
    [
      'lines that come again',
      `${TYPED.slice(0, 3).join('\n\n')}\n\nAnd then?\n\nNothing.\n\nAnd then?\n\nNothing.\n\n${TYPED.join('\n\n')}`,
    ],
    ['chapters', book('', ['Chapter 1', 'Chapter 2', 'Chapter 3'])],
    [
      'a refrain',
      `The lamp is low,\nthe water is high,\nthe ferry is slow,\nand so am I.\n\nThe lamp is low,\nthe water is high,\nthe ferry is slow,\nand so am I.\n\n${TYPED.join('\n\n')}`,
    ],
    ['a short talk', '"No."\n\n"Yes."\n\n"No."\n\n"Yes."\n\n"No."'],
    [
      'a title that comes again',
      `The Lamp\n\nby Marit Oldwater\n\nRated G\n\nFor Joren\n\nThe Lamp\n\n${TYPED.join('\n\n')}`,
    ],
  ])('is not seen in %s', (_, content) => expect(readContents(plain(content))).toBeUndefined());
});

describe('a title page', () => {
  it.each(['CHAPTER I', 'Chapter One', 'Prologue', '1', 'Part One'])('right above %s is no story', (head) => {
    const content = `THE LAMP\n\nMarit Oldwater\n\n\n\n${head}\n\n${prose(0)}\n\n\n${head === '1' ? '2' : 'Chapter 2'}\n\n${prose(1)}\n\n\n${head === '1' ? '3' : 'Chapter 3'}\n\n${prose(2)}`;
    expect(story(content)[0]?.replace(/^# /, '')).toBe(head);
  });

  it('is not made of the first lines of a story', () => {
    expect(story(`Nobody\n\nhad ever been on time.\n\n1\n\n${prose(0)}\n\n2\n\n${prose(1)}`)[0]).toBe('Nobody');
  });
});

describe('a table of chapters that nothing heads', () => {
  it('is one with its numbers in rows of their own', () => {
    const content = `The Lamp\n\n1.\n\nThe Stairs\n\n2.\n\nThe Boat\n\n3.\n\nThe Shoe\n\n${['1. The Stairs', '2. The Boat', '3. The Shoe'].map((h, i) => `${h}\n\n${prose(i)}`).join('\n\n')}`;
    expect(readContents(plain(content))?.chapters.map((c) => [c.number, c.title])).toEqual([
      ['1', 'The Stairs'],
      ['2', 'The Boat'],
      ['3', 'The Shoe'],
    ]);
    expect(story(content).filter((b) => /Stairs|Boat|Shoe/.test(b) && b.length < 30)).toHaveLength(3);
  });

  it('is none where chapters only begin', () => {
    const content = ['1. The Stairs', '2. The Boat', '3. The Shoe'].map((h, i) => `${h}\n\n${prose(i)}`).join('\n\n');
    expect(readContents(plain(content))).toBeUndefined();
  });
});
