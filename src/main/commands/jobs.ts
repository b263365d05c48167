import type { Actor, Library } from '../../library/library.ts';
import { t } from '../../words/words.ts';
import type { AddCommand } from '../given.ts';
import { examples } from '../program.ts';
import { withLibrary } from '../with-library.ts';

export const addJobs: AddCommand = (program, given) => {
  program
    .command('jobs')
    .description(t('command.jobs'))
    .option('--again <number>', t('command.jobs-again'))
    .option('--drop <number>', t('command.jobs-drop'))
    .addHelpText('after', examples('ficarium jobs', 'ficarium jobs --again 12'))
    .action(async (options: { again?: string; drop?: string }) => {
      const { jobsCommand } = await import('../../cli/jobs.ts');
      const show = async (library: Library, owner: Actor) =>
        given.exit(await jobsCommand(library.jobs, owner, options, given.terminal));
      await withLibrary(given, show, show);
    });
};
