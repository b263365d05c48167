import { availableParallelism } from 'node:os';
import type { Refusal } from '../../intake/draft.ts';
import { type Sentence, sentence } from '../../text/sentence.ts';
import { faultOf } from './fault.ts';
import type { PackedResult } from './packed.ts';
import { type Died, Reader } from './reader.ts';
import type { HashedFile, RestoreSettings } from './restore-file.ts';

export interface PoolOptions extends RestoreSettings {
  /** Programs that read side by side; default = all cores, fewer for a small heap. */
  readonly workers?: number | undefined;
  /** How large the heap is, in bytes, where it is known. */
  readonly bytes?: number | undefined;
  /** A file that takes longer is given up by name. Milliseconds. */
  readonly timeLimit?: number;
}

/**
 * A program that reads is slow over its first megabytes, until the engine has compiled what it runs all the time: below so many
 * bytes for each, one more would cost as much time as it saves, and processor time and memory of its own.
 */
const BYTES_EACH = 4_000_000;

/** Programs for a heap; a second reader takes so long for each file that they cannot be too many. */
const enough = ({ bytes = Infinity, model }: PoolOptions): number =>
  model ? Infinity : 1 + Math.floor(bytes / BYTES_EACH);

/**
 * Programs that restore files, one file each at a time. A file that exhausts one's memory or time is refused by name, one that
 * ends it otherwise is a fault, and another program takes its place: one file never stops a heap, whatever it holds.
 */
export class Pool {
  readonly size: number;
  readonly #settings: RestoreSettings;
  readonly #timeLimit: number;
  readonly #idle: Reader[] = [];
  readonly #all = new Set<Reader>();
  readonly #waiting: ((reader: Reader) => void)[] = [];
  #closed = false;

  constructor(options: PoolOptions = {}) {
    const { workers, timeLimit = 120_000, safe = false, model } = options;
    this.size = workers ?? Math.min(availableParallelism(), enough(options));
    this.#settings = { safe, ...(model ? { model } : {}) };
    this.#timeLimit = timeLimit;
  }

  async restore(file: HashedFile): Promise<PackedResult> {
    const reader = await this.#take();
    const read = await reader.read({ file, settings: this.#settings }, this.#timeLimit);
    this.#giveBack(reader);
    return 'died' in read ? this.#without(file, read) : read;
  }

  /** Ends its programs: those that read at once, for nobody waits for their files any more. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#all].map((reader) => reader.end()));
  }

  #take(): Promise<Reader> {
    // One may have died in idleness.
    for (let idle = this.#idle.pop(); idle; idle = this.#idle.pop()) {
      if (idle.lives) return Promise.resolve(idle);
      this.#all.delete(idle);
    }
    if (this.#all.size < this.size) return Promise.resolve(this.#hire());
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #hire(): Reader {
    const reader = new Reader();
    this.#all.add(reader);
    return reader;
  }

  #giveBack(reader: Reader): void {
    if (!reader.lives) this.#all.delete(reader);
    const next = this.#closed ? undefined : this.#waiting.shift();
    if (next) next(reader.lives ? reader : this.#hire());
    else if (reader.lives) this.#idle.push(reader);
  }

  /** What there is to say of a file whose reader died over it. */
  #without({ path, sha256, bytes }: HashedFile, { died, said }: Died): PackedResult {
    const known = { path, sha256, size: bytes.length, pieces: [] };
    const refused = (code: Refusal['code'], message: Sentence): PackedResult => ({
      ...known,
      refusals: [{ kind: 'refused', path, code, message }],
    });
    if (died === 'time') return refused('took-too-long', sentence('refused.time', { seconds: this.#timeLimit / 1000 }));
    if (died === 'memory') return refused('too-large', sentence('refused.memory'));
    return { ...known, refusals: [], faults: [faultOf(path, said)] };
  }
}
