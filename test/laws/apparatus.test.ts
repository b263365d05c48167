import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Context } from '../../src/restoration/rule.ts';
import { authorsNote } from '../../src/restoration/rules/authors-note/rule.ts';
import { disclaimer } from '../../src/restoration/rules/disclaimer/rule.ts';
import { endMark } from '../../src/restoration/rules/end-mark/rule.ts';
import { headerBlock } from '../../src/restoration/rules/header-block/rule.ts';
import { signature } from '../../src/restoration/rules/signature/rule.ts';
import { apply, undo } from '../../src/text/change.ts';
import { isApparatus, plain } from '../../src/text/text.ts';
import { blocksOf } from '../../src/text/tree.ts';

const RULES = [headerBlock, authorsNote, disclaimer, signature, endMark];
const context: Context = { format: 'text', encoding: 'utf-8', language: 'en', safe: false };

const PIECES = [
  'Title: Oil',
  'AUTHOR: Mara Venn',
  'Rating: PG',
  'Summary: A knock at the door, and then',
  '  another',
  'Disclaimer: Not mine.',
  'A/N: Thanks!',
  'by Mara Venn',
  'by night',
  '-----',
  '* * *',
  '-- ',
  '--',
  'The End',
  'TBC',
  'Mara',
  'Feedback: yes',
  'Note: the lamp was out.',
  'ADA: Who is there?',
  'Title: Oil Author: Mara Rating: PG Summary: x',
  'The lamp was out when she came to the door, and nobody knew.',
  '"Who is there?" said the cat.',
  'THE END',
  'To unsubscribe, write to us',
  'Glassline, A/B, PG-13.',
  '',
];
const joint = fc.constantFrom('\n', '\n\n', ' ', '\n \n', '\r\n', '\n\n\n');
const around = (...more: string[]) =>
  fc
    .array(fc.tuple(fc.constantFrom(...PIECES, ...more), joint), { maxLength: 12 })
    .map((parts) => parts.map(([p, j]) => p + j).join(''));
const before = around('Project Gutenberg', '*** START OF THIS PROJECT GUTENBERG EBOOK OIL ***');
const after = around('Project Gutenberg', 'End of the Project Gutenberg EBook of Oil');
/** A story between what may stand before and after it. */
const story = Array.from({ length: 60 }, (_, i) => `The lamp was out ${i} times that night, and the cat knew why.`);
const texts = fc
  .tuple(before, fc.constantFrom('\n', '\n\n', ' '), joint, after)
  .map(([top, wrap, between, end]) => top + story.join(wrap) + between + end);

test('each rule: undone it gives the text, twice is once, no letter changes, marks cover whole blocks', () => {
  fc.assert(
    fc.property(texts, (content) => {
      let text = plain(content);
      for (const rule of RULES) {
        const changes = rule.find(text, context);
        const next = apply(text, changes);
        expect(undo(next.content, changes)).toBe(text.content);
        expect(next.content.replace(/\s+/g, '')).toBe(text.content.replace(/\s+/g, ''));
        expect(rule.find(next, context)).toEqual([]);
        text = next;
      }
      for (const mark of text.marks.filter((m) => isApparatus(m.type))) {
        for (const block of blocksOf(text)) {
          const inside = mark.start < block.end && mark.end > block.start;
          if (inside)
            expect(
              mark.start <= block.start && mark.end >= block.end,
              `${mark.type} over ${JSON.stringify(block.text)}`,
            ).toBe(true);
        }
      }
    }),
    { numRuns: 500 },
  );
});
