import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { FicariumError } from '../../errors.ts';
import type { Actor, Library } from '../../library/library.ts';
import { sentence } from '../../text/sentence.ts';
import { t } from '../../words/words.ts';
import type { AddCommand } from '../given.ts';
import { passphraseFor } from '../passphrase.ts';
import { examples } from '../program.ts';
import { withLibrary } from '../with-library.ts';

interface Options {
  readonly encrypt?: boolean;
  readonly try?: boolean;
}

export const addBackup: AddCommand = (program, given) => {
  program
    .command('backup <target>')
    .description(t('command.backup'))
    .option('--encrypt', t('command.backup-encrypt'))
    .option('--try', t('command.backup-try'))
    .addHelpText(
      'after',
      examples(
        'ficarium backup library.tar.zst',
        'ficarium backup /media/disk/backups/',
        'ficarium backup --try /media/disk/backups',
      ),
    )
    .action(async (typed: string, { encrypt, try: tries }: Options) => {
      const { backupCommand, tryCommand } = await import('../../cli/backup.ts');
      const { isBackupLocked } = await import('../../library/backup/locked.ts');
      const target = resolve(typed);
      const isFolder = /[/\\]$/.test(typed) || (await stat(target).catch(() => null))?.isDirectory() === true;
      const asks = encrypt || (await isBackupLocked(target));
      const passphrase = asks ? await passphraseFor(given, encrypt === true && !tries) : given.config.passphrase;
      if (encrypt && passphrase === undefined)
        throw new FicariumError('wrong-use', sentence('error.no-passphrase'), sentence('advice.passphrase'));
      const { terminal, exit } = given;
      const use = async ({ backups }: Library, owner: Actor) =>
        exit(
          tries
            ? await tryCommand((how) => backups.try(owner, { from: target, passphrase, ...how }), terminal)
            : await backupCommand((how) => backups.make(owner, { to: target, isFolder, passphrase, ...how }), terminal),
        );
      await withLibrary(given, use, use);
    });
};
