import { parentPort } from 'node:worker_threads';
import { type Fault, faultOf } from './fault.ts';
import { type MorePieces, type PackedResult, packPiece, packResult } from './packed.ts';
import { type HashedFile, type RestoreSettings, restoring } from './restore-file.ts';

/** Letters of JSON that a worker holds before it hands them over. */
const MOST_HELD = 8_000_000;

type Asked = { readonly file: HashedFile; readonly settings: RestoreSettings };

/** One worker thread: files in, packed results out, one at a time; null: no more of them. */
parentPort?.on('message', async (asked: Asked | null) => {
  if (asked === null) return parentPort!.close();
  const { file, settings } = asked;
  const result = await restoreAndPack(file, settings).catch((thrown): PackedResult => {
    const { path, sha256, bytes } = file;
    return { path, sha256, size: bytes.length, pieces: [], refusals: [], faults: [faultOf(path, thrown)] };
  });
  parentPort!.postMessage(result);
});

async function restoreAndPack(file: HashedFile, settings: RestoreSettings): Promise<PackedResult> {
  const { pieces, ...result } = await restoring(file, settings);
  const faults: Fault[] = [];
  let held: PackedResult['pieces'][number][] = [];
  let letters = 0;
  for (const piece of pieces) {
    if ('cause' in piece) {
      faults.push(piece);
      continue;
    }
    const packed = packPiece(piece);
    held.push(packed);
    letters += packed.json.length;
    if (letters < MOST_HELD) continue;
    parentPort!.postMessage({ more: held } satisfies MorePieces);
    held = [];
    letters = 0;
  }
  return { ...packResult({ ...result, pieces: [] }), pieces: held, ...(faults.length > 0 ? { faults } : {}) };
}
