import { expect, test } from 'vitest';
import { verbatim } from '../../text/sentence.ts';
import type { CatalogueRecord, Field, Fields, Work } from '../work.ts';
import { contradictionsIn } from './contradictions.ts';
import { type Doubtful, questionsOf } from './doubt.ts';
import { layOver } from './overlay.ts';
import type { Word } from './word.ts';

const field = <T>(value: T, confidence: number, given = false, text = 'x'): Field<T> => ({
  value,
  confidence,
  given,
  evidence: [{ path: 'a.txt', text }],
});
const work = (fields: Fields, more: Partial<Work> = {}): Work => ({
  id: 'w1',
  title: 'Lamp',
  authors: [],
  fields: { title: field('Lamp', 0.9, true), authors: field([{ name: 'Bo' }], 0.9, true), ...fields },
  chapters: [],
  sources: [],
  missingParts: [],
  relations: [],
  words: 1,
  changes: { count: 0, byRule: {} },
  warnings: [],
  ...more,
});
const asked = (more: Partial<Doubtful> & Pick<Doubtful, 'work'>) =>
  questionsOf({ words: [], contradictions: [], lossy: 0, confidence: 1, ...more });
const word = (name: string, verdict: Word['verdict'], value: unknown): Word => ({
  id: 1,
  scope: 'work',
  field: name,
  said: '',
  verdict,
  value,
  was: null,
  by: 'k',
  at: '',
});

test('what the files gave is not asked; equally unsure, the rating comes before the fandom, the fandom before the date', () => {
  expect(asked({ work: work({ rating: field('Mature', 0.9, true) }) })).toEqual([]);
  const fields = { date: field('1999', 0.5), fandoms: field(['Oil'], 0.5), rating: field('Explicit', 0.5) };
  expect(asked({ work: work(fields) }).map((q) => [q.field, q.doubt, q.alike])).toEqual([
    ['rating', 0.5, 'x'],
    ['fandoms', 0.35, 'oil'],
    ['date', 0.15, ''],
  ]);
  expect(asked({ work: work({ notes: field(['n'], 0.5), language: field('en', 0.99) }) })).toEqual([]);
});

test('an answer is not asked for again, whichever it was', () => {
  const unsure = work({ rating: field('Explicit', 0.5) });
  for (const [verdict, value] of [
    ['accepted', 'Explicit'],
    ['corrected', 'Mature'],
    ['refused', 'Explicit'],
  ] as const) {
    const words = [word('rating', verdict, value)];
    expect(asked({ work: layOver(unsure, words).work, words }), verdict).toEqual([]);
  }
});

test('no title, parts that are not here, letters lost, a restoration that is unsure, a relation: asked until looked at', () => {
  const { title: _, ...untitled } = work({}).fields;
  const relations = [{ type: 'revision-of', work: 'w2', similarity: 0.5 }] as const;
  const poor = { work: work({}, { fields: untitled, missingParts: [2], relations }), lossy: 3, confidence: 0.7 };
  expect(asked(poor).map((q) => `${q.kind} ${q.field} ${q.said}`)).toEqual([
    'missing title ',
    'parts parts ',
    'relation revision-of w2',
    'restoration restoration ',
    'lossy lossy ',
  ]);
  const words = [
    word('title', 'accepted', null),
    word('parts', 'accepted', [2]),
    word('restoration', 'accepted', null),
    word('lossy', 'accepted', 3),
    { ...word('revision-of', 'accepted', null), said: 'w2' },
  ];
  expect(asked({ ...poor, work: layOver(poor.work, words).work, words })).toEqual([]);
  // Another part is missing now: that is another question.
  const more = { ...poor, work: work({}, { missingParts: [2, 4] }) };
  expect(asked({ ...more, words }).map((q) => q.field)).toEqual(['parts']);
});

test('what the keeper must look at comes before everything, until they did', () => {
  const odd = work({ rating: field('Explicit', 0.1) }, { lookAt: [verbatim('Please look.')] });
  expect(asked({ work: odd }).map((q) => q.kind)).toEqual(['look', 'suggested']);
  expect(
    asked({ work: odd, words: [word('look', 'accepted', [verbatim('Please look.')])] }).map((q) => q.kind),
  ).toEqual(['suggested']);
});

test('copies that contradict each other; parts that differ do not', () => {
  const record = (rating: string, given = true): CatalogueRecord => ({
    title: null,
    authors: null,
    fields: { rating: field(rating, 0.9, given) },
    words: 1,
  });
  expect(contradictionsIn([[record('Mature')], [record('Explicit')]])).toEqual([]);
  expect(contradictionsIn([[record('Mature'), record('mature'), record('Explicit', false)]])).toEqual([]);
  const contradictions = contradictionsIn([[record('Mature'), record('Explicit')]]);
  const disputed = work({ rating: field('Mature', 0.9, true) });
  expect(asked({ work: disputed, contradictions })).toMatchObject([
    { kind: 'contradiction', field: 'rating', value: 'Mature', options: [{ value: 'Mature' }, { value: 'Explicit' }] },
  ]);
  const words = [word('rating', 'corrected', 'Explicit')];
  expect(asked({ work: layOver(disputed, words).work, words, contradictions })).toEqual([]);
});

test('a permission that stops us, and a label that nobody understood', () => {
  expect(asked({ work: work({ permission: field('no', 0.9, true) }) })).toMatchObject([
    { kind: 'permission', doubt: 0.6 },
  ]);
  expect(asked({ work: work({ permission: field('yes', 0.9, true) }) })).toEqual([]);
  const unread = [{ field: 'rating', evidence: { path: 'a', text: 'Rating: orange' } }] as const;
  expect(asked({ work: work({}, { unread }) })).toMatchObject([{ kind: 'unread', field: 'rating', alike: 'orange' }]);
});

test('no and nobody can know are answers to everything, and asked again only when the question is another', () => {
  const { title: _, ...untitled } = work({}).fields;
  const relations = [{ type: 'revision-of', work: 'w2', similarity: 0.5 }] as const;
  const unread = [{ field: 'date', evidence: { path: 'a', text: 'Date: spring' } }] as const;
  const fields = { ...untitled, rating: field('Explicit', 0.5), permission: field('no' as const, 0.9, true) };
  const poor = {
    work: work({}, { fields, missingParts: [2, 3], relations, unread, lookAt: [verbatim('Look.')] }),
    contradictions: [
      {
        field: 'authors',
        options: [
          { value: [{ name: 'Bo' }], evidence: { path: 'a', text: 'A' } },
          { value: [{ name: 'Jo' }], evidence: { path: 'b', text: 'B' } },
        ],
      },
    ],
    lossy: 3,
    confidence: 0.7,
  };
  const questions = asked(poor);
  expect(questions).toHaveLength(10);
  for (const verdict of ['refused', 'unknown'] as const) {
    const words = questions.map((q, i) => ({ ...word(q.field, verdict, q.value), id: i + 1, said: q.said }));
    const after = layOver(poor.work, words).work;
    const left = asked({ ...poor, work: after, words });
    // A writer refused is no writer: who it was is a new question.
    expect(
      left.map(({ kind, field }) => `${kind} ${field}`),
      verdict,
    ).toEqual(verdict === 'refused' ? ['missing authors'] : []);
    expect(after.missingParts, verdict).toEqual(verdict === 'refused' ? [] : [2, 3]);
    expect(after.relations.length, verdict).toBe(verdict === 'refused' ? 0 : 1);
    // What the file itself says stays where nobody can know better; what was only suggested is gone.
    expect([after.fields.rating, after.fields.permission?.value], verdict).toEqual([
      undefined,
      verdict === 'refused' ? undefined : 'no',
    ]);
  }
});

test('casts and pairings are shown with their work, not asked about', () => {
  expect(asked({ work: work({ characters: field(['Bo'], 0.5), relationships: field(['Bo & Jo'], 0.5) }) })).toEqual([]);
});
