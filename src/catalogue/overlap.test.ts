import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plain } from '../text/text.ts';
import { blocksOf } from '../text/tree.ts';
import { repeatedAtHead } from './overlap.ts';

const blocks = (...paragraphs: string[]) => blocksOf(plain(paragraphs.join('\n\n')));
const A = 'The lamp was lit at seven, as it was every evening of that long and windy winter on the quay.';
const B = 'Nobody came up the stairs but the cat, who had her own opinion of the whole affair, and kept it.';
const C = 'In the morning the boats lay on the sand and the gulls walked round them like buyers at a fair.';
const D = 'She wrote it all down in the book, and then she crossed out the half of what she wrote there.';

const E = 'The winter went as winters go, in small change, and nobody could say in the end where it was spent.';

const left = (before: string[], after: string[]) =>
  repeatedAtHead(blocks(...before), blocks(...after))?.blocks.map((b) => b.text);

test('what ends a part and heads the next is found, with the line that announces it', () => {
  expect(left([A, B, C], [B, C, D, E, A])).toEqual([D, E, A]);
  expect(left([A, B, C], ['Previously:', B, C, D, E, A])).toEqual([D, E, A]);
  expect(left([A, B, C], ['*Previously, in "The Lamp"*', C.replace(/ /g, '\n'), B, D, E, A])).toBeUndefined();
});

test('one other letter, another order, a refrain, most of a part: it stays', () => {
  expect(left([A, B, C], [B, C.replace('gulls', 'gull'), D, E, A])).toBeUndefined();
  expect(left([A, B, C], [A, D])).toBeUndefined();
  expect(left([A, 'And the lamp burned.'], ['And the lamp burned.', D, E, A])).toBeUndefined();
  expect(left([A, B, C], [B, C])).toBeUndefined();
  expect(left([A, B, C], [A, B, C, D, E])).toBeUndefined();
});

test('law: what is left is the end of the later part, and what is cut is the end of the earlier', () => {
  const some = fc.array(fc.constantFrom(A, B, C, D), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(some, some, (before, after) => {
      const rest = left(before, after);
      if (!rest) return;
      const cut = after.slice(0, after.length - rest.length);
      expect(after.slice(cut.length)).toEqual(rest);
      expect(before.slice(-cut.length)).toEqual(cut);
    }),
  );
});
