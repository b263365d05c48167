import { expect, test } from 'vitest';
import { plain } from '../../text/text.ts';
import { toBeRead } from '../to-be-read.ts';
import { findBreaks } from './breaks.ts';
import { type SecondReading, type SecondWeights, secondReading } from './second.ts';

/** Weights under which the second reader alone decides. */
const alone: SecondWeights = { quoted: [[0, 0, 1, 0], [0, 0, 1, 0]], unquoted: [[0, 0, 1, 0], [0, 0, 1, 0]] }; // biome-ignore format: short
const text = plain(
  '“Is the ferry late?” asked Oren. The lamps along the quay were lit one after the other. “It is always late,” said Bea. She counted the crates again. Nobody had slept. '.repeat(
    12,
  ),
);

function reading(scoreOf: (sentence: string) => number): SecondReading & { readonly content: string } {
  const { content, stretches } = toBeRead(text, {})!;
  const scores = new Map(
    stretches.flatMap((units) =>
      units.slice(1).map(({ start, end }) => [start, scoreOf(content.slice(start, end))] as const),
    ),
  );
  return { content, ...secondReading(content, scores, alone) };
}

test('a text that lost its paragraphs is asked about, unit by unit; one that has them is not', () => {
  const { content, stretches } = toBeRead(text, {})!;
  expect(stretches.length).toBe(1);
  expect(stretches[0]!.map(({ start, end }) => content.slice(start, end)).join(' ')).toBe(content.trim());
  expect(toBeRead(plain(text.content.replaceAll('. ', '.\n\n')), {})).toBeUndefined();
});

test('what the second reader says is weighed, and the break says who said it', () => {
  const second = reading((unit) => (unit.startsWith('Nobody') ? 9 : -9));
  const found = findBreaks({ ...text, content: second.content }, { second });
  expect(found.length).toBe(12);
  for (const { end, p, why } of found) {
    expect(second.content.slice(end)).toMatch(/^Nobody/);
    expect(p).toBeGreaterThan(0.99);
    expect(why).toBe('second');
  }
});

test('of another text it says nothing', () => {
  const second = reading(() => 9);
  const other = plain(text.content.replaceAll('Bea', 'Ada'));
  expect(findBreaks(other, { second })).toEqual(findBreaks(other));
});
