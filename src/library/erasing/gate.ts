import { erasedAmong } from '../../grouping/erased/known.ts';
import { unpackRuns } from '../../grouping/erased/signature.ts';
import type { Refusal } from '../../intake/draft.ts';
import type { Store } from '../../store/store.ts';
import type { TakenFile } from '../../store/writer.ts';
import { sentence } from '../../text/sentence.ts';
import { textOf } from './text-of.ts';

/** What stands between a heap and the library once something was erased: that never comes in again. */
export interface Gate {
  /** Bytes that may not come in, whatever else they hold. */
  holds(sha256: string): boolean;
  /** A file without what was erased; `file` is null where nothing is left of it. Its bytes may be kept if `refused` is empty. */
  sift(file: TakenFile): { readonly file: TakenFile | null; readonly refused: readonly Refusal[] };
}

export const erasedRefusal = (path: string): Refusal => ({
  kind: 'refused',
  path,
  code: 'erased',
  message: sentence('refused.erased'),
});

/** null where nothing was ever erased. */
export async function gateOf({ erasures }: Store): Promise<Gate | null> {
  const all = await erasures.all();
  if (all.length === 0) return null;
  const originals = await erasures.originals();
  const erased = erasedAmong(all.map(({ letters, parts }) => ({ letters, parts: parts.map(unpackRuns) })));
  return {
    holds: (sha256) => originals.has(sha256),
    sift(file) {
      const by = file.pieces.map((piece) => erased(textOf(piece)));
      const first = by.find((erasure) => erasure >= 0);
      if (first === undefined) return { file, refused: [] };
      const refused = file.pieces
        .filter((_, i) => by[i]! >= 0)
        .map(({ draft }) => erasedRefusal(file.pieces.length > 1 ? draft.path : file.path));
      const pieces = file.pieces.filter((_, i) => by[i]! < 0);
      if (pieces.length === 0) return { file: null, refused };
      // What the file says of other things may speak of the story too; what is left are the other stories.
      const { path, sha256, size, refusals } = file;
      const left = { path, sha256, size, pieces, refusals: [...refusals, ...refused], erased: all[first]!.id };
      return { file: left, refused };
    },
  };
}
