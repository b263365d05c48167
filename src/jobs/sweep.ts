import type { Behind } from '../library/behind.ts';
import { OWNER } from '../library/library.ts';
import type { Call } from './task.ts';

/** Brings an erasure to its end that could not come to it at once. Added with the erasure. */
export const sweep = (behind: Behind, { key, signal }: Call): Promise<unknown> =>
  behind.told(OWNER, key, (onProgress) => behind.sweep(OWNER, { signal, onProgress }));
