import { setTimeout as sleep } from 'node:timers/promises';
import { Logger, parseCronItems, type Runner, run, type TaskList } from 'graphile-worker';
import { type Kysely, sql } from 'kysely';
import pg from 'pg';
import { Trouble } from '../../errors.ts';
import { whileLeading } from '../leading.ts';
import { RUNNING } from '../locks.ts';
import * as shapes from '../shapes.ts';
import type { Tables } from '../tables.ts';
import type { TaskName } from './job.ts';
import { forgetFuture, untilClockJumps } from './wakeful.ts';
import { addWhatIsDue, releaseLeft, STOPPED } from './write.ts';

/** What is given to a task: its job's key and payload, and when to stop. */
export interface Call {
  readonly key: string;
  readonly payload: unknown;
  /** Aborted when the program is closed, or has lost the database and another does the jobs: end soon, anywhere, by throwing or by returning with the work half done. */
  readonly signal: AbortSignal;
}

/** Does a job; whatever it throws is kept as the reason why it failed, and it is tried again later. */
export type Tasks = { readonly [name in TaskName]: (call: Call) => Promise<void> };

export interface RunningJobs {
  /** Ends what goes on and gives it back; the next start does it. */
  stop(): Promise<void>;
}

/** Done once a day; what a closed program slept through is done when it is opened. */
const NIGHTLY: readonly (readonly [task: TaskName, at: string])[] = [
  ['back-up', '0 3 * * *'],
  ['sample', '0 4 * * *'],
  ['day', '30 4 * * *'],
  ['read-again', '0 1 * * *'],
];
const A_DAY_MS = 86_400_000;
const EACH_NIGHT = parseCronItems(
  NIGHTLY.map(([task, match]) => ({ task, match, options: { backfillPeriod: A_DAY_MS, jobKey: task } })),
);

const POLL_MS = 2000;
/** Connections that graphile-worker has for itself: two workers, listening, and one to spare. */
const CONNECTIONS = 5;
const CONNECTED_WITHIN_MS = 15_000;

/**
 * Does the jobs of a library until it is stopped, while no other program does: whoever begins gives back what a killed program left
 * begun. A database that goes away is waited for.
 * @param report told what went wrong with the queue itself
 */
export function runJobs(url: string, db: Kysely<Tables>, tasks: Tasks, report: (error: Error) => void): RunningJobs {
  const closing = new AbortController();
  const { signal } = closing;
  const going = whileLeading(url, RUNNING, { signal, report }, (over) => runUntil(url, db, tasks, over));
  return {
    async stop() {
      closing.abort();
      await going;
    },
  };
}

/** Runs until this program is closed, the database went away and another may do them, or the clock jumps: then it is begun anew. */
async function runUntil(url: string, db: Kysely<Tables>, tasks: Tasks, lost: AbortSignal): Promise<void> {
  const jumped = new AbortController();
  const over = AbortSignal.any([lost, jumped.signal]);
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    application_name: 'ficarium jobs',
    connectionTimeoutMillis: CONNECTED_WITHIN_MS,
  });
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  let runner: Runner | undefined;
  try {
    await releaseLeft(db);
    await forgetFuture(db);
    await addWhatIsDue(db);
    runner = await run({
      pgPool: pool,
      taskList: taskList(tasks, over),
      concurrency: 2,
      pollInterval: POLL_MS,
      parsedCronItems: EACH_NIGHT,
      noHandleSignals: true,
      // So it hears of it when it cannot write why a job failed, and ends in order; else nobody waits for that, and it would end the
      // program. (What was done is written at once: the next job waits for it.)
      preset: { worker: { failJobBatchDelay: 0 } },
      logger: SILENT,
    });
    void untilClockJumps(db, over).then(() => jumped.abort());
    await Promise.race([runner.promise.catch(() => {}), aborted(over)]);
  } finally {
    // Also where the queue ended by itself: nobody watches over it any more.
    jumped.abort();
    await runner?.stop().catch(() => {});
    await written(db).catch(() => {});
    await pool.end().catch(() => {});
  }
}

const WRITTEN_WITHIN_MS = 5000;

/** Waits until what became of the last jobs is written: graphile-worker says that it has stopped before that is so. */
async function written(db: Kysely<Tables>): Promise<void> {
  for (const until = performance.now() + WRITTEN_WITHIN_MS; performance.now() < until; ) {
    const { rows } = await sql`select from graphile_worker.jobs where locked_at is not null limit 1`.execute(db);
    if (rows.length === 0) return;
    await sleep(20);
  }
}

const aborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });

/** A task that ends because the program is closed is given back, and not taken for done or failed. */
const taskList = (tasks: Tasks, signal: AbortSignal): TaskList =>
  Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [
      name,
      async (payload, { job }) => {
        try {
          await task({ key: job.key ?? name, payload, signal });
        } catch (error) {
          if (signal.aborted) throw new Error(STOPPED);
          throw error instanceof Trouble ? new Error(shapes.sentence.write(error.why)) : error;
        }
        if (signal.aborted) throw new Error(STOPPED);
      },
    ]),
  );

/** What fails is kept with its job; the queue's own diary is nobody's. */
const SILENT = new Logger(() => () => {});
