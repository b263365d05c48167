import type { Files, Uploads } from '../../files/port.ts';
import type { Store } from '../../store/store.ts';
import { groupLibrary } from '../grouping/group.ts';
import { clearBroughtIn } from './brought-in.ts';

export interface Erasing {
  readonly store: Store;
  readonly files: Files;
  /** What was sent through the page; left out: nothing can be. */
  readonly uploads?: Uploads | undefined;
  /** The index of finding; left out: there is none. */
  readonly index?: { forgetErased(): Promise<void> } | undefined;
  /** The version of this program. */
  readonly program: string;
}

/**
 * Brings every erasure to its end: what is kept of it lies beside the originals too, their bytes are gone, the works that
 * named it are put together anew, and the index and the database's files are written without it.
 * @returns false where somebody still read what went; the next start does the rest
 */
export async function sweep(erasing: Erasing): Promise<boolean> {
  const { store, files, uploads, index } = erasing;
  const kept = await files.erasures();
  for (const { id: _, works: __, ...erasure } of await store.erasures.all())
    if (!kept.has(erasure.mark)) await files.keepErasure(erasure.mark, JSON.stringify(erasure));
  const originals = await store.erasures.originals();
  await files.remove([...originals.keys()]);
  const last = await store.erasures.unswept();
  if (last === null) return true;
  if (uploads) await clearBroughtIn(uploads, await store.queue.movedFromInbox(), originals);
  if (await store.stock.groupingDue()) await groupLibrary(erasing);
  await index?.forgetErased();
  if (!(await store.erasures.scrub())) return false;
  await store.write((writer) => writer.swept(last));
  return true;
}
