import { join } from 'node:path';
import { headOf } from '../../src/catalogue/head.ts';
import { visibleStandings } from '../../src/catalogue/sees.ts';
import { tagsOf } from '../../src/catalogue/tags-of.ts';
import { filesOnDisk } from '../../src/files/disk.ts';
import { uploadsIn } from '../../src/files/uploads.ts';
import { restoreBackup } from '../../src/library/backup/restore.ts';
import { libraryOn, OWNER } from '../../src/library/library.ts';
import { beginLoading } from '../../src/store/backup/load.ts';
import { openStore } from '../../src/store/store.ts';

/** A program that backs a library up or puts one back, and says when it begins and when it is done: to be killed in the middle. */
const [, , act, url, folder, path] = process.argv as unknown as [
  string,
  string,
  'backup' | 'restore',
  string,
  string,
  string,
];
const files = filesOnDisk(join(folder, 'files'));
const uploads = uploadsIn(join(folder, 'brought-in'));
process.stdout.write('begins\n');
if (act === 'restore')
  await restoreBackup(
    { load: (about) => beginLoading(url, about), files, uploads },
    { from: path, passphrase: undefined },
  );
else {
  const store = await openStore(url, { visible: visibleStandings, headOf, tagsOf });
  const { backups } = libraryOn({ store, files, uploads, program: 'test' });
  await backups.make(OWNER, { to: path, isFolder: path.endsWith('folder'), passphrase: undefined });
  await store.close();
}
process.stdout.write('done\n');
