import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Files } from './port.ts';
import { type Folders, inWords, writeWhole } from './whole.ts';

const ERASED = 'erased';
const MARK = /^[0-9a-f-]{36}\.json$/;

/** What was erased for good, beside the originals: a backup of the database alone brings nothing back. */
export const erasuresIn = (folder: string, folders: Folders): Pick<Files, 'erasures' | 'keepErasure'> => ({
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
      await folders.make(folder);
      await folders.make(place.folder);
      await writeWhole(join(place.folder, `${randomUUID()}.unfinished`), place, Buffer.from(json));
    } catch (error) {
      throw inWords(error as NodeJS.ErrnoException, folder);
    }
  },
});
