import { type Kysely, sql } from 'kysely';
import { unrendered } from '../editions/chapters.ts';
import { groupingDue } from '../grouping/due.ts';
import * as shapes from '../shapes.ts';
import type { Tables } from '../tables.ts';
import type { Job, JobProgress, TaskName } from './job.ts';

type Db = Kysely<Tables>;

/** One after the other: each of them wants the library for itself. */
const SERIAL = 'library';
/** With growing pauses that is about four days. */
const MOST_ATTEMPTS = 25;
/** Left by a program that was closed in the middle: no failure. */
export const STOPPED = 'It was stopped because the program was closed.';

export interface NewJob {
  /** Two with the same key are one, unless the first goes on already: then it is done again afterwards. */
  readonly key?: string;
  readonly payload?: unknown;
  /** Not before so many seconds. */
  readonly after?: number;
}

/** Adds a job in the transaction that makes it due. */
export async function addJob(
  db: Db,
  task: TaskName,
  { key = task, payload = {}, after = 0 }: NewJob = {},
): Promise<void> {
  const queue = task === 'render' ? null : SERIAL;
  await sql`select from graphile_worker.add_job(${task}, payload => ${JSON.stringify(payload)}::json, queue_name => ${queue}::text,
    job_key => ${key}, max_attempts => ${MOST_ATTEMPTS}, run_at => now() + make_interval(secs => ${after}))`.execute(
    db,
  );
}

/** Works are to be put together: once, however many files came in. */
export async function addGrouping(db: Db): Promise<void> {
  if (await groupingDue(db)) await addJob(db, 'group');
}

/** Works are to be restored or put together anew. */
export async function addRestoring(db: Db): Promise<void> {
  const { rows } = await sql<{ due: boolean }>`
    select exists (select from works_due) or exists (select from pieces where due is not null) as due`.execute(db);
  if (rows[0]!.due) await addJob(db, 'restore');
}

/** Is there an erasure that did not come to its end? */
export async function isUnswept(db: Db): Promise<boolean> {
  return (await db.selectFrom('sweeps').select('erasure').limit(1).execute()).length > 0;
}

/** What is due without a job: in a library from before there were any, or where chapters were thrown away. */
export async function addWhatIsDue(db: Db): Promise<void> {
  await addGrouping(db);
  await addRestoring(db);
  const { rows } = await sql`select from state, desk_words where scope = 'files' and id > files_word limit 1`.execute(
    db,
  );
  if (rows.length > 0) await addJob(db, 'carry-out');
  if ((await unrendered(db, '', 1)).length > 0) await addJob(db, 'render');
  if (await isUnswept(db)) await addJob(db, 'sweep');
  await askOfRestored(db);
}

/** A restored library has the heaps that waited, and no jobs: those are the queue's own. */
async function askOfRestored(db: Db): Promise<void> {
  const { rows } = await sql<{ id: number }>`
    select id from takings where ended_at is null and not exists (
      select from graphile_worker.jobs where task_identifier = 'take-in' and (key = 'take-in:' || takings.id or key is null)
    ) order by id`.execute(db);
  for (const { id } of rows) await addJob(db, 'take-in', { key: `take-in:${id}`, payload: { taking: id } });
}

interface JobRow {
  readonly id: string | number;
  readonly task: TaskName;
  readonly key: string;
  readonly attempts: number;
  readonly most: number;
  readonly last_error: string | null;
  readonly created_at: Date;
  readonly at: Date;
  readonly running: boolean;
  readonly progress: string | null;
}

/** A job without a key was begun and asked for again meanwhile: the one that has its key stands for both. */
export async function jobsIn(db: Db, only?: string): Promise<Job[]> {
  const { rows } = await sql<JobRow>`
    select id, task_identifier as task, key, attempts, max_attempts as most, last_error, created_at, locked_at is not null as running,
      coalesce(locked_at, run_at) as at, progress
    from graphile_worker.jobs left join job_progress on job_progress.job = key
    where key is not null ${only === undefined ? sql`` : sql`and key = ${only}`}
    order by locked_at is null, attempts >= max_attempts, run_at, id`.execute(db);
  return rows.map(jobOf);
}

function jobOf({ id, task, key, attempts, most, last_error, created_at, at, running, progress }: JobRow): Job {
  const trouble = last_error === STOPPED ? null : shapes.sentence.readOrNull(last_error, key);
  return {
    id: String(id),
    task,
    key,
    state: running ? 'running' : attempts >= most ? 'failed' : trouble === null || attempts === 0 ? 'waiting' : 'again',
    attempts,
    addedAt: created_at,
    at,
    trouble: running ? null : trouble,
    progress: running && progress !== null ? shapes.progress.read(progress, key) : null,
    taking: task === 'take-in' ? Number(key.slice(key.indexOf(':') + 1)) : null,
  };
}

export async function againJob(db: Db, id: string): Promise<boolean> {
  const { rows } = await sql`
    select pg_notify('jobs:insert', '{"r":0,"count":1}') from graphile_worker.reschedule_jobs(array[${id}::bigint], run_at => now(), attempts => 0)`.execute(
    db,
  );
  return rows.length > 0;
}

export async function dropJob(db: Db, id: string): Promise<boolean> {
  const { rows } = await sql<{
    key: string | null;
  }>`select key from graphile_worker.complete_jobs(array[${id}::bigint])`.execute(db);
  return rows.length > 0;
}

export async function keepProgress(db: Db, key: string, progress: JobProgress | null): Promise<void> {
  if (progress === null) {
    await db.deleteFrom('job_progress').where('job', '=', key).execute();
    return;
  }
  await sql`insert into job_progress values (${key}, ${shapes.progress.write(progress)})
    on conflict (job) do update set progress = excluded.progress`.execute(db);
}

/**
 * Gives back what a program that is gone, or was closed, left begun; its attempt does not count. Only for who has all jobs alone.
 */
export async function releaseLeft(db: Db): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ id: string; attempts: number; key: string | null; held_by: string | null }>`
      select id, attempts, key, locked_by as held_by from graphile_worker.jobs
      where locked_at is not null or last_error = ${STOPPED} order by id`.execute(tx);
    const queues = await sql<{ held_by: string }>`
      select locked_by as held_by from graphile_worker._private_job_queues where locked_by is not null`.execute(tx);
    const workers = [...rows, ...queues.rows].flatMap(({ held_by }) => held_by ?? []);
    await sql`select graphile_worker.force_unlock_workers(${workers}::text[])`.execute(tx);
    for (const { id, attempts, key } of rows)
      if (key === null) await sql`select from graphile_worker.complete_jobs(array[${id}::bigint])`.execute(tx);
      else
        await sql`select from graphile_worker.reschedule_jobs(array[${id}::bigint], run_at => now(), attempts => ${Math.max(0, attempts - 1)}::int)`.execute(
          tx,
        );
    await tx.deleteFrom('job_progress').execute();
  });
}
