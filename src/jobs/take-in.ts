import type { Behind } from '../library/behind.ts';
import { OWNER } from '../library/library.ts';
import type { Call } from './task.ts';

/** Takes in a heap that somebody asked for. Its payload names it. */
export async function takeIn(behind: Behind, { key, payload, signal }: Call): Promise<void> {
  const { taking } = payload as { readonly taking: number };
  await behind.told(OWNER, key, (onProgress) => behind.takeIn(OWNER, taking, { signal, onProgress }));
}
