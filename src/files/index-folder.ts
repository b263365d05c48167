import { randomUUID } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Stretch } from '../finding/words/segment-format.ts';
import type { IndexFolder } from './port.ts';

/** Bytes that are written or summed up at once, so that nothing else waits long. */
const PIECE = 1 << 22;
const ASIDE = '.part';

/** Indexes in a folder of their own. All of it may be deleted at any time: it is made anew from the library. */
export function indexFolderIn(path: string): IndexFolder {
  const placeOf = (name: string) => join(path, name);
  return {
    path,
    async read(name) {
      try {
        const bytes = await readFile(placeOf(name));
        return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
    },
    has: (name) =>
      stat(placeOf(name)).then(
        () => true,
        () => false,
      ),
    open: (name) => stretchOf(openSync(placeOf(name), 'r')),
    async write(name, parts) {
      await mkdir(path, { recursive: true });
      // Of its own name: another program may write the same file of the same folder.
      const aside = placeOf(`${name}.${randomUUID()}${ASIDE}`);
      const file = await open(aside, 'w');
      let sum = 0;
      try {
        for (const part of parts)
          for (let at = 0; at < part.length; at += PIECE) {
            const piece = part.subarray(at, at + PIECE);
            sum = crc32(piece, sum);
            await file.write(piece);
          }
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(aside, placeOf(name));
      return sum;
    },
    async sumOf(name) {
      const file = await open(placeOf(name), 'r');
      try {
        const piece = new Uint8Array(PIECE);
        let sum = 0;
        for (;;) {
          const { bytesRead } = await file.read(piece, 0, PIECE);
          if (bytesRead === 0) return sum;
          sum = crc32(piece.subarray(0, bytesRead), sum);
        }
      } finally {
        await file.close();
      }
    },
    async keepOnly(names) {
      const kept = new Set(names);
      const there = await readdir(path).catch(() => [] as string[]);
      const isOver = async (name: string) =>
        !kept.has(name) && !(name.endsWith(ASIDE) && (await isYoung(placeOf(name))));
      for (const name of there) if (await isOver(name)) await rm(placeOf(name), { force: true });
    },
  };
}

/** What another program may be writing right now. */
async function isYoung(path: string): Promise<boolean> {
  const there = await stat(path).catch(() => null);
  return there !== null && Date.now() - there.mtimeMs < AN_HOUR;
}

const AN_HOUR = 3_600_000;

/** A file that is read a piece at a time. It stays open, also where it is deleted meanwhile, until nobody knows it any more. */
function stretchOf(file: number): Stretch {
  const { size } = fstatSync(file);
  const stretch: Stretch = {
    size,
    read(from, length) {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, size - from)));
      for (let at = 0; at < bytes.length; ) {
        const read = readSync(file, bytes, at, bytes.length - at, from + at);
        if (read === 0) throw new RangeError('A file of the index ends too early.');
        at += read;
      }
      return bytes;
    },
  };
  unread.register(stretch, file);
  return stretch;
}

const unread = new FinalizationRegistry<number>((file) => closeSync(file));
