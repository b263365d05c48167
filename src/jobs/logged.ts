import { Trouble } from '../errors.ts';
import type { Log } from '../log/log.ts';
import { english } from '../words/words.ts';

/** Does a job; the log says when it is done or failed, and whatever is written meanwhile bears the job's key. */
export function logged(log: Log | undefined, job: string, work: () => Promise<void>): Promise<void> {
  if (!log) return work();
  return log.within({ job }, async () => {
    const began = performance.now();
    const ms = () => Math.round(performance.now() - began);
    log.debug('The job begins.');
    try {
      await work();
    } catch (error) {
      log.warn(`The job failed: ${error instanceof Trouble ? english.say(error.why) : (error as Error).message}`, {
        ms: ms(),
      });
      throw error;
    }
    log.info('The job is done.', { ms: ms() });
  });
}
