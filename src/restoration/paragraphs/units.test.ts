import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { END } from './signs.ts';
import { unitsOf } from './units.ts';

const cut = (s: string) => {
  const u = unitsOf(s, [{ start: 0, end: s.length }]);
  return Array.from({ length: u.count }, (_, i) => s.slice(u.start[i], u.end[i]));
};

describe('where a paragraph could begin', () => {
  test('after a sentence, before a capital or speech', () => {
    expect(cut('The tide fell. Mira waited. “Well?” she said. “I am here.” Nobody came.')).toEqual([
      'The tide fell.',
      'Mira waited.',
      '“Well?” she said.',
      '“I am here.”',
      'Nobody came.',
    ]);
  });
  test('not behind an abbreviation, an initial, or before a small letter', () => {
    expect(cut('Mr. Tolliver met J. R. Oake at St. Brannoc. He ran. . . and fell.')).toEqual([
      'Mr. Tolliver met J. R. Oake at St. Brannoc.',
      'He ran. . . and fell.',
    ]);
  });
  test('behind a dash or colon, before speech', () => {
    expect(cut('“But you said—” “I lied.” She wrote: “Come home.”')).toEqual([
      '“But you said—”',
      '“I lied.”',
      'She wrote:',
      '“Come home.”',
    ]);
  });
  test('straight, curly, wrong-way and single marks are read alike', () => {
    const curly = '“Look,” said Ned. “A sail!” They ran.';
    const state = (s: string) => unitsOf(s, [{ start: 0, end: s.length }]);
    for (const other of [
      curly.replace(/[“”]/g, '"'),
      curly.replace('sail!”', 'sail!“'),
      curly.replace(/“/g, '‘').replace(/”/g, '’'),
    ]) {
      expect(state(other).opens).toEqual(state(curly).opens);
      expect(state(other).closes).toEqual(state(curly).closes);
      expect(state(other).inEnd).toEqual(state(curly).inEnd);
    }
  });
  test('speech stays open over sentences until its mark', () => {
    const u = unitsOf('“One. Two. Three,” he said.', [{ start: 0, end: 27 }]);
    expect(u.inEnd).toEqual([1, 1, 0]);
    expect(u.ends).toEqual([END.stop, END.stop, END.stop]);
  });
  test('every stretch begins with a unit that is given', () => {
    const s = 'One. Two.\n\nThree. Four.';
    expect(
      unitsOf(s, [
        { start: 0, end: 9 },
        { start: 11, end: s.length },
      ]).given,
    ).toEqual([1, 0, 1, 0]);
  });
});

test('units cover everything but white space, in order, for any text', () => {
  const text = fc.string({ unit: 'binary', maxLength: 60 });
  const noise = fc.array(fc.oneof(text, fc.constantFrom('“', '”', '"', '. ', '—', '… ', 'He', '‘', '\n', ' ')), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(noise, (parts) => {
      const s = parts.join('');
      const u = unitsOf(s, [{ start: 0, end: s.length }]);
      let at = 0;
      for (let i = 0; i < u.count; i++) {
        expect(s.slice(at, u.start[i]).trim()).toBe('');
        expect(u.end[i]!).toBeGreaterThan(u.start[i]!);
        at = u.end[i]!;
      }
      expect(s.slice(at).trim()).toBe('');
    }),
  );
});
