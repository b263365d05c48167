import type { Behind } from '../library/behind.ts';
import { OWNER } from '../library/library.ts';
import type { Call } from './task.ts';

/** Writes out chapters whose rows were thrown away. Added at the start, where some are missing. */
export const render = (behind: Behind, { key, signal }: Call): Promise<unknown> =>
  behind.told(OWNER, key, (onProgress) => behind.render(OWNER, { signal, onProgress }));
