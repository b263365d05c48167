import type { NonStoryKind } from './kind.ts';

/** What is said on pages and in files of one kind, each a pattern that stories hardly hold. */
export interface Spoken {
  readonly what: NonStoryKind;
  readonly says: readonly RegExp[];
  /** How many of them must be said, each counted once. */
  readonly least: number;
  /** Of all words, how many may be left beside each thing that is said. */
  readonly wordsEach: number;
  /** Only texts as short as that. */
  readonly most?: number;
}
