import { rm } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { BackupFolder } from '../../files/backup/folder.ts';
import { kept } from '../../files/backup/kept.ts';
import { readPack } from '../../files/backup/pack.ts';
import { ORIGINALS } from './about.ts';

const A_DAY = 86_400_000;

/**
 * Deletes snapshots for which newer ones stand, and then the originals that none of those that stay needs: there are some only where
 * works were erased. @returns how many snapshots went
 */
export async function prune(folder: BackupFolder): Promise<number> {
  const all = await folder.snapshots();
  const stay = kept(all.map(({ at }) => at));
  const [gone, left] = [all.filter(({ at }) => !stay.has(at)), all.filter(({ at }) => stay.has(at))];
  for (const { path } of gone) await rm(path);
  await dropOriginals(folder, left.map(({ path }) => path).reverse());
  return gone.length;
}

/** @param snapshots the newest first: nearly always all that is there is in it, and no other is read */
async function dropOriginals({ originals, cipher }: BackupFolder, snapshots: readonly string[]): Promise<void> {
  const unused = new Map<string, Date>();
  for await (const { sha256, at } of originals.list()) unused.set(sha256, at);
  for (const path of snapshots) {
    if (unused.size === 0) return;
    for (const sha256 of await originalsOf(path, cipher)) unused.delete(sha256);
  }
  // What came a moment ago may belong to a snapshot that is being written.
  for (const [sha256, at] of unused) if (Date.now() - at.getTime() > A_DAY) await originals.remove(sha256);
}

async function originalsOf(path: string, cipher: BackupFolder['cipher']): Promise<readonly string[]> {
  for await (const { name, bytes } of readPack(path, async () => cipher!))
    if (name === ORIGINALS) return (await text(bytes)).split('\n').filter(Boolean);
  return [];
}
