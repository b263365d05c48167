import type { Gender } from './cast.ts';
import { bitsOf, fullNamesOf, genderOfName, IS, nicknamesOf, sameGiven } from './lexicon.ts';
import type { Name, Names } from './names.ts';

/** Names that are one person. */
export interface Person {
  /** Indices into `Names.names`, the fullest first. */
  readonly names: number[];
  gender: Gender;
  count: number;
  person: number;
}

/** Which person each name stands for; -1 for places and things. */
export interface Persons {
  readonly persons: readonly Person[];
  readonly ofName: Int32Array;
}

const genderOfTitles = (titles: readonly string[]): Gender => {
  for (const t of titles) {
    const bits = bitsOf(t);
    if (bits & IS.female) return 'f';
    if (bits & IS.male && !['master'].includes(t)) return 'm';
    if (t === 'master') return 'm';
  }
  return null;
};

/** Titles that two names of one person may both bear: "Doctor Venn" may be "Mr. Venn", "Miss Venn" is never "Mrs. Venn". */
const MARRIED = new Set(['mrs', 'frau', 'madame', 'mme', 'signora', 'señora']);
const SINGLE = new Set(['miss', 'fräulein', 'mademoiselle', 'mlle', 'signorina', 'señorita']);
const RANKED = new Set([
  'captain',
  'capt',
  'colonel',
  'col',
  'general',
  'gen',
  'major',
  'maj',
  'admiral',
  'lieutenant',
  'lt',
]);
const KIN = new Set([
  'aunt',
  'auntie',
  'uncle',
  'tante',
  'onkel',
  'grandma',
  'grandpa',
  'mother',
  'father',
  'sister',
  'brother',
]);

const genderOf = (n: Name): Gender => {
  const said = genderOfTitles(n.titles);
  if (said) return said;
  if (n.parts.length === 1 && n.titles.length > 0) return null;
  const kin = n.parts.length === 1 && bitsOf(n.parts[0]!) & IS.kin ? bitsOf(n.parts[0]!) : 0;
  if (kin & (IS.female | IS.male)) return kin & IS.female ? 'f' : 'm';
  return genderOfName(n.parts[0] ?? '');
};

/** Puts the names of one person together: fullest names first, then what fits into exactly one of them. */
export function personsOf({ names }: Names): Persons {
  const ofName = new Int32Array(names.length).fill(-1);
  const persons: Person[] = [];
  const byPart = new Map<string, Set<number>>();
  const alone = new Set(names.filter((n) => n.titles.length === 0 && n.parts.length === 1).map((n) => n.parts[0]!));
  const order = names
    .map((_, i) => i)
    .filter((i) => isPerson(names[i]!))
    .sort((a, b) => weight(names[b]!) - weight(names[a]!) || names[b]!.count - names[a]!.count || a - b);
  for (const i of order) {
    const name = names[i]!;
    const found = bestFor(name, names, persons, byPart, alone);
    const id = found ?? persons.length;
    if (found === undefined)
      persons.push({ names: [i], gender: genderOf(name), count: name.count, person: name.person });
    else {
      const p = persons[id]!;
      p.names.push(i);
      p.gender ??= genderOf(name);
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

/** Longer names say more, titles less than parts. */
const weight = (n: Name): number =>
  Math.min(3, n.parts.filter((p) => p.length > 1).length) * 10 + (n.titles.length > 0 ? 5 : 0);

const isPerson = (n: Name): boolean => n.person > 0.5 || (n.person >= 0.3 && n.count <= 2);

const keysOf = (n: Name): readonly string[] =>
  n.parts.length === 0 ? [n.titles.join(' ')] : [n.parts[0]!, n.parts.at(-1)!];

/** Of people with a name in common, the first so many are looked at: with more, a bare name says nothing. */
const MOST_ALIKE = 40;

function bestFor(
  name: Name,
  names: readonly Name[],
  persons: readonly Person[],
  byPart: ReadonlyMap<string, ReadonlySet<number>>,
  alone: ReadonlySet<string>,
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
      persons[id]!.names.every((n) => agree(names[n]!, name, alone)) &&
      persons[id]!.names.some((n) => covers(names[n]!, name)),
  );
  if (fits.length === 0) return undefined;
  if (fits.length === 1) return fits[0];
  // A bare surname of several people is most often the one who is named most; the given name is looked at first.
  const given = fits.filter((id) =>
    persons[id]!.names.some((n) => name.parts.length === 1 && sameGiven(names[n]!.parts[0] ?? '', name.parts[0]!)),
  );
  const from = given.length > 0 ? given : fits;
  return from.reduce((a, b) => (persons[b]!.count > persons[a]!.count ? b : a));
}

const nicknamesBoth = (part: string): string[] => [...fullNamesOf(part), ...nicknamesOf(part)];

/** Could both be names of one person? Titles, genders and given names must not speak against it. */
function agree(a: Name, b: Name, alone: ReadonlySet<string>): boolean {
  const ga = genderOf(a);
  const gb = genderOf(b);
  if (ga && gb && ga !== gb) return false;
  const wed = (n: Name) => n.titles.some((t) => MARRIED.has(t));
  const single = (n: Name) => n.titles.some((t) => SINGLE.has(t));
  if ((wed(a) && single(b)) || (single(a) && wed(b))) return false;
  // Who is called Ada by the story is hardly its Mrs. Venn, but her daughter.
  const [lady, girl] = wed(a) ? [a, b] : [b, a];
  if (
    wed(lady) &&
    !wed(girl) &&
    lady.parts.length === 1 &&
    girl.parts.length > 1 &&
    lady.parts[0] !== girl.parts[0] &&
    alone.has(girl.parts[0]!)
  )
    return false;
  const ranked = (n: Name) => n.titles.some((t) => RANKED.has(t));
  if (
    a.parts.length === 1 &&
    b.parts.length === 1 &&
    ((ranked(a) && (wed(b) || single(b))) || (ranked(b) && (wed(a) || single(a))))
  )
    return false;
  // "Miss Venn" is the eldest; her sister is "Miss Ada Venn".
  const [fuller, shorter] = a.parts.length > b.parts.length ? [a, b] : [b, a];
  if (
    single(a) &&
    single(b) &&
    shorter.parts.length === 1 &&
    fuller.parts.length > 1 &&
    shorter.parts[0] === fuller.parts.at(-1)
  )
    return false;
  const kin = (n: Name) => n.titles.some((t) => KIN.has(t));
  if (a.parts.length > 1 && b.parts.length > 1) {
    if (a.parts.at(-1) !== b.parts.at(-1) && !sameGiven(a.parts.at(-1)!, b.parts.at(-1)!)) return false;
    const fa = a.parts[0]!;
    const fb = b.parts[0]!;
    return sameGiven(fa, fb) || (fa.length === 1 && fb[0] === fa) || (fb.length === 1 && fa[0] === fb);
  }
  if (kin(a) !== kin(b) && a.parts.length > 0 && b.parts.length > 0) {
    const [k, other] = kin(a) ? [a, b] : [b, a];
    // "Aunt Polly" is Polly, not Mrs. Polly.
    if (k.parts.length === 1 && other.parts.length === 1 && other.titles.length > 0 && k.parts[0] === other.parts[0])
      return false;
    if (k.parts.length === 1 && other.parts.length > 1 && !sameGiven(other.parts[0]!, k.parts[0]!)) return false;
  }
  return true;
}

/** Does the fuller name say all that the shorter one does? */
function covers(full: Name, short: Name): boolean {
  if (short.parts.length === 0) return full.titles.join(' ') === short.titles.join(' ');
  if (full.parts.length === 0) return false;
  const last = short.parts.at(-1)!;
  const first = short.parts[0]!;
  if (short.parts.length > 1)
    return full.parts.length > 1 ? true : full.parts[0] === last || sameGiven(full.parts[0]!, first);
  if (short.titles.length > 0 && !short.titles.some((t) => KIN.has(t))) {
    // "Mr. Venn" by the surname; "Miss Ada", "Captain Jack" by the given name.
    return full.parts.at(-1) === last || full.parts[0] === first;
  }
  return full.parts.some((p, i) => p === first || (i === 0 && sameGiven(p, first)));
}
