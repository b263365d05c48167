import { describe, expect, test } from 'vitest';
import { spent } from '../../../test/support/spent.ts';
import { plain } from '../../text/text.ts';
import { findBreaks } from './breaks.ts';
import { placesInScript } from './script.ts';
import { unitsOf } from './units.ts';

const units = (s: string) => unitsOf(s, [{ start: 0, end: s.length }]);
/** The words at the places of a script: `begins` or `behind`. */
function places(s: string, what: 1 | 2): string[] | undefined {
  const u = units(s);
  const found = placesInScript(s, u);
  return found && [...found.keys()].filter((i) => found[i] === what).map((i) => s.slice(u.start[i]!, u.end[i]!));
}

const MINUTES =
  'The keepers met at nine. HALE – Thank you both for coming. Sit down, please. ORRIN – Thank you, Keeper. HALE – The lamp has been dark for two nights. ORRIN (aside) – Three. HALE – Two, by the log. Why was nobody told? ORRIN – Nobody asked. ';

describe('a script on one line', () => {
  test('begins a paragraph before each name, and none between the name and what is said', () => {
    expect(places(MINUTES, 1)?.map((s) => s.split(' ')[0])).toEqual([
      'HALE',
      'ORRIN',
      'HALE',
      'ORRIN',
      'HALE',
      'ORRIN',
    ]);
    expect(places(MINUTES, 2)).toContain('The lamp has been dark for two nights.');
    const text = plain(MINUTES.repeat(8));
    const found = findBreaks(text);
    const named = found.filter((b) => b.why === 'speaker').map((b) => text.content.slice(b.end, b.end + 5));
    expect(named.length).toBe(48);
    expect(new Set(named)).toEqual(new Set(['HALE ', 'ORRIN']));
    for (const b of found) expect(text.content.slice(0, b.start)).not.toMatch(/ –$/);
  });
  test('has colons, too', () => {
    const chat =
      'Bea: Are you there? Bea: It is late. Tam Oru: I was asleep. Bea: All day? Tam Oru: It rained. Then the line went dead. ';
    expect(places(chat, 1)).toEqual(['Bea:', 'Bea:', 'Tam Oru:', 'Bea:', 'Tam Oru:']);
  });
  test.each([
    ['the fields of a file', 'Name: A brass key. Location: The well. Name: A bell. Location: The tower. Name: A coat. Location: Nowhere. '],
    ['a dash that breaks a sentence off', '“I— I know.” “You— You do?” “I— No.” “You— Yes.” The tide was out. '],
    ['one voice', 'Bea: Are you there? Bea: It is late. Bea: I am going home. Bea: Good night. Nobody answered. '],
    ['two names of which each comes once in a long while', `Bea: Good night. ${'The rain fell on the roof. '.repeat(60)}Tam: Yes. ${'The wind rose over the bay. '.repeat(60)}`.repeat(3)],
  ])('%s make none', (_, text) => {
    expect(placesInScript(text, units(text))).toBeUndefined();
  }); // biome-ignore format: a table
  test('is looked for in time that grows with the text', () => {
    const time = (n: number) => {
      const text = MINUTES.repeat(n);
      const u = units(text);
      const began = spent();
      placesInScript(text, u);
      return spent() - began;
    };
    time(200);
    expect(time(4000)).toBeLessThan(40 * Math.max(time(400), 2));
  });
});
