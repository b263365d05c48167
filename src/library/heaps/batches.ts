/** What is written in one transaction: little enough to be lost to a kill and done again. */
const MOST = { files: 32, letters: 4_000_000 };

/** Files on their way into the library: one batch is written while the next is restored, so that nobody waits for the disk. */
export class Batches<T> {
  readonly #write: (batch: readonly T[]) => Promise<void>;
  #held: T[] = [];
  #letters = 0;
  #writing = Promise.resolve();

  /** @param write writes a batch, all of it or nothing */
  constructor(write: (batch: readonly T[]) => Promise<void>) {
    this.#write = write;
  }

  /** @param letters how large it is @throws what the writing of the batch before threw */
  async put(one: T, letters: number): Promise<void> {
    this.#held.push(one);
    this.#letters += letters;
    if (this.#held.length >= MOST.files || this.#letters >= MOST.letters) await this.#flush();
  }

  /** Writes the rest and waits for it. @throws what the writing threw */
  async end(): Promise<void> {
    await this.#flush();
    await this.#writing;
  }

  /** Waits for what is being written, however that ends. */
  async settled(): Promise<void> {
    await this.#writing.catch(() => {});
  }

  async #flush(): Promise<void> {
    await this.#writing;
    const batch = this.#held;
    this.#held = [];
    this.#letters = 0;
    if (batch.length > 0) this.#writing = this.#write(batch);
    this.#writing.catch(() => {}); // said where it is waited for
  }
}
