import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Refusal } from '../../intake/draft.ts';
import { type Sentence, sentence } from '../../text/sentence.ts';
import { faultOf } from './fault.ts';
import type { MorePieces, PackedResult } from './packed.ts';
import type { HashedFile, RestoreSettings } from './restore-file.ts';

export interface PoolOptions extends RestoreSettings {
  /** Threads; default = all cores. */
  readonly workers?: number | undefined;
  /** A file that takes longer is given up by name. Milliseconds. */
  readonly timeLimit?: number;
}

/** Enough for any story; a worker that may grow further puts off tidying up, and memory is no longer flat. */
const HEAP_OF_A_WORKER_MB = 400;
/** Room for what is new: more takes as long and holds twice the memory, since one story after the other makes little that stays. */
const YOUNG_OF_A_WORKER_MB = 16;

/**
 * Worker threads that restore files, one file each at a time. A file that exhausts a worker's memory or time is refused
 * by name and the worker replaced, and a worker that dies of a mistake too: one file never stops a heap.
 */
export class Pool {
  readonly size: number;
  readonly #settings: RestoreSettings;
  readonly #timeLimit: number;
  readonly #idle: Worker[] = [];
  readonly #all = new Set<Worker>();
  readonly #waiting: ((worker: Worker) => void)[] = [];
  readonly #timers = new Set<NodeJS.Timeout>();
  #closed = false;

  constructor({ workers, timeLimit = 120_000, safe = false }: PoolOptions = {}) {
    this.size = workers ?? availableParallelism();
    this.#settings = { safe };
    this.#timeLimit = timeLimit;
  }

  async restore(file: HashedFile): Promise<PackedResult> {
    const { path, sha256 } = file;
    const size = file.bytes.length;
    const worker = await this.#take();
    return new Promise((resolve) => {
      const refuse = (code: Refusal['code'], message: Sentence) => {
        end(true);
        resolve({ path, sha256, size, pieces: [], refusals: [{ kind: 'refused', path, code, message }] });
      };
      const pieces: PackedResult['pieces'][number][] = [];
      const onMessage = (message: PackedResult | MorePieces) => {
        if ('more' in message) {
          pieces.push(...message.more);
          timer.refresh();
          return;
        }
        end(false);
        resolve({ ...message, pieces: [...pieces, ...message.pieces] });
      };
      const onError = (error: Error & { code?: string }) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return refuse('too-large', sentence('refused.memory'));
        end(true);
        resolve({ path, sha256, size, pieces: [], refusals: [], faults: [faultOf(path, error)] });
      };
      const timer = setTimeout(
        () => refuse('took-too-long', sentence('refused.time', { seconds: this.#timeLimit / 1000 })),
        this.#timeLimit,
      );
      this.#timers.add(timer);
      const end = (broken: boolean) => {
        clearTimeout(timer);
        this.#timers.delete(timer);
        worker.off('message', onMessage).off('error', onError);
        this.#giveBack(worker, broken);
      };
      worker.on('message', onMessage).on('error', onError);
      worker.postMessage({ file, settings: this.#settings });
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    // Of files that nobody waits for any more: they would keep the program from ending.
    for (const timer of this.#timers) clearTimeout(timer);
    await Promise.all(
      [...this.#all].map((worker) => (this.#idle.includes(worker) ? ended(worker) : worker.terminate())),
    );
  }

  #take(): Promise<Worker> {
    const idle = this.#idle.pop();
    if (idle) return Promise.resolve(idle);
    if (this.#all.size < this.size) return Promise.resolve(this.#hire());
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #hire(): Worker {
    const entry = import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js';
    const worker = new Worker(new URL(entry, import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: HEAP_OF_A_WORKER_MB, maxYoungGenerationSizeMb: YOUNG_OF_A_WORKER_MB },
    });
    worker.unref();
    worker.on('error', () => this.#all.delete(worker));
    this.#all.add(worker);
    return worker;
  }

  #giveBack(worker: Worker, broken: boolean): void {
    if (broken) {
      this.#all.delete(worker);
      void worker.terminate();
    }
    const next = this.#waiting.shift();
    if (next && !this.#closed) next(broken ? this.#hire() : worker);
    else if (!broken) this.#idle.push(worker);
  }
}

/** Seconds that an idle worker gets to end by itself. */
const PATIENCE = 5;

/** Lets a worker that has nothing to do end by itself: to be stopped in the middle of what the runtime still does there is a risk. */
async function ended(worker: Worker): Promise<void> {
  const gone = new Promise((resolve) => worker.once('exit', resolve));
  worker.ref();
  worker.postMessage(null);
  const late = setTimeout(() => worker.terminate(), PATIENCE * 1000);
  await gone;
  clearTimeout(late);
}
