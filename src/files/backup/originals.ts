import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sha256OfPieces } from '../bytes.ts';
import { clear } from '../unfinished.ts';
import { Folders, syncFolder } from '../whole.ts';
import type { Cipher } from './cipher.ts';

/** Originals that lie beside backups, each once however many backups hold it: by their SHA-256, locked where there is a cipher. */
export interface BackedOriginals {
  has(sha256: string): Promise<boolean>;
  /** Writes one, brings it to disk, and reads it again. @returns false where its bytes are not those of that hash: it is not kept */
  put(sha256: string, bytes: AsyncIterable<Uint8Array>): Promise<boolean>;
  /** @returns null where there is none; bytes that are damaged throw or have another hash */
  open(sha256: string): Promise<AsyncIterable<Uint8Array> | null>;
  list(): AsyncIterable<{ readonly sha256: string; readonly at: Date }>;
  remove(sha256: string): Promise<void>;
}

export function originalsBeside(folder: string, cipher: Cipher | undefined): BackedOriginals {
  const folders = new Folders();
  const end = cipher ? '.age' : '';
  const placeOf = (sha256: string) => join(folder, sha256.slice(0, 2), `${sha256.slice(2)}${end}`);
  const opened = (path: string) => {
    const file = createReadStream(path);
    return cipher ? cipher.open(file) : file;
  };
  return {
    has: (sha256) => isThere(placeOf(sha256)),

    async put(sha256, bytes) {
      const path = placeOf(sha256);
      const unfinished = join(folder, `${randomUUID()}.part`);
      await folders.make(folder);
      await folders.make(join(folder, sha256.slice(0, 2)));
      try {
        const locked = cipher ? cipher.lock(bytes) : bytes;
        await pipeline(Readable.from(locked), createWriteStream(unfinished, { flush: true, mode: 0o400 }));
        if ((await sha256OfPieces(opened(unfinished))) !== sha256) return false;
        await rename(unfinished, path);
        await syncFolder(join(folder, sha256.slice(0, 2)));
        return true;
      } finally {
        await rm(unfinished, { force: true });
      }
    },

    open: async (sha256) => ((await isThere(placeOf(sha256))) ? opened(placeOf(sha256)) : null),

    async *list() {
      for (const first of (await readdir(folder).catch(() => [])).sort()) {
        if (first.endsWith('.part')) await clear(join(folder, first));
        if (!/^[0-9a-f]{2}$/.test(first)) continue;
        for (const rest of (await readdir(join(folder, first))).sort())
          if (/^[0-9a-f]{62}(?:\.age)?$/.test(rest))
            yield { sha256: first + rest.slice(0, 62), at: (await stat(join(folder, first, rest))).mtime };
      }
    },

    remove: (sha256) => rm(placeOf(sha256), { force: true }),
  };
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
