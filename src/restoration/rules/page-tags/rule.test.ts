import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runCases } from '../../../../test/support/cases.ts';
import { apply, undo } from '../../../text/change.ts';
import { plain } from '../../../text/text.ts';
import type { Context } from '../../rule.ts';
import { typedTags } from '../typed-tags/rule.ts';
import { pageTags } from './rule.ts';

runCases(pageTags, import.meta.dirname);

const context: Context = { format: 'text', encoding: 'utf-8', language: 'en', safe: false };
const piece = fc.constantFrom(
  '<p>', '</p>', '<p align=center>', '<br>', '<hr>', '<center>', '</center>', '<blockquote>', '</blockquote>', '<h2>', '</h2>', '<i>', '</i>',
  '<b>', '</b>', '<a href="x">', '</a>', '<font size=2>', '</font>', '<s>', '<big>', '<a long time>', '<', '>', '*', ' ', '\n', '\n\n', '   ',
  'the ice', 'Mira', 'held.', '<Where?>',
); // biome-ignore format: one list
const words = (content: string) => content.replace(/<[^<>]*>/g, '').replace(/[^\p{L}\p{N}]/gu, '');

test('no word is lost, undone is as before, twice is once, for any mixture', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), fc.constantFrom(pageTags, typedTags), (pieces, rule) => {
      const text = plain(pieces.join(''));
      const changes = rule.find(text, context);
      const after = apply(text, changes);
      expect(words(after.content)).toBe(words(text.content));
      expect(undo(after.content, changes)).toBe(text.content);
      expect(rule.find(after, context)).toEqual([]);
    }),
    { numRuns: 1500 },
  );
});
