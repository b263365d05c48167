import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unpackPiece } from './packed.ts';
import type { Piece } from './piece.ts';

/**
 * Pieces set down on disk while a heap is read, to be picked up again when works are put together: memory holds only
 * where each lies. One file in the system's temporary folder, gone when closed.
 */
export class Spool {
  readonly #folder = mkdtempSync(join(tmpdir(), 'ficarium-'));
  readonly #file = openSync(join(this.#folder, 'pieces'), 'w+');
  readonly #places = new Map<string, { at: number; length: number }>();
  #end = 0;

  put(key: string, json: string): void {
    const bytes = Buffer.from(json, 'utf8');
    for (let written = 0; written < bytes.length; )
      written += writeSync(this.#file, bytes, written, bytes.length - written, this.#end + written);
    this.#places.set(key, { at: this.#end, length: bytes.length });
    this.#end += bytes.length;
  }

  has(key: string): boolean {
    return this.#places.has(key);
  }

  /** @throws RangeError for a key that was never put */
  get(key: string): Piece {
    return unpackPiece(this.text(key));
  }

  /** @throws RangeError for a key that was never put */
  text(key: string): string {
    const place = this.#places.get(key);
    if (!place) throw new RangeError(`Nothing was set down under ${key}`);
    const bytes = Buffer.allocUnsafe(place.length);
    readSync(this.#file, bytes, 0, place.length, place.at);
    return bytes.toString('utf8');
  }

  close(): void {
    closeSync(this.#file);
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
