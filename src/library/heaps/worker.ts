import { type Fault, faultOf } from './fault.ts';
import { type MorePieces, type PackedResult, packPiece, packResult } from './packed.ts';
import type { Asked } from './reader.ts';
import { type HashedFile, type RestoreSettings, restoring } from './restore-file.ts';

/** Letters of JSON that a reader holds before it hands them over. */
const MOST_HELD = 8_000_000;

/** One program that reads: files in, packed results out, one at a time, until nobody listens any more. */
process.on('message', async ({ file, settings }: Asked) => {
  const result = await restoreAndPack(bare(file), settings).catch((thrown): PackedResult => {
    const { path, sha256, bytes } = file;
    return { path, sha256, size: bytes.length, pieces: [], refusals: [], faults: [faultOf(path, thrown)] };
  });
  await tell(result);
});
process.on('disconnect', () => process.exit());
// A terminal tells all programs at once to stop. When this one is no longer wanted is for the one that started it to say.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});

/** Waits until it is handed over, so that nothing piles up here. */
const tell = (message: PackedResult | MorePieces): Promise<void> =>
  new Promise((told) => process.send!(message, undefined, undefined, () => told()));

/** Bytes and no more: a `Buffer` has methods of its own under the same names. */
const bare = (file: HashedFile): HashedFile => ({
  ...file,
  bytes: new Uint8Array(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength),
});

async function restoreAndPack(file: HashedFile, settings: RestoreSettings): Promise<PackedResult> {
  const { pieces, ...result } = await restoring(file, settings, () => {
    // Whoever waits sees that this goes on: the time limit is for a file that stands still.
    void tell({ more: [] });
  });
  const faults: Fault[] = [];
  let held: PackedResult['pieces'][number][] = [];
  let letters = 0;
  for await (const piece of pieces) {
    if ('cause' in piece) {
      faults.push(piece);
      continue;
    }
    const packed = packPiece(piece);
    held.push(packed);
    letters += packed.json.length;
    if (letters < MOST_HELD) continue;
    await tell({ more: held });
    held = [];
    letters = 0;
  }
  return { ...packResult({ ...result, pieces: [] }), pieces: held, ...(faults.length > 0 ? { faults } : {}) };
}
