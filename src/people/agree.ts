import type { Gender } from './cast.ts';
import { bitsOf, genderOfName, IS, sameGiven } from './lexicon.ts';
import type { Name, Names } from './names.ts';
import { type Votes, votedGender } from './votes.ts';

/** Titles that two names of one person may both bear: "Doctor Venn" may be "Mr. Venn", "Miss Venn" is never "Mrs. Venn". */
const MARRIED = new Set(['mrs', 'frau', 'madame', 'mme', 'signora', 'señora']);
const SINGLE = new Set(['miss', 'fräulein', 'mademoiselle', 'mlle', 'signorina', 'señorita']);
export const RANKED = new Set('captain capt colonel col general gen major maj admiral lieutenant lt'.split(' '));
const SAINT = new Set(['st', 'saint']);
const KIN = new Set('aunt auntie uncle tante onkel grandma grandpa mother father sister brother'.split(' '));

/** A name with what it says of whoever bears it. */
export interface Bearer extends Name {
  readonly gender: Gender;
  /** Into `Names.names`. */
  readonly index: number;
  /** The gender is said by a title or a kin word. */
  readonly titled: boolean;
  readonly married: boolean;
  readonly single: boolean;
  readonly ranked: boolean;
  readonly kin: boolean;
  readonly saint: boolean;
  /** "Sir Ivo": never Mr. */
  readonly knight: boolean;
  readonly mister: boolean;
}

/** All names of a story with their genders: by title, else by the name itself where the story's pronouns do not outvote it. */
export function bearersOf({ names }: Names, { f, m }: Votes): Bearer[] {
  const firsts = new Set(names.filter((n) => n.parts.length > 1).map((n) => n.parts[0]!));
  const outvoted = new Map<string, Gender>();
  names.forEach((n, i) => {
    if (n.titles.length === 0 && n.parts.length === 1) outvoted.set(n.parts[0]!, votedGender(f[i]!, m[i]!, 12, 2));
  });
  return names.map((n, i) => {
    const has = (set: ReadonlySet<string>) => n.titles.some((t) => set.has(t));
    const said = saidGender(n);
    const first = n.parts.length === 1 && n.titles.length > 0 ? '' : (n.parts[0] ?? '');
    const given = outvoted.get(first) ?? genderOfName(first) ?? votedGender(f[i]!, m[i]!, 4, 4);
    return {
      ...n,
      index: i,
      gender: said ?? given,
      titled: said !== null,
      married: has(MARRIED) || isLadyBySurname(n, firsts),
      single: has(SINGLE),
      ranked: has(RANKED),
      kin: has(KIN),
      saint: has(SAINT),
      knight: n.titles.includes('sir'),
      mister: n.titles.includes('mr') || n.titles.includes('mister'),
    };
  });
}

/** "Lady Venn" is somebody's wife or mother; "Lady Ada" need not be. */
const isLadyBySurname = ({ titles, parts }: Name, firsts: ReadonlySet<string>): boolean =>
  titles.includes('lady') && parts.length === 1 && !firsts.has(parts[0]!) && genderOfName(parts[0]!) !== 'f';

function saidGender(n: Name): Gender {
  for (const t of n.titles) {
    const bits = bitsOf(t);
    if (bits & IS.female) return 'f';
    if (bits & IS.male) return 'm';
  }
  const kin = n.titles.length === 0 && n.parts.length === 1 ? bitsOf(n.parts[0]!) : 0;
  return kin & IS.kin ? (kin & IS.female ? 'f' : kin & IS.male ? 'm' : null) : null;
}

/** What the paragraphs in which names stand say of them; indices into `Names.names`. */
export interface Told {
  /** By a name the others that are somebody else's. */
  readonly apart: ReadonlyMap<number, ReadonlySet<number>>;
  /** By "Mrs. Venn" the full names of a lady whom the story calls by her given name where it does not say Mrs. */
  readonly oneLady: ReadonlyMap<number, ReadonlySet<number>>;
}

/** What a story shows of its names before they are put together. */
export interface Shown extends Told {
  /** Words that are a name by themselves. */
  readonly alone: ReadonlySet<string>;
  /** How often narration calls somebody by a given name, alone or before others. */
  readonly narrated: ReadonlyMap<string, number>;
  /** Surnames that several girls bear. */
  readonly sisters: ReadonlySet<string>;
  /** Who is told of as Mrs. with her own given name: "ada venn". */
  readonly wives: ReadonlySet<string>;
}

/** Could both be names of one person? Titles, genders and given names must not speak against it. */
export function agree(a: Bearer, b: Bearer, shown: Shown): boolean {
  const { apart, narrated, sisters } = shown;
  if (a.gender && b.gender && a.gender !== b.gender) return false;
  if ((a.married && b.single) || (a.single && b.married) || a.saint !== b.saint) return false;
  if ((a.knight && b.mister) || (a.mister && b.knight) || areTwo(a, b, narrated)) return false;
  if (hasOwnName(a, b, shown) || hasOwnName(b, a, shown) || isHusband(a, b) || isHusband(b, a)) return false;
  if (a.parts.length === 1 && b.parts.length === 1) {
    if ((a.ranked && (b.married || b.single)) || (b.ranked && (a.married || a.single))) return false;
  }
  if (apart.get(a.index)?.has(b.index) || apart.get(b.index)?.has(a.index)) return false;
  // "Miss Venn" is the eldest of several; her sister is "Miss Ada Venn".
  const [fuller, shorter] = a.parts.length > b.parts.length ? [a, b] : [b, a];
  if (
    a.single &&
    b.single &&
    shorter.parts.length === 1 &&
    fuller.parts.length > 1 &&
    shorter.parts[0] === fuller.parts.at(-1) &&
    sisters.has(shorter.parts[0]!)
  )
    return false;
  if (a.parts.length > 1 && b.parts.length > 1) {
    if (a.parts.at(-1) !== b.parts.at(-1) && !sameGiven(a.parts.at(-1)!, b.parts.at(-1)!)) return false;
    const [fa, fb] = [a.parts[0]!, b.parts[0]!];
    return sameGiven(fa, fb) || (fa.length === 1 && fb[0] === fa) || (fb.length === 1 && fa[0] === fb);
  }
  if (a.kin === b.kin || a.parts.length === 0 || b.parts.length === 0) return true;
  const [k, other] = a.kin ? [a, b] : [b, a];
  if (k.parts.length !== 1) return true;
  // "Aunt Polly" is Polly, not Mrs. Polly.
  if (other.parts.length === 1) return other.titles.length === 0 || k.parts[0] !== other.parts[0];
  return sameGiven(other.parts[0]!, k.parts[0]!);
}

/** One person's short name and long name are not both told again and again: "Kitty" and "Catherine" are two then. */
function areTwo(a: Bearer, b: Bearer, narrated: Shown['narrated']): boolean {
  const [x, y] = [a.parts[0], b.parts[0]];
  return (
    x !== undefined &&
    y !== undefined &&
    x !== y &&
    (narrated.get(x) ?? 0) >= FOR_TWO &&
    (narrated.get(y) ?? 0) >= FOR_TWO &&
    sameGiven(x, y)
  );
}
const FOR_TWO = 15;

/** Who is called Ada by the story is hardly its Mrs. Venn, but her daughter. */
const hasOwnName = (lady: Bearer, girl: Bearer, { alone, wives, oneLady }: Shown): boolean =>
  lady.married &&
  !girl.married &&
  lady.parts.length === 1 &&
  girl.parts.length > 1 &&
  lady.parts[0] !== girl.parts[0] &&
  alone.has(girl.parts[0]!) &&
  !wives.has(`${girl.parts[0]} ${lady.parts[0]}`) &&
  !oneLady.get(lady.index)?.has(girl.index);

/** "Archer" is not Mrs. Archer, nor "Edward" or "Edward Archer" Mrs. Edward Archer, unless the story says she of that name. */
function isHusband(lady: Bearer, other: Bearer): boolean {
  if (other.titles.length > 0 || other.gender === 'f') return false;
  const isSurname = other.parts.length === 1 && other.parts[0] === lady.parts.at(-1);
  if (lady.titles.includes('lady')) return isSurname && !(bitsOf(other.parts[0]!) & IS.given);
  if (!lady.married) return false;
  if (isSurname) return other.narrated > 1 || lady.parts.length > 1;
  return lady.parts.length > 1 && other.parts[0] === lady.parts[0];
}

/** "Colonel Fitzroy" is no Fitzroy Venn: before a word that is hardly a given name, such titles stand with a surname. */
const isBySurname = ({ ranked, titles, parts }: Bearer): boolean =>
  (ranked || BY_SURNAME.has(titles[0]!)) && !(bitsOf(parts[0]!) & IS.given);
const BY_SURNAME = new Set(['mr', 'mrs', 'dr']);

/** Does the fuller name say all that the shorter one does? */
export function covers(full: Bearer, short: Bearer): boolean {
  if (short.parts.length === 0) return full.titles.join(' ') === short.titles.join(' ');
  if (full.parts.length === 0) return false;
  const last = short.parts.at(-1)!;
  const first = short.parts[0]!;
  if (short.parts.length > 1)
    return full.parts.length > 1 ? true : full.parts[0] === last || sameGiven(full.parts[0]!, first);
  if (short.titles.length > 0 && !short.kin) {
    // "Mr. Venn" by the surname; "Miss Ada", "Captain Jack" by the given name.
    return full.parts.at(-1) === last || (full.parts[0] === first && !(isBySurname(short) && full.parts.length > 1));
  }
  return full.parts.some((p, i) => p === first || (i === 0 && sameGiven(p, first)));
}
