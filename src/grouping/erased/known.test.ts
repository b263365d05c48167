import { expect, test } from 'vitest';
import { paragraphsOf } from '../../../test/support/marked-story.ts';
import { erasedAmong } from './known.ts';
import { packRuns, signatureOf, unpackRuns } from './signature.ts';

const text = (seed: string, count = 30, from = 0) =>
  paragraphsOf(seed, count + from, false)
    .slice(from)
    .join('\n\n');
const ONE = signatureOf([text('weir')]);
const TWO = signatureOf([text('kiln', 10), text('kiln', 10, 10), text('kiln', 10, 20)]);
const erased = erasedAmong([ONE, TWO]);

test('knows a story however it is set, each erasure by its own', () => {
  expect(erased(text('weir'))).toBe(0);
  expect(erased(text('weir').toUpperCase().replaceAll('. ', ' -- '))).toBe(0);
  expect(erased(text('kiln'))).toBe(1);
});

test('knows a copy with a slip in every second sentence, a part, a part of a part, and what holds it', () => {
  expect(erased(text('weir').replaceAll(' and ', ' adn '))).toBe(0);
  expect(erased(text('weir', 8, 11))).toBe(0);
  expect(erased(text('kiln', 3, 14))).toBe(1);
  expect(erased(`${text('oats', 60)}\n\n${text('weir')}\n\n${text('rye', 60)}`)).toBe(0);
  expect(erased(`${text('oats', 60)}\n\n${text('kiln', 10, 10)}`)).toBe(1);
  expect(erased(`${text('weir', 5)}\n\n${text('kiln', 9)}`)).toBeGreaterThanOrEqual(0);
});

test('takes no other story for it: none that quotes a paragraph, none without letters, none of a few words', () => {
  for (const other of ['moss', 'peat', 'fern', 'salt']) expect(erased(text(other))).toBe(-1);
  expect(erased(`${text('oats', 20)}\n\n${text('weir', 2, 3)}`)).toBe(-1);
  expect(erased('')).toBe(-1);
  expect(erased('* * *')).toBe(-1);
  expect(erased('She carried the lantern by the weir.')).toBe(-1);
  expect(erasedAmong([])(text('weir'))).toBe(-1);
});

test('a story too short for runs is known by its letters', () => {
  const short = erasedAmong([signatureOf(['Rain. Then none.'])]);
  expect([short('rain, then none'), short('Rain, then some.')]).toEqual([0, -1]);
});

test('keeps hashes alone, a quarter of the runs, and gives them back as they were', () => {
  expect(unpackRuns(packRuns(ONE.parts[0]!))).toEqual(ONE.parts[0]);
  const words = text('weir').split(/\s+/).length;
  expect(ONE.parts[0]!.length).toBeGreaterThan(words / 6);
  expect(ONE.parts[0]!.length).toBeLessThan(words / 3);
  expect(signatureOf([text('weir'), text('weir'), '']).letters).toHaveLength(1);
});
