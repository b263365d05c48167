import { setTimeout as sleep } from 'node:timers/promises';
import { FicariumError } from '../errors.ts';
import type { Taking } from '../library/takings.ts';
import { say, t } from '../words/words.ts';
import { accountsOf } from './accounts.ts';
import { EXIT } from './exit.ts';
import { faultLog } from './fault-log.ts';
import { told } from './import.ts';
import { progressLine, type Terminal } from './terminal.ts';

/** The program that has the library open, as this command speaks to it. */
export interface Running {
  /** Has the heap taken in. @returns its number */
  ask(): Promise<number>;
  look(id: number): Promise<Taking | null>;
}

const EVERY_MS = 200;

/** Hands a heap to the program that has the library open, and shows how far it is. */
export async function handOver(running: Running, terminal: Terminal): Promise<number> {
  const line = progressLine(terminal);
  let stopped = false;
  const onInterrupt = () => {
    stopped = true;
  };
  process.once('SIGINT', onInterrupt).once('SIGTERM', onInterrupt);
  try {
    const id = await running.ask();
    terminal.err.write(`${t('command.handed-over')}\n`);
    for (;;) {
      const taking = await running.look(id);
      const ended = taking && cameOf(taking, line, terminal);
      if (ended !== null) return ended;
      if (stopped) {
        line.done();
        terminal.err.write(`${t('command.not-followed')} ${t('command.goes-on')}\n`);
        return EXIT.couldNotRun;
      }
      await sleep(EVERY_MS);
    }
  } catch (error) {
    if (!(error instanceof FicariumError) || error.code !== 'database-down') throw error;
    line.done();
    terminal.err.write(`${t('command.library-closed')}\n`);
    return EXIT.couldNotRun;
  } finally {
    line.done();
    process.off('SIGINT', onInterrupt).off('SIGTERM', onInterrupt);
  }
}

/** The exit code, once there is one. */
function cameOf(taking: Taking, line: ReturnType<typeof progressLine>, terminal: Terminal): number | null {
  const { summary, trouble, job } = taking;
  const tell = (sentence: string) => {
    line.done();
    terminal.err.write(`${sentence}\n`);
  };
  if (summary) {
    const log = faultLog(line, terminal);
    for (const fault of summary.faultsTold) log(fault);
    tell(`${accountsOf(summary.archives)}${told(summary)}`);
    return summary.faults ? EXIT.madeMistakes : summary.refused ? EXIT.someRefused : EXIT.done;
  }
  if (taking.endedAt) {
    tell(trouble ? say(trouble) : t('command.ended'));
    return EXIT.couldNotRun;
  }
  if (job?.state === 'again' || job?.state === 'failed') {
    const next =
      job.state === 'again'
        ? [t('command.tried-again'), t('command.goes-on')]
        : [t('command.not-tried-again', { job: job.id })];
    tell([...(job.trouble ? [say(job.trouble)] : []), ...next].join(' '));
    return EXIT.couldNotRun;
  }
  if (job?.progress) line.onProgress({ ...job.progress, all: job.progress.all });
  return null;
}
