import { RANKED } from './agree.ts';
import type { Name, Names } from './names.ts';
import type { Words } from './words.ts';

/** A fuller name that is told so often is no introduction of the shorter one. */
const OFTEN = 3;
/** Of names with one surname the first so many are looked at: with more, nobody can tell. */
const MOST_ALIKE = 40;

/**
 * Names that are told of two people though they might be one's: "Mr. Venn" and his brother "Mr. John Venn". An author calls
 * one man by both now and then, but not again and again in the same paragraph.
 * @returns by a name the others that are somebody else's; indices into `names`
 */
export function apartOf(w: Words, all: Names): ReadonlyMap<number, ReadonlySet<number>> {
  const { names } = all;
  const apart = new Map<number, Set<number>>();
  const put = (one: number, other: number): void => {
    apart.set(one, (apart.get(one) ?? new Set()).add(other));
  };
  for (const [one, others] of byTitle(names)) for (const other of others) put(one, other);
  const pairs = pairsOf(names);
  if (pairs.length === 0) return apart;
  const told = paragraphsOf(w, all.mentions, new Set(pairs.flatMap(({ bare, other }) => [bare, other])));
  for (const { bare, other, of } of pairs) {
    const [one, two] = [told.get(bare)!, told.get(other)!];
    const both = one.intersection(two).size;
    if (both >= 2 && both * 3 >= Math.min(one.size, two.size)) for (const name of of) put(bare, name);
  }
  return apart;
}

interface Couple {
  /** A title and a surname. */
  readonly bare: number;
  /** A fuller name, or a given name that stands alone. */
  readonly other: number;
  /** Who is somebody else if the two are. */
  readonly of: readonly number[];
}

/** "Mr. Venn" beside "Mr. John Venn"; and beside "Kit", where a "Kit Venn" is named. */
function pairsOf(names: readonly Name[]): Couple[] {
  const short = new Map<string, number[]>();
  const alone = new Map<string, number>();
  names.forEach((n, i) => {
    if (n.narrated < OFTEN || n.parts.length !== 1) return;
    const surname = n.parts[0]!;
    if (n.titles.length === 0) alone.set(surname, i);
    else if (!short.has(surname)) short.set(surname, [i]);
    else if (short.get(surname)!.length < MOST_ALIKE) short.get(surname)!.push(i);
  });
  const couples: Couple[] = [];
  names.forEach((n, i) => {
    if (n.parts.length < 2) return;
    for (const bare of short.get(n.parts.at(-1)!) ?? []) {
      const { titles } = names[bare]!;
      const given = alone.get(n.parts[0]!);
      if (n.titles.length > 0 && n.narrated >= OFTEN && titles.join() === n.titles.join())
        couples.push({ bare, other: i, of: [i] });
      else if (given !== undefined && titles[0] === 'mr') couples.push({ bare, other: given, of: [i, given] });
    }
  });
  return couples;
}

/** Told of again and again, "Dr. Venn" and "Captain Venn" are no "Mr. Venn", nor "Mr. Kit Venn". */
function* byTitle(names: readonly Name[]): Iterable<[number, readonly number[]]> {
  const misters = new Map<string, number[]>();
  names.forEach((n, i) => {
    const surname = n.parts.at(-1);
    if (n.titles[0] !== 'mr' || !surname) return;
    const those = misters.get(surname);
    if (!those) misters.set(surname, [i]);
    else if (those.length < MOST_ALIKE) those.push(i);
  });
  for (const [i, { titles, parts, narrated }] of names.entries()) {
    if (parts.length !== 1 || narrated <= OFTEN || !titles.some((t) => RANKED.has(t) || t === 'dr' || t === 'doctor'))
      continue;
    const those = misters.get(parts[0]!) ?? [];
    if (those.some((m) => names[m]!.parts.length === 1 && names[m]!.narrated > OFTEN)) yield [i, those];
  }
}

/** For each of these names, the paragraphs in which it is told. */
function paragraphsOf(w: Words, mentions: Names['mentions'], of: ReadonlySet<number>): Map<number, Set<number>> {
  const told = new Map([...of].map((n) => [n, new Set<number>()]));
  for (const m of mentions) if (w.quote[m.from]! < 0) told.get(m.name)?.add(w.paragraph[m.from]!);
  return told;
}
