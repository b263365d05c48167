import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { databaseTrouble } from './connect.ts';
import type { RUNNING, WATCHING } from './locks.ts';

const LOOK_AGAIN_MS = 3000;
/** Of a server that answers nothing at all is known after so long. */
const ANSWERS_WITHIN_MS = 15_000;
/** Where the network between is cut, each side notices within half a minute: the lock goes with the connection. */
const NOTICED = 'set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3';

export interface Leading {
  /** Aborted when the program is closed. */
  readonly signal: AbortSignal;
  /** Told what goes wrong with the database or the work; it is tried again. */
  readonly report: (error: Error) => void;
}

/**
 * Does something that one of several programs on a library does at a time, until it is closed: where the one that does it is closed, or
 * loses the database, another takes its place within seconds. A database that goes away is waited for.
 * @param work given a signal that says when this program is not the one any more, or is closed
 */
export async function whileLeading(
  url: string,
  lock: typeof RUNNING | typeof WATCHING,
  { signal, report }: Leading,
  work: (over: AbortSignal) => Promise<void>,
): Promise<void> {
  while (!signal.aborted) {
    try {
      await lead(url, lock, signal, work);
    } catch (error) {
      if (!signal.aborted) report(databaseTrouble(error, url));
    }
    await pause(signal);
  }
}

async function lead(url: string, lock: number, signal: AbortSignal, work: (over: AbortSignal) => Promise<void>) {
  const holder = new pg.Client({
    connectionString: url,
    application_name: 'ficarium leading',
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    connectionTimeoutMillis: ANSWERS_WITHIN_MS,
    query_timeout: ANSWERS_WITHIN_MS,
  });
  const gone = new AbortController();
  holder.on('error', () => gone.abort()).on('end', () => gone.abort());
  await holder.connect();
  try {
    await holder.query(NOTICED);
    const { rows } = await holder.query('select pg_try_advisory_lock($1) as mine', [lock]);
    if (rows[0].mine && !signal.aborted) await work(AbortSignal.any([signal, gone.signal]));
  } finally {
    await holder.end().catch(() => {});
  }
}

/** Keeps the program running: one that waits for its turn has nothing else to do. */
const pause = (signal: AbortSignal) => sleep(LOOK_AGAIN_MS, undefined, { signal }).catch(() => {});
