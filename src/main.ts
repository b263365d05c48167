import { readFile } from 'node:fs/promises';
import { EXIT } from './cli/exit.ts';
import type { Terminal } from './cli/terminal.ts';
import { languageIn, readConfig } from './config.ts';
import { FicariumError } from './errors.ts';
import { languages } from './languages.ts';
import type { Log } from './log/log.ts';
import { addBackup } from './main/commands/backup.ts';
import { addDoctor } from './main/commands/doctor.ts';
import { addErase } from './main/commands/erase.ts';
import { addExport } from './main/commands/export.ts';
import { addImport } from './main/commands/import.ts';
import { addJobs } from './main/commands/jobs.ts';
import { addKey } from './main/commands/key.ts';
import { addReindex } from './main/commands/reindex.ts';
import { addRescue } from './main/commands/rescue.ts';
import { addRestore } from './main/commands/restore.ts';
import { addServe } from './main/commands/serve.ts';
import { addVerify } from './main/commands/verify.ts';
import { endingOf, endWithOutput } from './main/ending.ts';
import type { AddCommand } from './main/given.ts';
import { logFor } from './main/log.ts';
import { programOn } from './main/program.ts';
import { sentence } from './text/sentence.ts';
import { spokenOf, wordsFor } from './words/languages.ts';
import { speak } from './words/words.ts';

/** 24.7 brought argon2. */
const LEAST_NODE = '24.7';

const COMMANDS: readonly AddCommand[] = [
  addRescue,
  addImport,
  addServe,
  addKey,
  addJobs,
  addVerify,
  addReindex,
  addExport,
  addDoctor,
  addBackup,
  addRestore,
  addErase,
];

/** The list of what is built, in `main/` and nowhere else: settings → words → commands, each of them store, files → library → doors. */
async function main(argv: readonly string[], terminal: Terminal): Promise<number> {
  // First of all, so that what is wrong with the settings is told in them too.
  const spoken = await languages();
  speak(wordsFor(languageIn(process.env), spoken));
  if (process.versions.node.localeCompare(LEAST_NODE, 'en', { numeric: true }) < 0) {
    throw new FicariumError(
      'needs-node',
      sentence('error.node', { least: LEAST_NODE, version: process.version }),
      sentence('advice.start-otherwise'),
    );
  }
  const config = readConfig(process.env);
  if (config.language !== undefined && !spokenOf(config.language, spoken))
    throw new FicariumError(
      'bad-setting',
      sentence('setting.is', { setting: 'FICARIUM_LANGUAGE', value: config.language }),
      sentence('setting.one-of', { values: spoken.map(({ language }) => language).join(', ') }),
    );
  const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
  let code: number = EXIT.done;
  let log: Promise<Log> | undefined;
  const given = {
    config,
    terminal,
    version,
    log: () => {
      log ??= logFor(config);
      return log;
    },
    exit: (c: number) => {
      code = c;
    },
  };
  const program = programOn(terminal, version);
  for (const add of COMMANDS) add(program, given);
  await program.parseAsync([...argv], { from: 'user' });
  return code;
}

endWithOutput();
process.exitCode = await main(process.argv.slice(2), { out: process.stdout, err: process.stderr }).catch(endingOf);
