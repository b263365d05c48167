import type { PeopleFound, PersonFound } from '../../people/found.ts';
import { sameGiven } from '../../people/lexicon.ts';
import { isProperName } from '../../people/proper.ts';
import { foldName, namesOf } from '../../people/together.ts';
import type { Field, Fields } from '../work.ts';

/** People with the names that the files declare for them: "Kit/Vale" and "Christopher Vale" are one. */
export function withDeclared(people: readonly PersonFound[], fields: Fields): readonly PersonFound[] {
  const declared = [
    ...(fields.characters?.given ? fields.characters.value : []),
    ...(fields.relationships?.given ? fields.relationships.value.flatMap((r) => r.split(/\s*[/&]\s*/)) : []),
  ].map((name) => name.replace(/\s*\([^)]*\)/g, '').trim());
  if (declared.length === 0) return people;
  const left = new Set(people.keys());
  const out = [...people];
  for (const name of new Set(declared)) {
    const wanted = foldName(name).split(' ').filter(Boolean);
    if (wanted.length === 0) continue;
    const at = [...left].find(
      (i) => people[i]!.kind === 'named' && namesOf(people[i]!).some((n) => sameName(n.split(' '), wanted)),
    );
    if (at === undefined) continue;
    left.delete(at);
    out[at] = { ...people[at]!, declared: name };
  }
  return out;
}

/** All words of the shorter name stand in the longer one; given names may be pet forms. */
function sameName(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.every((word) => long.some((other, i) => other === word || (i === 0 && sameGiven(other, word))));
}

const MOST_SUGGESTED = 12;
const LEAST_EXCHANGES = 8;

/**
 * Characters and relationships that the story itself suggests, where no file declares any and nothing else suggested them:
 * named people who act in it; two who talk with each other much. Never more than "A & B": what they are to each other is
 * not ours to say.
 */
export function suggestedPeople(
  { people, company }: PeopleFound,
  fields: Fields,
): Pick<Fields, 'characters' | 'relationships'> {
  const named = people.filter(
    (p) => p.kind === 'named' && isProperName(p.name) && p.present && (p.speaks > 0 || p.mentions > 2),
  );
  const most = named[0] ? named[0].mentions : 0;
  const main = named.filter((p) => p.mentions + 2 * p.speaks >= Math.max(3, most / 12)).slice(0, MOST_SUGGESTED);
  const known = new Map(main.map((p) => [p.name, p]));
  const together = company
    .filter((c) => c.exchanges >= LEAST_EXCHANGES && c.between.every((n) => known.has(n)))
    .slice(0, 3);
  const suggest = (value: string[], confidence: number, of: readonly PersonFound[]): Field<readonly string[]> => ({
    value,
    confidence,
    given: false,
    evidence: [...new Set(of)].map((p) => p.evidence).slice(0, 6),
  });
  return {
    ...(main.length > 0 && !fields.characters
      ? {
          characters: suggest(
            main.map((p) => p.name),
            0.8,
            main,
          ),
        }
      : {}),
    ...(together.length > 0 && !fields.relationships
      ? {
          relationships: suggest(
            together.map((c) => c.between.join(' & ')),
            0.5,
            together.flatMap((c) => c.between.map((n) => known.get(n)!)),
          ),
        }
      : {}),
  };
}
