import { FicariumError } from '../../errors.ts';
import { sentence } from '../../text/sentence.ts';
import { t } from '../../words/words.ts';
import type { AddCommand } from '../given.ts';
import { examples, whole } from '../program.ts';

interface Options {
  readonly out?: string;
  readonly json?: boolean;
  readonly quotes?: boolean;
  readonly safe?: boolean;
  readonly thorough?: boolean;
  readonly workers?: number;
}

export const addRescue: AddCommand = (program, { config, terminal, exit }) => {
  program
    .command('rescue <heap>')
    .description(t('command.rescue'))
    .option('--out <folder>', t('command.rescue-out'))
    .option('--json', t('command.rescue-json'))
    .option('--quotes', t('command.rescue-quotes'))
    .option('--safe', t('command.safe'))
    .option('--thorough', t('command.thorough'))
    .option('--workers <number>', t('command.rescue-workers'), whole('--workers'))
    .addHelpText(
      'after',
      examples('ficarium rescue ~/old-stories --out ~/restored', 'ficarium rescue mailbox.mbox --json | jq -r .title'),
    )
    .action(async (heap: string, { thorough, ...options }: Options) => {
      if ((options.out === undefined) === !options.json)
        throw new FicariumError(
          'wrong-use',
          options.json ? sentence('error.out-and-json') : sentence('error.no-out'),
          sentence('advice.out-or-json'),
        );
      if (options.quotes && !options.json)
        throw new FicariumError('wrong-use', sentence('error.quotes-without-json'), sentence('advice.add-json'));
      if (thorough && !config.model)
        throw new FicariumError('wrong-use', sentence('error.no-model'), sentence('advice.make-model'));
      const { rescue } = await import('../../cli/rescue.ts');
      const model = thorough ? config.model : undefined;
      exit(await rescue(heap, { workers: config.workers, ...options, model }, new Date(), terminal));
    });
};
