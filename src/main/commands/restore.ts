import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { FicariumError } from '../../errors.ts';
import { sentence } from '../../text/sentence.ts';
import { t } from '../../words/words.ts';
import type { AddCommand } from '../given.ts';
import { examples } from '../program.ts';

export const addRestore: AddCommand = (program, given) => {
  program
    .command('restore <backup>')
    .description(t('command.restore'))
    .addHelpText(
      'after',
      examples(
        'FICARIUM_DATA=./new ficarium restore library.tar.zst',
        'ficarium restore /media/disk/backups',
        'ficarium restore /media/disk/backups/snapshots/2026-01-31T03-00-00Z.tar.zst',
      ),
    )
    .action(async (typed: string) => {
      const from = resolve(typed);
      if (!(await stat(from).catch(() => null)))
        throw new FicariumError(
          'no-such-folder',
          sentence('error.no-such-backup', { path: from }),
          sentence('advice.spelling'),
        );
      const { restoreFrom } = await import('../restoring.ts');
      given.exit(await restoreFrom(given, from));
    });
};
