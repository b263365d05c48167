import type { Behind } from '../library/behind.ts';
import { OWNER } from '../library/library.ts';
import type { Call } from './task.ts';

/** Lets a second reader read what lost its paragraphs, where the settings name one. Each night. */
export const readAgain = (behind: Behind, { key, signal }: Call): Promise<unknown> =>
  behind.told(OWNER, key, (onProgress) => behind.readAgain(OWNER, { signal, onProgress }));
