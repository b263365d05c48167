interface Entry {
  readonly made: Promise<Uint8Array>;
  /** 0 while it is being made. */
  size: number;
}

/**
 * Bytes that were made and may be asked for again, in memory: the oldest go first. Whoever asks has been looked at before; nothing is
 * given out from here that could not be made anew for them.
 */
export class Kept {
  readonly #most: number;
  readonly #entries = new Map<string, Entry>();
  #held = 0;

  /** @param most bytes held at once */
  constructor(most: number) {
    this.#most = most;
  }

  /** What is kept under a key, or what `make` makes of it: once, however many ask at a time. What fails is not kept. */
  get(key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const known = this.#entries.get(key);
    if (known) {
      this.#entries.delete(key);
      this.#entries.set(key, known);
      return known.made;
    }
    const entry: Entry = { made: make(), size: 0 };
    this.#entries.set(key, entry);
    entry.made.then(
      ({ length }) => {
        entry.size = length;
        this.#held += length;
        this.#tidy();
      },
      () => this.#entries.delete(key),
    );
    return entry.made;
  }

  /** How many bytes are kept under a key; undefined where it would have to be made. */
  size(key: string): number | undefined {
    return this.#entries.get(key)?.size || undefined;
  }

  #tidy(): void {
    for (const [key, { size }] of this.#entries) {
      if (this.#held <= this.#most) return;
      if (size === 0) continue;
      this.#entries.delete(key);
      this.#held -= size;
    }
  }
}
