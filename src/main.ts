import { readFile } from 'node:fs/promises';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { EXIT } from './cli/exit.ts';
import type { Terminal } from './cli/terminal.ts';
import { type Config, readConfig } from './config.ts';
import { FicariumError } from './errors.ts';

const LEAST_NODE = 24;

/** The only place where things are built: settings → store, files → library → doors. Each command loads only what it uses. */
async function main(argv: readonly string[], terminal: Terminal): Promise<number> {
  if (Number(process.versions.node.split('.')[0]) < LEAST_NODE) {
    throw new FicariumError('needs-node', `Ficarium needs Node ${LEAST_NODE} or newer and this is ${process.version}.`, 'Start it with `npm start` or `npx ficarium`: it brings its own.');
  }
  const config = readConfig(process.env);
  let code: number = EXIT.done;
  const program = new Command('ficarium')
    .description('Takes a heap of old stories and gives back a library.')
    .version(await version(), '--version', 'say which Ficarium this is')
    .helpOption('-h, --help', 'show this')
    .configureOutput({ writeOut: (s) => terminal.out.write(s), writeErr: (s) => terminal.err.write(s) })
    .exitOverride()
    .showHelpAfterError('Run `ficarium --help` to see how it is used.');
  addRescue(program, config, terminal, (c) => {
    code = c;
  });
  await program.parseAsync([...argv], { from: 'user' });
  return code;
}

function addRescue(program: Command, config: Config, terminal: Terminal, exit: (code: number) => void): void {
  program
    .command('rescue <heap>')
    .description('restore a heap of files into books and a report, or into JSON lines; needs no database')
    .option('--out <folder>', 'write restored EPUBs, report.html and report.json there')
    .option('--json', 'print one JSON object a line on standard output')
    .option('--safe', 'make only the paragraph breaks that are nearly certain (p > 0.8)')
    .option('--workers <n>', 'threads to use (default: all cores)', whole)
    .addHelpText('after', examples('ficarium rescue ~/old-stories --out ~/restored', 'ficarium rescue mailbox.mbox --json | jq -r .title'))
    .action(async (heap: string, options: { out?: string; json?: boolean; safe?: boolean; workers?: number }) => {
      const { rescue } = await import('./cli/rescue.ts');
      if (options.out === undefined && !options.json) throw new FicariumError('wrong-use', '`ficarium rescue` was not told where the result should go.', 'Add `--out FOLDER` for books and a report, or `--json` for JSON lines.');
      exit(await rescue(heap, { workers: config.workers, ...options }, new Date(), terminal));
    });
}

const examples = (...lines: string[]) => `\nExamples:\n${lines.map((l) => `  ${l}`).join('\n')}\n`;

function whole(value: string): number {
  const n = Number(value);
  if (!Number.isInteger(n) || n < 1 || n > 256) throw new InvalidArgumentError('It is a whole number from 1 to 256.');
  return n;
}

async function version(): Promise<string> {
  return JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')).version;
}

const WRONG_USE = new Set(['wrong-use', 'bad-setting', 'no-such-folder']);

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough (`| head`) is no failure; a full disk behind `> file` is.
  if (error.code !== 'EPIPE') process.stderr.write(error.code === 'ENOSPC' ? 'There is no room left on the disk for the output. Make room and run the same command again.\n' : `The output could not be written: ${error.message}.\n`);
  process.exit(error.code === 'EPIPE' ? EXIT.done : EXIT.couldNotRun);
});

main(process.argv.slice(2), { out: process.stdout, err: process.stderr }).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.wrongUse;
    else if (error instanceof FicariumError) {
      process.stderr.write(`${error.message} ${error.advice}\n`);
      process.exitCode = WRONG_USE.has(error.code) ? EXIT.wrongUse : EXIT.couldNotRun;
    } else {
      process.stderr.write(`Ficarium met something it did not expect. Nothing that was kept is lost. Please report this:\n${error instanceof Error ? error.stack : String(error)}\n`);
      process.exitCode = EXIT.couldNotRun;
    }
  },
);
