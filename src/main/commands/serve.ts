import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Serving } from '../../cli/serve.ts';
import { FicariumError } from '../../errors.ts';
import { sentence } from '../../text/sentence.ts';
import { t } from '../../words/words.ts';
import type { AddCommand } from '../given.ts';
import { examples } from '../program.ts';
import type { Role } from '../serving.ts';
import { withLibrary } from '../with-library.ts';

/** The heap of stories that comes with the program. */
const SAMPLES = fileURLToPath(new URL('../../../samples/heap', import.meta.url));

interface Options {
  readonly samples?: string | true;
  readonly web?: true;
  readonly jobs?: true;
}

export const addServe: AddCommand = (program, given) => {
  program
    .command('serve')
    .description(t('command.serve'))
    .option('--samples [heap]', t('command.serve-samples'))
    .option('--web', t('command.serve-web'))
    .option('--jobs', t('command.serve-jobs'))
    .addHelpText('after', examples('ficarium serve', 'PORT=9000 ficarium serve', 'ficarium serve --jobs'))
    .action(async ({ samples, web, jobs }: Options) => {
      const roles: ReadonlySet<Role> = new Set(web === jobs ? ['web', 'jobs'] : web ? ['web'] : ['jobs']);
      // With an embedded database there is one program, which does everything.
      if (roles.size === 1 && given.config.databaseUrl === undefined)
        throw new FicariumError('wrong-use', sentence('error.one-program'), sentence('advice.database-url'));
      const [{ serveCommand }, { serve }] = await Promise.all([import('../../cli/serve.ts'), import('../serving.ts')]);
      await withLibrary(given, null, async ({ heaps }, owner, opened) => {
        const { terminal, exit } = given;
        const takeSamples: Serving['takeSamples'] = async (how) => {
          if (samples === undefined) return null;
          return heaps.importFirst(owner, {
            root: samples === true ? SAMPLES : resolve(samples),
            samples: true,
            ...how,
          });
        };
        // Does somebody sit there, with a browser? Not where a program reads along, and not where tests run.
        const open =
          process.stdout.isTTY && given.config.screen
            ? (await import('../../cli/open-browser.ts')).openBrowser
            : undefined;
        exit(await serveCommand({ takeSamples, begin: () => serve(given, opened, roles), open }, terminal));
      });
    });
};
