import type { Config } from '../config.ts';
import type { LibraryOptions } from '../library/library.ts';

/** What the settings say of where a library is kept, reached and backed up. */
export const surroundingsOf = ({ dataFolder, backups, passphrase, publicUrl }: Config) =>
  ({
    backups: { folder: backups, passphrase },
    surroundings: { folders: [dataFolder, ...(backups === undefined ? [] : [backups])], publicUrl },
  }) satisfies Partial<LibraryOptions>;
