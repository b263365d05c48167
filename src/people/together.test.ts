import { expect, test } from 'vitest';
import { person } from '../../test/support/person.ts';
import type { PeopleFound } from './found.ts';
import { togetherOf } from './together.ts';

test('the parts of a work have one cast: who is Kit in one and Christopher Vale in the other is one', () => {
  const first: PeopleFound = {
    people: [person('Kit', { aliases: ['Mr. Vale'] }), person('Ada')],
    company: [{ between: ['Ada', 'Kit'], scenes: 2, exchanges: 4 }],
  };
  const second: PeopleFound = {
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
  const one = (gender: 'f' | 'm'): PeopleFound => ({ people: [person('Robin', { gender })], company: [] });
  expect(togetherOf([one('f'), one('m')]).people).toHaveLength(2);
});
