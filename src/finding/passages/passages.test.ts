import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readQuery } from '../query/read.ts';
import { analyser } from '../terms.ts';
import { excerptOf, placeIn, spansIn } from './passage.ts';
import { leavesOf, type Seeker, seekerOf } from './seek.ts';

const seekers = (typed: string, language = 'en'): readonly Seeker[] =>
  leavesOf(readQuery(typed, { today: 20_000 }).query.words).flatMap((leaf) => seekerOf(leaf, analyser, language) ?? []);
const marked = (typed: string, text: string, language?: string) =>
  spansIn(text, seekers(typed, language)).map(({ start, end }) => text.slice(start, end));

describe('words are marked as the index finds them', () => {
  test.each([
    ['lamp', 'A Lamp, two lamps, a lampoon and a tramp.', ['Lamp', 'lamps']],
    ['lamp*', 'A Lamp, two lamps, a lampoon and a tramp.', ['Lamp', 'lamps', 'lampoon']],
    ['"the drowned bell"', 'He heard the *drowned*\n  bell; the drowned bells rang.', ['the *drowned*\n  bell']],
    ['cafe', 'Le café, CAFE\u0301, le cafetier.', ['café', 'CAFE\u0301']],
    ['strasse', 'Die Straße, die STRASSE.', ['Straße', 'STRASSE']],
    ['ångström', 'Angstrom said Ångström.', ['Angstrom', 'Ångström']],
    ['図書館', '新しい図書館で。図書 館', ['図書館']],
    ['lamp -rain', 'Rain on the lamp.', ['lamp']],
    ['lamp OR rain', 'Rain on the lamp.', ['Rain', 'lamp']],
    ['title:lamp', 'Rain on the lamp.', []],
    ['text:lamp by:rain', 'Rain on the lamp.', ['lamp']],
    ['"don\'t go"', 'Please don’t go, do not go.', ['don’t go']],
    ['c++', 'A c, and c++.', ['c', 'c']],
  ])('%s in %s', (typed, text, wanted) => {
    expect(marked(typed, text)).toEqual(wanted);
  });

  test('forms of a word are those of the language', () => {
    expect(marked('running', 'She runs, she was running, a runner.')).toEqual(['runs', 'running']);
    expect(marked('running', 'She runs, she was running.', 'und')).toEqual(['running']);
  });

  test('whatever stands in a text as the terms of a phrase is marked there', () => {
    const word = fc.constantFrom('lamp', 'Lámpa', 'STRASSE', 'œuvre', 'the', '12', 'ℌ', 'naïve', 'нет', '図書館', 'x');
    const sep = fc.constantFrom(' ', ', ', ' — ', '\n', '’', '*');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(word, sep), { minLength: 4, maxLength: 20 }),
        fc.nat(),
        fc.integer({ min: 1, max: 3 }),
        (words, from, length) => {
          const text = words.flat().join('');
          const some = words.map(([one]) => one).slice(from % words.length, (from % words.length) + length);
          if (some.some((one) => one === 'ℌ')) return;
          expect(marked(`"${some.join(' ')}"`, text).length).toBeGreaterThan(0);
        },
      ),
    );
  });
});

test('the paragraph with most of what is looked for is shown, the first of those', () => {
  const texts = ['A lamp.', 'Rain.', 'Rain on a lamp.', 'A lamp in the rain.'];
  expect(placeIn(3, texts, seekers('lamp rain'))).toMatchObject({ chapter: 3, paragraph: 2, has: 2 });
  expect(placeIn(0, texts, seekers('rain'))).toMatchObject({ chapter: 0, paragraph: 1, has: 1 });
  expect(placeIn(0, texts, seekers('snow'))).toBeNull();
  expect(placeIn(0, ['He heard the drowned', 'bell.'], seekers('"drowned bell"'))).toMatchObject({ paragraph: 0 });
});

describe('an excerpt', () => {
  const shown = (paragraph: string, typed: string, next = '') =>
    excerptOf(paragraph, next, seekers(typed))
      ?.pieces.map(({ text, marked }) => (marked ? `[${text}]` : text))
      .join('');

  test('holds what is marked and some words around it, without the signs of emphasis', () => {
    expect(shown('Then *the drowned* bell rang.', '"drowned bell"')).toBe('Then the [drowned bell] rang.');
    const long = `${'before it '.repeat(60)}the lamp${' behind it'.repeat(60)}`;
    const excerpt = excerptOf(long, '', seekers('lamp'))!;
    const text = excerpt.pieces.map((one) => one.text).join('');
    expect([excerpt.cutBefore, excerpt.cutBehind, text.length < 300]).toEqual([true, true, true]);
    expect(text).toMatch(/^(?:before|it) .* (?:behind|it)$/);
  });

  test('goes on in the next paragraph where a phrase does', () => {
    expect(shown('He heard the drowned', '"drowned bell"', 'bell.')).toBe('He heard the [drowned bell].');
  });
});

test('a story of 365,000 words takes little, whatever is looked for', () => {
  const words = 'the harbour lamp was lit — and “nobody” had heard of the hard drowned café bells, harboured'.split(
    ' ',
  );
  const texts = Array.from({ length: 4000 }, (_, i) =>
    Array.from({ length: 91 }, (_, j) => words[(i * 7 + j * j) % words.length]).join(' '),
  );
  texts.push('It rang at last: the zeppelin of glass.');
  for (const typed of [
    'zeppelin',
    'harbor*',
    '"the zeppelin of glass"',
    'the lamp zeppelin',
    'harbours',
    '"the the the"',
  ]) {
    const before = process.cpuUsage();
    const place = placeIn(0, texts, seekers(typed));
    const { user, system } = process.cpuUsage(before);
    if (typed.includes('zepp')) expect(place?.paragraph, typed).toBe(4000);
    expect((user + system) / 1000, typed).toBeLessThan(400);
  }
});
