import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apply, type Change, type Ledger, mapper, replace, say, undo, undoAll, unmapper } from './change.ts';
import { packLedger, unpackLedger } from './pack.ts';
import { plain, type Text } from './text.ts';
import { compare, traceAll } from './trace.ts';
import { blocksOf, inlinesOf, plainText } from './tree.ts';

/** Random non-overlapping edits of a text, as a rule would return them. */
const editsOf = (text: Text, seeds: readonly number[], rule: string): Change[] => {
  const changes: Change[] = [];
  let at = 0;
  for (const s of seeds) {
    const start = at + (s % 5);
    const end = start + ((s >> 3) % 4);
    if (end > text.content.length) break;
    if (s % 7 === 0 && end > start) changes.push(say(text, rule, start, end, 'verse', 0.5));
    else changes.push(replace(text, rule, start, end, ['', ' ', '\n\n', '“', 'ab'][s % 5]!, (s % 100) / 100));
    at = end + (end === start ? 1 : 0);
  }
  return changes;
};

const runs = fc.tuple(
  fc.string({ maxLength: 60 }),
  fc.array(fc.array(fc.nat(1000), { maxLength: 12 }), { maxLength: 4 }),
);

const fold = (content: string, seedLists: readonly (readonly number[])[]): { text: Text; ledger: Ledger } => {
  let text = plain(content);
  const ledger = seedLists.map((seeds, i) => {
    const changes = editsOf(text, seeds, `r${i}`);
    text = apply(text, changes);
    return { rule: `r${i}`, changes };
  });
  return { text, ledger };
};

test('the ledger undone gives the draft, and packed and unpacked it is the same ledger', () => {
  fc.assert(
    fc.property(runs, ([content, lists]) => {
      const { text, ledger } = fold(content, lists);
      expect(undoAll(text.content, ledger)).toBe(content);
      const again = unpackLedger(plain(content), JSON.parse(JSON.stringify(packLedger(ledger))));
      expect(again.text).toEqual(text);
      expect(again.ledger).toEqual(ledger);
    }),
  );
});

test('the comparison joined on the left is the draft, on the right the restored text, and holds every change once', () => {
  fc.assert(
    fc.property(runs, ([content, lists]) => {
      const { text, ledger } = fold(content, lists);
      const pieces = compare(content, text.content, ledger);
      expect(pieces.map((p) => p.before).join('')).toBe(content);
      expect(pieces.map((p) => p.after).join('')).toBe(text.content);
      expect(pieces.flatMap((p) => p.changes)).toHaveLength(traceAll(ledger).length);
    }),
    { numRuns: 3000 },
  );
});

test('positions outside of changes map there and back', () => {
  const text = plain('one two three');
  const changes = [replace(text, 'r', 3, 4, '\n\n', 1), replace(text, 'r', 7, 8, '', 1)];
  const there = mapper(changes);
  const back = unmapper(changes);
  expect(apply(text, changes).content).toBe('one\n\ntwothree');
  for (const offset of [0, 2, 5, 6, 9, 13]) expect(back(there(offset, 1), 1)).toBe(offset);
  expect(undo('one\n\ntwothree', changes)).toBe('one two three');
});

test('a change that does not fit the text is refused loudly', () => {
  expect(() => apply(plain('abc'), [{ rule: 'r', start: 0, end: 1, before: 'x', after: '', confidence: 1 }])).toThrow(
    RangeError,
  );
});

test('blocks take the type of the mark over them', () => {
  const text = {
    content: 'Chapter 1\n\nShe sang.\n\n* * *\n\nThe End',
    marks: [
      { type: 'heading' as const, start: 0, end: 9, level: 2 },
      { type: 'scene-break' as const, start: 22, end: 27 },
      { type: 'end-mark' as const, start: 29, end: 36 },
    ],
  };
  expect(blocksOf(text).map((b) => b.type)).toEqual(['heading', 'paragraph', 'scene-break', 'end-mark']);
});

test('emphasis is read where it hugs and balances, and a star is a star otherwise', () => {
  expect(inlinesOf('a *b c* d')).toEqual(['a ', { type: 'emphasis', children: ['b c'] }, ' d']);
  expect(inlinesOf('**No!** she')).toEqual([{ type: 'strong', children: ['No!'] }, ' she']);
  expect(inlinesOf('5 * 3 * 2')).toEqual(['5 * 3 * 2']);
  expect(inlinesOf('one\ntwo')).toEqual(['one', { type: 'break' }, 'two']);
  expect(plainText(inlinesOf('a *b **c** d*'))).toBe('a b c d');
});
