import { rm } from 'node:fs/promises';
import { backupReadme } from '../../books/bundle/backup-readme.ts';
import { FicariumError } from '../../errors.ts';
import { withPassphrase } from '../../files/backup/cipher.ts';
import { type BackupFolder, backupFolder, isBackupFolder } from '../../files/backup/folder.ts';
import { writePack } from '../../files/backup/pack.ts';
import { inOnePiece } from '../../files/bytes.ts';
import type { Files, Uploads } from '../../files/port.ts';
import { mustBeFree } from '../../files/unfinished.ts';
import { BACKING_UP } from '../../store/locks.ts';
import type { Store } from '../../store/store.ts';
import { sentence } from '../../text/sentence.ts';
import type { OnProgress } from '../heaps/progress.ts';
import { writeProblem } from '../write-problem.ts';
import { contentsOf, original } from './contents.ts';
import { dropOriginals, prune } from './prune.ts';

export interface Kept {
  readonly store: Store;
  readonly files: Files;
  readonly uploads: Uploads | undefined;
  readonly program: string;
}

export interface MakeBackup {
  /** A file that is not there yet, or a folder that is: absolute. */
  readonly to: string;
  readonly isFolder: boolean;
  /** Locks it; of a folder the one with which it was begun. */
  readonly passphrase: string | undefined;
  /** false: the folder is one of backups already, or nothing is written: the disk on which it lies may be missing. */
  readonly begin?: boolean;
  /** Afterwards only so many days, weeks and months of it stay, as `files/backup/kept.ts` says. */
  readonly prune?: boolean;
  readonly at: Date;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
  /** How much a guess of the passphrase costs; for tests. */
  readonly work?: number;
}

export interface MadeBackup {
  /** Of the file or snapshot. */
  readonly path: string;
  readonly bytes: number;
  readonly works: number;
  readonly originals: number;
  /** Of those, how many were written now. */
  readonly written: number;
  /** Originals that the library lacks, or whose bytes are damaged, by SHA-256: they are not in it. */
  readonly missing: readonly string[];
  /** Older backups that were deleted, since newer ones stand for them. */
  readonly pruned: number;
}

/**
 * Writes everything that is kept, as it is at one instant, while the library goes on. Read once more before it gets its name.
 * @throws FicariumError `wrong-use` where a file is there already, `wrong-passphrase`, `disk-full`, `cannot-write`, `data-folder-in-use`
 */
export async function makeBackup(kept: Kept, backup: MakeBackup): Promise<MadeBackup> {
  const made = backup.isFolder ? kept.store.alone(() => intoFolder(kept, backup), BACKING_UP) : intoFile(kept, backup);
  return made.catch((error: NodeJS.ErrnoException) => {
    if (error instanceof FicariumError || !error.code || error.code.startsWith('ERR_') || error.name === 'AbortError')
      throw error;
    return writeProblem(error, backup.to);
  });
}

async function intoFile(kept: Kept, { to, passphrase, work, ...how }: MakeBackup): Promise<MadeBackup> {
  await mustBeFree(to);
  return write(kept, to, passphrase === undefined ? undefined : withPassphrase(passphrase, work), how, null);
}

async function intoFolder(kept: Kept, { to, passphrase, work, begin = true, ...how }: MakeBackup): Promise<MadeBackup> {
  if (!begin && !(await isBackupFolder(to)))
    throw new FicariumError(
      'cannot-write',
      sentence('error.backups-gone', { folder: to }),
      sentence('advice.backups-gone', { folder: to }),
    );
  const folder = await backupFolder(to, passphrase, { begin, work });
  // Most of them come first, so that the instant which is kept for us is a short one.
  const early = await kept.store.snapshot();
  await early.close();
  const before = await putOriginals(kept.files, folder, early.originals, how);
  const made = await write(kept, await folder.placeFor(how.at), folder.cipher, how, { folder, before });
  const pruned = how.prune ? await prune(folder) : 0;
  await dropOriginals(folder);
  return { ...made, pruned };
}

/** Everything but where it goes to. */
type How = Omit<MakeBackup, 'to' | 'passphrase' | 'isFolder' | 'work' | 'begin'>;

async function write(
  { store, files, uploads, program }: Kept,
  path: string,
  cipher: BackupFolder['cipher'],
  how: How,
  beside: { readonly folder: BackupFolder; readonly before: Put } | null,
): Promise<MadeBackup> {
  const erased = await erasuresIn(store);
  const snapshot = await store.snapshot();
  try {
    const put = beside
      ? await putOriginals(files, beside.folder, snapshot.originals, how)
      : { written: 0, missing: new Set<string>() };
    const all = snapshot.originals.length;
    let done = 0;
    const bytes = await writePack(
      path,
      contentsOf({
        snapshot,
        files,
        uploads,
        program,
        at: how.at,
        readme: backupReadme({ isLocked: cipher !== undefined, originalsBeside: beside !== null }),
        originalsBeside: beside !== null,
        missing: put.missing,
        onOriginal: () => how.onProgress?.({ ...BACKING_UP_NOW, done: ++done, all, refused: put.missing.size }),
      }),
      { cipher, at: how.at, ...(how.signal && { signal: how.signal }) },
    );
    if ((await erasuresIn(store)) !== erased) {
      await rm(path);
      throw new FicariumError(
        'data-folder-in-use',
        sentence('error.erased-meanwhile'),
        sentence('advice.erased-meanwhile'),
      );
    }
    const { works, originals } = snapshot.about.counts;
    const written = beside ? beside.before.written + put.written : originals - put.missing.size;
    return { path, bytes, works, originals, written, missing: [...put.missing].sort(), pruned: 0 };
  } finally {
    await snapshot.close();
  }
}

const BACKING_UP_NOW = { what: sentence('progress.backing-up'), stories: 0 } as const;

const erasuresIn = async ({ erasures }: Store): Promise<number> => (await erasures.all()).length;

interface Put {
  written: number;
  /** By SHA-256: the library lacks them. */
  readonly missing: Set<string>;
}

/** Brings those originals into the folder that are not there yet. */
async function putOriginals(
  files: Files,
  { originals }: BackupFolder,
  sha256s: readonly string[],
  { signal, onProgress }: How,
): Promise<Put> {
  const put: Put = { written: 0, missing: new Set() };
  for (const [i, sha256] of sha256s.entries()) {
    signal?.throwIfAborted();
    if (!(await originals.has(sha256))) {
      const bytes = await original(files, sha256);
      if (bytes && (await originals.put(sha256, inOnePiece(bytes)))) put.written++;
      else put.missing.add(sha256);
    }
    onProgress?.({ ...BACKING_UP_NOW, done: i + 1, all: sha256s.length, refused: put.missing.size });
  }
  return put;
}
