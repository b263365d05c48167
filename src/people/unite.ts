import type { Persons } from './cluster.ts';
import type { Entity } from './entity.ts';
import { introduced, sameByName } from './introduced.ts';
import { IS } from './lexicon.ts';
import { type Mention, type Mentions, NAME } from './mention.ts';
import { isCalled, type Name, type Names } from './names.ts';
import { sameTurns } from './same-turns.ts';
import type { Speech } from './tags.ts';
import { bitsAt, COMMA, type Words, wordAt } from './words.ts';

/**
 * Two mentions that turn out to be one person once the whole story is read: the teller and the name that others call them by,
 * "the doctor" and the only doctor who has a name. Mentions keep their places; entities that are left without any stay empty.
 */
export function united(
  w: Words,
  names: Names,
  persons: Persons,
  mentions: Mentions,
  speeches: readonly Speech[],
): Mentions {
  const into = new Map<number, number>();
  const { entities } = mentions;
  const join = (from: Entity, to: Entity): void => {
    into.set(from.id, to.id);
    for (const h of from.heads) to.heads.add(h);
    to.gender ??= from.gender;
    to.count += from.count;
    from.count = 0;
  };
  const spokenBy = new Int32Array(entities.length);
  for (const { tag } of speeches) if (tag?.verb && tag.mention >= 0) spokenBy[mentions.list[tag.mention]!.entity]!++;
  const titled = soleBearers(names, persons, entities);
  for (const e of entities) {
    if (e.kind !== 'noun' || e.heads.size !== 1) continue;
    const word = w.forms[[...e.heads][0]!]!;
    // "his uncle" is the only uncle who has a name; of ranks only "the captain" tells.
    if (!KIN.test(word) && !(bitsAt(w, e.phrase[0]) & IS.the)) continue;
    const bearer = titled.get(word);
    if (bearer && !(e.gender && bearer.gender && e.gender !== bearer.gender)) join(e, bearer);
  }
  for (const [name, owner] of [
    ...introduced(w, mentions, speeches),
    ...sameByName(w, mentions),
    ...calledOtherwise(w, mentions, speeches, surnamed(names, persons, mentions.entities)),
  ]) {
    if (name === owner || into.has(name.id) || into.has(owner.id)) continue;
    if (owner.kind === 'narrator' && (owner.person >= 0 || spokenBy[name.id]! > SLIPS)) continue;
    if (owner.kind === 'named') persons.persons[owner.person]!.names.push(...persons.persons[name.person]!.names);
    if (owner.kind === 'narrator') {
      join(name, owner);
      owner.person = name.person;
    } else if (owner.kind === 'named') {
      join(name, owner);
    } else join(owner, name);
  }
  for (const [noun, owner] of sameTurns(w, mentions, speeches))
    if (!into.has(noun.id) && !into.has(owner.id) && owner.count > 0) join(noun, owner);
  if (into.size === 0) return mentions;
  const list = mentions.list.map((m) => (into.has(m.entity) ? { ...m, entity: into.get(m.entity)! } : m));
  return { ...mentions, list };
}

/** Whoever the story says more often to have said something is not its teller; less may be a paragraph that was cut wrongly. */
const SLIPS = 3;

/** Titles that people are called by alone, as they are written before a name. */
const RANKS = new Map(
  (
    'doctor dr|doctor|captain capt|captain|professor prof|professor|colonel col|colonel|general gen|general|lieutenant lt|lieutenant|' +
    'sergeant sgt|sergeant|corporal|major|admiral|commander|inspector|detective|constable|sheriff|judge|governor|senator|mayor|' +
    'squire|bishop|abbot|queen|king|duke|duchess|count|countess|baron|baroness|princess|prince|emperor|empress|uncle|aunt'
  )
    .split('|')
    .map((line) => line.split(' '))
    .map(([noun, title]) => [title ?? noun!, noun!]),
);

const KIN = /^(?:uncle|aunt)$/;

/** For each such noun the one person who bears the title, where there is exactly one. */
function soleBearers(names: Names, persons: Persons, entities: readonly Entity[]): Map<string, Entity> {
  const bearers = new Map<string, Entity | null>();
  for (const e of entities) {
    if (e.kind !== 'named') continue;
    const titles = new Set(
      persons.persons[e.person]!.names.flatMap((n) => names.names[n]!.titles.map((t) => RANKS.get(t))),
    );
    for (const noun of titles) if (noun) bearers.set(noun, bearers.has(noun) ? null : e);
  }
  return new Map([...bearers].filter((b): b is [string, Entity] => b[1] !== null));
}

/** Who is known by a title and surname alone: "Miss Venn" may well be called Ada. */
const surnamed = ({ names }: Names, { persons }: Persons, entities: readonly Entity[]): Set<number> =>
  new Set(
    entities
      .filter((e) => e.kind === 'named' && persons[e.person]!.names.every((n) => isSurname(names[n]!)))
      .map((e) => e.id),
  );
const isSurname = (n: Name): boolean =>
  n.parts.length === 1 && /^(?:mr|mrs|miss|ms|dr|sir|lady|lord|captain)$/.test(n.titles[0] ?? '');

/**
 * Names that nobody acts under, so that they must be those of people whom the story calls otherwise: the teller, or somebody
 * with a noun. "My name is Kit", "they called me Kit", or called so by others where "I", or "the boy" alone, is near.
 */
function calledOtherwise(
  w: Words,
  { list, entities, teller, firstAt }: Mentions,
  speeches: readonly Speech[],
  surnamed: ReadonlySet<number>,
): [name: Entity, owner: Entity][] {
  const votes = new Map<number, Map<number, number>>();
  const out = new Set<number>();
  const named = new Map<number, number>();
  const spokenBy = speeches.map(({ tag }) => (tag?.verb && tag.mention >= 0 ? list[tag.mention]!.entity : -1));
  const vote = (name: number, owner: number, n: number): void => {
    const own = votes.get(name) ?? new Map<number, number>();
    votes.set(name, own.set(owner, (own.get(owner) ?? 0) + n));
  };
  for (const m of list) {
    if (m.kind !== NAME) continue;
    named.set(m.entity, (named.get(m.entity) ?? 0) + 1);
    const q = w.quote[m.from]!;
    if (q < 0) {
      if (teller >= 0 && introduces(w, m)) vote(m.entity, teller, 3);
      else if (m.subject && !NAMING.test(wordAt(w, m.from - 1))) out.add(m.entity);
    } else if (isCalled(w, m.from, m.to)) {
      for (const e of around(m)) if (e !== spokenBy[q]) vote(m.entity, e, 1);
    }
  }
  for (const who of spokenBy) out.add(who);
  const pairs: [number, number, number][] = [];
  for (const [name, own] of votes) {
    if (out.has(name) || named.get(name)! < 2) continue;
    const [first, second] = [...own].sort((a, b) => b[1] - a[1]);
    if (first && (first[0] === teller || !second || second[1] * 2 <= first[1])) pairs.push([name, first[0], first[1]]);
  }
  // Of the names that might be one person's, one must be clearly ahead.
  const counts = new Map<number, number[]>();
  for (const [, owner, n] of pairs)
    counts.set(owner, [...(counts.get(owner) ?? []), n].sort((a, b) => b - a).slice(0, 2));
  const used = new Set<number>();
  const joined: [Entity, Entity][] = [];
  for (const [name, owner, n] of pairs.sort((a, b) => b[2] - a[2])) {
    const [x, y] = [entities[name]!, entities[owner]!];
    const rival = (counts.get(owner)![1] ?? 0) * 2 > n;
    if (y.kind === 'named' && n < 2) continue;
    if (y.kind === 'noun' && (n < 2 || !(bitsAt(w, y.phrase[0]) & (IS.the | IS.a)))) continue;
    if (used.has(owner) || rival || (x.gender && y.gender && x.gender !== y.gender)) continue;
    used.add(owner);
    joined.push([x, y]);
  }
  return joined;

  /** Who is without a name in the paragraph of a mention and those beside it: the teller, and each noun. */
  function around(m: Mention): Set<number> {
    const p = w.paragraph[m.from]!;
    const here = new Set<number>();
    const to = w.firstOf[Math.min(p + 2, w.firstOf.length - 1)]!;
    for (let k = firstAt(Math.max(w.firstOf[Math.max(0, p - 1)]!, m.from - NEAR)); k < list.length; k++) {
      const { from, entity } = list[k]!;
      if (from >= to || from > m.from + NEAR) break;
      const { kind, count } = entities[entity]!;
      if (count === 0) continue;
      if (
        w.quote[from]! < 0 &&
        (kind === 'noun' || kind === 'narrator' || (surnamed.has(entity) && !surnamed.has(m.entity)))
      )
        here.add(entity);
    }
    return here;
  }
}
const NEAR = 300;
const NAMING = /^(?:call|called|calls|name|named|christened)$/;

/** "my name is Kit", "my name being Kit", "called myself Kit", "called me Kit", "I, Kit Vale,". */
function introduces(w: Words, { from, to }: Mention): boolean {
  const word = (i: number): string => wordAt(w, i);
  const before = word(from - 1);
  if (/^(?:me|myself)$/.test(before)) return NAMING.test(word(from - 2));
  if (w.form[from - 1] === COMMA && w.form[to] === COMMA) return word(from - 2) === 'i';
  if (!/^(?:is|was|being|heiße|ist)$/.test(before)) return false;
  return word(from - 2) === 'name' && bitsAt(w, from - 3) !== 0 && /^(?:my|christian|given|own)$/.test(word(from - 3));
}
