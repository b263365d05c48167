import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runCases } from '../../../../test/support/cases.ts';
import { spent } from '../../../../test/support/spent.ts';
import { apply, undo } from '../../../text/change.ts';
import { sentence } from '../../../text/sentence.ts';
import { plain } from '../../../text/text.ts';
import type { Context } from '../../rule.ts';
import { paragraphModel } from './rule.ts';

runCases(paragraphModel, import.meta.dirname);

const context: Context = { format: 'text', encoding: 'utf-8', language: 'en', safe: false };
const story = plain(
  '“Is it far?” asked Mira. The road went down between the hills, and there was no light on it. “Not far,” said Ned. “Only over the next hill.” '.repeat(
    20,
  ),
);

test('the safe setting makes the breaks that are likelier than 0.8, and only those', () => {
  const all = paragraphModel.find(story, context);
  const safe = paragraphModel.find(story, { ...context, safe: true });
  expect(safe.length).toBeGreaterThan(10);
  expect(all.length).toBeGreaterThanOrEqual(safe.length);
  for (const change of safe) expect(change.confidence).toBeGreaterThan(0.8);
});

test('a threshold of one’s own is kept', () => {
  const found = paragraphModel.find(story, { ...context, threshold: 0.3 });
  for (const change of found) expect(change.confidence).toBeGreaterThan(0.3);
  expect(found.length).toBeGreaterThan(paragraphModel.find(story, { ...context, threshold: 0.95 }).length);
});

test('a story without speech marks is told apart in the reason', () => {
  const text = plain(story.content.replace(/[“”]/g, ''));
  const found = paragraphModel.find(text, context);
  expect(found.length).toBeGreaterThan(0);
  for (const change of found) expect(change.reason).toEqual(sentence('mend.unquoted'));
});

test('twice is once, and undone is as before, for any mixture', () => {
  const part = fc.constantFrom(
    '“Yes,” said Ned. ', '“No!” ', 'The night fell over the bay. ', 'Nobody came. ', '"Who?" ', '—', 'Then they all went home, one by one. ', '\n\n', '“Wait. ', '* * *',
  ); // biome-ignore format: one list
  const text = fc.array(part, { minLength: 60, maxLength: 400 }).map((parts) => plain(parts.join('')));
  fc.assert(
    fc.property(text, fc.boolean(), (before, safe) => {
      const changes = paragraphModel.find(before, { ...context, safe });
      const after = apply(before, changes);
      expect(undo(after.content, changes)).toBe(before.content);
      expect(paragraphModel.find(after, { ...context, safe })).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test('a line of two million letters takes time in proportion', () => {
  const time = (n: number) => {
    const text = plain('“Here,” she said. He looked at the sea for a long while. '.repeat(n));
    const began = spent();
    paragraphModel.find(text, context);
    return spent() - began;
  };
  time(500);
  expect(time(16_000)).toBeLessThan(40 * Math.max(20, time(1000)));
});

test('a few letters a hundred thousand times are no sentences, and cost nothing', () => {
  const began = spent();
  expect(paragraphModel.find(plain('e: T'.repeat(250_000)), context)).toEqual([]);
  expect(spent() - began).toBeLessThan(10_000);
});
