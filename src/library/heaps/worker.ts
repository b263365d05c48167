import { parentPort } from 'node:worker_threads';
import { type MorePieces, type PackedResult, packPiece, packResult } from './packed.ts';
import { type HashedFile, type RestoreSettings, restoring } from './restore-file.ts';

/** Letters of JSON that a worker holds before it hands them over. */
const MOST_HELD = 8_000_000;

/** One worker thread: files in, packed results out, one at a time. */
parentPort?.on('message', async ({ file, settings }: { file: HashedFile; settings: RestoreSettings }) => {
  const { pieces, ...result } = await restoring(file, settings);
  let held: PackedResult['pieces'][number][] = [];
  let letters = 0;
  for (const piece of pieces) {
    const packed = packPiece(piece);
    held.push(packed);
    letters += packed.json.length;
    if (letters < MOST_HELD) continue;
    parentPort!.postMessage({ more: held } satisfies MorePieces);
    held = [];
    letters = 0;
  }
  parentPort!.postMessage({ ...packResult({ ...result, pieces: [] }), pieces: held } satisfies PackedResult);
});
