import fc from 'fast-check';
import { expect, test } from 'vitest';
import { restore } from '../../restoration/restore.ts';
import type { Decision, EditionPart } from '../../store/reader.ts';
import { verbatim } from '../../text/sentence.ts';
import { plain } from '../../text/text.ts';
import { traceAll } from '../../text/trace.ts';
import { explain, placeOf } from './explain.ts';

const WORDS = [
  '"Yes,"',
  'she said.',
  '"No--"',
  'the lamp...',
  "it's",
  '\n',
  '\n\n',
  '* * *',
  '~~~',
  'Chapter 2\n',
  '*so*',
  'Title: X\n',
  'river',
  '\t',
  '“Oh”',
  '🕯️',
];
const drafts = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), fc.lorem({ maxCount: 12 })), { maxLength: 60 })
  .map((parts) => parts.join(' '));

const partsOf = (originals: readonly string[], refused: readonly string[] = []): EditionPart[] =>
  originals.map((original, i) => {
    const { text, ledger } = restore(plain(original), { refused: { keys: new Set(refused), rules: new Set() } });
    return {
      draftId: `d${i}`,
      path: `${i}.txt`,
      sha256: '',
      format: 'text',
      encoding: 'utf-8',
      encodingEvidence: verbatim(''),
      leftOut: [],
      original,
      text,
      ledger,
    };
  });
const decision = (key: string): Decision => ({
  workId: 'w1',
  draftId: 'd0',
  target: { key },
  verdict: 'refused',
  decidedBy: 'x',
  decidedAt: new Date(0),
});

test('rows joined are the original and the restored text, letter for letter, and every change stands in one', () => {
  fc.assert(
    fc.property(fc.array(drafts, { minLength: 1, maxLength: 3 }), (originals) => {
      const parts = partsOf(originals);
      const { rows, spots } = explain(parts, []);
      parts.forEach((part, p) => {
        const segments = rows.filter((row) => row.part === p).flatMap((row) => row.segments);
        expect(segments.map((s) => s.before).join('')).toBe(part.original);
        expect(segments.map((s) => s.after).join('')).toBe(part.text.content);
        const shown = segments.flatMap((s) => s.spots).map((id) => spots[id]!.key);
        expect([...shown].sort()).toEqual(
          traceAll(part.ledger)
            .map((c) => c.key)
            .sort(),
        );
      });
    }),
  );
});

test('what was refused stands at its place, left as it was', () => {
  fc.assert(
    fc.property(drafts, fc.nat(), (original, n) => {
      const made = traceAll(partsOf([original])[0]!.ledger);
      if (made.length === 0) return;
      const { key } = made[n % made.length]!;
      const parts = partsOf([original], [key]);
      const { rows, spots } = explain(parts, [decision(key)]);
      const refused = spots.filter((spot) => spot.verdict === 'refused');
      if (traceAll(parts[0]!.ledger).some((c) => c.key === key)) return;
      expect(refused.map((spot) => spot.key)).toEqual([key]);
      const place = placeOf(key)!;
      expect(refused[0]!.before).toBe(original.slice(place.start, place.end));
      const segments = rows.flatMap((row) => row.segments);
      expect(segments.map((s) => s.before).join('')).toBe(original);
      expect(segments.filter((s) => s.spots.includes(refused[0]!.id))).toHaveLength(1);
    }),
  );
});

test('a passage that its page set apart is known for what it is', () => {
  const part = partsOf(['Home | News\n\nThe lamp was out when she came.\n\nBack'])[0]!;
  const marks = [
    { type: 'navigation', start: 0, end: 11 },
    { type: 'navigation', start: part.original.length - 4, end: part.original.length },
  ] as const;
  const { rows } = explain([{ ...part, text: { ...part.text, marks } }], []);
  expect(rows.map((row) => row.apart)).toEqual(['navigation', undefined, 'navigation']);
});

test('a line of a million letters is cut into rows', () => {
  const original = 'word '.repeat(200_000);
  const { rows } = explain(partsOf([original]), []);
  expect(rows.length).toBeGreaterThan(150);
  expect(Math.max(...rows.map((row) => row.size))).toBeLessThan(13_000);
});

test('a key is read back, and nothing else is taken for one', () => {
  expect(placeOf('quotes@12-13')).toEqual({ rule: 'quotes', start: 12, end: 13 });
  expect(placeOf('heading@0-9:heading')).toEqual({ rule: 'heading', start: 0, end: 9 });
  for (const bad of ['', 'quotes', 'quotes@', 'quotes@1', '@1-2', `${'q'.repeat(200)}@1-2`, 'quotes@1-99999999999'])
    expect(placeOf(bad)).toBeNull();
});
