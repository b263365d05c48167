import type { Library } from '../../library/library.ts';
import { t } from '../../words/words.ts';
import type { AddCommand } from '../given.ts';
import { examples } from '../program.ts';
import { withLibrary } from '../with-library.ts';

export const addErase: AddCommand = (program, given) => {
  program
    .command('erase <work>')
    .description(t('command.erase'))
    .option('--reason <text>', t('command.erase-reason'))
    .option('--yes <title>', t('command.erase-yes'))
    .addHelpText('after', examples('ficarium erase w3f9c01d27a44', 'ficarium erase w3f9c01d27a44 --yes "The Lamp"'))
    .action(async (work: string, { reason, yes }: { reason?: string; yes?: string }) => {
      const { eraseCommand } = await import('../../cli/erase.ts');
      const terminal = { ...given.terminal, in: process.stdin };
      const erase = async (library: Library) =>
        given.exit(await eraseCommand(work, { reason, yes }, library, terminal));
      await withLibrary(given, erase, erase);
    });
};
