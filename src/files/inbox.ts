import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const DONE = 'done';
/** Names of what other programs have not finished writing, and of what is not for eyes. */
const UNFINISHED = /^\.|\.(?:part|partial|crdownload|download|tmp)$|^done$/i;

export interface Inbox {
  readonly folder: string;
  /** What stayed the same that long has come whole. Milliseconds. */
  readonly quietMs?: number;
  readonly signal: AbortSignal;
}

/**
 * Watches a folder. What lies in it and no longer grows is moved to a folder of its own below `done/`, never deleted.
 * @returns each of those folders, absolute; those that were there before first, since a killed program may not have told of them
 */
export async function* watchInbox({ folder, quietMs = 3000, signal }: Inbox): AsyncGenerator<string> {
  const done = join(folder, DONE);
  await mkdir(done, { recursive: true });
  for (const name of (await readdir(done)).sort()) yield join(done, name);
  let before = new Map<string, string>();
  while (!signal.aborted) {
    const now = await printsOf(folder);
    const settled = [...now].filter(([name, print]) => before.get(name) === print).map(([name]) => name);
    if (settled.length > 0) {
      const place = join(
        done,
        `${new Date().toISOString().slice(0, 19).replaceAll(':', '-')} ${randomUUID().slice(0, 8)}`,
      );
      await mkdir(place);
      for (const name of settled) await rename(join(folder, name), join(place, name));
      yield place;
    }
    before = now;
    await sleep(quietMs, undefined, { signal }).catch(() => {});
  }
}

/** What lies in the folder, each with what changes while it grows: how many files, how large, when they were written. */
async function printsOf(folder: string): Promise<Map<string, string>> {
  const prints = new Map<string, string>();
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (UNFINISHED.test(entry.name) || !(entry.isFile() || entry.isDirectory())) continue;
    const path = join(folder, entry.name);
    const inside = entry.isDirectory() ? await readdir(path, { recursive: true }) : [''];
    let print = `${inside.length}`;
    for (const name of inside) {
      const found = await stat(join(path, name)).catch(() => null);
      print += ` ${found?.size}:${found?.mtimeMs}`;
    }
    prints.set(entry.name, print);
  }
  return prints;
}
