import { randomUUID } from 'node:crypto';
import { lstat, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { FicariumError } from '../errors.ts';
import { type Sentence, sentence } from '../text/sentence.ts';

const A_DAY = 86_400_000;
const UNFINISHED = /^\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.part$/;

/** What is to lie at a path is written here first: beside it, and under a name that nobody else takes. */
export const unfinishedOf = (path: string): string => `${path}.${randomUUID()}.part`;

/** Deletes what a killed program left; what is younger than a day may be another's work. */
export async function clear(path: string): Promise<void> {
  const at = await stat(path).catch(() => null);
  if (at && Date.now() - at.mtimeMs > A_DAY) await rm(path, { recursive: true, force: true });
}

/** Deletes what killed programs left of what was to lie at this path. */
export async function clearUnfinished(path: string): Promise<void> {
  const name = basename(path);
  for (const at of await readdir(dirname(path)).catch(() => []))
    if (at.startsWith(name) && UNFINISHED.test(at.slice(name.length))) await clear(join(dirname(path), at));
}

/** @throws FicariumError `wrong-use` where something is there @param what told then */
export async function mustBeFree(
  path: string,
  what: Sentence = sentence('error.backup-there', { path }),
): Promise<void> {
  if (await isThere(path)) throw new FicariumError('wrong-use', what, sentence('advice.other-name'));
}

/** Gives what was written its name, over nothing that came there meanwhile. @throws as `mustBeFree` */
export async function finish(unfinished: string, path: string, what?: Sentence): Promise<void> {
  await mustBeFree(path, what);
  await rename(unfinished, path);
}

export const isThere = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );
