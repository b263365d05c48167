import type { Behind } from '../library/behind.ts';
import { OWNER } from '../library/library.ts';
import type { Call } from './task.ts';

/** Puts works together from what came in. Added with the first file that changes what makes which work. */
export const group = (behind: Behind, { key, signal }: Call): Promise<unknown> =>
  behind.told(OWNER, key, (onProgress) => behind.group(OWNER, { signal, onProgress }));
