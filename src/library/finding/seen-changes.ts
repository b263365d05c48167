import type { SearchChanges } from '../../store/search/search.ts';

/** Something that changed, and the transaction that changed it. */
interface Change {
  readonly by: string;
}

/**
 * Which changes of the store's log were taken in. A younger transaction may end before an older one, so that the same is read again
 * from the oldest that was under way; what was taken in before is then passed over.
 */
class SeenChanges<C extends Change> {
  readonly #by = new Map<unknown, string>();
  readonly #key: (change: C) => unknown;

  /** @param key what changed */
  constructor(key: (change: C) => unknown) {
    this.#key = key;
  }

  /** Those that were not taken in yet. */
  fresh(changes: readonly C[]): C[] {
    return changes.filter((change) => this.#by.get(this.#key(change)) !== change.by);
  }

  take(changes: readonly C[]): void {
    for (const change of changes) this.#by.set(this.#key(change), change.by);
  }

  /** Only what may be read again must be known again. @param changes all that were read just now */
  keepOnly(changes: readonly C[]): void {
    const again = new Set(changes.map(this.#key));
    for (const one of this.#by.keys()) if (!again.has(one)) this.#by.delete(one);
  }
}

export const seenWorks = () => new SeenChanges<SearchChanges['works'][number]>(({ work }) => work);
export const seenTags = () => new SeenChanges<SearchChanges['tags'][number]>(({ tag }) => tag);
