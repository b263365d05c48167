import { expect, test } from 'vitest';
import { ferryStory } from '../../../test/support/ferry.ts';
import { sentence } from '../../text/sentence.ts';
import { plain } from '../../text/text.ts';
import { restore } from '../restore.ts';
import { findBreaks } from './breaks.ts';
import { addHabits, type Habits, habitsOf, shiftsOf } from './habits.ts';

const short = habitsOf(plain(ferryStory(2, 7)))!;
const long = habitsOf(plain(ferryStory(9, 7)))!;
const lost = plain(ferryStory(4, 5, ' '));

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
        ferryStory(1, 7)
          .replaceAll('” said', '” \n\n said')
          .replace(/(?<=[.?!]) /g, '\n\n'),
      ),
    ),
  ).toBeUndefined();
});

test('of headings and what is set apart nothing is learned', () => {
  const content = `The Ferry\n\n${ferryStory(2, 7)}`;
  expect(habitsOf({ content, marks: [{ type: 'heading', level: 1, start: 0, end: 9 }] })).toEqual(short);
});
