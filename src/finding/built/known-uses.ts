import type { Uses } from '../tags/asked.ts';

/** So many counts are kept of whoever sees the same. */
const MOST = 50_000;

/** How many works have a tag, for each kind of viewer, until something changes: a list of what nobody wants to see names the same tags each time. */
export class KnownUses {
  readonly #known = new Map<string, Map<number, number>>();

  /** @param whose who sees the same, and what is counted */
  of(whose: string, count: (tag: number) => number): Uses {
    return (tag) => {
      const known = this.#known.get(whose) ?? new Map<number, number>();
      if (known.size >= MOST) known.clear();
      this.#known.set(whose, known);
      const there = known.get(tag) ?? count(tag);
      known.set(tag, there);
      return there;
    };
  }

  /** Works or tags were changed. */
  clear(): void {
    this.#known.clear();
  }
}
