import type { Store } from '../../store/store.ts';
import { sentence } from '../../text/sentence.ts';
import type { OnProgress } from '../heaps/progress.ts';

/**
 * Writes out the chapters of works whose rows were thrown away, one work at a time, so that their pages need not replay them.
 * @returns how many works
 */
export async function renderChapters(
  store: Store,
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: OnProgress },
): Promise<number> {
  let done = 0;
  for (let after = ''; !signal.aborted; ) {
    const works = await store.stock.unrendered(after, 50);
    if (works.length === 0) break;
    for (const id of works) {
      if (signal.aborted) return done;
      await render(store, id);
      onProgress({
        what: sentence('progress.writing-chapters'),
        done: ++done,
        all: undefined,
        stories: done,
        refused: 0,
      });
    }
    after = works.at(-1)!;
  }
  return done;
}

/** The work is held meanwhile: an edition that comes between would have its chapters taken for these. */
const render = (store: Store, id: string): Promise<void> =>
  store.write(
    async (writer) => {
      const work = await writer.work(id);
      const edition = work?.id === id && (await store.reader.edition(id, { kind: 'keeper', id: 'keeper' }));
      if (!edition) return;
      const chapters = await store.reader.chapters(edition);
      const rows = edition.work.chapters.flatMap(({ blocks, hash }, n) =>
        blocks ? [] : [[hash, JSON.stringify(chapters[n]!.blocks)] as const],
      );
      await writer.keepChapters([[id, new Map(rows)]]);
    },
    { lazy: true },
  );
