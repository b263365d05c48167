import { rm, stat } from 'node:fs/promises';

const A_DAY = 86_400_000;

/** Deletes what a killed program left; what is younger than a day may be another's work. */
export async function clear(path: string): Promise<void> {
  const at = await stat(path).catch(() => null);
  if (at && Date.now() - at.mtimeMs > A_DAY) await rm(path, { recursive: true, force: true });
}
