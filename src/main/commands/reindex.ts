import type { Actor, Library } from '../../library/library.ts';
import { t } from '../../words/words.ts';
import type { AddCommand } from '../given.ts';
import { examples } from '../program.ts';
import { withLibrary } from '../with-library.ts';

export const addReindex: AddCommand = (program, given) => {
  program
    .command('reindex')
    .description(t('command.reindex'))
    .addHelpText('after', examples('ficarium reindex'))
    .action(async () => {
      const { reindexCommand } = await import('../../cli/reindex.ts');
      const reindex = async ({ index }: Library, owner: Actor) => {
        try {
          given.exit(await reindexCommand((onProgress) => index.reindex(owner, onProgress), given.terminal));
        } finally {
          await index.close(owner);
        }
      };
      // Where a program has the library open, it takes the new index over by itself.
      await withLibrary(given, reindex, reindex);
    });
};
