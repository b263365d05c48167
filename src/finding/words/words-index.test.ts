import { expect, test } from 'vitest';
import { chance, zipf } from '../../../test/support/finding/made-library.ts';
import type { Words } from '../query/query.ts';
import type { Analyser } from '../terms.ts';
import { add, type Bits, has, wordsFor } from '../works/bits.ts';
import { NONE } from '../works/slots.ts';
import { scoreOf, weightOf } from './bm25.ts';
import { isForm } from './keys.ts';
import { merge } from './merge.ts';
import { Segment } from './segment.ts';
import { gathered, SegmentBuilder, type Worded } from './segment-builder.ts';
import { inMemory } from './segment-format.ts';
import { type Ground, WordsIndex } from './words-index.ts';

/** In French an -e at the end makes another form of the word. */
const analyser: Analyser = {
  terms: (text) => text.split(' '),
  sought: (words, prefix) => ({ terms: words, open: prefix }),
  stem: (term, language) => (language === 'fr' ? term.replace(/e$/, '') : term),
};

const WORKS = 300;
const random = chance(5);
const draw = zipf(60, random);
const terms = (n: number) => Array.from({ length: n }, () => `w${draw()}${random() < 0.2 ? 'e' : ''}`);
const COMMON = new Set(['w0', 'w1', 'w2', 'w0e']);
/** Every work has its own number for a place. */
const PLACES = { placeOf: (id: number) => id, standingAt: (place: number) => (place % 4 === 0 ? 1 : 0) };
const made = (id: number): Worded => ({
  id,
  language: id % 3 === 0 ? 'fr' : 'en',
  fields: { text: [terms(2 + Math.floor(random() * 40))], title: [terms(3)], notes: random() < 0.5 ? [] : [terms(4)] },
});

function ground(hidden: number, there: (id: number) => boolean = () => true): Ground {
  const visible: Bits = new Int32Array(wordsFor(WORKS));
  for (let place = 0; place < WORKS; place++)
    if ((hidden === 0 || place % hidden !== 0) && there(place)) add(visible, place);
  return { room: WORKS, visible, standings: hidden === 4 ? 1 : 3, named: () => NONE, carrying: () => NONE };
}

const segmentOf = (works: Iterable<Worded>) => {
  const builder = new SegmentBuilder(analyser, COMMON);
  for (const work of works) builder.add(work);
  return new Segment(inMemory(builder.bytes()));
};

/** How often words stand in a row in a field. */
function times(work: Worded, field: string | null, words: readonly string[], prefix: boolean, isWord = false): number {
  const sought = analyser.sought(words, prefix, work.language).terms;
  const stem = (term: string) => (isWord && !prefix ? analyser.stem(term, work.language) : term);
  let found = 0;
  for (const [name, values] of Object.entries(work.fields)) {
    if (field !== null && field !== name) continue;
    for (const value of values ?? [])
      for (let i = 0; i + sought.length <= value.length; i++)
        if (
          sought.every((term, k) =>
            prefix && k === sought.length - 1 ? value[i + k]!.startsWith(term) : stem(value[i + k]!) === stem(term),
          )
        )
          found++;
  }
  return found;
}

function holds(work: Worded, words: Words): boolean {
  if (words.is === 'word') return times(work, words.field, [words.word], words.prefix ?? false, true) > 0;
  if (words.is === 'phrase') return times(work, words.field, words.words, false) > 0;
  if (words.is === 'not') return !holds(work, words.of);
  if (words.is === 'all') return words.of.every((one) => holds(work, one));
  if (words.is === 'any') return words.of.some((one) => holds(work, one));
  return false;
}

function randomWords(depth = 0): Words {
  const field = ([null, null, 'text', 'title', 'notes'] as const)[Math.floor(random() * 5)]!;
  const kind = random();
  if (depth < 2 && kind < 0.5) {
    const of = Array.from({ length: 2 + Math.floor(random() * 2) }, () => randomWords(depth + 1));
    return random() < 0.3 ? { is: 'not', of: of[0]! } : { is: random() < 0.5 ? 'all' : 'any', of };
  }
  if (kind < 0.75) return { is: 'phrase', field, words: terms(2 + Math.floor(random() * 2)) };
  const [word] = terms(1);
  return random() < 0.3
    ? { is: 'word', field, word: word!.slice(0, 2), prefix: true }
    : { is: 'word', field, word: `${word}${random() < 0.3 ? 'e' : ''}` };
}

test('found as by reading every work, whatever lies in which segment and was said anew since', () => {
  const works = new Map(Array.from({ length: WORKS }, (_, id) => [id, made(id)]));
  const all = [...works.values()];
  const index = new WordsIndex([segmentOf(all.slice(0, 120)), segmentOf(all.slice(100, 260))], analyser, PLACES, 500);
  for (const work of all.slice(260)) index.put(work);
  for (let round = 0; round < 300; round++) {
    const words = randomWords();
    const where = ground([0, 3, 7][round % 3]!, (id) => works.has(id));
    const { bits } = index.find(words, where);
    const found = all.filter(({ id }) => has(bits, id)).map(({ id }) => id);
    const wanted = [...works.values()].filter((work) => has(where.visible, work.id) && holds(work, words));
    expect(found, JSON.stringify(words)).toEqual(wanted.map(({ id }) => id).sort((a, b) => a - b));
    const id = Math.floor(random() * WORKS);
    if (round % 5 === 0) {
      works.delete(id);
      index.remove(id);
    } else if (round % 5 === 1) {
      works.set(id, made(id));
      index.put(works.get(id)!);
    } else if (round % 50 === 2) index.add(segmentOf([...works.values()].slice(-40)));
  }
});

test('segments that were laid together find the same, though works were said anew meanwhile', () => {
  const works = Array.from({ length: WORKS }, (_, id) => made(id));
  const index = new WordsIndex([segmentOf(works.slice(0, 200)), segmentOf(works.slice(150))], analyser, PLACES);
  const shelves = index.shelves;
  const output = gathered();
  merge(
    shelves.map(({ segment, places }) => ({ segment, holds: (document) => places[document] !== 0xffffffff })),
    output,
    gathered(),
  );
  works[7] = made(7);
  index.put(works[7]);
  index.remove(9);
  index.replace(shelves, new Segment(inMemory(Buffer.concat([...output.all()]))));
  index.settle();
  expect(index.shelves.map(({ segment, gone }) => [segment.size, gone])).toEqual([
    [WORKS, 2],
    [1, 0],
  ]);
  const where = ground(0, (id) => id !== 9);
  for (let round = 0; round < 50; round++) {
    const words = randomWords();
    const { bits } = index.find(words, where);
    expect(works.filter(({ id }) => has(bits, id)).map(({ id }) => id)).toEqual(
      works.filter((work) => work.id !== 9 && holds(work, words)).map(({ id }) => id),
    );
  }
});

test('scored by what the viewer sees alone', () => {
  const works = Array.from({ length: WORKS }, (_, id) => made(id));
  const index = new WordsIndex([segmentOf(works)], analyser, PLACES);
  const where = ground(4);
  const { scores } = index.find({ is: 'word', field: 'text', word: 'w3' }, where);
  const seen = works.filter(({ id }) => has(where.visible, id));
  const having = seen.filter((work) => times(work, 'text', ['w3'], false, true) > 0);
  const mean = seen.reduce((sum, { fields }) => sum + fields.text![0]!.length, 0) / seen.length;
  for (const work of having)
    expect(scores[work.id]).toBeCloseTo(
      weightOf(seen.length, having.length) *
        scoreOf(times(work, 'text', ['w3'], false, true), work.fields.text![0]!.length, mean),
      4,
    );
  // What is hidden may say what it likes.
  const other = new WordsIndex(
    [segmentOf(works.map((work) => (work.id % 4 === 0 ? made(work.id) : work)))],
    analyser,
    PLACES,
  );
  expect(other.find({ is: 'word', field: 'text', word: 'w3' }, where).scores).toEqual(scores);
});

test('segments made one say the same, without what is gone', () => {
  const works = Array.from({ length: WORKS }, (_, id) => made(id));
  const [old, newer] = [segmentOf(works.slice(0, 200)), segmentOf(works.slice(150))];
  const output = gathered();
  merge(
    [
      { segment: old, holds: (document) => document < 150 },
      { segment: newer, holds: (document) => document % 2 === 0 },
    ],
    output,
    gathered(),
  );
  const one = new Segment(inMemory(Buffer.concat([...output.all()])));
  const kept = works.filter((_, i) => i < 150 || i % 2 === 0);
  expect([...one.documents.ids]).toEqual(kept.map(({ id }) => id));
  const wanted = segmentOf(kept);
  const said = (segment: Segment) =>
    [...segment.all()]
      .filter(({ key }) => !isForm(key))
      .map((entry) => {
        const carriers = segment.carriers(entry);
        const positions = segment.positions(entry, carriers);
        const places = [...carriers.documents.keys()].flatMap((nth) => {
          positions.of(nth);
          return [...positions.at.subarray(0, positions.count)];
        });
        return [String(entry.key), [...carriers.documents], [...carriers.times], places];
      });
  expect(said(one)).toEqual(said(wanted));
  for (const stem of ['w1', 'w2', 'w40'])
    expect(one.forms('fr', stem)).toEqual(expect.arrayContaining(wanted.forms('fr', stem)));
});
