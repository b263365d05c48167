/** A Palm database (`.pdb`, `.prc`): a name, what made it, and its records. */
export interface PalmDatabase {
  readonly name: Uint8Array;
  /** Type and creator, eight letters, such as `TEXtREAd`. */
  readonly kind: string;
  readonly records: readonly Uint8Array[];
}

/** Reads the list of records (Palm File Format Specification); undefined where it leads outside the file. */
export function readDatabase(bytes: Uint8Array): PalmDatabase | undefined {
  if (bytes.length < 78) return undefined;
  const view = viewOf(bytes);
  const count = view.getUint16(76);
  if (count === 0 || 78 + count * 8 > bytes.length) return undefined;
  const starts = Array.from({ length: count }, (_, i) => view.getUint32(78 + i * 8));
  if (starts.some((at, i) => at < 78 + count * 8 || at > bytes.length || at < (starts[i - 1] ?? 0))) return undefined;
  const end = bytes.indexOf(0);
  return {
    name: bytes.subarray(0, end < 0 ? 31 : Math.min(end, 31)),
    kind: String.fromCharCode(...bytes.subarray(60, 68)),
    records: starts.map((at, i) => bytes.subarray(at, starts[i + 1] ?? bytes.length)),
  };
}

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Pieces one after the other. */
export function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((n, p) => n + p.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
