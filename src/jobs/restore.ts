import type { Behind } from '../library/behind.ts';
import { OWNER } from '../library/library.ts';
import type { Call } from './task.ts';

/** Restores anew what a word about a rule, or about all works alike, marked. Added with the word, and when a heap is put back. */
export const restore = (behind: Behind, { key, signal }: Call): Promise<unknown> =>
  behind.told(OWNER, key, (onProgress) => behind.restore(OWNER, { signal, onProgress }));
