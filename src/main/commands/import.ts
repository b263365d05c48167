import { resolve } from 'node:path';
import type { TakeIn } from '../../cli/import.ts';
import type { Actor, Library } from '../../library/library.ts';
import { t } from '../../words/words.ts';
import type { AddCommand } from '../given.ts';
import { examples } from '../program.ts';
import { withLibrary } from '../with-library.ts';

export const addImport: AddCommand = (program, given) => {
  const { terminal, exit } = given;
  program
    .command('import <heap>')
    .description(t('command.import'))
    .option('--safe', t('command.safe'))
    .addHelpText(
      'after',
      examples(
        'ficarium import ~/old-stories',
        'DATABASE_URL=postgres://me@localhost/ficarium ficarium import heap.zip',
      ),
    )
    .action(async (heap: string, { safe }: { safe?: boolean }) => {
      const [{ importCommand }, { handOver }] = await Promise.all([
        import('../../cli/import.ts'),
        import('../../cli/hand-over.ts'),
      ]);
      const root = resolve(heap);
      const toRunning = async (library: Library, owner: Actor) =>
        exit(
          await handOver(
            {
              ask: () => library.takings.ask(owner, { root, source: 'command', safe: safe ?? false }),
              look: (id) => library.takings.one(owner, id),
            },
            terminal,
          ),
        );
      await withLibrary(given, toRunning, async ({ heaps }, owner) => {
        const takeIn: TakeIn = (root, how) => heaps.import(owner, { root, safe: safe ?? false, ...how });
        exit(await importCommand(root, takeIn, terminal));
      });
    });
};
