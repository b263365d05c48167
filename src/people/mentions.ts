import { Called } from './called.ts';
import { hasTeller } from './clauses.ts';
import type { Persons } from './cluster.ts';
import { voteGenders } from './genders.ts';
import { Kin } from './kin.ts';
import { IS } from './lexicon.ts';
import { type Mentions, NAME, NOUN, PRONOUN, TELLER } from './mention.ts';
import type { Names } from './names.ts';
import type { NounMention } from './nouns.ts';
import { Stage } from './stage.ts';
import type { Votes } from './votes.ts';
import { POSSESSIVE, type Words } from './words.ts';

/**
 * Walks the story once and says who each name, noun and pronoun stands for. Names are settled by `persons`; a noun stands
 * for the last one that was called so; a pronoun for the best of those lately mentioned by gender, nearness and subject.
 */
export function mentionsOf(
  w: Words,
  names: Names,
  persons: Persons,
  nouns: readonly NounMention[],
  votes: Votes,
): Mentions {
  const stage = new Stage(w);
  for (const [i, p] of persons.persons.entries()) stage.add('named', i, p.gender, [0, 0]);
  const teller = hasTeller(w) ? stage.add('narrator', -1, null, [0, 0]).id : -1;
  const { entities, list } = stage;
  voteGenders(votes, persons, entities);
  const called = new Called(w, persons, stage, new Kin(stage, w, names, persons), teller);
  let n = 0;
  let u = 0;
  for (let i = 0; i < w.count; i++) {
    while (n < names.mentions.length && names.mentions[n]!.from < i) n++;
    const name = names.mentions[n];
    if (name && name.from === i) {
      n++;
      const id = persons.ofName[name.name]!;
      if (id >= 0) {
        stage.put(name.from, name.to, NAME, entities[id]!);
        i = name.to - 1;
        if (!(w.flags[i]! & POSSESSIVE)) continue;
        // "Kit’s mother" begins with the name.
        while (u < nouns.length && nouns[u]!.from < i) u++;
        const own = nouns[u]?.owner === i ? nouns[u++] : undefined;
        const e = own && called.whoIs(own, i);
        if (own && e) {
          stage.put(own.from, own.to, NOUN, e);
          called.linkNamed(own, e, names.mentions[n]);
        }
        continue;
      }
    }
    while (u < nouns.length && nouns[u]!.from < i) u++;
    const noun = nouns[u];
    if (noun && noun.from === i) {
      u++;
      const e = called.whoIs(noun, i);
      if (e) {
        stage.put(noun.from, noun.to, NOUN, e);
        called.linkNamed(noun, e, names.mentions[n]);
      }
      // The possessor is mentioned too: "his" in "his mother".
      if (noun.article !== 'own') {
        i = noun.to - 1;
        continue;
      }
    }
    pronounAt(w, i, stage, teller);
  }
  const starts = Int32Array.from(list, (m) => m.from);
  return { list, entities, teller, firstAt: (token) => lowerBound(starts, token) };
}

function pronounAt(w: Words, i: number, stage: Stage, teller: number): void {
  const form = w.form[i]!;
  if (form < 0 || w.quote[i]! >= 0) return;
  const bits = w.bits[form]!;
  if (bits & IS.i && teller >= 0) stage.put(i, i + 1, TELLER, stage.entities[teller]!);
  else if (bits & (IS.he | IS.she)) {
    const e = stage.antecedent(bits & IS.he ? 'm' : 'f', i);
    if (e) stage.put(i, i + 1, PRONOUN, e);
  }
}

function lowerBound(a: Int32Array, x: number): number {
  let lo = 0;
  let hi = a.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (a[mid]! < x) lo = mid + 1;
    else hi = mid;
  }
  return lo;
}
