import type { Persons } from './cluster.ts';
import type { Entity } from './entity.ts';
import { IS } from './lexicon.ts';
import type { Names } from './names.ts';
import { bitsAt, type Words } from './words.ts';

/** A name that is a subject votes by the next he or she before anybody else is named. */
export function voteGenders(w: Words, names: Names, persons: Persons, entities: readonly Entity[]): void {
  const { mentions } = names;
  for (let k = 0; k < mentions.length; k++) {
    const m = mentions[k]!;
    const id = persons.ofName[m.name]!;
    if (id < 0 || w.quote[m.from]! >= 0) continue;
    const until = Math.min(m.to + 25, mentions[k + 1]?.from ?? w.count, w.count);
    for (let i = m.to; i < until; i++) {
      if (w.quote[i]! >= 0) continue;
      const bits = bitsAt(w, i);
      if (!(bits & (IS.he | IS.she))) continue;
      if (bits & IS.she) entities[id]!.f++;
      else entities[id]!.m++;
      break;
    }
  }
  for (const e of entities) {
    if (e.gender !== null || e.f + e.m < 2) continue;
    if (e.f > 2 * e.m) e.gender = 'f';
    else if (e.m > 2 * e.f) e.gender = 'm';
  }
}
