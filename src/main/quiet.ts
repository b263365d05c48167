import { setTimeout as sleep } from 'node:timers/promises';

/** Nobody has asked for anything for so long: nobody waits for the machine. */
const QUIET_MS = 15_000;

/** Knows whether people are at the library just now; machines that ask whether it lives are nobody. */
export class Quiet {
  #last = Number.NEGATIVE_INFINITY;
  readonly #quietMs: number;

  constructor(quietMs = QUIET_MS) {
    this.#quietMs = quietMs;
  }

  /** Somebody asks. */
  heard(path: string): void {
    if (!/^\/(?:livez|readyz|healthz)$/.test(path)) this.#last = performance.now();
  }

  /** Ends when nobody has asked for a while, or when it is no longer waited for. */
  async wait(signal?: AbortSignal): Promise<void> {
    for (;;) {
      const left = this.#last + this.#quietMs - performance.now();
      if (left <= 0 || signal?.aborted) return;
      await sleep(left, undefined, { ...(signal ? { signal } : {}), ref: false }).catch(() => {});
    }
  }
}
