import { rm } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { FicariumError } from '../../errors.ts';
import type { BackupFolder } from '../../files/backup/folder.ts';
import { kept } from '../../files/backup/kept.ts';
import { readPack } from '../../files/backup/pack.ts';
import { ORIGINALS } from './about.ts';

const A_DAY = 86_400_000;

/** Deletes snapshots for which newer ones stand. @returns how many went */
export async function prune(folder: BackupFolder): Promise<number> {
  const all = await folder.snapshots();
  const stay = kept(all.map(({ at }) => at));
  const gone = all.filter(({ at }) => !stay.has(at));
  for (const { path } of gone) await rm(path);
  return gone.length;
}

/** Deletes originals that no snapshot needs: there are some only where works were erased and older snapshots are gone. */
export async function dropOriginals({ originals, cipher, snapshots }: BackupFolder): Promise<void> {
  const unused = new Map<string, Date>();
  for await (const { sha256, at } of originals.list()) unused.set(sha256, at);
  // Nearly always all that is there is in the newest, and no other is read.
  for (const { path } of (await snapshots()).toReversed()) {
    if (unused.size === 0) return;
    const needed = await originalsOf(path, cipher);
    if (!needed) return;
    for (const sha256 of needed) unused.delete(sha256);
  }
  // What came a moment ago may belong to a snapshot that is being written.
  for (const [sha256, at] of unused) if (Date.now() - at.getTime() > A_DAY) await originals.remove(sha256);
}

/** @returns null where the snapshot is damaged: nobody knows what it needs */
async function originalsOf(path: string, cipher: BackupFolder['cipher']): Promise<readonly string[] | null> {
  try {
    for await (const { name, bytes } of readPack(path, async () => cipher!))
      if (name === ORIGINALS) return (await text(bytes)).split('\n').filter(Boolean);
  } catch (error) {
    if (!(error instanceof FicariumError && error.code === 'backup-damaged')) throw error;
  }
  return null;
}
