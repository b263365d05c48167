import { FicariumError } from '../../errors.ts';
import { keysIn, type SaidOfFiles } from '../../grouping/word.ts';
import { sentence } from '../../text/sentence.ts';
import { groupLibrary } from '../grouping/group.ts';
import type { Library } from './needs.ts';

export type { SaidOfFiles };

/** A word about which files are one work, said at a work. */
export interface WordOfFiles {
  readonly workId: string;
  readonly word: SaidOfFiles;
  readonly by: string;
}

/**
 * Keeps a word about which files are one work and puts the works that it concerns together anew. It holds however the
 * files come in again; works that join lead their readers on. While another program takes a heap in, that does it at its end.
 * @returns its number, by which it is taken back
 * @throws FicariumError `not-found`
 */
export async function sayOfFiles(library: Library, { workId, word, by }: WordOfFiles): Promise<number> {
  const id = await library.store.write(async (writer) => {
    const work = await writer.work(workId);
    if (!work)
      throw new FicariumError('not-found', sentence('error.no-work', { id: workId }), sentence('advice.desk-again'));
    return writer.sayOfFiles(word, { work: work.id, draftKey: keysIn(word)[0]! }, by);
  });
  await carryOutFiles(library, sentence('why.files-keeper'));
  return id;
}

/** Puts works together for words about files that are not carried out yet. @returns false where an import does it at its end */
export async function carryOutFiles({ store, program }: Library, reason = sentence('why.files')): Promise<boolean> {
  if ((await store.stock.filesWords()).due.length === 0) return true;
  try {
    await store.alone(() => groupLibrary({ store, program, only: { reason } }));
    return true;
  } catch (error) {
    if (error instanceof FicariumError && error.code === 'data-folder-in-use') return false;
    throw error;
  }
}
