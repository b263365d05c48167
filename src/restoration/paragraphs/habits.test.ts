import { expect, test } from 'vitest';
import { sentence } from '../../text/sentence.ts';
import { plain } from '../../text/text.ts';
import { restore } from '../restore.ts';
import { findBreaks } from './breaks.ts';
import { addHabits, type Habits, habitsOf, shiftsOf } from './habits.ts';

const SENTENCES = [
  'The ferry left the quay at noon.',
  'Oren counted the crates twice.',
  'She had not slept since the storm.',
  'The lamps were lit one after the other.',
  'Nobody spoke of the letter.',
  'Bea went down to the water again.',
  'It was colder there than he remembered.',
  'The gulls had gone inland.',
  'He thought of the house on the hill.',
  'Then the bell rang from the mole.',
];
const SPOKEN = '“Is it late?” asked Bea. “Not yet,” said Oren, and put the lamp away.';

/** A story of the same sentences in paragraphs of so many. */
function story(each: number, from = 0): string {
  const all = Array.from({ length: 120 }, (_, i) =>
    i % 15 === 7 ? SPOKEN : SENTENCES[(i * 7 + from) % SENTENCES.length]!,
  );
  const out: string[] = [];
  for (let i = 0; i < all.length; i += each) out.push(all.slice(i, i + each).join(' '));
  return out.join('\n\n');
}

const short = habitsOf(plain(story(2)))!;
const long = habitsOf(plain(story(9)))!;
const lost = plain(story(4, 3).replaceAll('\n\n', ' '));

test('a writer of short paragraphs gets more of them back than one of long ones', () => {
  const breaks = (habits?: Habits) => findBreaks(lost, { habits }).length;
  expect(breaks(short)).toBeGreaterThan(breaks());
  expect(breaks(long)).toBeLessThan(breaks());
  expect(shiftsOf(short.quoted!)[0]).toBeGreaterThan(0);
  expect(shiftsOf(long.quoted!)[0]).toBeLessThan(0);
});

test('the ledger says by what', () => {
  const { ledger } = restore(lost, { habits: short });
  const reasons = ledger.find(({ rule }) => rule === 'paragraph-model')!.changes.map(({ reason }) => reason);
  const words = Math.round(short.quoted!.words / short.quoted!.paragraphs);
  expect(reasons).toContainEqual(sentence('mend.habits', { words }));
});

test('stories count alike in any order, and what has no paragraphs tells nothing', () => {
  expect(addHabits(short, long)).toEqual(addHabits(long, short));
  expect(addHabits(short, {})).toEqual(short);
  expect(habitsOf(lost)).toBeUndefined();
  // Every sentence on a line of its own.
  expect(
    habitsOf(
      plain(
        story(1)
          .replaceAll('” said', '” \n\n said')
          .replace(/(?<=[.?!]) /g, '\n\n'),
      ),
    ),
  ).toBeUndefined();
});

test('of headings and what is set apart nothing is learned', () => {
  const content = `The Ferry\n\n${story(2)}`;
  expect(habitsOf({ content, marks: [{ type: 'heading', level: 1, start: 0, end: 9 }] })).toEqual(short);
});
