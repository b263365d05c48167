import type { Sentence } from '../../text/sentence.ts';
/** How far long work is; shown as a line on a terminal, as plain lines when piped. */
export interface Progress {
  readonly what: Sentence;
  readonly done: number;
  /** Unknown while the heap is still being counted. */
  readonly all: number | undefined;
  readonly stories: number;
  readonly refused: number;
  /** Mistakes of the program. */
  readonly faults?: number;
}

export type OnProgress = (progress: Progress) => void;
