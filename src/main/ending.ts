import { CommanderError } from 'commander';
import { ENDINGS, EXIT } from '../cli/exit.ts';
import { FicariumError } from '../errors.ts';
import { say, t } from '../words/words.ts';
import { wrongUse } from './wrong-use.ts';

/** What was written can no longer be: whoever reads along has gone, or the disk is full. */
export function endWithOutput(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough (`| head`) is no failure; a full disk behind `> file` is.
    if (error.code === 'EPIPE') process.exit(EXIT.done);
    process.stderr.write(
      error.code === 'ENOSPC' ? `${t('command.no-room')}\n` : `${t('command.unwritable', { cause: error.message })}\n`,
    );
    process.exit(EXIT.couldNotRun);
  });
}

/** Says why a command could not be done. @returns its exit code */
export function endingOf(error: unknown): number {
  if (error instanceof CommanderError) return endingOfProgram(error);
  if (error instanceof FicariumError) {
    const { exit, again } = ENDINGS[error.code];
    process.stderr.write(`${say(error.told)}${again ? ` ${t('command.again')}` : ''}\n`);
    return exit;
  }
  process.stderr.write(`${t('command.unexpected')}\n${error instanceof Error ? error.stack : String(error)}\n`);
  return EXIT.couldNotRun;
}

/** Help and version were shown, or what was typed is not understood. */
function endingOfProgram(error: CommanderError): number {
  if (error.exitCode === 0) return EXIT.done;
  // Called without a command: its help was shown.
  return error.code === 'commander.help' ? EXIT.wrongUse : endingOf(wrongUse(error));
}
