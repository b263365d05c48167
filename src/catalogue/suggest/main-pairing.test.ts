import { expect, test } from 'vitest';
import { person } from '../../../test/support/person.ts';
import type { PeopleFound } from '../../people/found.ts';
import type { Field } from '../work.ts';
import { suggestedMain } from './main-pairing.ts';

const said = (...value: string[]): Field<readonly string[]> => ({ value, given: true, confidence: 1, evidence: [] });
const found = (kitAda: number, boIna: number): PeopleFound => ({
  people: ['Kit', 'Ada', 'Bo', 'Ina'].map((name) => person(name)),
  company: [
    { between: ['Ada', 'Kit'], scenes: 1, exchanges: kitAda },
    { between: ['Bo', 'Ina'], scenes: 4, exchanges: boIna },
  ],
});
const both = { relationships: said('Kit/Ada', 'Ina/Bo') };

test('a pairing whose two talk far more than those listed first is suggested as the main one', () => {
  expect(suggestedMain(found(3, 20), both).mainPairings).toMatchObject({ value: ['Ina/Bo'], given: false });
  expect(suggestedMain(found(3, 20), both).mainPairings!.evidence).toHaveLength(2);
});

test('nothing is suggested where the first is talked of, little is, people are not found, or somebody said so', () => {
  expect(suggestedMain(found(12, 20), both)).toEqual({});
  expect(suggestedMain(found(20, 3), both)).toEqual({});
  expect(suggestedMain(found(0, 5), both)).toEqual({});
  expect(suggestedMain(found(3, 20), { relationships: said('Kit/Somebody', 'Ina/Bo') })).toEqual({});
  expect(suggestedMain(found(3, 20), { ...both, mainPairings: said('Kit/Ada') })).toEqual({});
});
