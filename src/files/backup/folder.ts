import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { FicariumError } from '../../errors.ts';
import { sentence } from '../../text/sentence.ts';
import { inOnePiece } from '../bytes.ts';
import { clear, isThere, unfinishedOf } from '../unfinished.ts';
import { writeWhole } from '../whole.ts';
import { type Cipher, newKey, withKey, withPassphrase } from './cipher.ts';
import { type BackedOriginals, originalsBeside } from './originals.ts';

/** A folder of backups: originals once, and a snapshot of everything else each time. */
export interface BackupFolder {
  readonly originals: BackedOriginals;
  readonly cipher: Cipher | undefined;
  /** Where a snapshot of a moment is to lie: named after the first second from then on that has none. */
  placeFor(at: Date): Promise<string>;
  /** The newest last. */
  snapshots(): Promise<readonly { readonly path: string; readonly at: Date }[]>;
}

const SNAPSHOT = /^(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})Z\.tar\.zst(?:\.age)?$/;

/**
 * Opens a folder of backups, or begins one. Its key lies in it, locked by the passphrase with which it was begun.
 * @param passphrase undefined: nothing in it is locked
 * @throws FicariumError `wrong-passphrase`; also where one is needed or the folder has none
 */
export async function backupFolder(
  folder: string,
  passphrase: string | undefined,
  { work, begin = false }: { readonly work?: number | undefined; readonly begin?: boolean } = {},
): Promise<BackupFolder> {
  const snapshots = join(folder, 'snapshots');
  if (begin) await mkdir(snapshots, { recursive: true });
  const cipher = await cipherOf(folder, passphrase, begin, work);
  return {
    cipher,
    originals: originalsBeside(join(folder, 'originals'), cipher),
    async placeFor(at) {
      for (let ms = at.getTime(); ; ms += 1000) {
        const name = `${new Date(ms).toISOString().slice(0, 19).replaceAll(':', '-')}Z.tar.zst${cipher ? '.age' : ''}`;
        if (!(await isThere(join(snapshots, name)))) return join(snapshots, name);
      }
    },
    async snapshots() {
      const found = [];
      for (const name of (await readdir(snapshots)).sort()) {
        const [, day, hour, minute, second] = SNAPSHOT.exec(name) ?? [];
        if (day) found.push({ path: join(snapshots, name), at: new Date(`${day}T${hour}:${minute}:${second}Z`) });
        else if (name.endsWith('.part')) await clear(join(snapshots, name));
      }
      return found;
    },
  };
}

/** Is this a folder of backups? */
export const isBackupFolder = (folder: string): Promise<boolean> =>
  stat(join(folder, 'snapshots')).then(
    (at) => at.isDirectory(),
    () => false,
  );

/** The folder in which a snapshot lies beside its originals; null where it is a file on its own. */
export async function folderOf(path: string): Promise<string | null> {
  const above = join(path, '../..');
  return SNAPSHOT.test(path.slice(path.lastIndexOf('/') + 1)) && (await isBackupFolder(above)) ? above : null;
}

const KEY = 'key.age';

async function cipherOf(
  folder: string,
  passphrase: string | undefined,
  begin: boolean,
  work: number | undefined,
): Promise<Cipher | undefined> {
  const kept = await readFile(join(folder, KEY)).catch(() => null);
  if (kept && passphrase === undefined) throw needsPassphrase(folder);
  if (passphrase === undefined) return undefined;
  const lock = withPassphrase(passphrase, work);
  if (kept) {
    const key = await text(lock.open(inOnePiece(kept))).catch((error) => {
      if (error instanceof FicariumError) throw error;
      throw new FicariumError(
        'backup-damaged',
        sentence('error.backup-damaged', { path: join(folder, KEY), cause: error.message }),
        sentence('advice.other-backup'),
        { cause: error },
      );
    });
    return withKey(key);
  }
  const isBegun = (await readdir(join(folder, 'snapshots')).catch(() => [])).some((name) => SNAPSHOT.test(name));
  if (!begin || isBegun)
    throw new FicariumError(
      'wrong-passphrase',
      sentence('error.folder-not-locked', { folder }),
      sentence('advice.other-backup-folder'),
    );
  const key = await newKey();
  const locked: Uint8Array[] = [];
  for await (const chunk of lock.lock(inOnePiece(Buffer.from(key)))) locked.push(chunk);
  await writeWhole(unfinishedOf(join(folder, KEY)), { folder, path: join(folder, KEY) }, Buffer.concat(locked));
  return withKey(key);
}

export const needsPassphrase = (path: string): FicariumError =>
  new FicariumError('wrong-passphrase', sentence('error.needs-passphrase', { path }), sentence('advice.passphrase'));
