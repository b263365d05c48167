import { expect, test } from 'vitest';
import type { Field } from '../work.ts';
import { suggestFandom } from './fandom.ts';
import { learnCanons, lessonOf } from './learn.ts';

const given = (...value: string[]): Field<readonly string[]> => ({
  value,
  confidence: 0.98,
  given: true,
  evidence: [],
});
const HARBOUR = lessonOf({
  fandoms: given('The Long Harbour'),
  characters: given('Ansel Quay', 'OFC', 'Original Characters'),
  relationships: given('Rook Tallow/Mara Venn'),
})!;

test('a tagged work teaches the people of its one fandom', () => {
  expect(HARBOUR).toEqual({ fandom: 'The Long Harbour', characters: ['Ansel Quay', 'Rook Tallow', 'Mara Venn'] });
  expect(lessonOf({ fandoms: given('A', 'B'), characters: given('Ansel Quay') })).toBeUndefined();
  expect(lessonOf({ fandoms: { ...given('A'), given: false }, characters: given('Ansel Quay') })).toBeUndefined();
  expect(lessonOf({ fandoms: given('A') })).toBeUndefined();
});

test('an untagged story among them is told by what they taught', () => {
  const canons = learnCanons([{}, { lesson: HARBOUR }])!;
  const content =
    'Ansel Quay rowed and Rook steered. Tallow laughed at Mara Venn. The rain went on all night.\n\n'.repeat(3);
  const at = { path: 'a.txt', content, from: 0, signs: [] };
  expect(suggestFandom(at)).toBeUndefined();
  expect(suggestFandom(at, canons)!.fandoms.value).toEqual(['The Long Harbour']);
  expect(suggestFandom(at, canons)!.characters!.value).toEqual(
    expect.arrayContaining(['Ansel Quay', 'Rook Tallow', 'Mara Venn']),
  );
});

test('a canon of the starter gets its new people; nothing new makes no new table', () => {
  const trek = (name: string) => [{ lesson: { fandom: 'TOS', characters: [name] } }];
  expect(learnCanons(trek('Spock'))).toBeUndefined();
  expect(learnCanons([])).toBeUndefined();
  const canons = learnCanons(trek('Ensign Quillfeather'))!;
  expect(canons.all.find((c) => c.name === 'Star Trek: The Original Series')!.characters.at(-1)!.name).toBe(
    'Ensign Quillfeather',
  );
});
