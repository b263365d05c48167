import { CommanderError } from 'commander';
import { EXIT } from '../cli/exit.ts';
import { FicariumError } from '../errors.ts';
import { say } from '../words/words.ts';

const WRONG_USE = new Set(['wrong-use', 'bad-setting', 'no-such-folder']);

/** What was written can no longer be: whoever reads along has gone, or the disk is full. */
export function endWithOutput(): void {
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
}

/** Says why a command could not be done. @returns its exit code */
export function endingOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.wrongUse;
  if (error instanceof FicariumError) {
    process.stderr.write(`${say(error.told)}\n`);
    return WRONG_USE.has(error.code) ? EXIT.wrongUse : EXIT.couldNotRun;
  }
  process.stderr.write(
    `Ficarium met something it did not expect. Nothing that was kept is lost. Please report this:\n${error instanceof Error ? error.stack : String(error)}\n`,
  );
  return EXIT.couldNotRun;
}
