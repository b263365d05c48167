import { agree, type Bearer, bearersOf, covers, type Shown, type Told } from './agree.ts';
import type { Gender } from './cast.ts';
import { fullNamesOf, nicknamesOf, sameGiven } from './lexicon.ts';
import type { Name, Names } from './names.ts';
import type { Votes } from './votes.ts';

/** Names that are one person. */
export interface Person {
  /** Indices into `Names.names`, the fullest first. */
  readonly names: number[];
  gender: Gender;
  /** A title or a kin word says the gender, not only a given name or the story's pronouns. */
  titled: boolean;
  count: number;
  person: number;
}

/** Which person each name stands for; -1 for places and things. */
export interface Persons {
  readonly persons: readonly Person[];
  readonly ofName: Int32Array;
}

/** Puts the names of one person together: fullest names first, then what fits into exactly one of them. */
export function personsOf(all: Names, votes: Votes, told: Told): Persons {
  const names = bearersOf(all, votes);
  const ofName = new Int32Array(names.length).fill(-1);
  const persons: Person[] = [];
  const byPart = new Map<string, Set<number>>();
  const alone = new Set(names.filter((n) => n.titles.length === 0 && n.parts.length === 1).map((n) => n.parts[0]!));
  const shown = { ...told, alone, narrated: narratedGiven(names), ...ladiesOf(names) };
  const order = names
    .map((_, i) => i)
    .filter((i) => isPerson(names[i]!))
    .sort((a, b) => weight(names[b]!) - weight(names[a]!) || names[b]!.count - names[a]!.count || a - b);
  for (const i of order) {
    const name = names[i]!;
    const found = bestFor(name, names, persons, byPart, shown);
    const id = found ?? persons.length;
    if (found === undefined)
      persons.push({ names: [i], gender: name.gender, titled: name.titled, count: name.count, person: name.person });
    else {
      const p = persons[id]!;
      p.names.push(i);
      if (name.titled && !p.titled) p.gender = name.gender;
      p.gender ??= name.gender;
      p.titled ||= name.titled;
      p.count += name.count;
      p.person += name.person;
    }
    ofName[i] = id;
    for (const part of keysOf(name)) {
      if (!byPart.has(part)) byPart.set(part, new Set());
      byPart.get(part)!.add(id);
    }
  }
  return { persons, ofName };
}

/** How often narration calls somebody by each given name: alone, or before other names. */
function narratedGiven(names: readonly Bearer[]): ReadonlyMap<string, number> {
  const out = new Map<string, number>();
  for (const { parts, titles, narrated } of names)
    if (parts.length > 1 || (parts.length === 1 && !titles.some((t) => BY_SURNAME.has(t))))
      out.set(parts[0]!, (out.get(parts[0]!) ?? 0) + narrated);
  return out;
}
const BY_SURNAME = new Set(['mr', 'mrs', 'dr']);

/** Which families have several girls, and which ladies are Mrs. by their own given name. */
function ladiesOf(names: readonly Bearer[]): Pick<Shown, 'sisters' | 'wives'> {
  const girls = new Map<string, string>();
  const sisters = new Set<string>();
  const wives = new Set<string>();
  const young = new Set(
    names.filter((n) => n.single && n.parts.length === 1 && n.narrated >= SEVERAL).map((n) => n.parts[0]!),
  );
  for (const { parts, gender, married, count } of names) {
    if (parts.length < 2 || gender !== 'f') continue;
    const [given, surname] = [parts[0]!, parts.at(-1)!];
    // "Miss Ada" is a younger one: the eldest is "Miss Venn".
    if (young.has(given)) sisters.add(surname);
    if (married) wives.add(`${given} ${surname}`);
    else if (count >= SEVERAL) {
      const known = girls.get(surname);
      if (known === undefined) girls.set(surname, given);
      else if (!sameGiven(known, given)) sisters.add(surname);
    }
  }
  return { sisters, wives };
}
/** What a story says but once or twice is no second girl of the family. */
const SEVERAL = 3;

/** Longer names say more, titles less than parts. */
const weight = (n: Name): number =>
  Math.min(3, n.parts.filter((p) => p.length > 1).length) * 10 + (n.titles.length > 0 ? 5 : 0);

const isPerson = (n: Name): boolean => n.person > 0.5 || (n.person >= 0.3 && n.count <= 2);

const keysOf = (n: Name): readonly string[] =>
  n.parts.length === 0 ? [n.titles.join(' ')] : [n.parts[0]!, n.parts.at(-1)!];

/** Of people with a name in common, the first so many are looked at: with more, a bare name says nothing. */
const MOST_ALIKE = 40;

function bestFor(
  name: Bearer,
  names: readonly Bearer[],
  persons: readonly Person[],
  byPart: ReadonlyMap<string, ReadonlySet<number>>,
  shown: Shown,
): number | undefined {
  const seen = new Set<number>();
  const looked = [...keysOf(name), ...(name.parts[0] ? nicknamesBoth(name.parts[0]) : [])];
  for (const key of looked) {
    for (const id of byPart.get(key) ?? []) {
      if (seen.size >= MOST_ALIKE) break;
      seen.add(id);
    }
  }
  const fits = [...seen].filter(
    (id) =>
      persons[id]!.names.every((n) => agree(names[n]!, name, shown)) &&
      persons[id]!.names.some((n) => covers(names[n]!, name)),
  );
  if (fits.length === 0) return undefined;
  if (fits.length === 1) return fits[0];
  // A bare surname of several people is most often the one who is named most; the given name is looked at first.
  const given = fits.filter((id) =>
    persons[id]!.names.some((n) => name.parts.length === 1 && sameGiven(names[n]!.parts[0] ?? '', name.parts[0]!)),
  );
  const titled = fits.filter(
    (id) => name.titles.length > 0 && persons[id]!.names.some((n) => hasTitlesOf(names[n]!, name)),
  );
  const from = given.length > 0 ? given : titled.length > 0 ? titled : fits;
  return from.reduce((a, b) => (persons[b]!.count > persons[a]!.count ? b : a));
}

const hasTitlesOf = (a: Bearer, b: Bearer): boolean => a.titles.join() === b.titles.join();

const nicknamesBoth = (part: string): string[] => [...fullNamesOf(part), ...nicknamesOf(part)];
