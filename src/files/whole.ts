import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { FicariumError } from '../errors.ts';
import { sentence } from '../text/sentence.ts';

/** Where a file is to lie. */
export interface Place {
  readonly folder: string;
  readonly path: string;
}

/** Folders that are there and whose own entries are safe on disk. */
export class Folders {
  readonly #made = new Map<string, Promise<void>>();

  /** Makes a folder, once. */
  make(path: string): Promise<void> {
    let making = this.#made.get(path);
    if (!making) {
      making = makeFolder(path);
      this.#made.set(path, making);
      making.catch(() => this.#made.delete(path));
    }
    return making;
  }

  /** It was removed. */
  forget(path: string): void {
    this.#made.delete(path);
  }
}

/** Writes a file beside its place and moves it there whole, read-only, safe against a power cut. @param unfinished on the same disk */
export async function writeWhole(unfinished: string, place: Place, bytes: Uint8Array): Promise<void> {
  try {
    const file = await open(unfinished, 'wx', 0o444);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, place.path);
    await syncFolder(place.folder);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => {});
    throw error;
  }
}

async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true });
  await syncFolder(join(path, '..'));
}

/** Brings a folder's list of names to disk: without it a power cut can forget a file whose bytes are safe. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } catch (error) {
    // Some file systems (and Windows) do not sync folders; there is nothing better to do on them.
    if (!['EINVAL', 'EPERM', 'EISDIR', 'ENOTSUP'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    await folder.close();
  }
}

/** What went wrong with the disk, for people; what is no failure of it stays as it is. */
export function inWords(error: NodeJS.ErrnoException, folder: string): unknown {
  const { code, message } = error;
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new FicariumError(
      'disk-full',
      sentence('error.disk-full', { path: folder }),
      sentence('advice.free-space'),
      { cause: error },
    );
  if (!code || code.startsWith('ERR_')) return error;
  return new FicariumError(
    'cannot-write',
    sentence('error.originals', { folder, cause: message }),
    sentence('advice.own-folder'),
    { cause: error },
  );
}
