import type { Frequencies } from './facets.ts';
import type { Postings } from './postings.ts';
import { longer } from './stock.ts';
import type { TagTable } from './tag-table.ts';

/**
 * The canonical tags of each type, the most carried first. Put in order seldom: until then each may be carried by as many works more as were
 * changed since, which is added to all bounds.
 */
export class ByFrequency {
  #byType = new Map<number, { readonly tags: Uint32Array; readonly most: Uint32Array }>();
  #version = -1;
  #changes = 0;
  #added = 0;

  /** A work was changed: a tag may be carried by one more. */
  changed(): void {
    this.#changes++;
  }

  of(type: number, carriers: Postings, table: TagTable): Frequencies {
    // A twentieth of a percent hardly costs a question more.
    if (this.#version !== table.version || this.#changes > 500) this.#order(carriers, table);
    if (this.#added !== this.#changes) {
      for (const { most } of this.#byType.values())
        for (let i = 0; i < most.length; i++) most[i]! += this.#changes - this.#added;
      this.#added = this.#changes;
    }
    return this.#byType.get(type) ?? NONE;
  }

  #order(carriers: Postings, table: TagTable): void {
    const tags = carriers.tags;
    let sums = new Uint32Array(tags);
    const types = new Map<number, number[]>();
    for (let tag = 0; tag < tags; tag++) {
      const size = carriers.size(tag);
      if (size === 0) continue;
      const canonical = table.canonicalOf(tag);
      // A tag that nothing carries but under its other names may have any number.
      if (canonical >= sums.length) sums = longer(sums, canonical + 1);
      if (sums[canonical] === 0) {
        const type = table.typeOf(canonical);
        const list = types.get(type);
        if (list) list.push(canonical);
        else types.set(type, [canonical]);
      }
      sums[canonical]! += size;
    }
    this.#byType = new Map(
      [...types].map(([type, list]) => {
        const ordered = Uint32Array.from(list).sort((a, b) => sums[b]! - sums[a]!);
        return [type, { tags: ordered, most: ordered.map((tag) => sums[tag]!) }];
      }),
    );
    this.#version = table.version;
    this.#changes = 0;
    this.#added = 0;
  }
}

const NONE: Frequencies = { tags: new Uint32Array(0), most: new Uint32Array(0) };
