import type { Relation } from './work.ts';

/**
 * The little that must stay in memory of every draft while a heap is grouped into works: at most about 1.5 kB,
 * so that a hundred thousand stories fit in 200 MB.
 */
export interface Card {
  /** As `Piece.key`. */
  readonly key: string;
  readonly path: string;
  readonly sha256: string;
  readonly format: string;
  readonly title: string | null;
  readonly author: string | null;
  readonly part?: { readonly number: number; readonly of?: number };
  readonly date: string | null;
  readonly words: number;
  /** Hash of the story's letters alone (case, marks and white space left out): equal = the same words in the same order. */
  readonly letters: string;
  /** MinHash of 5-word shingles (one-permutation), 32-bit values. */
  readonly sketch: readonly number[];
  /** 0-1: how much of the form this source kept (given paragraphs and marks over inferred ones); the best copy is read from. */
  readonly quality: number;
}

/** Which drafts make which work. */
export interface Plan {
  readonly id: string;
  /** One entry per part in reading order; in each, the keys of all copies of that part, the best first. */
  readonly parts: readonly (readonly string[])[];
  readonly missingParts: readonly number[];
  readonly relations: readonly Relation[];
}
