import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import type { FoundFile, Refusal } from '../intake/draft.ts';
import { nameIn } from '../text/places.ts';
import { sentence } from '../text/sentence.ts';
import { Chunks } from './chunks.ts';
import type { Budget } from './limits.ts';
import { type HeapLimits, megabytes, mostBytes } from './limits.ts';
import { shownName } from './names.ts';
import { refusal } from './read-file.ts';
import { countTar, tarFiles } from './tar.ts';
import { isTar } from './tar-header.ts';

/** Where packed bytes lie: on disk, or in memory. */
export type Source = { readonly at: Buffer } | { readonly bytes: Uint8Array };

export type Packing = 'zip' | 'gzip' | 'tar';

/** How a file is packed, told by its first 512 bytes; undefined where it is not, or in a way that is not opened here. */
export function packingOf(top: Uint8Array): Packing | undefined {
  const [a, b, c, d] = top;
  if (a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6))) return 'zip';
  if (a === 0x1f && b === 0x8b && c === 8 && (d! & 0xe0) === 0) return 'gzip';
  return isTar(top) ? 'tar' : undefined;
}

/** It grows beyond what its size allows. */
class GrowsTooMuch extends Error {}

/** The files of a tar, of a packed tar, or the one file of a gzip, as they pass; memory holds one at a time. */
export async function* unpackStream(
  path: string,
  packing: 'gzip' | 'tar',
  source: Source,
  limits: HeapLimits,
  budget: Budget,
): AsyncGenerator<FoundFile | Refusal> {
  const chunks = new Chunks(packing === 'gzip' ? inflated(source, limits, budget) : metered(source, budget));
  try {
    if (packing === 'tar') yield* tarFiles(path, chunks, limits, budget);
    else yield* unpackGzip(path, chunks, limits, budget);
  } catch (error) {
    yield error instanceof GrowsTooMuch
      ? refusal(path, 'expands-too-much', sentence('refused.gzip-grows'))
      : refusal(path, 'damaged', sentence('refused.gzip-damaged'));
  } finally {
    await chunks.close().catch(() => {});
  }
}

/** How many files a tar or gzip on disk holds; 1 where that cannot be told. */
export async function countPacked(at: Buffer, packing: 'gzip' | 'tar', limits: HeapLimits): Promise<number> {
  const budget = { entries: limits.entries, bytes: limits.archiveBytes };
  const chunks = new Chunks(packing === 'gzip' ? inflated({ at }, limits, budget) : metered({ at }, budget));
  try {
    const first = await chunks.take(512);
    return isTar(first) ? Math.max(1, await countTar(new Chunks(after(first, chunks)), limits)) : 1;
  } catch {
    return 1;
  } finally {
    await chunks.close().catch(() => {});
  }
}

/** What a gzip holds: a tar, or a file called like the gzip itself. */
async function* unpackGzip(
  path: string,
  chunks: Chunks,
  limits: HeapLimits,
  budget: Budget,
): AsyncGenerator<FoundFile | Refusal> {
  const first = await chunks.take(512);
  if (isTar(first)) {
    yield* tarFiles(path, new Chunks(after(first, chunks)), limits, budget);
    return;
  }
  const place = `${path}!${innerName(path)}`;
  const most = mostBytes(place, limits);
  const rest = await chunks.take(most + 1 - first.length);
  if (first.length + rest.length > most)
    yield refusal(place, 'too-large', sentence('refused.grows', { most: megabytes(most) }));
  else yield { path: place, bytes: new Uint8Array(Buffer.concat([first, rest])) };
}

/** `story.txt.gz` holds `story.txt`, `heap.tgz` a `heap.tar`. */
function innerName(path: string): string {
  const name = nameIn(path);
  const inner = name.replace(/\.tgz$/i, '.tar').replace(/\.(?:gz|gzip)$|[-_]gz$/i, '');
  return shownName(Buffer.from(inner || name));
}

async function* after(first: Uint8Array, rest: Chunks): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await rest.take(65_536); next.length > 0; next = await rest.take(65_536)) yield next;
}

async function* metered(source: Source, budget: Budget): AsyncGenerator<Uint8Array> {
  const pieces = 'at' in source ? createReadStream(source.at) : slices(source.bytes);
  for await (const chunk of pieces as AsyncIterable<Uint8Array>) {
    budget.bytes -= chunk.length;
    if (budget.bytes < 0) throw new GrowsTooMuch('This archive holds more than its limits allow.');
    yield chunk;
  }
}

async function* inflated(source: Source, limits: HeapLimits, budget: Budget): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  if ('at' in source) {
    const file = createReadStream(source.at);
    file.on('error', (error) => gunzip.destroy(error));
    gunzip.on('close', () => file.destroy());
    file.pipe(gunzip);
  } else gunzip.end(source.bytes);
  let length = 0;
  for await (const chunk of gunzip as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    budget.bytes -= chunk.length;
    const packed = 'at' in source ? gunzip.bytesWritten : source.bytes.length;
    if (budget.bytes < 0 || (length > limits.ratioFrom && length > packed * limits.ratio))
      throw new GrowsTooMuch(`This archive would grow beyond ${megabytes(length)}, far more than its size allows.`);
    yield chunk;
  }
}

function* slices(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}
