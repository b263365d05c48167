import type { Persons } from './cluster.ts';
import type { Entity } from './entity.ts';
import { type Votes, votedGender } from './votes.ts';

/** Whom no name or title tells is told by the votes of all its names; and a given name alone is outvoted. */
export function voteGenders({ f, m }: Votes, persons: Persons, entities: readonly Entity[]): void {
  for (const e of entities) {
    if (e.person < 0) continue;
    const person = persons.persons[e.person]!;
    for (const n of person.names) {
      e.f += f[n]!;
      e.m += m[n]!;
    }
    if (e.gender === null) e.gender = votedGender(e.f, e.m, 2, 2);
    else if (!person.titled) e.gender = votedGender(e.f, e.m, 8, 4) ?? e.gender;
  }
}
