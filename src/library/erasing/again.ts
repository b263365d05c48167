import { randomUUID } from 'node:crypto';
import { FicariumError } from '../../errors.ts';
import type { KeptErasure } from '../../store/erasures/erasures.ts';
import { verbatim } from '../../text/sentence.ts';
import { groupLibrary } from '../grouping/group.ts';
import { spokenOf } from './extent.ts';
import { type Erasing, sweep } from './sweep.ts';

/**
 * At every start: erases again what a backup brought back, and brings an erasure that was killed to its end. Where another
 * program is at the library, that one does it.
 */
export async function eraseAgainAtStart(erasing: Erasing): Promise<void> {
  const { store, files } = erasing;
  if ((await files.erasures()).size === 0 && (await store.erasures.unswept()) === null) return;
  try {
    await store.alone(() => eraseAgain(erasing));
  } catch (error) {
    if (!(error instanceof FicariumError && error.code === 'data-folder-in-use')) throw error;
  }
}

/** The same for whoever has the library alone already. */
export async function eraseAgain(erasing: Erasing): Promise<void> {
  const { store, files } = erasing;
  const known = await store.erasures.all();
  const marks = new Set(known.map(({ mark }) => mark));
  const beside = [...(await files.erasures())].map(([mark, json]) => besideOf(mark, json));
  if (known.length + beside.length === 0) return;
  for (const erasure of [...known, ...beside.filter(({ mark }) => !marks.has(mark))]) {
    const works = await store.erasures.worksWith(erasure.letters);
    if (works.length === 0 && marks.has(erasure.mark)) continue;
    if (await store.stock.groupingDue()) await groupLibrary(erasing);
    const spoken = await spokenOf(store, works);
    await store.write((writer) =>
      writer.erase({
        mark: marks.has(erasure.mark) ? randomUUID() : erasure.mark,
        works,
        ...spoken,
        speaks: [...new Set([...spoken.speaks, ...erasure.originals])],
        letters: erasure.letters,
        parts: erasure.parts,
        reason: erasure.reason,
        by: erasure.by,
        at: erasure.at,
      }),
    );
  }
  await sweep(erasing);
}

/** What stands beside the originals of an erasure. Before sentences were codes its reason was the bare words. */
function besideOf(mark: string, json: string): KeptErasure {
  const { reason, ...kept } = JSON.parse(json);
  return { ...kept, reason: typeof reason === 'string' ? verbatim(reason) : reason, mark };
}
