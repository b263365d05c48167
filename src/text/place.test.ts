import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chapter } from '../catalogue/work.ts';
import { placeAgain, placeAt } from './place.ts';
import type { Block } from './tree.ts';

const chapterOf = (...texts: string[]): Chapter =>
  ({
    title: null,
    blocks: texts.map((text): Block => ({ type: 'paragraph', text, start: 0, end: 0 })),
  }) as unknown as Chapter;
const textsOf = ({ blocks }: Chapter) => blocks.map(({ text }) => text);

describe('a place', () => {
  const before = [
    chapterOf(
      'The ferry left at noon.',
      '“No.”',
      'Nobody waved.',
      '“No.”',
      'The river took its time, as it always had.',
    ),
    chapterOf('Winter came early.', 'It stayed.'),
  ];

  it('is found again where paragraphs were joined and parted, marks set and a chapter put before', () => {
    const place = placeAt(before[0], 0, 3)!;
    const mended = [
      chapterOf('A foreword that nobody had.'),
      chapterOf(
        'The ferry left at noon. “*No*.”',
        'Nobody waved.',
        '“No.” The river',
        'took its time, as it always had.',
      ),
      before[1]!,
    ];
    expect(placeAgain(mended, place)).toMatchObject({ chapter: 1, block: 2 });
  });

  it('holds no word of the story', () => {
    expect(JSON.stringify(placeAt(before[0], 0, 4))).not.toMatch(/river|time/i);
  });

  it('is as far into the chapter as it was where its letters are gone, and anywhere in nothing', () => {
    const place = placeAt(before[0], 0, 4)!;
    const other = chapterOf(...Array.from({ length: 10 }, (_, i) => `Another story, line ${i}.`));
    expect(placeAgain([other], place)).toMatchObject({ chapter: 0, block: Math.floor(place.share * 10) });
    expect(placeAgain([], place)).toMatchObject({ chapter: 0, block: 0 });
    expect(placeAgain([chapterOf()], place)).toMatchObject({ chapter: 0, block: 0 });
  });

  it('is none in a block or chapter that is not there', () => {
    expect(placeAt(before[0], 0, 99)).toBeNull();
    expect(placeAt(undefined, 7, 0)).toBeNull();
  });

  it('comes back to the same sentence over mends of chance', () => {
    const word = fc.constantFrom('the', 'ferry', 'Lamp', 'no', 'river', 'waits', 'É', '7', 'never');
    const paragraph = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => `${words.join(' ')}.`);
    const story = fc.array(fc.array(paragraph, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        story,
        fc.nat(),
        fc.nat(),
        fc.array(fc.nat(3), { minLength: 40, maxLength: 40 }),
        (texts, c, b, dice) => {
          // Each paragraph begins with words of its own, so that there is one right answer.
          const named = texts.map((chapter, i) => chapter.map((text, k) => `Mark${i}x${k}q ${text}`));
          const chapter = c % named.length;
          const block = b % named[chapter]!.length;
          const place = placeAt(chapterOf(...named[chapter]!), chapter, block)!;
          let die = 0;
          const roll = () => dice[die++ % dice.length]!;
          const mended = named.map((paragraphs) => {
            const out: string[] = [];
            for (const text of paragraphs) {
              if (roll() === 0 && out.length > 0) out[out.length - 1] += ` ${text}`;
              else if (roll() === 0) out.push(`“${text}”`, '');
              else out.push(text.replace(/\.$/, '…'));
            }
            return chapterOf(...out);
          });
          const shifted = roll() === 0 ? [chapterOf('Put before.'), ...mended] : mended;
          const found = placeAgain(shifted, place);
          expect(textsOf(shifted[found.chapter]!)[found.block]).toContain(`Mark${chapter}x${block}q`);
        },
      ),
    );
  });
});
