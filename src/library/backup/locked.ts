import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { folderOf } from '../../files/backup/folder.ts';
import { isLocked } from '../../files/backup/pack.ts';

/** Does whoever writes or reads a backup there need a passphrase? */
export async function isBackupLocked(path: string): Promise<boolean> {
  const folder = (await folderOf(path).catch(() => null)) ?? path;
  const hasKey = await access(join(folder, 'key.age')).then(
    () => true,
    () => false,
  );
  return hasKey || isLocked(path).catch(() => false);
}
