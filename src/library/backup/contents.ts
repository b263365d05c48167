import { FicariumError } from '../../errors.ts';
import type { Entry } from '../../files/backup/entries.ts';
import { sha256Of } from '../../files/bytes.ts';
import type { Files, Uploads } from '../../files/port.ts';
import type { Snapshot } from '../../store/backup/snapshot.ts';
import { ABOUT, type BackupAbout, MISSING, ORIGINALS, README, WAITING } from './about.ts';

export interface Contents {
  readonly snapshot: Snapshot;
  readonly files: Files;
  readonly uploads: Uploads | undefined;
  readonly program: string;
  readonly at: Date;
  readonly readme: string;
  readonly originalsBeside: boolean;
  /** Filled with the originals of which the library lacks the bytes, by SHA-256. */
  readonly missing: Set<string>;
  /** Called after each original. */
  readonly onOriginal: () => void;
}

/** Every file of a backup, in the order in which a restore needs them: all rows, then the originals. */
export async function* contentsOf(contents: Contents): AsyncGenerator<Entry> {
  const { snapshot, files, program, at, readme, originalsBeside, missing, onOriginal } = contents;
  const about: BackupAbout = {
    format: 1,
    program,
    madeAt: at.toISOString(),
    originalsBeside,
    ...snapshot.about,
  };
  yield entry(README, Buffer.from(readme));
  yield entry(ABOUT, Buffer.from(`${JSON.stringify(about, null, 1)}\n`));
  if (originalsBeside) yield entry(ORIGINALS, Buffer.from(snapshot.originals.map((sha) => `${sha}\n`).join('')));
  for (const { name } of about.tables) {
    let part = 0;
    for await (const rows of snapshot.rows(name)) yield entry(`tables/${name}/${numbered(++part)}.copy`, rows);
  }
  // From here on nothing is read of the database: what was deleted meanwhile need not be kept for us.
  await snapshot.close();
  for (const [mark, json] of await files.erasures()) yield entry(`erased/${mark}.json`, Buffer.from(json));
  yield* waitingOf(contents);
  if (!originalsBeside)
    for (const sha256 of snapshot.originals) {
      const bytes = await original(files, sha256);
      if (bytes) yield entry(`originals/${sha256.slice(0, 2)}/${sha256.slice(2)}`, bytes);
      else missing.add(sha256);
      onOriginal();
    }
  yield entry(MISSING, Buffer.from(`${JSON.stringify([...missing].sort())}\n`));
}

/** An original as it came in; null where it is missing or damaged. */
export async function original(files: Files, sha256: string): Promise<Uint8Array | null> {
  try {
    const bytes = await files.read(sha256);
    return sha256Of(bytes) === sha256 ? bytes : null;
  } catch (error) {
    if (error instanceof FicariumError && error.code === 'not-found') return null;
    throw error;
  }
}

/** What was sent through the page and waits to be taken in: it lies nowhere else. */
async function* waitingOf({ snapshot, uploads }: Contents): AsyncGenerator<Entry> {
  const all = new Set(await uploads?.all());
  const waiting = [];
  let number = 0;
  for (const root of snapshot.waiting) {
    if (!all.has(root)) continue;
    const paths: string[] = [];
    for await (const { path, bytes } of uploads!.filesIn(root)) {
      paths.push(path);
      yield entry(`waiting/${numbered(++number)}`, bytes);
    }
    waiting.push({ root, files: paths });
  }
  yield entry(WAITING, Buffer.from(`${JSON.stringify(waiting)}\n`));
}

const entry = (name: string, bytes: Uint8Array): Entry => ({ name, size: bytes.length, bytes: [bytes] });
const numbered = (n: number): string => String(n).padStart(8, '0');
