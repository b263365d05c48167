import { packRuns } from './forward.ts';

/**
 * Strings by number, as bytes one after the other: a million of them as strings would be a hundred bytes each, and the collector would walk
 * over them. Those that changed since lie apart.
 */
export class Names {
  readonly #starts: Uint32Array;
  readonly #bytes: Uint8Array;
  readonly #own = new Map<number, Uint8Array>();

  constructor(starts: Uint32Array, bytes: Uint8Array) {
    this.#starts = starts;
    this.#bytes = bytes;
  }

  static of(names: readonly string[]): Names {
    const starts = new Uint32Array(names.length + 1);
    const parts = names.map((name) => encoder.encode(name));
    for (const [i, part] of parts.entries()) starts[i + 1] = starts[i]! + part.length;
    const bytes = new Uint8Array(starts.at(-1)!);
    for (const [i, part] of parts.entries()) bytes.set(part, starts[i]);
    return new Names(starts, bytes);
  }

  set(n: number, name: string): void {
    this.#own.set(n, encoder.encode(name));
  }

  get(n: number): string {
    return decoder.decode(this.#of(n));
  }

  isEmpty(n: number): boolean {
    return this.#of(n).length === 0;
  }

  /** By their bytes: the order of code points. */
  compare(a: number, b: number): number {
    return compareBytes(this.#of(a), this.#of(b));
  }

  compareTo(n: number, name: string): number {
    return compareBytes(this.#of(n), encoder.encode(name));
  }

  /** Six of its bytes as a number, 0 for those that are not there: in the order of the names, as far as they go. */
  part(n: number, begin: number): number {
    const bytes = this.#of(n);
    let part = 0;
    for (let i = begin; i < begin + 6; i++) part = part * 256 + (bytes[i] ?? 0);
    return part;
  }

  packed(used: number): { starts: Uint32Array; bytes: Uint8Array } {
    const base = { starts: this.#starts, block: this.#bytes };
    const { starts, block } = packRuns(used, base, this.#own, (size) => new Uint8Array(size));
    return { starts, bytes: block };
  }

  #of(n: number): Uint8Array {
    const own = this.#own.get(n);
    if (own) return own;
    return n + 1 < this.#starts.length ? this.#bytes.subarray(this.#starts[n], this.#starts[n + 1]) : NOTHING;
  }
}

/** By their bytes, the first that differs. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const both = Math.min(a.length, b.length);
  for (let i = 0; i < both; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
}

const NOTHING = new Uint8Array(0);
const encoder = new TextEncoder();
const decoder = new TextDecoder();
