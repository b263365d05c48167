import { WORD_FIELDS } from './segment-format.ts';

/** The works of a segment, by their number in it. */
export interface Documents {
  /** As numbers, see `works/stock.ts`. */
  readonly ids: Float64Array;
  /** Terms of each field, field after field of {@link WORD_FIELDS}. */
  readonly lengths: readonly Uint32Array[];
  readonly languages: Uint8Array;
}

/** As bytes, one part after the other. */
export function packDocuments({ ids, lengths, languages }: Documents): Uint8Array {
  const n = ids.length;
  const bytes = new Uint8Array(n * (8 + 4 * WORD_FIELDS.length + 1));
  bytes.set(new Uint8Array(ids.buffer, ids.byteOffset, 8 * n));
  for (const [i, of] of lengths.entries()) bytes.set(new Uint8Array(of.buffer, of.byteOffset, 4 * n), n * (8 + 4 * i));
  bytes.set(languages, n * (8 + 4 * WORD_FIELDS.length));
  return bytes;
}

export function unpackDocuments(packed: Uint8Array, n: number): Documents {
  // A copy begins where numbers of eight bytes may begin.
  const { buffer } = new Uint8Array(packed);
  return {
    ids: new Float64Array(buffer, 0, n),
    lengths: WORD_FIELDS.map((_, i) => new Uint32Array(buffer, n * (8 + 4 * i), n)),
    languages: new Uint8Array(buffer, n * (8 + 4 * WORD_FIELDS.length), n),
  };
}
