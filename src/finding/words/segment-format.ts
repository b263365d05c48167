/**
 * A segment holds the words of some works and is never changed: what a work says anew goes into a newer one, and its older words are
 * passed over. One after the other lie, for each term of each field in the order of the terms:
 *
 * - *carriers*: documents in blocks of {@link BLOCK}. Of each document how far it is from the one before, doubled, and one more where the
 *   term stands there once; else the number of times follows.
 * - *positions*: of each document in turn, each position by how far it is from the one before.
 * - *terms*: in groups of {@link GROUP}, each by how many bytes it shares with the one before, and what follows; with it where its carriers
 *   and positions lie and where each block begins. Behind the terms of all fields follow pairs of common words, as if they were terms of the
 *   story, so that phrases of them are quickly found; and which forms there are of words with a stem, which nothing carries.
 *
 * Then the documents: ids, lengths of their fields, languages; and a foot that says where everything is.
 */
export const BLOCK = 128;
export const GROUP = 32;
/** Any other reading of the bytes makes a new number; a segment of another one is made anew from the store. */
export const FORMAT = 2;

/** Bytes that lie somewhere, read a piece at a time. */
export interface Stretch {
  readonly size: number;
  read(from: number, length: number): Uint8Array;
}

/** Bytes in memory. */
export const inMemory = (bytes: Uint8Array): Stretch => ({
  size: bytes.length,
  read: (from, length) => bytes.subarray(from, from + length),
});

/** Fields whose words are kept, in this order in every segment. Names of tags are not: the tags know who carries them. */
export const WORD_FIELDS = ['text', 'title', 'summary', 'series', 'notes'] as const;
export type WordField = (typeof WORD_FIELDS)[number];

/** The last thing in a segment; before it stands its own length, so that it is found from the end. */
export interface Foot {
  readonly format: number;
  readonly documents: number;
  /** Where each part begins. */
  readonly positions: number;
  readonly terms: number;
  readonly groups: number;
  readonly table: number;
  /** Names of languages, by the numbers in the table. */
  readonly languages: readonly string[];
  /** Words of stories that are so common that their pairs are kept. */
  readonly common: readonly string[];
}
