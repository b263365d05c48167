import { inflateSync } from 'fflate';
import { type Sentence, sentence } from '../../text/sentence.ts';
import type { RefusalCode } from '../draft.ts';

/** A book's archive, entries by name. Nothing is unpacked before it is asked for. */
export interface ZipContainer {
  readonly names: readonly string[];
  /** The entry's bytes; undefined where there is none or it is damaged. */
  read(name: string): Uint8Array | undefined;
}

/** Why an archive is not opened. */
export class ArchiveRefused extends Error {
  readonly code: RefusalCode;
  readonly why: Sentence;
  constructor(code: RefusalCode, why: Sentence) {
    super(why.code);
    this.code = code;
    this.why = why;
  }
}

export const BOOK_LIMITS = {
  entries: 20_000,
  entryBytes: 64 * 2 ** 20,
  allBytes: 512 * 2 ** 20,
  ratio: 200,
  ratioFrom: 10 * 2 ** 20,
} as const;

interface Entry {
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

/** A zip archive, by its first bytes. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));

/** The names of a zip's entries; none where it cannot be opened. */
export function namesInZip(bytes: Uint8Array): readonly string[] {
  try {
    return openArchive(bytes).names;
  } catch (error) {
    if (error instanceof ArchiveRefused) return [];
    throw error;
  }
}

/**
 * Opens a zip file that lies in memory, by its central directory, under limits that keep a bomb from going off.
 * @throws ArchiveRefused `damaged`, `encrypted`, `too-many-entries`, `expands-too-much`
 */
export function openArchive(bytes: Uint8Array): ZipContainer {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(bytes, view);
  return {
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(name);
      return entry && unpack(bytes, view, entry);
    },
  };
}

function readDirectory(bytes: Uint8Array, view: DataView): Map<string, Entry> {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > BOOK_LIMITS.entries)
    throw new ArchiveRefused('too-many-entries', sentence('refused.zip-entries', { entries: count }));
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  let all = 0;
  let packedEnd = 0;
  const places: { at: number; packed: number }[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50)
      throw new ArchiveRefused('damaged', sentence('refused.zip-contents'));
    const flags = view.getUint16(at + 8, true);
    if (flags & 1) throw new ArchiveRefused('encrypted', sentence('refused.zip-locked'));
    const [nameLength, extra, comment] = [28, 30, 32].map((o) => view.getUint16(at + o, true)) as [
      number,
      number,
      number,
    ];
    const entry = {
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    };
    all += entry.size;
    packedEnd += entry.packed;
    places.push(entry);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if (!entries.has(name)) entries.set(name, entry);
    at += 46 + nameLength + extra + comment;
  }
  if (all > BOOK_LIMITS.allBytes || (all > BOOK_LIMITS.ratioFrom && all > packedEnd * BOOK_LIMITS.ratio)) {
    throw new ArchiveRefused('expands-too-much', sentence('refused.zip-grows'));
  }
  places.sort((a, b) => a.at - b.at);
  if (places.some((p, i) => i > 0 && places[i - 1]!.at + 30 + places[i - 1]!.packed > p.at))
    throw new ArchiveRefused('damaged', sentence('refused.zip-overlaps'));
  return entries;
}

/** Offset of the end-of-central-directory record, looked for from the end as the format demands. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 65_557; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  throw new ArchiveRefused('damaged', sentence('refused.zip-cut'));
}

function unpack(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array | undefined {
  if (
    entry.size > BOOK_LIMITS.entryBytes ||
    entry.at + 30 > bytes.length ||
    view.getUint32(entry.at, true) !== 0x04034b50
  )
    return undefined;
  const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  if (packed.length !== entry.packed) return undefined;
  try {
    const out =
      entry.method === 0
        ? packed
        : entry.method === 8
          ? inflateSync(packed, { out: new Uint8Array(entry.size) })
          : undefined;
    return out && out.length === entry.size && crc32(out) === entry.crc ? out : undefined;
  } catch {
    return undefined;
  }
}

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const b of bytes) crc = CRC[(crc ^ b) & 0xff]! ^ (crc >>> 8);
  return ~crc >>> 0;
}
