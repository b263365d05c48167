import { FicariumError } from '../../errors.ts';
import type { Store } from '../../store/store.ts';
import { sentence } from '../../text/sentence.ts';

/** A heap is taken out of the library as one act, or put back. */
export interface HeapAct {
  readonly heap: number;
  readonly takenOut: boolean;
  readonly by: string;
}

/**
 * Takes a heap out of the library, or puts it back: works whose files lie nowhere else are as if they had never come in.
 * Nothing is erased: bytes, editions and what people said are kept, and come back with the heap. Taken in again from
 * another place, a story is in the library again; from the same place it stays out. Put back, works are to be carried out.
 * @throws FicariumError `not-found`
 */
export async function standHeap(store: Store, { heap, takenOut, by }: HeapAct): Promise<void> {
  const done = await store.write((writer) => writer.standHeap(heap, takenOut, by));
  if (!done)
    throw new FicariumError(
      'not-found',
      takenOut ? sentence('error.no-heap') : sentence('error.no-heap-to-put-back'),
      sentence('advice.heaps'),
    );
}
