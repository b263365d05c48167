import { expect, test } from 'vitest';
import { chance, zipf } from '../../../test/support/finding/made-library.ts';
import { isForm, keyOf } from './keys.ts';
import { type Entry, NotASegment, Segment } from './segment.ts';
import { SegmentBuilder, type Worded } from './segment-builder.ts';
import { inMemory, WORD_FIELDS, type WordField } from './segment-format.ts';

/** What begins alike is alike. */
const stem = (term: string) => term.slice(0, 3);

function segmentOf(works: readonly Worded[]): { segment: Segment; bytes: Uint8Array } {
  const builder = new SegmentBuilder({ stem });
  for (const work of works) builder.add(work);
  const bytes = builder.bytes();
  return { segment: new Segment(inMemory(bytes)), bytes };
}

/** Works of words by Zipf's law, a common one in nearly each of them. */
function made(works: number): Worded[] {
  const random = chance(11);
  const draw = zipf(400, random);
  const terms = (n: number) => Array.from({ length: n }, () => `w${draw()}`);
  return Array.from({ length: works }, (_, i) => ({
    id: i * 7 + 2 ** 40,
    language: i % 3 ? 'en' : 'fr',
    fields: { text: [terms(Math.floor(random() * 60))], title: [terms(2)], series: [terms(2), terms(1)] },
  }));
}

/** Positions of some carriers, by which carrier. */
function positionsOf(segment: Segment, entry: Entry, nths: readonly number[]): Map<number, number[]> {
  const positions = segment.positions(entry, segment.carriers(entry));
  return new Map(
    nths.map((nth) => {
      positions.of(nth);
      return [nth, [...positions.at.subarray(0, positions.count)]];
    }),
  );
}

test('every word of every field is where it was put', () => {
  const works = made(700);
  const { segment } = segmentOf(works);
  const wanted = new Map<string, string[]>();
  for (const [document, { fields }] of works.entries())
    for (const field of WORD_FIELDS) {
      let position = 0;
      for (const value of fields[field] ?? []) {
        for (const term of value) {
          const key = `${field} ${term}`;
          wanted.set(key, [...(wanted.get(key) ?? []), `${document}:${position++}`]);
        }
        position += 16;
      }
    }
  let terms = 0;
  for (const entry of segment.all()) {
    if (isForm(entry.key)) continue;
    const field = WORD_FIELDS[entry.key[0]! - 1] as WordField;
    const term = new TextDecoder().decode(entry.key.subarray(1));
    const carriers = segment.carriers(entry);
    const found: string[] = [];
    for (const [nth, document] of carriers.documents.entries())
      for (const position of positionsOf(segment, entry, [nth]).get(nth)!) found.push(`${document}:${position}`);
    expect(found, `${field} ${term}`).toEqual(wanted.get(`${field} ${term}`));
    expect(entry.times).toBe(found.length);
    terms++;
  }
  expect(terms).toBe(wanted.size);
  expect(segment.documents.ids[699]).toBe(699 * 7 + 2 ** 40);
  expect(segment.languages[segment.documents.languages[4]!]).toBe('en');
  expect(segment.documents.lengths[0]![3]).toBe(works[3]!.fields.text![0]!.length);
});

test('some of the positions are read without the others', () => {
  const { segment } = segmentOf(made(700));
  const entry = segment.entry(keyOf('text', 'w0'))!;
  const carriers = segment.carriers(entry);
  const all = positionsOf(segment, entry, [...carriers.documents.keys()]);
  const some = [...all.keys()].filter((nth) => nth % 97 === 5);
  expect(some.length).toBeGreaterThan(3);
  for (const [nth, positions] of positionsOf(segment, entry, some)) expect(positions).toEqual(all.get(nth));
});

test('a term is found by its name, and by its beginning', () => {
  const { segment } = segmentOf(made(50));
  expect(segment.entry(keyOf('text', 'w1'))?.documents).toBeGreaterThan(10);
  expect(segment.entry(keyOf('text', 'w'))).toBeUndefined();
  expect(segment.entry(keyOf('text', 'zz'))).toBeUndefined();
  expect(segment.entry(keyOf('notes', 'w1'))).toBeUndefined();
  const named = [...segment.beginning(keyOf('text', 'w1'))].map(({ key }) => new TextDecoder().decode(key.subarray(1)));
  expect(named).toContain('w1');
  expect(named).toContain('w12');
  expect(named.every((term) => term.startsWith('w1'))).toBe(true);
  const all = [...segment.all()].filter(({ key }) => key[0] === 1 && key[1] === 119 && key[2] === 49);
  expect(named.length).toBe(all.length);
});

test('the forms of a word are found by its stem', () => {
  const { segment } = segmentOf(made(700));
  const forms = segment.forms('en', 'w12');
  expect(forms).toContain('w123');
  expect(forms.every((term) => term.length === 4 && term.startsWith('w12'))).toBe(true);
  expect(segment.forms('de', 'w12')).toEqual([]);
});

test('an empty one, and what is none', () => {
  expect([...segmentOf([]).segment.all()]).toEqual([]);
  const { bytes } = segmentOf(made(3));
  expect(() => new Segment(inMemory(bytes.subarray(0, bytes.length - 9)))).toThrow(NotASegment);
  expect(() => new Segment(inMemory(new Uint8Array(2)))).toThrow(NotASegment);
});
