import { createReadStream, createWriteStream, type ReadStream } from 'node:fs';
import { open, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createZstdCompress, createZstdDecompress } from 'node:zlib';
import { FicariumError } from '../../errors.ts';
import { sentence } from '../../text/sentence.ts';
import { clearUnfinished, finish, unfinishedOf } from '../unfinished.ts';
import { syncFolder } from '../whole.ts';
import { type Cipher, LOCKED } from './cipher.ts';
import { type Entry, entriesOf, type PassingEntry, tarOf } from './entries.ts';
import { sealed, unsealed } from './seal.ts';

/** Packed as fast as the disk takes it, and a third of its size. (`nbWorkers` ends Node's streams before their time.) */
const PACKED = { params: { [constants.ZSTD_c_compressionLevel]: 3, [constants.ZSTD_c_checksumFlag]: 1 } };

/**
 * Writes files as a tar packed by zstd, sealed, and locked where there is a cipher: beside its place, brought to disk, read once more
 * to its end, and moved there whole.
 * @param path where nothing is yet
 * @returns its size in bytes
 * @throws FicariumError `wrong-use` where something is there
 */
export async function writePack(
  path: string,
  entries: AsyncIterable<Entry>,
  { cipher, at, signal }: { readonly cipher?: Cipher | undefined; readonly at: Date; readonly signal?: AbortSignal },
): Promise<number> {
  await clearUnfinished(path);
  const unfinished = unfinishedOf(path);
  try {
    await pipeline(
      Readable.from(tarOf(entries, at)),
      createZstdCompress(PACKED),
      sealed,
      (bytes: AsyncIterable<Uint8Array>) => (cipher ? cipher.lock(bytes) : bytes),
      createWriteStream(unfinished, { flush: true, mode: 0o600 }),
      { ...(signal && { signal }) },
    );
    for await (const _ of readPack(unfinished, async () => cipher!)) signal?.throwIfAborted();
    await finish(unfinished, path);
    await syncFolder(dirname(path));
    return (await stat(path)).size;
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => {});
    throw error;
  }
}

/**
 * The files of such a pack, in their order. When the last has passed, every byte of it is known to be as it was written.
 * @param unlock asked where it is locked
 * @throws FicariumError `backup-damaged`, `not-found`, `wrong-passphrase`
 */
export async function* readPack(path: string, unlock: () => Promise<Cipher>): AsyncGenerator<PassingEntry> {
  let file: ReadStream | undefined;
  try {
    const cipher = (await isLocked(path)) ? await unlock() : undefined;
    file = createReadStream(path, { highWaterMark: 262_144 });
    const plain = cipher ? cipher.open(file) : file;
    const unpacked = createZstdDecompress();
    const going = pipeline(Readable.from(unsealed(plain)), unpacked);
    going.catch(() => {});
    for await (const entry of entriesOf(unpacked)) yield { ...entry, bytes: inWords(entry.bytes, path) };
    await going;
  } catch (error) {
    throw damaged(error, path);
  } finally {
    file?.destroy();
  }
}

async function* inWords(bytes: AsyncIterable<Uint8Array>, path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch (error) {
    throw damaged(error, path);
  }
}

function damaged(error: unknown, path: string): FicariumError {
  if (error instanceof FicariumError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  return code === 'ENOENT'
    ? new FicariumError('not-found', sentence('error.no-such-backup', { path }), sentence('advice.spelling'), {
        cause: error,
      })
    : new FicariumError(
        'backup-damaged',
        sentence('error.backup-damaged', { path, cause: message }),
        sentence('advice.other-backup'),
        { cause: error },
      );
}

/** Is a file locked? */
export async function isLocked(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LOCKED.length), 0, LOCKED.length, 0);
    return bytesRead === LOCKED.length && buffer.equals(LOCKED);
  } finally {
    await file.close();
  }
}
