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
      const { bundleIn } = await import('../../library/bundle/bundle.ts');
      const bundle = await bundleIn(root);
      if (bundle && 'whole' in bundle) {
        const { restoreFrom } = await import('../restoring.ts');
        return exit(await restoreFrom(given, bundle.whole));
      }
      const roots = bundle?.heaps ?? [root];
      const toRunning = async ({ takings }: Library, owner: Actor, root: string) =>
        handOver(
          {
            ask: () => takings.ask(owner, { root, source: 'command', safe: safe ?? false }),
            look: (id) => takings.one(owner, id),
          },
          terminal,
        );
      const now = async ({ heaps }: Library, owner: Actor, root: string) => {
        const takeIn: TakeIn = (root, how) => heaps.import(owner, { root, safe: safe ?? false, ...how });
        return importCommand(root, takeIn, terminal);
      };
      /** One after the other; the worst of how they end is how it ends. */
      const each = (take: typeof now) => async (library: Library, owner: Actor) => {
        const codes: number[] = [];
        for (const root of roots) codes.push(await take(library, owner, root));
        exit(Math.max(...codes));
      };
      await withLibrary(given, each(toRunning), each(now));
    });
};
