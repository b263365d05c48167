import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spent } from '../../test/support/spent.ts';
import { plain } from '../text/text.ts';
import { blocksOf } from '../text/tree.ts';
import { type DifferenceRow, differenceOf } from './difference.ts';

const of = (before: string, after: string) => differenceOf(blocksOf(plain(before)), blocksOf(plain(after)))!;

const A = 'The lamp was lit at seven, as it was every evening of that long and windy winter.';
const B = 'Nobody came up the stairs but the cat, who had her own opinion of the whole affair.';
const C = 'In the morning the boats lay on the sand and the gulls walked round them like buyers.';
const D = 'She wrote it all down in the book, and then she crossed out the half of what she wrote.';

test('paragraphs that did not change are counted, words are marked within those that did', () => {
  const { rows, sums } = of([A, B, C, D].join('\n\n'), [A, B, C.replace('sand', 'wet shingle'), D].join('\n\n'));
  expect(sums).toEqual({ same: 3, changed: 1, added: 0, gone: 0 });
  expect(rows).toMatchObject([
    { kind: 'same', paragraphs: 2 },
    {
      kind: 'changed',
      stretches: [
        { kind: 'same', text: 'In the morning the boats lay on the ' },
        { kind: 'gone', text: 'sand ' },
        { kind: 'added', text: 'wet shingle ' },
        { kind: 'same', text: 'and the gulls walked round them like buyers.' },
      ],
    },
    { kind: 'same', paragraphs: 1 },
  ]);
});

test('whole paragraphs are added and gone', () => {
  const { rows } = of([A, B, C].join('\n\n'), [A, C, D].join('\n\n'));
  expect(rows.map((r) => r.kind)).toEqual(['same', 'gone', 'same', 'added']);
  expect(rows[1]).toEqual({ kind: 'gone', text: B });
  expect(rows[3]).toEqual({ kind: 'added', text: D });
  expect(of([A, B, C].join('\n\n'), [A, B].join('\n\n')).rows.at(-1)).toEqual({ kind: 'gone', text: C });
});

test('a story on one line is held against the same in paragraphs; marks, case and joined words count for nothing', () => {
  const line = [A, B, C, D].join(' ').toUpperCase().replaceAll(',', ' --').replace('LONG AND', 'LONGAND');
  expect(of(line, [A, B, C, D].join('\n\n')).sums).toEqual({ same: 4, changed: 0, added: 0, gone: 0 });
});

/** A side of the comparison, put together again from the rows. */
const side = (rows: readonly DifferenceRow[], without: 'gone' | 'added') =>
  rows
    .flatMap((r) => {
      if (r.kind === 'same') return ['='.repeat(r.paragraphs)];
      if (r.kind === 'changed') return r.stretches.filter((s) => s.kind !== without).map((s) => s.text);
      return r.kind === without ? [] : [r.text];
    })
    .join(' ')
    .match(/\w+/g) ?? [];

test('law: nothing that changed is left out on either side', () => {
  const word = fc.constantFrom('ada', 'bell', 'cat', 'door', 'eel');
  const text = fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { maxLength: 6 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      // A word of its own on each side keeps every paragraph from being the same.
      const told = (paragraphs: string[][], sign: string) => paragraphs.map((p, i) => `${sign}${i} ${p.join(' ')}`);
      const [x, y] = [told(before, 'x'), told(after, 'y')];
      const { rows } = of(x.join('\n\n'), y.join('\n\n'));
      expect(side(rows, 'gone')).toEqual(y.join(' ').match(/\w+/g) ?? []);
      expect([...side(rows, 'added')].sort()).toEqual([...(x.join(' ').match(/\w+/g) ?? [])].sort());
    }),
    { numRuns: 300 },
  );
});

test('two novels of a megabyte are compared while one waits', () => {
  const told = (every: number) =>
    Array.from({ length: 9000 }, (_, i) => (i % every === 0 ? B.replace('cat', `dog ${i}`) : `${A} ${i}`)).join('\n\n');
  const began = spent();
  const { sums } = of(told(7), told(11));
  expect(sums.changed + sums.added).toBeGreaterThan(500);
  expect(spent() - began).toBeLessThan(8000);
});
