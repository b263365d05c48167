import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** How a folder stands: what is free on its disk, and whether whoever runs this may use it. */
export interface FolderHealth {
  readonly path: string;
  readonly isThere: boolean;
  readonly isWritable: boolean;
  /** Others on this machine may write into it. */
  readonly isOpen: boolean;
  /** Bytes that may be written still, and bytes that the disk has. */
  readonly free: number;
  readonly size: number;
}

export async function healthOf(path: string): Promise<FolderHealth> {
  const at = await stat(path).catch(() => null);
  if (!at) return { path, isThere: false, isWritable: false, isOpen: false, free: 0, size: 0 };
  const { bavail, blocks, bsize } = await statfs(path);
  return {
    path,
    isThere: true,
    isWritable: await canWrite(path),
    isOpen: process.platform !== 'win32' && (at.mode & 0o002) !== 0,
    free: bavail * bsize,
    size: blocks * bsize,
  };
}

/** What is left free by whoever brings stories in, so that PostgreSQL can go on: so much, or this share of a smaller disk. */
const LEFT_FREE = 1e9;
const LEFT_SHARE = 0.05;

/** May more come in on this folder's disk? Where nobody can say, it may. */
export async function hasRoom(folder: string): Promise<boolean> {
  const disk = await statfs(folder).catch(() => null);
  return disk === null || disk.bavail * disk.bsize > Math.min(LEFT_FREE, disk.blocks * disk.bsize * LEFT_SHARE);
}

/** Tried, not asked: a disk that is mounted for reading alone says that it may be written to. */
async function canWrite(path: string): Promise<boolean> {
  const name = join(path, `.${randomUUID()}`);
  try {
    await access(path, constants.W_OK | constants.X_OK);
    await writeFile(name, '');
    return true;
  } catch {
    return false;
  } finally {
    await rm(name, { force: true }).catch(() => {});
  }
}
