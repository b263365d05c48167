import { setImmediate as others } from 'node:timers/promises';
import { joined } from '../../books/epub/zip.ts';

/** Milliseconds of making after which others have their turn. */
const SLICE = 10;

/** A file that is made piece by piece, as a whole; whoever else asks for something meanwhile does not wait for its end. */
export async function inSlices(pieces: Iterable<Uint8Array>): Promise<Uint8Array> {
  const made: Uint8Array[] = [];
  let began = performance.now();
  for (const piece of pieces) {
    made.push(piece);
    if (performance.now() - began < SLICE) continue;
    await others();
    began = performance.now();
  }
  return joined(made);
}
