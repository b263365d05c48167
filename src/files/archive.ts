import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl';
import type { FoundFile, Refusal } from '../intake/draft.ts';
import { sentence } from '../text/sentence.ts';
import { type Budget, type HeapLimits, megabytes, mostBytes } from './limits.ts';
import { asUtf8, byCodePoint, isUnsafe, shownName } from './names.ts';
import type { Source } from './packing.ts';
import { refusal, tooLarge } from './read-file.ts';

/** An archive with the list of what is in it. */
export interface ZipArchive {
  readonly zip: ZipFile;
  readonly entries: readonly Listed[];
}

export interface Listed {
  readonly entry: Entry;
  /** Name inside the archive, for people. */
  readonly name: string;
  readonly unsafe: boolean;
}

const OPTIONS = { autoClose: false, decodeStrings: false, validateEntrySizes: false } as const;

/**
 * Opens a zip file on disk or in memory and lists its files in the order of their names; nothing is unpacked.
 * @returns why not, where it cannot be opened or must not be unpacked
 */
export async function openArchive(
  path: string,
  source: Source,
  limits: HeapLimits,
  budget: Budget,
): Promise<ZipArchive | Refusal> {
  let zip: ZipFile | undefined;
  try {
    zip = await ('at' in source
      ? openPromise(source.at as unknown as string, OPTIONS)
      : fromBufferPromise(asBuffer(source.bytes), OPTIONS));
    const entries = await list(zip, budget);
    const wrong = Array.isArray(entries)
      ? checked(path, entries, limits, budget)
      : refusal(path, 'too-many-entries', sentence('refused.archive-entries', { most: limits.entries }));
    if (!wrong && Array.isArray(entries)) return { zip, entries };
    zip.close();
    return wrong!;
  } catch (error) {
    zip?.close();
    const locked = /encrypt/i.test(String(error));
    return locked ? refusal(path, 'encrypted', LOCKED) : refusal(path, 'damaged', sentence('refused.archive-damaged'));
  }
}

const LOCKED = sentence('refused.locked');

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

async function list(zip: ZipFile, budget: Budget): Promise<Listed[] | 'too many'> {
  const entries: Listed[] = [];
  const names = new Map<string, number>();
  for await (const entry of zip.eachEntry()) {
    if (--budget.entries < 0) return 'too many';
    const raw =
      (asUtf8(entry.fileNameRaw) ??
        getFileNameLowLevel(entry.generalPurposeBitFlag & ~0x800, entry.fileNameRaw, entry.extraFields, true)) ||
      '?';
    if (raw.endsWith('/')) continue;
    const shown = shownName(Buffer.from(raw));
    const seen = (names.get(shown) ?? 0) + 1;
    names.set(shown, seen);
    entries.push({ entry, name: seen > 1 ? `${shown} (${seen})` : shown, unsafe: isUnsafe(raw) });
  }
  return entries.sort((a, b) => byCodePoint(a.name, b.name));
}

/** Looks at the sizes that the archive gives, before anything is unpacked. */
function checked(path: string, entries: readonly Listed[], limits: HeapLimits, budget: Budget): Refusal | undefined {
  const places = entries.map(({ entry }) => ({
    at: entry.relativeOffsetOfLocalHeader,
    end: entry.relativeOffsetOfLocalHeader + 30 + entry.compressedSize,
  }));
  places.sort((a, b) => a.at - b.at);
  if (places.some((p, i) => i > 0 && places[i - 1]!.end > p.at)) {
    return refusal(path, 'damaged', sentence('refused.archive-overlaps'));
  }
  const packed = entries.reduce((n, e) => n + e.entry.compressedSize, 0);
  const unpacked = entries.reduce((n, e) => n + e.entry.uncompressedSize, 0);
  budget.bytes -= unpacked;
  if (budget.bytes < 0 || (unpacked > limits.ratioFrom && unpacked > packed * limits.ratio)) {
    return refusal(path, 'expands-too-much', sentence('refused.archive-grows', { size: megabytes(unpacked) }));
  }
  return undefined;
}

/** Unpacks one entry, never more of it than it said and than the limits allow. */
export async function unpack(
  path: string,
  { zip }: ZipArchive,
  { entry, unsafe }: Listed,
  limits: HeapLimits,
): Promise<FoundFile | Refusal> {
  if (unsafe) return refusal(path, 'unsafe-name', sentence('refused.name-outside'));
  if (entry.isEncrypted()) return refusal(path, 'encrypted', LOCKED);
  if (entry.uncompressedSize > mostBytes(path, limits)) return tooLarge(path, entry.uncompressedSize, limits);
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
    return refusal(path, 'unsupported', sentence('refused.packed-otherwise'));
  try {
    const bytes = await collect(await zip.openReadStreamPromise(entry), entry.uncompressedSize);
    if (bytes && crc32(bytes) === entry.crc32) return { path, bytes, ...modified(entry) };
  } catch {}
  return refusal(path, 'damaged', sentence('refused.entry-damaged'));
}

/** Exactly `size` bytes of a stream, or undefined where it has more or less. */
async function collect(stream: Readable, size: number): Promise<Uint8Array | undefined> {
  const bytes = new Uint8Array(size);
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    if (length + chunk.length > size) return undefined;
    bytes.set(chunk, length);
    length += chunk.length;
  }
  return length === size ? bytes : undefined;
}

function modified(entry: Entry): { modified?: string } {
  const date = entry.getLastModDate({ timezone: 'UTC' });
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() < 1981 ? {} : { modified: date.toISOString() };
}
