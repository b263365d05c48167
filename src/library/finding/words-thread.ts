import { Worker } from 'node:worker_threads';
import type { Findable, Told } from '../../finding/findable.ts';

/** A segment to be laid together with others: where its bytes are, and a 1 for each of its documents that still holds. */
export interface ToMerge {
  readonly from: { readonly bytes: Uint8Array } | { readonly folder: string; readonly name: string };
  readonly holds: Uint8Array;
}

export type Task =
  /** Takes in what works say. There is a segment when it is enough. */
  | { readonly is: 'gather'; readonly works: readonly { readonly work: Findable; readonly told: Told }[] }
  /** Makes a segment of what there is. */
  | { readonly is: 'close' }
  | { readonly is: 'merge'; readonly segments: readonly ToMerge[] };

export type Done =
  | { readonly is: 'done'; readonly segment: Uint8Array<ArrayBuffer> | null }
  | { readonly is: 'failed'; readonly error: unknown };

/** Heap of a thread in MB: texts and terms; what is gathered of them lies beside it. */
const HEAP_MB = 1024;

/** A thread that reads texts and lays segments together (`words-worker.ts`), so that pages need not wait for it. It is begun when it is first needed. */
export class WordsThread {
  #worker: Worker | null = null;
  readonly #waiting: { resolve(done: Uint8Array<ArrayBuffer> | null): void; reject(error: unknown): void }[] = [];

  /** Tasks are carried out in turn. @returns a segment, where one was made */
  carryOut(task: Task): Promise<Uint8Array<ArrayBuffer> | null> {
    const done = new Promise<Uint8Array<ArrayBuffer> | null>((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
    });
    const worker = this.#thread();
    worker.ref();
    worker.postMessage(task);
    return done;
  }

  /** Ends it, whatever it does; it begins anew when it is needed. */
  async end(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
    this.#fail(new Error('The thread was ended.'));
  }

  #thread(): Worker {
    if (this.#worker) return this.#worker;
    const entry = import.meta.url.endsWith('.ts') ? './words-worker.ts' : './words-worker.js';
    const worker = new Worker(new URL(entry, import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } });
    worker.on('message', (done: Done) => {
      const waiting = this.#waiting.shift();
      if (done.is === 'done') waiting?.resolve(done.segment);
      else waiting?.reject(done.error);
      // What waits for it keeps the program open, and nothing else.
      if (this.#waiting.length === 0) worker.unref();
    });
    worker.on('error', (error) => {
      if (this.#worker === worker) this.#worker = null;
      this.#fail(error);
    });
    this.#worker = worker;
    return worker;
  }

  #fail(error: unknown): void {
    for (const { reject } of this.#waiting.splice(0)) reject(error);
  }
}
