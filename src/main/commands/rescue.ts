import { FicariumError } from '../../errors.ts';
import { sentence } from '../../text/sentence.ts';
import type { AddCommand } from '../given.ts';
import { examples, whole } from '../program.ts';

export const addRescue: AddCommand = (program, { config, terminal, exit }) => {
  program
    .command('rescue <heap>')
    .description('restore a heap of files into books and a report, or into JSON lines; needs no database')
    .option('--out <folder>', 'write restored EPUBs, report.html and report.json there')
    .option('--json', 'print one JSON object a line on standard output')
    .option('--safe', 'make only the paragraph breaks that are nearly certain (p > 0.8)')
    .option('--workers <n>', 'programs that read side by side (default: as many as there are cores)', whole)
    .addHelpText(
      'after',
      examples('ficarium rescue ~/old-stories --out ~/restored', 'ficarium rescue mailbox.mbox --json | jq -r .title'),
    )
    .action(async (heap: string, options: { out?: string; json?: boolean; safe?: boolean; workers?: number }) => {
      if ((options.out === undefined) === !options.json)
        throw new FicariumError(
          'wrong-use',
          options.json ? sentence('error.out-and-json') : sentence('error.no-out'),
          sentence('advice.out-or-json'),
        );
      const { rescue } = await import('../../cli/rescue.ts');
      exit(await rescue(heap, { workers: config.workers, ...options }, new Date(), terminal));
    });
};
