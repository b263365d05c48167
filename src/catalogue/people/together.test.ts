import { expect, test } from 'vitest';
import type { Field } from '../work.ts';
import type { Found, PersonFound } from './found.ts';
import { suggestedPeople, togetherOf, withDeclared } from './together.ts';

const person = (name: string, more: Partial<PersonFound> = {}): PersonFound => ({
  name,
  aliases: [],
  gender: null,
  kind: 'named',
  mentions: 10,
  speaks: 5,
  present: true,
  tiers: { name: 5 },
  evidence: { path: 'a.txt', text: `${name} came in.` },
  ...more,
});
const said = (value: string[], given: boolean): Field<readonly string[]> => ({
  value,
  given,
  confidence: 1,
  evidence: [],
});

test('the parts of a work have one cast: who is Kit in one and Christopher Vale in the other is one', () => {
  const first: Found = {
    people: [person('Kit', { aliases: ['Mr. Vale'] }), person('Ada')],
    company: [{ between: ['Ada', 'Kit'], scenes: 2, exchanges: 4 }],
  };
  const second: Found = {
    people: [person('Christopher Vale', { aliases: ['Kit'], gender: 'm' }), person('Ada', { gender: 'f' })],
    company: [{ between: ['Ada', 'Christopher Vale'], scenes: 1, exchanges: 6 }],
  };
  const { people, company } = togetherOf([first, undefined, second]);
  expect(people.map((p) => [p.name, p.mentions, p.tiers.name])).toEqual([
    ['Christopher Vale', 20, 10],
    ['Ada', 20, 10],
  ]);
  expect(company.reduce((n, c) => n + c.exchanges, 0)).toBe(10);
});

test('a man and a woman of one name stay two', () => {
  const one = (gender: 'f' | 'm'): Found => ({ people: [person('Robin', { gender })], company: [] });
  expect(togetherOf([one('f'), one('m')]).people).toHaveLength(2);
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
  const found: Found = { people, company: [{ between: ['Ada', 'Kit'], scenes: 3, exchanges: 20 }] };
  const suggested = suggestedPeople(found, {});
  expect(suggested.characters).toMatchObject({ value: ['Kit', 'Ada'], given: false });
  expect(suggested.relationships).toMatchObject({ value: ['Ada & Kit'], given: false });
  expect(suggested.relationships!.evidence[0]!.text).toContain('Ada');
  expect(suggestedPeople(found, { characters: said(['X'], true), relationships: said(['X/Y'], true) })).toEqual({});
});
