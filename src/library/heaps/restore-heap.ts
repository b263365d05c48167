import { createHash } from 'node:crypto';
import { walkHeap } from '../../files/heap.ts';
import type { FoundFile, Refusal } from '../../intake/draft.ts';
import type { Fault } from './fault.ts';
import type { PackedResult } from './packed.ts';
import { Pool, type PoolOptions } from './pool.ts';
import { withPreambles } from './tex-books.ts';

export interface HeapOptions extends PoolOptions {
  /**
   * Asked for each file before it is restored, in heap order, one at a time: the place to keep its bytes and to say
   * 'skip' when it is already known.
   */
  readonly onFile?: (file: FoundFile, sha256: string) => Promise<'restore' | 'skip'>;
  /** Told of every mistake of the program, with its cause. */
  readonly onFault?: ((fault: Fault) => void) | undefined;
  readonly signal?: AbortSignal;
}

/** What `restoreHeap` gives for each file, in heap order. */
export type HeapResult = PackedResult & { readonly skipped?: true };

/** Bytes that may wait in the workers' queue; with the files in work this bounds memory, however large the heap. */
const WINDOW_BYTES = 16 * 1024 * 1024;

/** Restores a heap on all cores, results in the order of the heap, memory flat. */
export async function* restoreHeap(root: string, options: HeapOptions = {}): AsyncGenerator<HeapResult> {
  const pool = new Pool(options);
  const window: { bytes: number; result: Promise<HeapResult> }[] = [];
  let bytes = 0;
  const full = () => bytes > WINDOW_BYTES || window.length >= pool.size * 4;
  const oldest = async () => {
    const first = window.shift()!;
    bytes -= first.bytes;
    const result = await first.result;
    for (const fault of result.faults ?? []) options.onFault?.(fault);
    return result;
  };
  try {
    for await (const found of withPreambles(walkHeap(root))) {
      if (options.signal?.aborted) break;
      while (window.length > 0 && full()) yield await oldest();
      if ('kind' in found) {
        window.push({ bytes: 0, result: Promise.resolve(refusedResult(found)) });
        continue;
      }
      const sha256 = createHash('sha256').update(found.bytes).digest('hex');
      const size = found.bytes.length;
      const wanted = (await options.onFile?.(found, sha256)) ?? 'restore';
      bytes += size;
      const result =
        wanted === 'skip'
          ? Promise.resolve({ path: found.path, sha256, size, pieces: [], refusals: [], skipped: true } as const)
          : pool.restore({ ...found, sha256 });
      window.push({ bytes: size, result });
    }
    while (window.length > 0 && !options.signal?.aborted) yield await oldest();
  } finally {
    await pool.close();
  }
}

const refusedResult = (refusal: Refusal): HeapResult => ({
  path: refusal.path,
  sha256: '',
  size: 0,
  pieces: [],
  refusals: [refusal],
});
