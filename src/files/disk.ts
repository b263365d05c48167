import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { FicariumError } from '../errors.ts';
import type { Files } from './port.ts';

const HASH = /^[0-9a-f]{64}$/;
const UNFINISHED = 'unfinished';
const ERASED = 'erased';
const MARK = /^[0-9a-f-]{36}\.json$/;

/** Files in a folder, as `ab/cdef…`; written beside their place and moved there whole, read-only, never executable. */
export function filesOnDisk(folder: string): Files {
  const placeOf = (sha256: string) => {
    if (!HASH.test(sha256)) throw new RangeError(`${sha256} is no SHA-256`);
    return { folder: join(folder, sha256.slice(0, 2)), path: join(folder, sha256.slice(0, 2), sha256.slice(2)) };
  };
  let cleared: Promise<void> | undefined;
  /** Folders that are there and whose own entries are safe on disk. */
  const made = new Map<string, Promise<void>>();
  const prepare = (path: string): Promise<void> => {
    let making = made.get(path);
    if (!making) {
      making = makeFolder(path);
      made.set(path, making);
      making.catch(() => made.delete(path));
    }
    return making;
  };

  return {
    async put(sha256, bytes) {
      const place = placeOf(sha256);
      if (await exists(place.path)) return;
      try {
        await prepare(folder);
        await Promise.all([
          prepare(join(folder, UNFINISHED)).then(() => (cleared ??= clearAway(join(folder, UNFINISHED)))),
          prepare(place.folder),
        ]);
        await writeWhole(join(folder, UNFINISHED, randomUUID()), place, bytes);
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
          `The original ${sha256} is not in ${folder}.`,
          'Run `ficarium verify` to see what else is missing.',
          { cause: error },
        );
      }
    },

    async rehash(sha256) {
      const hash = createHash('sha256');
      try {
        await pipeline(createReadStream(placeOf(sha256).path), hash);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw inWords(error as NodeJS.ErrnoException, folder);
      }
      return hash.digest('hex');
    },

    async *list() {
      for (const first of (await readdir(folder).catch(() => [])).sort()) {
        if (!/^[0-9a-f]{2}$/.test(first)) continue;
        for (const rest of (await readdir(join(folder, first))).sort()) if (HASH.test(first + rest)) yield first + rest;
      }
    },

    async remove(sha256s) {
      try {
        await rm(join(folder, UNFINISHED), { recursive: true, force: true });
        made.delete(join(folder, UNFINISHED));
        for (const place of sha256s.map(placeOf)) {
          if (!(await exists(place.path))) continue;
          await rm(place.path);
          await syncFolder(place.folder);
        }
      } catch (error) {
        throw inWords(error as NodeJS.ErrnoException, folder);
      }
    },

    async erasures() {
      const names = (await readdir(join(folder, ERASED)).catch(() => [])).filter((name) => MARK.test(name)).sort();
      const read = (name: string) => readFile(join(folder, ERASED, name), 'utf8');
      return new Map(
        await Promise.all(names.map(async (name) => [name.replace('.json', ''), await read(name)] as const)),
      );
    },

    async keepErasure(mark, json) {
      const name = `${mark}.json`;
      if (!MARK.test(name)) throw new RangeError(`${mark} is no mark`);
      const place = { folder: join(folder, ERASED), path: join(folder, ERASED, name) };
      try {
        await prepare(folder);
        await prepare(place.folder);
        await writeWhole(join(place.folder, `${randomUUID()}.unfinished`), place, Buffer.from(json));
      } catch (error) {
        throw inWords(error as NodeJS.ErrnoException, folder);
      }
    },
  };
}

async function writeWhole(
  unfinished: string,
  place: { folder: string; path: string },
  bytes: Uint8Array,
): Promise<void> {
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

function inWords(error: NodeJS.ErrnoException, folder: string): unknown {
  const { code, message } = error;
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new FicariumError(
      'disk-full',
      `The disk that holds ${folder} is full.`,
      'Free some space and run the same command again; nothing that was kept is lost.',
      { cause: error },
    );
  if (!code || code.startsWith('ERR_')) return error;
  return new FicariumError(
    'cannot-write',
    `The originals in ${folder} cannot be kept or read: ${message}.`,
    'See that the folder is there and belongs to the user who runs Ficarium.',
    { cause: error },
  );
}
