import type { Actor, Library } from '../../library/library.ts';
import { t } from '../../words/words.ts';
import type { AddCommand } from '../given.ts';
import { examples } from '../program.ts';
import { withLibrary } from '../with-library.ts';

export const addDoctor: AddCommand = (program, given) => {
  program
    .command('doctor')
    .description(t('command.doctor'))
    .addHelpText('after', examples('ficarium doctor'))
    .action(async () => {
      const { doctorCommand } = await import('../../cli/doctor.ts');
      const examine = async ({ keeping }: Library, owner: Actor) =>
        given.exit(await doctorCommand(() => keeping.examine(owner), given.terminal));
      await withLibrary(given, examine, examine);
    });
};
