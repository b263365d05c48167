/** A few values by key, made where they are not there; the one that was asked for longest ago goes first. */
export class Recent<V> {
  readonly #values = new Map<string, V>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  get(key: string, make: () => V): V {
    const known = this.#values.get(key);
    if (known !== undefined) {
      this.#values.delete(key);
      this.#values.set(key, known);
      return known;
    }
    const made = make();
    this.#values.set(key, made);
    if (this.#values.size > this.#most) this.#values.delete(this.#values.keys().next().value!);
    return made;
  }

  clear(): void {
    this.#values.clear();
  }
}
