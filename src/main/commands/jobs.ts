import type { Actor, Library } from '../../library/library.ts';
import type { AddCommand } from '../given.ts';
import { examples } from '../program.ts';
import { withLibrary } from '../with-library.ts';

export const addJobs: AddCommand = (program, given) => {
  program
    .command('jobs')
    .description('show what goes on behind the pages, what waits and what failed')
    .option('--again <number>', 'try a job again now')
    .option('--drop <number>', 'take a job off the list')
    .addHelpText('after', examples('ficarium jobs', 'ficarium jobs --again 12'))
    .action(async (options: { again?: string; drop?: string }) => {
      const { jobsCommand } = await import('../../cli/jobs.ts');
      const show = async (library: Library, owner: Actor) =>
        given.exit(await jobsCommand(library.jobs, owner, options, given.terminal));
      await withLibrary(given, show, show);
    });
};
