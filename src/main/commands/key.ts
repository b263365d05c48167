import { say, t } from '../../words/words.ts';
import type { AddCommand } from '../given.ts';
import { sqlIn } from '../log.ts';
import { examples } from '../program.ts';

export const addKey: AddCommand = (program, given) => {
  program
    .command('key')
    .description(t('command.key'))
    .option('--wrangler', t('command.key-wrangler'))
    .addHelpText('after', examples('ficarium key', 'ficarium key --wrangler'))
    .action(async ({ wrangler = false }: { readonly wrangler?: boolean }) => {
      const role = wrangler ? 'wrangler' : 'keeper';
      const { config, terminal, version, exit } = given;
      const [{ keyCommand }, { openBeside }, { libraryOn, OWNER }] = await Promise.all([
        import('../../cli/key.ts'),
        import('../../open.ts'),
        import('../../library/library.ts'),
      ]);
      const { close, ...open } = await openBeside(
        config,
        (what) => terminal.err.write(`${say(what)}\n`),
        await sqlIn(given),
      );
      try {
        const { accounts } = libraryOn({ ...open, program: version });
        exit(await keyCommand(() => accounts.newKey(OWNER, role), role, config, terminal));
      } finally {
        await close();
      }
    });
};
