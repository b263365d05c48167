import { add, listed, wordsFor } from './bits.ts';
import type { Forward } from './forward.ts';
import { shared, sharedWithout } from './shared.ts';
import type { Slots } from './slots.ts';
import type { TagTable } from './tag-table.ts';

/** A canonical tag, on how many of the works it is said, and on how many further ones only suggested. */
export interface Count {
  readonly tag: number;
  readonly count: number;
  readonly suggested: number;
}

/** Which tags are counted. */
export interface FacetOf {
  /** As {@link TagTable.typeOf} gives it. */
  readonly type: number;
  readonly most: number;
  /** Only these. */
  readonly only?: readonly number[];
}

/** Up to so many it is quicker to ask one by one. */
const A_FEW = 64;

/** Up to so many works, going through their tags is quicker than asking each frequent tag for all works: of a small library one in sixteen. */
export const goThroughOf = (room: number): number => Math.min(10_000, room >>> 4);

export interface Counting {
  readonly table: TagTable;
  readonly said: Carrying;
  readonly suggested: Carrying;
  /** For counting: as many places as there are numbers of tags, all 0, and left so. */
  readonly counts: Uint32Array;
  readonly seen: Uint32Array;
  /** Places in the index. */
  readonly room: number;
  /** As {@link goThroughOf}. */
  readonly goThrough: number;
}

/** Tags that are said, or those that are suggested. */
export interface Carrying {
  readonly carried: Forward;
  /** Works that carry a canonical tag under any of its names. */
  carriersOf(canonical: number): Slots;
  /** As {@link SideBySide.sharedWith}. */
  sharedWith(works: Slots): (others: Slots) => number;
  /** The canonical tags of a type, the most carried first, and of each at least how many carry it. */
  byFrequency(type: number): Frequencies;
}

export interface Frequencies {
  readonly tags: Uint32Array;
  /** Never less than how many carry it. Falling. */
  readonly most: Uint32Array;
}

/** The tags that most of some works carry: exactly as counted one by one, in the order of {@link moreFirst}. */
export function facetsOf(works: Slots, asked: readonly FacetOf[], counting: Counting): readonly (readonly Count[])[] {
  if (works.bits && works.size > counting.goThrough) return asked.map((facet) => askEach(works, facet, counting));
  const slots = works.few ?? listed(works.bits, works.size);
  const open = asked.filter(({ only }) => !only);
  const tops = goThrough(slots, open, counting);
  return asked.map((facet) => (facet.only ? askOnly(works, facet, counting) : tops[open.indexOf(facet)]!));
}

/** How often a canonical tag is said of some works, and of how many others suggested. */
export function countOf(works: Slots, tag: number, { said, suggested }: Counting): Count {
  const sayers = said.carriersOf(tag);
  return { tag, count: shared(works, sayers), suggested: sharedWithout(works, suggested.carriersOf(tag), sayers) };
}

/** Asks the tags from the most carried on, until no further one can be among the first. */
function askEach(works: Slots, facet: FacetOf, counting: Counting): readonly Count[] {
  if (facet.only) return askOnly(works, facet, counting);
  const top = new Top(facet.most);
  const asked = new Set<number>();
  const { said, suggested } = counting;
  const saidOf = said.sharedWith(works);
  const suggestedOf = (tag: number) => sharedWithout(works, suggested.carriersOf(tag), said.carriersOf(tag));
  const ask = ({ tags, most }: Frequencies, isEnough: (most: number) => boolean) => {
    for (let i = 0; i < tags.length && !isEnough(most[i]!); i++) {
      const tag = tags[i]!;
      if (asked.has(tag)) continue;
      asked.add(tag);
      const count = saidOf(said.carriersOf(tag));
      if (count >= top.least) top.offer({ tag, count, suggested: count > 0 ? 0 : suggestedOf(tag) });
    }
  };
  ask(said.byFrequency(facet.type), (most) => most < Math.max(1, top.least));
  // What is only suggested comes after all that is said anywhere.
  if (top.least === 0) ask(suggested.byFrequency(facet.type), (most) => top.least > 0 || most < top.leastSuggested);
  return withSuggested(works, top.counts, counting);
}

/** On how many other works a tag is suggested is counted for those alone that are told. */
const withSuggested = (works: Slots, rows: readonly Count[], { said, suggested }: Counting): readonly Count[] =>
  rows.map((row) =>
    row.count === 0
      ? row
      : { ...row, suggested: sharedWithout(works, suggested.carriersOf(row.tag), said.carriersOf(row.tag)) },
  );

function askOnly(works: Slots, { only, most }: FacetOf, counting: Counting): readonly Count[] {
  const top = new Top(most);
  for (const tag of only ?? []) top.offer(countOf(works, tag, counting));
  return top.counts;
}

function goThrough(slots: Uint32Array, asked: readonly FacetOf[], counting: Counting): readonly (readonly Count[])[] {
  const { table, said, counts, seen } = counting;
  const noted = said.carried.countInto(slots, counts, seen);
  const tops: (Top | undefined)[] = [];
  for (const { type, most } of asked) tops[type] = new Top(most);
  /** Canonical tags with several names: a work that carries two of them counts once. */
  const several = new Set<number>();
  for (let i = 0; i < noted; i++) {
    const tag = seen[i]!;
    const count = counts[tag]!;
    counts[tag] = 0;
    const top = tops[table.typeOf(tag)];
    if (!top) continue;
    const canonical = table.canonicalOf(tag);
    if (canonical !== tag || (count >= top.least && table.membersOf(tag).length > 1)) several.add(canonical);
    else if (count >= top.least) top.offer({ tag, count, suggested: 0 });
  }
  // Many are quickly asked of bits.
  const works = several.size > 0 && slots.length > A_FEW ? bitsOf(slots, counting.room) : listOf(slots);
  for (const tag of several)
    tops[table.typeOf(tag)]?.offer({ tag, count: shared(works, said.carriersOf(tag)), suggested: 0 });
  return suggestedToo(slots, asked, tops, counting);
}

/** What is nowhere said, for types that have room for it; and of each tag on how many other works it is suggested. */
function suggestedToo(
  slots: Uint32Array,
  asked: readonly FacetOf[],
  tops: readonly (Top | undefined)[],
  counting: Counting,
): readonly (readonly Count[])[] {
  const { table, said, suggested, counts, seen } = counting;
  const noted = suggested.carried.countBeside(said.carried, slots, (tag) => table.canonicalOf(tag), counts, seen);
  const open = tops.map((top) => (top?.least === 0 ? top : undefined));
  const there = new Set(open.flatMap((top) => top?.counts.map(({ tag }) => tag) ?? []));
  for (let i = 0; i < noted; i++) {
    const tag = seen[i]!;
    const top = open[table.typeOf(tag)];
    if (top && !there.has(tag)) top.offer({ tag, count: 0, suggested: counts[tag]! });
  }
  const all = asked.map(({ type }) => tops[type]!.counts.map((row) => ({ ...row, suggested: counts[row.tag] ?? 0 })));
  for (let i = 0; i < noted; i++) counts[seen[i]!] = 0;
  return all;
}

const listOf = (few: Uint32Array): Slots => ({ few, size: few.length });

/** Places in bits, as a set that is quickly asked. */
function bitsOf(slots: Uint32Array, room: number): Slots {
  const bits = new Int32Array(wordsFor(room));
  for (let i = 0; i < slots.length; i++) add(bits, slots[i]!);
  return { bits, size: slots.length };
}

/** The greatest counts so far. */
class Top {
  readonly #kept: Count[] = [];
  readonly #most: number;
  /** A count below it is none of the first any more; one that equals it may be. */
  least: number;

  constructor(most: number) {
    this.#most = most;
    this.least = most > 0 ? 0 : Number.POSITIVE_INFINITY;
  }

  /** Of what is only suggested. */
  get leastSuggested(): number {
    return this.#kept.length < this.#most ? 1 : (this.#kept.at(-1)?.suggested ?? Number.POSITIVE_INFINITY);
  }

  get counts(): readonly Count[] {
    return this.#kept;
  }

  offer(count: Count): void {
    if (count.count === 0 && count.suggested === 0) return;
    let at = this.#kept.length;
    while (at > 0 && isBefore(count, this.#kept[at - 1]!)) at--;
    if (at >= this.#most) return;
    this.#kept.splice(at, 0, count);
    if (this.#kept.length > this.#most) this.#kept.pop();
    if (this.#kept.length === this.#most) this.least = this.#kept.at(-1)!.count;
  }
}

/** The most carried first, of what is nowhere said the most suggested; what is alike by number. Under 0: the first of two. */
export const moreFirst = (a: Count, b: Count): number =>
  b.count - a.count || (a.count === 0 ? b.suggested - a.suggested : 0) || a.tag - b.tag;

const isBefore = (a: Count, b: Count): boolean => moreFirst(a, b) < 0;
