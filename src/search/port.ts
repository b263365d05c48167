import type { Findable, Told } from '../finding/findable.ts';
import type { TagFinder } from '../finding/found.ts';
import type { TagBook } from '../finding/tags/book.ts';

/** A work as it is fed. */
export interface Fed {
  readonly work: Findable;
  readonly told: Told;
}

/** What an engine is told at once. */
export interface Batch {
  readonly works: readonly Fed[];
  /** Ids of works that are no more. */
  readonly gone: readonly string[];
  /** Rises from batch to batch: what is told of a work with a lower one than before comes too late, and is not heard. */
  readonly version: number;
}

/** One whole index of a library. There may be two: the one that is asked, and the one that is being made. */
export interface Generation {
  readonly name: string;
  /** What documents look like: of another shape than the program's it is made anew. */
  readonly shape: string;
  /** All that the store's log had before this was fed: `SearchChanges.until`. */
  readonly since: string;
}

/** A generation that is being filled. */
export interface Filling extends Generation {
  /** Works with ids up to here were fed. */
  readonly after: string;
  /** All were: what is left is to catch up with the log. */
  readonly whole: boolean;
}

/** How far feeding has come. It is kept by the engine itself, so that it never says more than the engine has. */
export interface Fill {
  /** Null: nothing can be asked yet. */
  readonly serving: Generation | null;
  readonly filling: Filling | null;
}

/** A work that the engine would not take, and its words about it. */
export interface Unfit {
  readonly id: string;
  readonly why: string;
}

/** How an engine is fed. Whatever cannot be done is thrown as `search-down`, and can be tried again. */
export interface Feeding {
  /** The shape that this program makes. */
  readonly shape: string;
  fill(): Promise<Fill>;
  /** Says how far it has come. @throws FicariumError `search-down` where somebody else has said so since {@link fill} */
  keep(fill: Fill): Promise<void>;
  /** Makes a new generation, beside the one that serves. @param since where the log stood before the first work is read */
  begin(since: string): Promise<Filling>;
  /** @param isNew nothing of these works was ever told to this generation */
  tell(generation: Generation, batch: Batch, isNew: boolean): Promise<readonly Unfit[]>;
  /** What was told is found from now on. */
  show(generation: Generation): Promise<void>;
  /** From now on this one is asked, without a pause; the one before is thrown away. */
  serve(filled: Generation): Promise<void>;
  /** How many works there are in it. */
  count(generation: Generation): Promise<number>;
}

/** A search engine beside the program. Tags are as a book has them at each question: what wranglers change holds at once. */
export interface SearchEngine {
  /** It may fail with `search-down`. */
  finder(book: TagBook): EngineFinder;
  feeding(book: TagBook): Feeding;
}

export type EngineFinder = TagFinder;
