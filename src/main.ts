import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { EXIT } from './cli/exit.ts';
import type { TakeIn } from './cli/import.ts';
import type { Serving } from './cli/serve.ts';
import type { Terminal } from './cli/terminal.ts';
import { type Config, readConfig } from './config.ts';
import { FicariumError } from './errors.ts';
import { languages } from './languages.ts';
import type { Actor, Library } from './library/library.ts';
import type { Log } from './log/log.ts';
import type { OpenLibrary } from './open.ts';
import { sentence } from './text/sentence.ts';
import { wordsFor } from './words/languages.ts';
import { english, say, speak } from './words/words.ts';

/** 24.7 brought argon2. */
const LEAST_NODE = '24.7';
/** The heap of stories that comes with the program. */
const SAMPLES = fileURLToPath(new URL('../samples/heap', import.meta.url));

/** What every command is given: settings, where to write, the program's version, and where to leave its exit code. */
interface Given {
  readonly config: Config;
  readonly terminal: Terminal;
  /** What the program writes about itself, to standard error; one for all that it does. */
  log(): Promise<Log>;
  readonly version: string;
  exit(code: number): void;
}

/** The only place where things are built: settings → store, files → library → doors. Each command loads only what it uses. */
async function main(argv: readonly string[], terminal: Terminal): Promise<number> {
  if (process.versions.node.localeCompare(LEAST_NODE, 'en', { numeric: true }) < 0) {
    throw new FicariumError(
      'needs-node',
      sentence('error.node', { least: LEAST_NODE, version: process.version }),
      sentence('advice.start-otherwise'),
    );
  }
  const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
  let code: number = EXIT.done;
  const config = readConfig(process.env);
  speak(wordsFor(config.language ?? config.machineLanguage, await languages()));
  let log: Promise<Log> | undefined;
  const given: Given = {
    config,
    terminal,
    log: () => {
      log ??= logFor(config);
      return log;
    },
    version,
    exit: (c) => {
      code = c;
    },
  };
  const program = new Command('ficarium')
    .description('Takes a heap of old stories and gives back a library.')
    .version(version, '--version', 'say which Ficarium this is')
    .helpOption('-h, --help', 'show this')
    .configureOutput({ writeOut: (s) => terminal.out.write(s), writeErr: (s) => terminal.err.write(s) })
    .exitOverride()
    .showHelpAfterError('Run `ficarium --help` to see how it is used.');
  for (const add of [addRescue, addImport, addServe, addKey, addJobs, addVerify, addErase]) add(program, given);
  await program.parseAsync([...argv], { from: 'user' });
  return code;
}

function addRescue(program: Command, { config, terminal, exit }: Given): void {
  program
    .command('rescue <heap>')
    .description('restore a heap of files into books and a report, or into JSON lines; needs no database')
    .option('--out <folder>', 'write restored EPUBs, report.html and report.json there')
    .option('--json', 'print one JSON object a line on standard output')
    .option('--safe', 'make only the paragraph breaks that are nearly certain (p > 0.8)')
    .option('--workers <n>', 'threads to use (default: all cores)', whole)
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
      const { rescue } = await import('./cli/rescue.ts');
      exit(await rescue(heap, { workers: config.workers, ...options }, new Date(), terminal));
    });
}

function addImport(program: Command, given: Given): void {
  const { terminal, exit } = given;
  program
    .command('import <heap>')
    .description('take a heap into the library; again: only what is new or better')
    .option('--safe', 'make only the paragraph breaks that are nearly certain (p > 0.8)')
    .addHelpText(
      'after',
      examples(
        'ficarium import ~/old-stories',
        'DATABASE_URL=postgres://me@localhost/ficarium ficarium import heap.zip',
      ),
    )
    .action(async (heap: string, { safe }: { safe?: boolean }) => {
      const [{ importCommand }, { handOver }] = await Promise.all([
        import('./cli/import.ts'),
        import('./cli/hand-over.ts'),
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
}

function addServe(program: Command, given: Given): void {
  program
    .command('serve')
    .description('open the library in the browser')
    .option('--samples [heap]', 'take the sample stories, or another heap, in when the library is empty')
    .addHelpText('after', examples('ficarium serve', 'PORT=9000 ficarium serve'))
    .action(async ({ samples }: { samples?: string | true }) => {
      const { serveCommand } = await import('./cli/serve.ts');
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
        const open = opensBrowser() ? (await import('./cli/open-browser.ts')).openBrowser : undefined;
        exit(await serveCommand({ takeSamples, listen: () => listen(given, opened), open }, terminal));
      });
    });
}

function addKey(program: Command, given: Given): void {
  program
    .command('key')
    .description(
      'print a link whose opener becomes keeper, with a new name and password; also while the library is open',
    )
    .addHelpText('after', examples('ficarium key'))
    .action(async () => {
      const { config, terminal, version, exit } = given;
      const [{ keyCommand }, { openBeside }, { libraryOn, OWNER }] = await Promise.all([
        import('./cli/key.ts'),
        import('./open.ts'),
        import('./library/library.ts'),
      ]);
      const { close, ...open } = await openBeside(
        config,
        (what) => terminal.err.write(`${say(what)}\n`),
        await sqlIn(given),
      );
      try {
        const { accounts } = libraryOn({ ...open, program: version });
        exit(await keyCommand(() => accounts.newKey(OWNER), config, terminal));
      } finally {
        await close();
      }
    });
}

/** Does somebody sit there, with a browser? Not where a program reads along, and not where tests run. */
const opensBrowser = (): boolean =>
  Boolean(process.stdout.isTTY) &&
  !process.env['CI'] &&
  (process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']));

function addVerify(program: Command, given: Given): void {
  program
    .command('verify')
    .description('prove that nothing was lost: originals, ledgers, editions')
    .addHelpText('after', examples('ficarium verify'))
    .action(async () => {
      const { verifyCommand } = await import('./cli/verify.ts');
      await withLibrary(given, null, async (library, owner) => {
        given.exit(await verifyCommand((onProgress) => library.verify(owner, onProgress), given.terminal));
      });
    });
}

function addJobs(program: Command, given: Given): void {
  program
    .command('jobs')
    .description('show what goes on behind the pages, what waits and what failed')
    .option('--again <number>', 'try a job again now')
    .option('--drop <number>', 'take a job off the list')
    .addHelpText('after', examples('ficarium jobs', 'ficarium jobs --again 12'))
    .action(async (options: { again?: string; drop?: string }) => {
      const { jobsCommand } = await import('./cli/jobs.ts');
      const show = async (library: Library, owner: Actor) =>
        given.exit(await jobsCommand(library.jobs, owner, options, given.terminal));
      await withLibrary(given, show, show);
    });
}

function addErase(program: Command, given: Given): void {
  program
    .command('erase <work>')
    .description('erase a work for good, after asking twice; its number stands in its address')
    .option('--reason <text>', 'why, for the row that stays')
    .option('--yes <title>', 'the title, typed here instead of answering')
    .addHelpText('after', examples('ficarium erase w3f9c01d27a44', 'ficarium erase w3f9c01d27a44 --yes "The Lamp"'))
    .action(async (work: string, { reason, yes }: { reason?: string; yes?: string }) => {
      const { eraseCommand } = await import('./cli/erase.ts');
      const terminal = { ...given.terminal, in: process.stdin };
      const erase = async (library: Library) =>
        given.exit(await eraseCommand(work, { reason, yes }, library, terminal));
      await withLibrary(given, erase, erase);
    });
}

/**
 * Opens the library, ends what an erasure left to be done, lets it be used, and closes it whatever happened.
 * @param join what to do where a program has it open already and does its jobs; null: nothing can be done then
 */
async function withLibrary(
  given: Given,
  join: ((library: Library, owner: Actor) => Promise<void>) | null,
  use: (library: Library, owner: Actor, open: OpenLibrary) => Promise<void>,
): Promise<void> {
  const [{ openLibrary, joinLibrary }, { libraryOn, OWNER }] = await Promise.all([
    import('./open.ts'),
    import('./library/library.ts'),
  ]);
  const { config, terminal, version } = given;
  const onQuery = await sqlIn(given);
  let open: OpenLibrary;
  try {
    open = await openLibrary(config, (what) => terminal.err.write(`${say(what)}\n`), onQuery);
  } catch (error) {
    if (!join || !(error instanceof FicariumError) || error.code !== 'data-folder-in-use') throw error;
    const joined = await joinLibrary(config.dataFolder, onQuery);
    if (!joined) throw error;
    return join(libraryOn({ ...joined, program: version, carriesOut: 'behind' }), OWNER).finally(joined.close);
  }
  try {
    const library = libraryOn({ ...open, program: version, workers: config.workers });
    await library.erasing.again(OWNER);
    await use(library, OWNER, open);
  } finally {
    await open.close();
  }
}

/** On a terminal for people, and little of it; for programs that read along one JSON object a line. */
async function logFor({ logLevel, debugSql }: Config): Promise<Log> {
  const { makeLog } = await import('./log/log.ts');
  const forPeople = Boolean(process.stderr.isTTY);
  return makeLog({
    level: debugSql ? 'debug' : (logLevel ?? (forPeople ? 'warn' : 'info')),
    forPeople,
    coloured: forPeople && !process.env['NO_COLOR'],
    write: (line) => process.stderr.write(line),
  });
}

/** Writes each statement of SQL into the log, where the settings say so. */
async function sqlIn(given: Given) {
  if (!given.config.debugSql) return undefined;
  const log = await given.log();
  return (statement: string, ms: number, failed: boolean) =>
    log.debug(statement.replace(/\s+/g, ' '), {
      sql: true,
      ms: Math.round(ms * 10) / 10,
      ...(failed ? { failed } : {}),
    });
}

/** Builds the site on a library, listens, and does what is due behind the pages. */
async function listen({ config, version, ...given }: Given, open: OpenLibrary) {
  const { store } = open;
  const log = await given.log();
  const [{ createSite }, { libraryOn, OWNER }, { startServer }, { keyLink }, { tasksOn }] = await Promise.all([
    import('./web/site.tsx'),
    import('./library/library.ts'),
    import('./web/server.ts'),
    import('./cli/key.ts'),
    import('./jobs/jobs.ts'),
  ]);
  const library = libraryOn({ ...open, program: version, workers: config.workers, carriesOut: 'behind' });
  const spoken = await languages();
  const site = createSite({
    languages: config.language ? [wordsFor(config.language, spoken)] : spoken,
    library,
    publicUrl: config.publicUrl,
    proxies: config.proxies,
    log,
    report: (error, { method, url }) => log.error(`${method} ${new URL(url).pathname}: no page could be made.`, error),
  });
  const server = await startServer(site.fetch, config);
  let told = '';
  /** What people can do something about in one sentence, mistakes with their cause; the same again and again is said once. */
  const report = (error: Error) => {
    const says = error instanceof FicariumError ? english.say(error.told) : `${error.stack}`;
    if (says === told) return;
    told = says;
    if (error instanceof FicariumError) log.warn(`Behind the pages: ${says}`);
    else log.error('Behind the pages: Ficarium made a mistake of its own.', error);
  };
  const { accounts, behind, heaps } = library;
  // A promise that nobody waited for is told like any mistake; readers and what comes in lose nothing by it.
  process.on('unhandledRejection', (error) => report(error instanceof Error ? error : new Error(String(error))));
  await library.takings.pickUp(OWNER);
  const jobs = store.runJobs(tasksOn(behind, report, log), report);
  const closing = new AbortController();
  const inbox = { folder: config.inbox ?? '', onTrouble: report, signal: closing.signal };
  const watching = config.inbox === undefined ? undefined : heaps.watch(OWNER, inbox);
  return {
    url: config.publicUrl ?? server.url,
    firstKey: (await accounts.hasNoKeeper())
      ? keyLink(config.publicUrl ?? server.url, await accounts.newKey(OWNER))
      : undefined,
    async close() {
      closing.abort();
      await Promise.all([server.close(), jobs.stop(), watching]);
    },
  };
}

const examples = (...lines: string[]) => `\nExamples:\n${lines.map((l) => `  ${l}`).join('\n')}\n`;

function whole(value: string): number {
  const n = Number(value);
  if (!Number.isInteger(n) || n < 1 || n > 256) throw new InvalidArgumentError('It is a whole number from 1 to 256.');
  return n;
}

const WRONG_USE = new Set(['wrong-use', 'bad-setting', 'no-such-folder']);

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough (`| head`) is no failure; a full disk behind `> file` is.
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  process.stderr.write(
    error.code === 'ENOSPC'
      ? 'There is no room left on the disk for the output. Make room and run the same command again.\n'
      : `The output could not be written: ${error.message}.\n`,
  );
  process.exit(EXIT.couldNotRun);
});

main(process.argv.slice(2), { out: process.stdout, err: process.stderr }).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.wrongUse;
    else if (error instanceof FicariumError) {
      process.stderr.write(`${say(error.told)}\n`);
      process.exitCode = WRONG_USE.has(error.code) ? EXIT.wrongUse : EXIT.couldNotRun;
    } else {
      process.stderr.write(
        `Ficarium met something it did not expect. Nothing that was kept is lost. Please report this:\n${error instanceof Error ? error.stack : String(error)}\n`,
      );
      process.exitCode = EXIT.couldNotRun;
    }
  },
);
