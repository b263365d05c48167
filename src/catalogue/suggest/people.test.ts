import { expect, test } from 'vitest';
import { person } from '../../../test/support/person.ts';
import type { PeopleFound } from '../../people/found.ts';
import type { Field } from '../work.ts';
import { suggestedPeople, withDeclared } from './people.ts';

const said = (value: string[], given: boolean): Field<readonly string[]> => ({
  value,
  given,
  confidence: 1,
  evidence: [],
});

test('declared names are found in the story, pet forms too', () => {
  const people = [
    person('Kit', { aliases: ['Mr. Vale'] }),
    person('Ada Orrin'),
    person('the old woman', { kind: 'noun' }),
  ];
  const fields = { characters: said(['Orrin'], true), relationships: said(['Christopher/Ada Orrin'], true) };
  expect(withDeclared(people, fields).map((p) => p.declared)).toEqual(['Christopher', 'Orrin', undefined]);
});

test('who acts is suggested, never over what was said, and never more than that two are together', () => {
  const people = [person('Kit'), person('Ada'), person('Bo', { present: false }), person('the man', { kind: 'noun' })];
  const found: PeopleFound = { people, company: [{ between: ['Ada', 'Kit'], scenes: 3, exchanges: 20 }] };
  const suggested = suggestedPeople(found, {});
  expect(suggested.characters).toMatchObject({ value: ['Kit', 'Ada'], given: false });
  expect(suggested.relationships).toMatchObject({ value: ['Ada & Kit'], given: false });
  expect(suggested.relationships!.evidence[0]!.text).toContain('Ada');
  expect(suggestedPeople(found, { characters: said(['X'], true), relationships: said(['X/Y'], true) })).toEqual({});
});
