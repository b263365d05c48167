import type { Behind } from '../library/behind.ts';
import { OWNER } from '../library/library.ts';

/** Writes down how the library stands today, and drops what was counted of wrong passwords. Each night. */
export const day = (behind: Behind): Promise<unknown> => behind.day(OWNER);
