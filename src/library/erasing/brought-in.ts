import { createHash } from 'node:crypto';
import { FicariumError } from '../../errors.ts';
import { walkHeap } from '../../files/heap.ts';
import type { Uploads } from '../../files/port.ts';
import { writeProblem } from '../write-problem.ts';

/**
 * Removes from what was sent through the page, and from what was moved out of the watched folder, the files whose bytes may not be here; of an archive that holds one, the whole:
 * what else lay in it was kept under its own hash when it was taken in.
 */
export async function clearBroughtIn(
  uploads: Uploads,
  moved: readonly string[],
  erased: ReadonlyMap<string, unknown>,
): Promise<void> {
  for (const root of [...(await uploads.all()), ...moved]) {
    const paths: string[] = [];
    try {
      for await (const found of walkHeap(root))
        if (!('kind' in found) && erased.has(createHash('sha256').update(found.bytes).digest('hex')))
          paths.push(found.path);
    } catch (error) {
      if (!(error instanceof FicariumError && error.code === 'no-such-folder')) throw error;
    }
    await removeBroughtIn(uploads, root, paths);
  }
}

/** Removes these of the files that came in together. @throws FicariumError `cannot-write` */
export async function removeBroughtIn(uploads: Uploads, root: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) await uploads.remove(root, path).catch((error) => writeProblem(error, root));
}
