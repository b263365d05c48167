import { type Bits, countAll, countBoth, has, listed } from './bits.ts';
import type { Forward } from './forward.ts';
import { holds, type Slots } from './slots.ts';
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

/** Up to so many works, going through their tags is quicker than asking each frequent tag for all works: of a small library one in sixteen. */
export const goThroughOf = (room: number): number => Math.min(10_000, room >>> 4);

export interface Counting {
  readonly table: TagTable;
  readonly said: Carrying;
  readonly suggested: Carrying;
  /** For counting: as many places as there are numbers of tags, all 0, and left so. */
  readonly counts: Uint32Array;
  readonly seen: Uint32Array;
  /** As {@link goThroughOf}. */
  readonly goThrough: number;
}

/** Tags that are said, or those that are suggested. */
export interface Carrying {
  readonly carried: Forward;
  /** Works that carry a canonical tag under any of its names. */
  carriersOf(canonical: number): Slots;
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
  const suggestions = suggestedOn(slots, counting);
  const open = asked.filter(({ only }) => !only);
  const tops = goThrough(works, slots, open, suggestions, counting);
  return asked.map((facet) => (facet.only ? askOnly(works, facet, counting) : tops[open.indexOf(facet)]!));
}

/** How often a canonical tag is said of some works, and of how many others suggested. */
export function countOf(works: Slots, tag: number, { said, suggested }: Counting): Count {
  const sayers = said.carriersOf(tag);
  const suggesters = suggested.carriersOf(tag);
  return {
    tag,
    count: shared(works, sayers),
    suggested: suggesters.size === 0 ? 0 : sharedWithout(works, suggesters, sayers),
  };
}

/** Asks the tags from the most carried on, until no further one can be among the first. */
function askEach(works: Slots, facet: FacetOf, counting: Counting): readonly Count[] {
  if (facet.only) return askOnly(works, facet, counting);
  const top = new Top(facet.most);
  const asked = new Set<number>();
  const ask = ({ tags, most }: Frequencies, isEnough: (most: number) => boolean) => {
    for (let i = 0; i < tags.length && !isEnough(most[i]!); i++) {
      const tag = tags[i]!;
      if (asked.has(tag)) continue;
      asked.add(tag);
      const count = shared(works, counting.said.carriersOf(tag));
      top.offer(count > 0 ? { tag, count, suggested: 0 } : countOf(works, tag, counting));
    }
  };
  ask(counting.said.byFrequency(facet.type), (most) => most < Math.max(1, top.least));
  // What is only suggested comes after all that is said anywhere.
  if (top.least === 0)
    ask(counting.suggested.byFrequency(facet.type), (most) => top.least > 0 || most < top.leastSuggested);
  // On how many others a tag is suggested is counted for those alone that are told.
  return top.counts.map((row) => (row.count > 0 ? countOf(works, row.tag, counting) : row));
}

function askOnly(works: Slots, { only, most }: FacetOf, counting: Counting): readonly Count[] {
  const top = new Top(most);
  for (const tag of only ?? []) top.offer(countOf(works, tag, counting));
  return top.counts;
}

function goThrough(
  works: Slots,
  slots: Uint32Array,
  asked: readonly FacetOf[],
  suggestions: ReadonlyMap<number, number>,
  counting: Counting,
): readonly (readonly Count[])[] {
  const { table, counts, seen } = counting;
  const noted = counting.said.carried.countInto(slots, counts, seen);
  const tops = new Map(asked.map(({ type, most }) => [type, new Top(most)]));
  const suggested = (tag: number) => suggestions.get(tag) ?? 0;
  /** Canonical tags with several names: a work that carries two of them counts once. */
  const sums = new Map<number, number>();
  for (let i = 0; i < noted; i++) {
    const tag = seen[i]!;
    const count = counts[tag]!;
    counts[tag] = 0;
    const top = tops.get(table.typeOf(tag));
    if (!top) continue;
    const canonical = table.canonicalOf(tag);
    if (canonical !== tag || (count >= top.least && table.membersOf(tag).length > 1))
      sums.set(canonical, (sums.get(canonical) ?? 0) + count);
    else if (count >= top.least) top.offer({ tag, count, suggested: suggested(tag) });
  }
  for (const tag of sums.keys()) {
    const top = tops.get(table.typeOf(tag));
    top?.offer({ tag, count: shared(works, counting.said.carriersOf(tag)), suggested: suggested(tag) });
  }
  for (const [tag, suggested] of suggestions) {
    const top = tops.get(table.typeOf(tag));
    if (top?.least === 0 && shared(works, counting.said.carriersOf(tag)) === 0) top.offer({ tag, count: 0, suggested });
  }
  return asked.map(({ type }) => tops.get(type)!.counts);
}

/** Of each canonical tag on how many works it is suggested and not said. */
function suggestedOn(slots: Uint32Array, { table, said, suggested }: Counting): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const slot of slots) {
    const tags = suggested.carried.of(slot);
    if (tags.length === 0) continue;
    const own = said.carried.of(slot);
    const canonical = new Set<number>();
    for (const tag of tags) canonical.add(table.canonicalOf(tag));
    for (const tag of own) canonical.delete(table.canonicalOf(tag));
    for (const tag of canonical) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return counts;
}

/** How many places two sets share. */
export function shared(a: Slots, b: Slots): number {
  if (a.bits && b.bits) return countBoth(a.bits, b.bits);
  const [few, other] = a.few && (!b.few || a.size <= b.size) ? [a.few, b] : [b.few!, a];
  let count = 0;
  if (other.bits) {
    for (let i = 0; i < few.length; i++) if (has(other.bits, few[i]!)) count++;
  } else for (let i = 0; i < few.length; i++) if (holds(other, few[i]!)) count++;
  return count;
}

/** How many places two sets share that a third has not. */
function sharedWithout(a: Slots, b: Slots, without: Slots): number {
  if (a.bits && b.bits) return countBoth(a.bits, b.bits) - sharedByAll(a.bits, b.bits, without);
  const [few, other] = a.few && (!b.few || a.size <= b.size) ? [a.few, b] : [b.few!, a];
  let count = 0;
  for (let i = 0; i < few.length; i++) {
    const slot = few[i]!;
    if (other.bits ? !has(other.bits, slot) : !holds(other, slot)) continue;
    if (without.bits ? !has(without.bits, slot) : !holds(without, slot)) count++;
  }
  return count;
}

/** How many places three sets share, two of them as bits. */
function sharedByAll(a: Bits, b: Bits, other: Slots): number {
  if (other.bits) return countAll(a, b, other.bits);
  let count = 0;
  for (const slot of other.few) if (has(a, slot) && has(b, slot)) count++;
  return count;
}

/** The greatest counts so far. */
class Top {
  readonly #kept: Count[] = [];
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** A count below it is none of the first any more; one that equals it may be. */
  get least(): number {
    return this.#kept.length < this.#most ? 0 : (this.#kept.at(-1)?.count ?? Number.POSITIVE_INFINITY);
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
  }
}

/** The most carried first, of what is nowhere said the most suggested; what is alike by number. Under 0: the first of two. */
export const moreFirst = (a: Count, b: Count): number =>
  b.count - a.count || (a.count === 0 ? b.suggested - a.suggested : 0) || a.tag - b.tag;

const isBefore = (a: Count, b: Count): boolean => moreFirst(a, b) < 0;
