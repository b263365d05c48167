import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rmdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { FicariumError } from '../errors.ts';
import { sentence } from '../text/sentence.ts';

const DONE = 'done';
/** Names of what other programs have not finished writing, and of what is not for eyes. */
const UNFINISHED = /^\.|\.(?:part|partial|crdownload|download|tmp)$|^done$/i;
/** Who writes slowly, or over a line that stalls, may go on writing into what was moved already. */
const YOUNG_MS = 600_000;

export interface Inbox {
  readonly folder: string;
  /** What stayed the same that long has come whole. Milliseconds. */
  readonly quietMs?: number;
  /** Told of what cannot be moved, each once; the rest comes in. */
  readonly onTrouble?: (trouble: Error) => void;
  readonly signal: AbortSignal;
}

/** A folder of what came in together, absolute. */
export interface Arrival {
  readonly root: string;
  /** It was told of before, and somebody went on writing into it. */
  readonly again?: true;
}

/**
 * Watches a folder. What lies in it and no longer grows is moved to a folder of its own below `done/`, never deleted.
 * @returns those that were there before first, since a killed program may not have told of them
 * @throws FicariumError `folder-unreadable` when the folder itself is gone or closed
 */
export async function* watchInbox({
  folder,
  quietMs = 3000,
  onTrouble = () => {},
  signal,
}: Inbox): AsyncGenerator<Arrival> {
  const done = join(folder, DONE);
  const inWords = (error: unknown): never => {
    throw closed(folder, error);
  };
  await mkdir(done, { recursive: true }).catch(inWords);
  for (const name of (await readdir(done).catch(inWords)).sort()) yield { root: join(done, name) };
  const young = new Map<string, Young>();
  const stuck = new Set<string>();
  let before = new Map<string, string>();
  while (!signal.aborted) {
    const now = await printsOf(folder).catch(inWords);
    const settled = [...now].filter(([name, print]) => before.get(name) === print).map(([name]) => name);
    if (settled.length > 0) {
      const { root, left } = await moveAll(folder, settled).catch(inWords);
      for (const [name, error] of left) {
        if (!stuck.has(name)) onTrouble(immovable(name, folder, error));
        stuck.add(name);
      }
      if (root !== null) {
        const print = await printOf(root);
        young.set(root, { told: print, last: print, until: performance.now() + YOUNG_MS });
        yield { root };
      }
    }
    yield* grown(young);
    before = now;
    await sleep(quietMs, undefined, { signal }).catch(() => {});
  }
}

interface Young {
  readonly told: string;
  readonly last: string;
  readonly until: number;
}

/** Those into which somebody went on writing, once they stay the same again. */
async function* grown(young: Map<string, Young>): AsyncGenerator<Arrival> {
  for (const [root, { told, last, until }] of young) {
    const print = await printOf(root);
    const isNew = print !== told && print === last;
    if (print === told && performance.now() > until) young.delete(root);
    else
      young.set(root, { told: isNew ? print : told, last: print, until: isNew ? performance.now() + YOUNG_MS : until });
    if (isNew) yield { root, again: true };
  }
}

/** Moves what can be moved to a folder of its own, null where that was nothing. What is gone meanwhile is nobody's trouble. */
async function moveAll(folder: string, names: readonly string[]) {
  const day = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
  const root = join(folder, DONE, `${day} ${randomUUID().slice(0, 8)}`);
  await mkdir(root);
  const left: [name: string, error: NodeJS.ErrnoException][] = [];
  let moved = 0;
  for (const name of names)
    await rename(join(folder, name), join(root, name)).then(
      () => moved++,
      (error) => error.code === 'ENOENT' || left.push([name, error]),
    );
  if (moved > 0) return { root, left };
  await rmdir(root);
  return { root: null, left };
}

/** What lies in the folder, each with what changes while it grows. */
async function printsOf(folder: string): Promise<Map<string, string>> {
  const prints = new Map<string, string>();
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (UNFINISHED.test(entry.name) || !(entry.isFile() || entry.isDirectory())) continue;
    prints.set(entry.name, await printOf(join(folder, entry.name)));
  }
  return prints;
}

/** How many files, how large, when they were written; what is closed stays as it is and is refused by name later. */
async function printOf(path: string): Promise<string> {
  const inside = await readdir(path, { recursive: true }).catch(({ code }) => (code === 'ENOTDIR' ? [''] : []));
  let print = `${inside.length}`;
  for (const name of inside.sort()) {
    const found = await stat(join(path, name)).catch(() => null);
    // Of a folder only that it is there: what is in it is listed, and taking something out is no growth.
    print += found?.isDirectory() ? ' /' : ` ${found?.size}:${found?.mtimeMs}`;
  }
  return print;
}

const closed = (folder: string, cause: unknown): FicariumError =>
  new FicariumError(
    'folder-unreadable',
    sentence('error.inbox-closed', {
      folder,
      cause: (cause as NodeJS.ErrnoException).code ?? (cause as Error).message,
    }),
    sentence('advice.watched-again'),
    { cause },
  );

const immovable = (name: string, folder: string, cause: NodeJS.ErrnoException): FicariumError =>
  new FicariumError(
    'cannot-write',
    sentence('error.inbox-held', { file: name, folder, cause: cause.code ?? cause.message }),
    sentence('advice.right-to-move'),
    { cause },
  );
