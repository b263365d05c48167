import { randomUUID } from 'node:crypto';
import { FicariumError } from '../../errors.ts';
import { packRuns } from '../../grouping/erased/signature.ts';
import { type Sentence, sentence } from '../../text/sentence.ts';
import { groupLibrary } from '../grouping/group.ts';
import { type Extent, extentOf, spokenOf } from './extent.ts';
import { type Erasing, sweep } from './sweep.ts';

export interface EraseAct {
  readonly workId: string;
  /** What was typed to say once more that it is meant: the work's title, or its number where it has none. */
  readonly typed: string;
  /** Why, for the row that stays. */
  readonly reason: Sentence;
  readonly by: string;
}

/**
 * Erases a work for good: the rows in one transaction, then the files and what is left of the rows in the database's files.
 * Killed at any instant, it is either not done or brought to its end by the next start.
 * @returns what went, and whether it is swept to its end
 * @throws FicariumError `not-found`, `wrong-use` where something else was typed, `data-folder-in-use`
 */
export function eraseWork(
  erasing: Erasing,
  { workId, typed, reason, by }: EraseAct,
): Promise<{ readonly extent: Extent; readonly swept: boolean }> {
  const { store } = erasing;
  return store.alone(async () => {
    if (await store.stock.groupingDue()) await groupLibrary(erasing);
    const extent = await extentOf(store, workId);
    if (!isMeant(extent, typed))
      throw new FicariumError('wrong-use', sentence('error.not-its-title'), sentence('advice.type-title'));
    const works = [extent.work, ...extent.others.map(({ id }) => id)];
    const { letters, parts } = extent.signature;
    const spoken = await spokenOf(store, works);
    await store.write((writer) =>
      writer.erase({
        mark: randomUUID(),
        works,
        ...spoken,
        letters,
        parts: parts.map(packRuns),
        reason,
        by,
        at: new Date().toISOString(),
      }),
    );
    return { extent, swept: await sweptNow(erasing) };
  });
}

/** What is away just now, a bucket say, keeps nothing erased back: the job that waits does the rest. */
const sweptNow = (erasing: Erasing): Promise<boolean> =>
  sweep(erasing).catch((error) => {
    if (error instanceof FicariumError) return false;
    throw error;
  });

/** The title in its letters, whatever the case and the blanks; the number of a work without one. */
export function isMeant({ work, title }: Pick<Extent, 'work' | 'title'>, typed: string): boolean {
  const plain = (text: string) => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
  return plain(typed) === plain(title ?? work) && plain(typed) !== '';
}
