import type { Stretch } from '../finding/words/segment-format.ts';
import type { Sentence } from '../text/sentence.ts';

/** What is amiss, and what to do. */
interface Trouble {
  readonly what: Sentence;
  readonly advice: Sentence;
}

/**
 * Keeps bytes under their SHA-256 (64 small hex digits), for ever: on a disk, or in a bucket. What is kept is never changed, and never run.
 * A bucket that does not answer, or lets nobody in, is `files-down`, whatever is asked of it.
 */
export interface Files {
  /**
   * Keeps bytes, safe against a power cut when it returns. Bytes that are there already are not written again.
   * @throws FicariumError `disk-full`, `cannot-write`
   */
  put(sha256: string, bytes: Uint8Array): Promise<void>;
  /** @throws FicariumError `not-found` when there are none under this hash */
  read(sha256: string): Promise<Uint8Array>;
  /** What the kept bytes really are: their hash as read back just now; null when there are none. */
  rehash(sha256: string): Promise<string | null>;
  /** Every hash that something is kept under. */
  list(): AsyncIterable<string>;
  /** Removes bytes for good, and what killed programs left unfinished. For erasures alone. @throws FicariumError `cannot-write` */
  remove(sha256s: readonly string[]): Promise<void>;
  /** What is kept of erasures beside the originals, so that a database of before learns of them: JSON by the erasure's mark. */
  erasures(): Promise<ReadonlyMap<string, string>>;
  /** Keeps one, safe against a power cut when it returns. @throws FicariumError `disk-full`, `cannot-write`, `files-down` */
  keepErasure(mark: string, json: string): Promise<void>;
  /** What is amiss with where they are kept, as far as that can be seen now; does not throw. */
  troubles(): Promise<readonly Trouble[]>;
}

/** Where files that come in through the page are put. */
export interface Uploads {
  begin(): Promise<Upload>;
  /** The folder of everything that came in together, as absolute paths. */
  all(): Promise<readonly string[]>;
  /** Every file of such a folder, one in memory at a time. */
  filesIn(root: string): AsyncIterable<{ readonly path: string; readonly bytes: Uint8Array }>;
  /**
   * Puts back what a backup held, safe against a power cut when it returns.
   * @returns the absolute path of its folder, which nobody but whoever knows it looks for
   */
  bringBack(
    files: AsyncIterable<{ readonly path: string; readonly bytes: AsyncIterable<Uint8Array> }>,
  ): Promise<string>;
  /** Was this folder put back by a restore? */
  isBroughtBack(root: string): boolean;
  /**
   * Removes a file for good; of what lies in an archive, or is one story of several, the file that holds it. For erasures alone.
   * @param path in the folder `root`, as a refusal names it (`a.zip!b.txt`, `c.mbox#2`)
   */
  remove(root: string, path: string): Promise<void>;
}

/** Files that come in together. */
export interface Upload {
  /** Keeps one file. @param name as the browser sent it, folders and all */
  put(name: string, bytes: AsyncIterable<Uint8Array>): Promise<void>;
  /** All of them came; safe against a power cut when it returns. @param onWhole told the folder just before it is there @returns the absolute path of the folder that they lie in */
  keep(onWhole: (root: string) => void): Promise<string>;
  /** They did not all come: what came is thrown away. */
  drop(): Promise<void>;
}

/** Where indexes are kept between two runs of the program. They are derived: all of it may be deleted at any time. */
export interface IndexFolder {
  /** Absolute. */
  readonly path: string;
  /** All of a file; null where there is none. */
  read(name: string): Promise<Uint8Array<ArrayBuffer> | null>;
  has(name: string): Promise<boolean>;
  /** A file that is read a piece at a time. @throws where there is none */
  open(name: string): Stretch;
  /** Writes a file beside its place and moves it there whole. @returns what {@link sumOf} says of it */
  write(name: string, parts: Iterable<Uint8Array>): Promise<number>;
  /** A number by which one knows whether a file is still what was written (CRC-32). @throws where there is none */
  sumOf(name: string): Promise<number>;
  /** Deletes everything else in the folder. */
  keepOnly(names: readonly string[]): Promise<void>;
}
