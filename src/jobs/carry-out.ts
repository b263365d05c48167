import type { Behind } from '../library/behind.ts';
import { OWNER } from '../library/library.ts';
import type { Call } from './task.ts';

/** Puts works together anew for words about files. Added with the word. */
export const carryOut = (behind: Behind, { key, signal }: Call): Promise<unknown> =>
  behind.told(OWNER, key, (onProgress) => behind.carryOut(OWNER, { signal, onProgress }));
