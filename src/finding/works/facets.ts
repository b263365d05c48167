import { countBoth, has, listed } from './bits.ts';
import type { Forward } from './forward.ts';
import { holds, type Slots } from './slots.ts';
import type { TagTable } from './tag-table.ts';

/** A canonical tag, and on how many of the works it stands. */
export interface Count {
  readonly tag: number;
  readonly count: number;
}

/** Up to so many works, going through their tags is quicker than asking each frequent tag for all works. */
export const GO_THROUGH = 40_000;

export interface Counting {
  readonly table: TagTable;
  readonly carried: Forward;
  /** Works that carry a canonical tag under any of its names. */
  carriersOf(canonical: number): Slots;
  /** The canonical tags of a type, the most carried first, and of each at least how many carry it. */
  byFrequency(type: number): Frequencies;
  /** For counting: as many places as there are numbers of tags, all 0, and left so. */
  readonly counts: Uint32Array;
  /** As {@link GO_THROUGH}. */
  readonly goThrough: number;
  readonly seen: Uint32Array;
}

export interface Frequencies {
  readonly tags: Uint32Array;
  /** Never less than how many carry it. Falling. */
  readonly most: Uint32Array;
}

/**
 * The tags that most of some works carry, by type: exactly as counted one by one, ties by name.
 * @param most tags of a type
 */
export function facetsOf(
  works: Slots,
  types: readonly number[],
  most: number,
  counting: Counting,
): ReadonlyMap<number, readonly Count[]> {
  if (works.bits && works.size > counting.goThrough)
    return new Map(types.map((type) => [type, askEach(works, type, most, counting)]));
  return goThrough(works, types, most, counting);
}

/** Asks the tags from the most carried on, until no further one can be among the first. */
function askEach(works: Slots, type: number, most: number, counting: Counting): readonly Count[] {
  const top = new Top(most, counting.table);
  const { tags, most: bounds } = counting.byFrequency(type);
  for (let i = 0; i < tags.length && bounds[i]! >= Math.max(1, top.least); i++)
    top.offer(tags[i]!, shared(works, counting.carriersOf(tags[i]!)));
  return top.counts;
}

function goThrough(
  works: Slots,
  types: readonly number[],
  most: number,
  counting: Counting,
): ReadonlyMap<number, readonly Count[]> {
  const { table, carried, counts, seen } = counting;
  const slots = works.few ?? listed(works.bits, works.size);
  const noted = carried.countInto(slots, counts, seen);
  const tops = new Map(types.map((type) => [type, new Top(most, table)]));
  /** Canonical tags with several names: a work that carries two of them counts once. */
  const sums = new Map<number, number>();
  for (let i = 0; i < noted; i++) {
    const tag = seen[i]!;
    const count = counts[tag]!;
    counts[tag] = 0;
    const top = tops.get(table.typeOf(tag));
    if (!top || (count < top.least && table.canonicalOf(tag) === tag && table.membersOf(tag).length === 1)) continue;
    const canonical = table.canonicalOf(tag);
    if (table.membersOf(canonical).length > 1) sums.set(canonical, (sums.get(canonical) ?? 0) + count);
    else top.offer(tag, count);
  }
  for (const [canonical, sum] of [...sums].sort((a, b) => b[1] - a[1])) {
    const top = tops.get(table.typeOf(canonical))!;
    if (sum >= top.least) top.offer(canonical, shared(works, counting.carriersOf(canonical)));
  }
  return new Map([...tops].map(([type, top]) => [type, top.counts]));
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

/** The greatest counts so far. */
class Top {
  readonly #kept: Count[] = [];
  readonly #most: number;
  readonly #table: TagTable;

  constructor(most: number, table: TagTable) {
    this.#most = most;
    this.#table = table;
  }

  /** A count below it is none of the first any more; one that equals it may be, by its name. */
  get least(): number {
    return this.#kept.length < this.#most ? 0 : this.#kept.at(-1)!.count;
  }

  get counts(): readonly Count[] {
    return this.#kept;
  }

  offer(tag: number, count: number): void {
    if (count === 0) return;
    const isBefore = (other: Count) =>
      count > other.count || (count === other.count && this.#table.compare(tag, other.tag) < 0);
    let at = this.#kept.length;
    while (at > 0 && isBefore(this.#kept[at - 1]!)) at--;
    if (at === this.#most) return;
    this.#kept.splice(at, 0, { tag, count });
    if (this.#kept.length > this.#most) this.#kept.pop();
  }
}
