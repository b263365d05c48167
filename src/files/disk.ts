import { randomUUID } from 'node:crypto';
import { access, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { FicariumError } from '../errors.ts';
import { sentence } from '../text/sentence.ts';
import { sha256OfFile } from './bytes.ts';
import { erasuresIn } from './erasures.ts';
import type { Files } from './port.ts';
import { Folders, inWords, type Place, syncFolder, writeWhole } from './whole.ts';

const HASH = /^[0-9a-f]{64}$/;
const UNFINISHED = 'unfinished';

/** Files in a folder, as `ab/cdef…`; written beside their place and moved there whole, read-only, never executable. */
export function filesOnDisk(folder: string): Files {
  const folders = new Folders();
  // What can be amiss with a folder is looked at with all others that are written to.
  return { ...originalsIn(folder, folders), ...erasuresIn(folder, folders), troubles: async () => [] };
}

function originalsIn(folder: string, folders: Folders): Omit<Files, 'erasures' | 'keepErasure' | 'troubles'> {
  const placeOf = (sha256: string): Place => {
    if (!HASH.test(sha256)) throw new RangeError(`${sha256} is no SHA-256`);
    return { folder: join(folder, sha256.slice(0, 2)), path: join(folder, sha256.slice(0, 2), sha256.slice(2)) };
  };
  const unfinished = join(folder, UNFINISHED);
  let cleared: Promise<void> | undefined;

  return {
    async put(sha256, bytes) {
      const place = placeOf(sha256);
      if (await exists(place.path)) return;
      try {
        await folders.make(folder);
        await Promise.all([
          folders.make(unfinished).then(() => (cleared ??= clearAway(unfinished))),
          folders.make(place.folder),
        ]);
        await writeWhole(join(unfinished, randomUUID()), place, bytes);
      } catch (error) {
        throw inWords(error as NodeJS.ErrnoException, folder);
      }
    },

    async read(sha256) {
      const { path } = placeOf(sha256);
      try {
        return await readFile(path);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw inWords(error as NodeJS.ErrnoException, folder);
        throw new FicariumError(
          'not-found',
          sentence('error.no-original', { sha: sha256, folder }),
          sentence('advice.verify'),
          { cause: error },
        );
      }
    },

    async rehash(sha256) {
      try {
        return await sha256OfFile(placeOf(sha256).path);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw inWords(error as NodeJS.ErrnoException, folder);
      }
    },

    async *list() {
      for (const first of (await readdir(folder).catch(() => [])).sort()) {
        if (!/^[0-9a-f]{2}$/.test(first)) continue;
        for (const rest of (await readdir(join(folder, first))).sort()) if (HASH.test(first + rest)) yield first + rest;
      }
    },

    async remove(sha256s) {
      try {
        await rm(unfinished, { recursive: true, force: true });
        folders.forget(unfinished);
        for (const place of sha256s.map(placeOf)) {
          if (!(await exists(place.path))) continue;
          await rm(place.path);
          await syncFolder(place.folder);
        }
      } catch (error) {
        throw inWords(error as NodeJS.ErrnoException, folder);
      }
    },
  };
}

/** Removes what a killed program left unfinished; what is younger than an hour may be another program's work. */
async function clearAway(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const at = await stat(path).catch(() => null);
    if (at && Date.now() - at.mtimeMs > 3_600_000) await rm(path, { force: true });
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
