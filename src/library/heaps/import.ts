import { countHeap } from '../../files/heap.ts';
import type { Files, Uploads } from '../../files/port.ts';
import type { FoundFile, Refusal } from '../../intake/draft.ts';
import type { Looked } from '../../store/heaps/read.ts';
import type { Store } from '../../store/store.ts';
import type { NewPiece, TakenFile } from '../../store/writer.ts';
import { sentence } from '../../text/sentence.ts';
import { eraseAgain } from '../erasing/again.ts';
import { erasedRefusal, gateOf } from '../erasing/gate.ts';
import { groupLibrary } from '../grouping/group.ts';
import { restoreDue } from '../works/decide-for-all.ts';
import { Batches } from './batches.ts';
import type { OnProgress } from './progress.ts';
import { type HeapOptions, type HeapResult, restoreHeap } from './restore-heap.ts';
import { type ArchiveSummary, summaryOfKept } from './told.ts';

export type { Refusal };

/** What a heap is taken into. */
export interface Kept {
  readonly store: Store;
  readonly files: Files;
  readonly uploads?: Uploads | undefined;
  /** The version of this program; files that an older one looked at are looked at again. */
  readonly program: string;
  /** Programs that read side by side; default = all cores. */
  readonly workers?: number | undefined;
}

/** A heap, and how it is taken in. */
export interface TakeIn extends Omit<HeapOptions, 'onFile' | 'workers'> {
  /** Absolute path of the heap: by it the heap is known again. */
  readonly root: string;
  readonly onProgress?: OnProgress | undefined;
  /** Told of what stays out because it was erased for good; its paths are written down nowhere. */
  readonly onErased?: ((refusal: Refusal) => void) | undefined;
  /** It comes with the program. */
  readonly samples?: boolean;
}

export type ImportOptions = Kept & TakeIn;

export interface ImportSummary {
  readonly files: number;
  /** Files that were in the library already, as they are. */
  readonly skipped: number;
  /** Drafts that came in or came out better than before. */
  readonly stories: number;
  readonly refused: number;
  /** Over how many files, or stories in them, the program made a mistake: the next run looks at those files again. */
  readonly faults: number;
  /** How many of these stay out because they were erased from this library for good. */
  readonly erased: number;
  readonly worksAdded: number;
  readonly worksChanged: number;
  /** Dumps of archives that came in: what became of their rows, and how much of what they tell of is there. */
  readonly archives: readonly ArchiveSummary[];
  /** It was stopped before its end; the next run goes on. */
  readonly stopped: boolean;
}

/**
 * Takes a heap into the library: bytes kept, stories restored, put together into works. Files that are there already
 * are passed over. Stopped at any instant, the next run completes it: nothing twice, nothing missing.
 * @throws FicariumError `data-folder-in-use` when another program is taking a heap in, `disk-full`, `database-down`
 */
export function importHeap(options: ImportOptions): Promise<ImportSummary> {
  return options.store.alone(async () => {
    const { root, store } = options;
    await eraseAgain(options);
    const heap = await store.write((writer) => writer.heap(root, options.samples));
    const { dumps, ...taken } = await takeInAll(heap, options);
    const stopped = options.signal?.aborted ?? false;
    const grouped =
      !stopped && (await store.stock.groupingDue()) ? await groupLibrary(options) : { added: 0, changed: 0 };
    await store.write((writer) => writer.settleHeaps());
    const anew = options.signal?.aborted ? 0 : await restoreDue(options);
    await eraseAgain(options);
    return {
      ...taken,
      archives: (await store.reader.archives()).filter(({ sha256 }) => dumps.has(sha256)).map(summaryOfKept),
      worksAdded: grouped.added,
      worksChanged: grouped.changed + anew,
      stopped: options.signal?.aborted ?? false,
    };
  });
}

async function takeInAll(heap: number, options: ImportOptions) {
  const { root, store, files, program, onProgress } = options;
  const seen = { files: 0, skipped: 0, stories: 0, refused: 0, faults: 0, erased: 0, dumps: new Set<string>() };
  const gate = await gateOf(store);
  const { files: all, bytes } = await countHeap(root);
  /** By path: the original on its way to the disk, or how it is sent there, and what is known of the file. */
  const underway = new Map<string, Underway>();
  /** The originals first, then the rows that speak of them, all in one transaction. */
  const batches = new Batches<TakenFile>(async (batch) => {
    await Promise.all(batch.map(({ path }) => kept(underway.get(path))));
    await store.write((writer) => writer.takeIn(heap, batch, program), { lazy: true });
    for (const { path } of batch) underway.delete(path);
  });
  const onFile = async ({ path, bytes }: FoundFile, sha256: string) => {
    if (gate?.holds(sha256)) {
      underway.set(path, 'erased');
      return 'skip';
    }
    const keep = () => {
      const keeping = files.put(sha256, bytes);
      keeping.catch(() => {}); // said where it is waited for
      return keeping;
    };
    // Where something was erased, bytes wait until it is known that they do not hold it.
    const keeping = gate ? keep : keep();
    const known = await store.stock.looked(heap, path, sha256, program);
    underway.set(path, { keeping, known });
    return known.where === 'nowhere' ? 'restore' : 'skip';
  };
  const sifted = (file: TakenFile) => gate?.sift(file) ?? { file, refused: [] };
  const taking = async (result: HeapResult) => {
    const way = underway.get(result.path);
    const known = way === 'erased' ? undefined : way?.known;
    const { file, refused } =
      way === 'erased'
        ? { file: null, refused: [erasedRefusal(result.path)] }
        : sifted(takenFile(result, options.safe ?? false));
    for (const refusal of refused) options.onErased?.(refusal);
    seen.erased += refused.length;
    if (way && way !== 'erased' && refused.length === 0 && typeof way.keeping === 'function')
      underway.set(result.path, { ...way, keeping: way.keeping() });
    else if (way === 'erased' || refused.length > 0) underway.delete(result.path);
    seen.files++;
    seen.stories += file?.pieces.length ?? 0;
    seen.refused += (file?.refusals.length ?? refused.length) + (known?.refusals ?? 0);
    seen.faults += result.faults?.length ?? 0;
    if (known?.where === 'here') {
      seen.skipped++;
      await kept(underway.get(result.path));
      underway.delete(result.path);
    } else if (file) {
      if (file.archives && file.sha256) seen.dumps.add(file.sha256);
      const told = (result.archives ?? []).flatMap((a) => a.stories);
      await batches.put(
        file,
        [...told, ...result.pieces].reduce((n, { json }) => n + json.length, 0),
      );
    }
    onProgress?.({
      what: sentence('progress.taking-in'),
      done: seen.files,
      all: Math.max(all, seen.files),
      stories: seen.stories,
      refused: seen.refused,
      faults: seen.faults,
    });
  };
  try {
    for await (const result of restoreHeap(root, { ...options, bytes, onFile })) await taking(result);
    await batches.end();
  } finally {
    await batches.settled();
  }
  return seen;
}

type Underway = 'erased' | { readonly keeping: Promise<void> | (() => Promise<void>); readonly known: Looked };

const kept = async (way: Underway | undefined): Promise<void> => {
  if (way && way !== 'erased' && typeof way.keeping !== 'function') await way.keeping;
};

function takenFile(result: HeapResult, safe: boolean): TakenFile {
  const { path, sha256, size, pieces, refusals, skipped, faults, archives, contents, list } = result;
  const nothing = !archives && pieces.length === 0 && refusals.length === 0 && !skipped && !faults;
  return {
    path,
    sha256: sha256 || null,
    size,
    ...(faults ? { faulty: true } : {}),
    ...(archives ? { archives } : {}),
    ...(contents ? { contents } : {}),
    ...(list ? { list } : {}),
    pieces: pieces.map(({ json }): NewPiece => ({ ...JSON.parse(json), safe })),
    refusals: nothing ? [{ kind: 'refused', path, code: 'no-story', message: sentence('refused.no-story') }] : refusals,
  };
}
