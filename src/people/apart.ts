import { RANKED, type Told } from './agree.ts';
import type { Name, Names } from './names.ts';
import type { Words } from './words.ts';

/** A fuller name that is told so often is no introduction of the shorter one. */
const OFTEN = 3;
/** Of names with one surname the first so many are looked at: with more, nobody can tell. */
const MOST_ALIKE = 40;
/** Of one man's "Mr. Venn" and "Kit" hardly one paragraph in so many has both. */
const TOGETHER = 12;
/** A lady is told of so often by either name, and by both in at most one paragraph of so many. */
const MANY = 15;
const SELDOM = 16;

/**
 * Names that are told of two people though they might be one's: "Mr. Venn" and his brother "Mr. John Venn". An author calls
 * one man by both now and then, but not again and again in the same paragraph.
 */
export function apartOf(w: Words, all: Names): Told {
  const { names } = all;
  const apart = new Map<number, Set<number>>();
  const oneLady = new Map<number, Set<number>>();
  const put = (one: number, other: number, into = apart): void => {
    into.set(one, (into.get(one) ?? new Set()).add(other));
  };
  for (const [one, others] of byTitle(names)) for (const other of others) put(one, other);
  const pairs = pairsOf(names);
  if (pairs.length === 0) return { apart, oneLady };
  const told = paragraphsOf(w, all.mentions, new Set(pairs.flatMap(({ bare, other }) => [bare, other])));
  for (const { bare, other, of, kind } of pairs) {
    const [one, two] = [told.get(bare)!, told.get(other)!];
    const both = one.intersection(two).size;
    const least = Math.min(one.size, two.size);
    if (kind === 'lady') {
      if (least >= MANY && both * SELDOM <= least) for (const name of of) put(bare, name, oneLady);
    } else if ((both >= 2 && both * 3 >= least) || (kind === 'given' && both > OFTEN && both * TOGETHER >= least))
      for (const name of of) put(bare, name);
  }
  return { apart, oneLady };
}

interface Couple {
  /** A title and a surname. */
  readonly bare: number;
  /** A fuller name, or a given name that stands alone. */
  readonly other: number;
  /** Who is somebody else if the two are. */
  readonly of: readonly number[];
  /** Whether `other` is a fuller name, or a given name beside a title and surname of a man or a married lady. */
  readonly kind: 'fuller' | 'given' | 'lady';
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
        couples.push({ bare, other: i, of: [i], kind: 'fuller' });
      else if (given !== undefined && (titles[0] === 'mr' || RANKED.has(titles[0]!)))
        couples.push({ bare, other: given, of: [i, given], kind: 'given' });
      else if (given !== undefined && titles[0] === 'mrs')
        couples.push({ bare, other: given, of: [i, given], kind: 'lady' });
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
