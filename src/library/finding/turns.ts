/** What is done one after the other. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();
  #next: Promise<unknown> | null = null;

  /** A turn of its own, after all that were asked for before. */
  own<T>(act: () => Promise<T>): Promise<T> {
    const mine = this.#last.catch(() => {}).then(act);
    this.#last = mine;
    return mine;
  }

  /**
   * A turn that begins after this was called, shared with all who call before it begins. Whoever is asked by many at once would else do
   * the same for each of them, one after the other.
   * @param act the same each time
   */
  shared<T>(act: () => Promise<T>): Promise<T> {
    this.#next ??= this.own(() => {
      this.#next = null;
      return act();
    });
    return this.#next as Promise<T>;
  }
}
