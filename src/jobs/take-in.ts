import type { Behind } from '../library/behind.ts';
import type { Call } from './task.ts';

/** Takes in a heap that somebody asked for. Its payload names it. */
export async function takeIn(behind: Behind, { key, payload, signal }: Call): Promise<void> {
  const { taking } = payload as { readonly taking: number };
  await behind.told(key, (onProgress) => behind.takeIn(taking, { signal, onProgress }));
}
