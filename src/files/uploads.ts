import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, relative } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Upload, Uploads } from './port.ts';
import { hasRoom } from './space.ts';
import { clear } from './unfinished.ts';
import { syncFolder } from './whole.ts';

const UNFINISHED = 'unfinished-';
const BROUGHT_BACK = 'brought-back-';
const LONGEST_NAME = 180;
const DEEPEST = 12;

/**
 * Files that come in through the page: written beside their place, a folder each time, which is there whole or not at all. What comes ends where it
 * would take the room that the database needs.
 * @param isRoomIn whether a folder's disk has room for more
 */
export function uploadsIn(folder: string, isRoomIn: (folder: string) => Promise<boolean> = hasRoom): Uploads {
  return {
    async begin(): Promise<Upload> {
      await mkdir(folder, { recursive: true });
      // What a killed program left half received; what is younger may be what another program receives just now.
      for (const name of await readdir(folder)) if (name.startsWith(UNFINISHED)) await clear(join(folder, name));
      const id = randomUUID();
      const unfinished = join(folder, `${UNFINISHED}${id}`);
      const folders = new Set([unfinished]);
      await mkdir(unfinished, { recursive: true });
      return {
        put: (name, bytes) => put(folders, unfinished, partsOf(name), whileThereIsRoom(bytes, folder, isRoomIn)),
        async keep(onWhole) {
          for (const made of folders) await syncFolder(made);
          onWhole(join(folder, id));
          await rename(unfinished, join(folder, id));
          await syncFolder(folder);
          return join(folder, id);
        },
        drop: () => rm(unfinished, { recursive: true, force: true }),
      };
    },

    async all() {
      const names = await readdir(folder).catch(() => []);
      return names
        .filter((name) => !name.startsWith(UNFINISHED))
        .sort()
        .map((name) => join(folder, name));
    },

    async *filesIn(root) {
      for (const at of await readdir(root, { recursive: true, withFileTypes: true }))
        if (at.isFile()) {
          const path = join(at.parentPath, at.name);
          yield { path: relative(root, path), bytes: await readFile(path) };
        }
    },

    async bringBack(files) {
      const root = join(folder, `${BROUGHT_BACK}${randomUUID()}`);
      const folders = new Set([root]);
      await mkdir(root, { recursive: true });
      for await (const { path, bytes } of files) await put(folders, root, partsOf(path), bytes);
      for (const made of [...folders, folder]) await syncFolder(made);
      return root;
    },

    isBroughtBack: (root) => basename(root).startsWith(BROUGHT_BACK),

    async remove(root, path) {
      const ends = [path.length, ...[...path.matchAll(/[!#]/g)].map(({ index }) => index).reverse()];
      for (const end of ends) {
        const at = join(root, path.slice(0, end));
        if (!(await stat(at).catch(() => null))?.isFile()) continue;
        await rm(at);
        let above = dirname(at);
        // A folder can be named as its only story was.
        for (; above !== root; above = dirname(above)) if (!(await isRemoved(above))) break;
        return syncFolder(above);
      }
    },
  };
}

/** Bytes after which is looked again whether there is room. */
const LOOK_EVERY = 16 << 20;

/** Passes on what comes. @throws an error `ENOSPC`, as the disk itself does, before the last of its room is taken */
async function* whileThereIsRoom(
  bytes: AsyncIterable<Uint8Array>,
  folder: string,
  isRoomIn: (folder: string) => Promise<boolean>,
): AsyncIterable<Uint8Array> {
  let sinceLook = LOOK_EVERY;
  for await (const part of bytes) {
    sinceLook += part.length;
    if (sinceLook >= LOOK_EVERY) {
      sinceLook = 0;
      if (!(await isRoomIn(folder)))
        throw Object.assign(new Error(`ENOSPC: no room is left beside what is kept, write '${folder}'`), {
          code: 'ENOSPC',
          syscall: 'write',
        });
    }
    yield part;
  }
}

const isRemoved = (folder: string): Promise<boolean> =>
  rmdir(folder).then(
    () => true,
    () => false,
  );

/** A name that a browser sent, as parts of a path that stays where it belongs. */
function partsOf(name: string): string[] {
  const parts = name
    .toWellFormed()
    .split(/[/\\]/)
    .map((part) => part.replace(/[\p{Cc}<>:"|?*]/gu, '_').trim())
    .filter((part) => part !== '' && !/^\.+$/.test(part))
    .map((part) => (Buffer.byteLength(part) <= LONGEST_NAME ? part : shortened(part)));
  return parts.length === 0 ? ['file'] : parts.slice(-DEEPEST);
}

function shortened(part: string): string {
  const end = extname(part).slice(0, 12);
  let stem = [...part.slice(0, LONGEST_NAME)];
  while (Buffer.byteLength(stem.join('') + end) > LONGEST_NAME) stem = stem.slice(0, -1);
  return stem.join('') + end;
}

/** Two of one name are both kept, also where one is a file and the other a folder. */
async function put(
  folders: Set<string>,
  root: string,
  parts: readonly string[],
  bytes: AsyncIterable<Uint8Array>,
): Promise<void> {
  let folder = root;
  for (const part of parts.slice(0, -1)) {
    folder = await folderIn(folder, part);
    folders.add(folder);
  }
  const name = parts.at(-1)!;
  const end = extname(name);
  for (let n = 1; ; n++) {
    const path = join(folder, numbered(name.slice(0, name.length - end.length), n) + end);
    const file = createWriteStream(path, { flags: 'wx', flush: true });
    const open = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
      file.once('open', () => resolve(null)).once('error', resolve);
    });
    if (open === null) return pipeline(Readable.from(bytes), file);
    if (open.code !== 'EEXIST' && open.code !== 'EISDIR') throw open;
  }
}

async function folderIn(above: string, name: string): Promise<string> {
  for (let n = 1; ; n++) {
    const path = join(above, numbered(name, n));
    const isThere = await mkdir(path).then(
      () => true,
      async (error) => {
        if (error.code !== 'EEXIST') throw error;
        return (await stat(path)).isDirectory();
      },
    );
    if (isThere) return path;
  }
}

const numbered = (name: string, n: number): string => (n === 1 ? name : `${name} (${n})`);
