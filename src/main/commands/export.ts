import { resolve } from 'node:path';
import type { Actor, Library } from '../../library/library.ts';
import { t } from '../../words/words.ts';
import type { AddCommand } from '../given.ts';
import { examples } from '../program.ts';
import { withLibrary } from '../with-library.ts';

export const addExport: AddCommand = (program, given) => {
  program
    .command('export <folder>')
    .description(t('command.export'))
    .option('--query <text>', t('command.export-query'))
    .option('--for-all', t('command.export-for-all'))
    .addHelpText(
      'after',
      examples('ficarium export ~/library-2026', 'ficarium export ~/harbour --query "fandom:Harbour words:>1000"'),
    )
    .action(async (folder: string, { query, forAll }: { query?: string; forAll?: boolean }) => {
      const { exportCommand } = await import('../../cli/export.ts');
      const to = resolve(folder);
      const use = async ({ bundles, books }: Library, owner: Actor) => {
        const bundle = (how: Parameters<Parameters<typeof exportCommand>[1]>[0]) =>
          bundles.export(owner, { to, query, isForAll: forAll, ...how }).finally(books.close);
        given.exit(await exportCommand(to, bundle, given.terminal));
      };
      await withLibrary(given, use, use);
    });
};
