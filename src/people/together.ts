import type { Company, PeopleFound, PersonFound } from './found.ts';

/** A name as names are compared. */
export const foldName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\s]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * The people of a work from those of its parts, the most present first. Names that the parts share are one person; a name
 * that two people of one part bear joins nobody.
 */
export function togetherOf(parts: readonly (PeopleFound | undefined)[]): PeopleFound {
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

/** Every name of a person, folded; what they are only called is none. */
export const namesOf = (p: PersonFound): string[] =>
  [p.name, ...p.aliases.filter((a) => !a.startsWith('the '))].map(foldName);
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
