import { describe, expect, it } from 'vitest';
import { TYPED } from '../../../test/support/typed-pages.ts';
import { restore } from '../../restoration/restore.ts';
import { restoredBlocks } from '../restored.ts';
import { plain } from '../text.ts';
import { storyBlocks } from '../tree.ts';
import { readSpoilerSpace } from './spoiler-space.ts';

const STORY = TYPED.slice(0, 4).join('\n\n');
const firstOf = (content: string) => storyBlocks(restoredBlocks(restore(plain(content))))[0]?.text;
const down = (s: string) => s.split('').join('\n');

describe('spoiler space', () => {
  it.each([
    ['letters', down('SPOILER')],
    ['letters of two words', `${down('SPOILER')}\n\n${down('SPACE')}`],
    ['letters and dots', `${down('SPOILER')}\n\n.\n\n.\n.\n.`],
    ['the second word alone', down('SPACE')],
    ['small letters, set in', down('spoiler').replace(/^/gm, '     ')],
    ['letters between dots', 'S\n.\nP\n.\nO\n.\nI\n.\nL\n.\nE\n.\nR\n.\n.'],
    ['one line', 'S P O I L E R   S P A C E'],
    ['dots alone', '.\n.\n.\n.\n.\n.\n.\n.'],
    ['stars with blank lines', '*\n\n*\n\n*\n\n*\n\n*\n\n*'],
    ['words and dots', 'Spoiler space follows:\n\n.\n.\n.'],
    ['words and nothing', `Spoiler space${'\n'.repeat(14)}`],
    ['page ends as typed', '^L\n^L\n^L\n^L\n^L'],
    ['a countdown', `Spoilers ahead!\n\n${[10, 9, 8, 7, 6, 5, 4, 3, 2, 1].join('\n')}`],
    ['a countdown with words', `spoiler space\n\n${[5, 4, 3, 2, 1, 0].join('\n\n')}`],
    ['numbers that count up', `Spoilers ahead!\n\n${[1, 2, 3, 4, 5, 6, 7].join('\n\n')}`],
    ['words, letters and numbers', `${down('SPOILERS')}\n\nS P O I L E R S\n\nspoiler space 5\n\n4\n\n3\n\n2\n\n1`],
    ['words with numbers on one line', 'spoiler space\n.\n.\nspoiler space 5 4 3\n.\n2 1'],
    ['scroll down', 'Scroll down\n|\n|\n|\n|\nv'],
  ])('stands before the story and is none: %s', (_, space) => {
    expect(firstOf(`${space}\n\n${STORY}`)).toMatch(/^The lamp over/);
    expect(firstOf(`Spoilers for the second season follow.\n\n${space}\n\n${STORY}`)).toMatch(/^The lamp over/);
    expect(firstOf(`Title: The Lamp\nAuthor: Marit Oldwater\nRating: G\n\n${space}\n\n${STORY}`)).toMatch(
      /^The lamp over/,
    );
  });

  it.each([
    ['scene breaks', `${TYPED[0]}\n\n.\n.\n.\n\n${TYPED[1]}`],
    ['stars between scenes', TYPED.join('\n\n*\n\n')],
    ['a countdown in the story', `"Ready?"\n\n10\n\n9\n\n8\n\n7\n\n6\n\n5\n\n4\n\n3\n\n2\n\n1\n\n${STORY}`],
    [
      'sections that are numbered',
      TYPED.slice(0, 6)
        .map((p, i) => `${i + 1}\n\n${p}`)
        .join('\n\n'),
    ],
    ['an acrostic', `${down('MARIT')}\n\n${STORY}`],
    ['letters that she wrote', `She wrote:\n\nA\n\nB\n\nC\n\n${STORY}`],
    ['a line that is the end', `${STORY}\n\n.\n.\n.\n.\n.\n.`],
  ])('is not seen in %s', (_, content) => expect(readSpoilerSpace(plain(content))).toEqual([]));
});
