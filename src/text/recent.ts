/** What was asked for last, up to so much in all: what was asked for longest ago goes first. Sizes are whatever their giver counts. */
export class Recent<V> {
  readonly #most: number;
  readonly #held = new Map<string, { readonly value: V; readonly size: number }>();
  #size = 0;

  /** @param most of all that is held; what is larger than a tenth of it is not held at all */
  constructor(most: number) {
    this.#most = most;
  }

  get(key: string): V | undefined {
    const found = this.#held.get(key);
    if (!found) return undefined;
    // The last in its order is the newest.
    this.#held.delete(key);
    this.#held.set(key, found);
    return found.value;
  }

  set(key: string, value: V, size: number): void {
    if (size * 10 > this.#most) return;
    this.drop(key);
    this.#held.set(key, { value, size });
    this.#size += size;
    for (const oldest of this.#held.keys()) {
      if (this.#size <= this.#most) return;
      this.drop(oldest);
    }
  }

  drop(key: string): void {
    this.#size -= this.#held.get(key)?.size ?? 0;
    this.#held.delete(key);
  }
}
