import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isBackupFolder } from '../../files/backup/folder.ts';
import { checkBag, isBag } from '../../files/bag.ts';

/** What a bundle brings: the whole library, or heaps of originals at their places. */
export type Bundle = { readonly whole: string } | { readonly heaps: readonly string[] };

/** Looks at a bundle, and whether every file of it is as it was written. @returns null where it is none @throws FicariumError `backup-damaged` */
export async function bundleIn(folder: string): Promise<Bundle | null> {
  if (!(await isBag(folder))) return null;
  const data = join(folder, 'data');
  const isWhole = await isBackupFolder(data);
  const heaps = await readdir(join(data, 'heaps')).catch(() => []);
  // Somebody else's bag is a heap like any other.
  if (!isWhole && (heaps.length === 0 || !(await isThere(join(data, 'records/works.csv'))))) return null;
  await checkBag(folder);
  return isWhole ? { whole: data } : { heaps: heaps.sort().map((name) => join(data, 'heaps', name)) };
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
