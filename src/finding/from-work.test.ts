import { expect, test } from 'vitest';
import type { Fields } from '../catalogue/work.ts';
import { type Catalogued, dayOf, findableOf, toldOf } from './from-work.ts';

const field = <T>(value: T) => ({ value, confidence: 1, given: true, evidence: [] });

const work = (fields: Fields): Catalogued => ({
  id: 'w000000000001',
  standing: { hidden: false, restricted: false, takenOut: false },
  addedAt: new Date('2001-02-03T23:00:00Z'),
  language: 'en',
  words: 1200,
  chapters: 3,
  changes: 2,
  confidence: 0.9,
  fields,
  tags: [{ tag: 7, known: 'person', confidence: 1 }],
});

test('dates are days, of months and years the first', () => {
  expect([dayOf('1970-01-02'), dayOf('1970-02'), dayOf('1971'), dayOf('1969-12-31')]).toEqual([1, 31, 365, -1]);
  expect([dayOf('spring of 1999'), dayOf(''), dayOf(undefined), dayOf('1999-1')]).toEqual([null, null, null, null]);
});

test('a work as it is found', () => {
  expect(
    findableOf(
      work({
        title: field('The Lamp'),
        date: field('1999-05'),
        completed: field(false),
        series: field('The Lamps #2; Tides'),
        stats: field(['Words: 1,200', 'Chapters: 3/7', 'Kudos: 1,204', 'Reviews: 12', 'Likes: 3']),
      }),
    ),
  ).toEqual({
    id: 'w000000000001',
    standing: { hidden: false, restricted: false, takenOut: false },
    title: 'The Lamp',
    summary: null,
    tags: [{ tag: 7, known: 'person', sure: 1 }],
    language: 'en',
    words: 1200,
    chapters: 3,
    plannedChapters: 7,
    complete: false,
    date: dayOf('1999-05-01'),
    updated: dayOf('1999-05-01'),
    added: dayOf('2001-02-03'),
    counts: { hits: 0, kudos: 1204, comments: 12, bookmarks: 0 },
    restored: true,
    sure: 0.9,
    series: ['The Lamps', 'Tides'],
  });
});

test('what nobody knows stays unknown', () => {
  const { title, date, updated, complete, plannedChapters, series } = findableOf(
    work({ stats: field(['Chapters: 3/?']), date: field('long ago') }),
  );
  expect({ title, date, updated, complete, plannedChapters, series }).toEqual({
    title: '',
    date: null,
    updated: null,
    complete: null,
    plannedChapters: null,
    series: [],
  });
});

test('nobody finds by an address', () => {
  const all = work({
    title: field('For mara@quill.example'),
    summary: field('Write to mara@quill.example'),
    notes: field(['mara@quill.example']),
  });
  expect(JSON.stringify([findableOf(all), toldOf(all, 'She gave him mara@quill.example at the door.')])).not.toMatch(
    /quill/,
  );
});
