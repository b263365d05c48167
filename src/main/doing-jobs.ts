import type { Config } from '../config.ts';
import type { Library } from '../library/library.ts';
import type { Log } from '../log/log.ts';
import type { Metrics } from '../log/metrics.ts';
import type { OpenLibrary } from '../open.ts';

/** What pages and what is done behind them are built on. */
export interface Serving {
  readonly library: Library;
  readonly open: OpenLibrary;
  readonly config: Config;
  readonly log: Log;
  /** Told what goes wrong where nobody waits for it. */
  readonly report: (error: Error) => void;
  /** Aborted when no more visitors are to come. */
  readonly closing: AbortSignal;
}

/** Does what is due behind the pages, and takes in what comes into the watched folder: while no other program does. */
export async function doJobs(
  { library, open, config, log, report, closing }: Serving,
  measures: Metrics | undefined,
): Promise<{ stop(): Promise<void> }> {
  const [{ OWNER }, { tasksOn }] = await Promise.all([import('../library/library.ts'), import('../jobs/jobs.ts')]);
  const { behind, find, heaps, takings } = library;
  await takings.pickUp(OWNER);
  const jobs = open.store.runJobs(
    tasksOn(behind, report, log, (...job) => measures?.time('ficarium_job_seconds', job[1], job[0], job[2])),
    report,
  );
  const feeding = find.keepFed(OWNER, { onTrouble: report, signal: closing });
  const inbox = { folder: config.inbox ?? '', onTrouble: report, signal: closing };
  const watching = config.inbox === undefined ? undefined : heaps.watch(OWNER, inbox);
  return {
    async stop() {
      await Promise.all([jobs.stop(), watching, feeding]);
    },
  };
}
