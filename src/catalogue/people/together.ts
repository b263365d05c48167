import type { Field, Fields } from '../work.ts';
import type { Company, Found, PersonFound } from './found.ts';
import { sameGiven } from './lexicon.ts';
import { isProperName } from './proper.ts';

const fold = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\s]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * The people of a work from those of its parts, the most present first. Names that the parts share are one person; a name
 * that two people of one part bear joins nobody.
 */
export function togetherOf(parts: readonly (Found | undefined)[]): Found {
  const there = parts.filter((p) => p !== undefined);
  if (there.length <= 1) return there[0] ?? { people: [], company: [] };
  const people: PersonFound[] = [];
  const company = new Map<string, { between: [string, string]; scenes: number; exchanges: number }>();
  const byName = new Map<string, number>();
  for (const part of there) {
    const nameOf = new Map<string, string>();
    const taken = new Set<number>();
    for (const p of part.people) {
      const own = namesOf(p);
      const at = own.map((n) => byName.get(n)).find((i) => i !== undefined && !taken.has(i) && agree(people[i]!, p));
      const i = at ?? people.length;
      people[i] = at === undefined ? p : joined(people[i]!, p);
      taken.add(i);
      nameOf.set(p.name, people[i]!.name);
      for (const n of own) if (!byName.has(n)) byName.set(n, i);
    }
    for (const { between, scenes, exchanges } of part.company) {
      const [a, b] = between.map((n) => nameOf.get(n) ?? n).sort() as [string, string];
      const known = company.get(`${a}\n${b}`) ?? { between: [a, b], scenes: 0, exchanges: 0 };
      company.set(`${a}\n${b}`, { ...known, scenes: known.scenes + scenes, exchanges: known.exchanges + exchanges });
    }
  }
  const weight = (p: PersonFound): number => p.mentions + 2 * p.speaks;
  return {
    people: people.sort((a, b) => weight(b) - weight(a)).slice(0, 60),
    company: [...company.values()].sort((a, b) => warmth(b) - warmth(a)).slice(0, 40),
  };
}

const namesOf = (p: PersonFound): string[] => [p.name, ...p.aliases.filter((a) => !a.startsWith('the '))].map(fold);
const agree = (a: PersonFound, b: PersonFound): boolean =>
  a.kind === b.kind && !(a.gender && b.gender && a.gender !== b.gender);
const warmth = (c: Company): number => c.scenes + 2 * c.exchanges;

function joined(a: PersonFound, b: PersonFound): PersonFound {
  const name = b.kind === 'named' && b.name.split(' ').length > a.name.split(' ').length ? b.name : a.name;
  const tiers: { [tier: string]: number } = { ...a.tiers };
  for (const [tier, n] of Object.entries(b.tiers)) tiers[tier] = (tiers[tier] ?? 0) + n;
  return {
    ...a,
    name,
    aliases: [...new Set([a.name, b.name, ...a.aliases, ...b.aliases])].filter((n) => n !== name).slice(0, 12),
    gender: a.gender ?? b.gender,
    mentions: a.mentions + b.mentions,
    speaks: a.speaks + b.speaks,
    present: a.present || b.present,
    tiers,
  };
}

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
    const wanted = fold(name).split(' ').filter(Boolean);
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
  { people, company }: Found,
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
