import { t } from '../../words/words.ts';
import type { AddCommand } from '../given.ts';
import { examples } from '../program.ts';
import { withLibrary } from '../with-library.ts';

export const addVerify: AddCommand = (program, given) => {
  program
    .command('verify')
    .description(t('command.verify'))
    .addHelpText('after', examples('ficarium verify'))
    .action(async () => {
      const { verifyCommand } = await import('../../cli/verify.ts');
      await withLibrary(given, null, async (library, owner) => {
        given.exit(await verifyCommand((onProgress) => library.verify(owner, onProgress), given.terminal));
      });
    });
};
