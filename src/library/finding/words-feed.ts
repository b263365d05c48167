import type { BuiltFinder } from '../../finding/built/finder.ts';
import type { Findable, Told } from '../../finding/findable.ts';
import type { KeptSegments } from './kept-segments.ts';
import { WordsThread } from './words-thread.ts';

/** A work whose text is to be read. */
export interface Unread {
  readonly work: Findable;
  read(): Promise<Told>;
}

const TEXTS_AT_ONCE = 16;
/** Letters that are read here, between two questions; more go to a thread. */
const LITTLE = 60_000;
/** Tasks of the thread that wait: each holds its texts. */
const MOST_WAITING = 4;

/**
 * Reads what works say into the index of words: works that were changed first, then those that come one after the other from the whole
 * library, where an index is made anew. Long texts are read in a thread.
 */
export class WordsFeed {
  readonly #finder: BuiltFinder;
  readonly #segments: KeptSegments;
  readonly #thread = new WordsThread();
  readonly #changed = new Map<string, Unread>();
  /** Works of the whole library, a few at a time, until there are none. */
  #rest: (() => Promise<readonly Unread[]>) | null = null;
  #left = 0;
  #running: Promise<void> | null = null;
  #over = false;
  /** Words were lost that nobody reads again: the index is to be made anew. */
  isBroken = false;

  constructor(finder: BuiltFinder, segments: KeptSegments) {
    this.#finder = finder;
    this.#segments = segments;
  }

  /** How many works are still to be read. */
  get left(): number {
    return this.#changed.size + this.#left;
  }

  /** A work was changed. */
  put(unread: Unread): void {
    this.#changed.set(unread.work.id, unread);
    this.#finder.unread = this.left;
  }

  remove(id: string): void {
    this.#changed.delete(id);
    this.#finder.unread = this.left;
  }

  /** The whole library is to be read besides. @param works how many @param next a few of them, none after the last */
  readAll(works: number, next: () => Promise<readonly Unread[]>): void {
    this.#left = works;
    this.#rest = next;
    this.#finder.unread = this.left;
  }

  /** Begins where there is something to read. @returns when everything is read @throws what went wrong */
  run(): Promise<void> {
    this.#running ??= this.#drain().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async end(): Promise<void> {
    this.#over = true;
    await this.#thread.end();
  }

  async #drain(): Promise<void> {
    const waiting: Promise<unknown>[] = [];
    let isGathering = false;
    for (;;) {
      const some = await this.#next();
      if (some.length === 0 || this.#over) break;
      const told = await Promise.all(some.map((one) => one.read())).catch((error) => {
        // The database does not answer: they are read when it does.
        for (const one of some) if (!this.#changed.has(one.work.id)) this.#changed.set(one.work.id, one);
        throw error;
      });
      const works = some.map(({ work }, i) => ({ work, told: told[i]! }));
      const letters = told.reduce((sum, { text, notes }) => sum + text.length + notes.length, 0);
      if (!isGathering && this.#rest === null && this.#changed.size === 0 && letters < LITTLE) {
        for (const one of works) this.#finder.putWords(one.work, one.told);
        this.#finder.unread = this.left;
        continue;
      }
      isGathering = true;
      const gathered = this.#sure(this.#thread.carryOut({ is: 'gather', works }));
      // It is waited for below; what fails before that is no rejection that nobody heard.
      gathered.catch(() => {});
      waiting.push(gathered);
      if (waiting.length >= MOST_WAITING) await waiting.shift();
      this.#finder.unread = this.left + TEXTS_AT_ONCE;
    }
    await Promise.all(waiting);
    if (isGathering && !this.#over) await this.#sure(this.#thread.carryOut({ is: 'close' }));
    this.#finder.unread = this.left;
  }

  async #next(): Promise<readonly Unread[]> {
    if (this.#changed.size > 0) {
      const some = [...this.#changed.values()].slice(0, TEXTS_AT_ONCE);
      for (const { work } of some) this.#changed.delete(work.id);
      return some;
    }
    if (this.#rest === null) return [];
    const some = await this.#rest();
    this.#left = Math.max(0, this.#left - some.length);
    if (some.length === 0) {
      this.#rest = null;
      this.#left = 0;
      return this.#changed.size > 0 ? this.#next() : [];
    }
    return some;
  }

  async #sure(task: Promise<Uint8Array<ArrayBuffer> | null>): Promise<void> {
    try {
      await this.#add(await task);
    } catch (error) {
      this.isBroken = !this.#over;
      throw error;
    }
  }

  async #add(bytes: Uint8Array<ArrayBuffer> | null): Promise<void> {
    if (bytes && !this.#over) this.#finder.addWords(await this.#segments.of(bytes));
  }
}
