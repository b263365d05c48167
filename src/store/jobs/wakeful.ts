import { setTimeout as sleep } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

const LOOK_MS = 2000;
/** The clock is set all the time, by little. */
const JUMP_MS = 60_000;
/** What failed because something is away waits no longer than this, and loses no try by it. */
const WAITS_SECONDS = 15;
const TRIES = 3;
/** A database, a bucket or a disk that comes back, a library that somebody else has just now. */
const PASSING = '"code":"error\\.(?:s3-silent|database-silent|disk-full|disk-full-database|busy)"';

/**
 * Keeps the queue from waiting in vain until it is told to end: jobs that failed because of something that passes by itself are tried again
 * soon, however long it was away.
 * @returns when the clock of this machine was set to another time: what waits for a time waits for the wrong one then
 */
export async function untilClockJumps(db: Kysely<Tables>, signal: AbortSignal): Promise<void> {
  const apart = () => Date.now() - performance.now();
  const began = apart();
  while (!signal.aborted && Math.abs(apart() - began) < JUMP_MS) {
    await hurry(db).catch(() => {});
    await sleep(LOOK_MS, undefined, { signal }).catch(() => {});
  }
}

async function hurry(db: Kysely<Tables>): Promise<void> {
  await sql`select from graphile_worker.reschedule_jobs(
      array(select id from graphile_worker.jobs where locked_at is null and attempts > 0 and last_error ~ ${PASSING}
        and run_at > now() + make_interval(secs => ${WAITS_SECONDS + 1})),
      run_at => now() + make_interval(secs => ${WAITS_SECONDS}), attempts => ${TRIES})`.execute(db);
}

/** What was planned by a clock that was ahead is planned anew: what is due each night is not taken for done, and no job waits for a day that is past. */
export async function forgetFuture(db: Kysely<Tables>): Promise<void> {
  const now = new Date();
  await sql`update graphile_worker._private_known_crontabs
    set last_execution = least(last_execution, ${now}), known_since = least(known_since, ${now})
    where last_execution > ${now} or known_since > ${now}`.execute(db);
  await sql`select from graphile_worker.reschedule_jobs(
    array(select id from graphile_worker.jobs where locked_at is null and created_at > now()), run_at => now())`.execute(
    db,
  );
}
