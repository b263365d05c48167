import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';
import { againJob, dropJob, jobsIn, keepProgress } from './write/jobs.ts';
import { endTaking, takingIn, takingsIn } from './write/takings.ts';

/** Work that goes on behind the pages. A task's name is its job's, kept in rows: never renamed. */
export type TaskName = 'take-in' | 'group' | 'carry-out' | 'restore' | 'render';

/** Work that waits, goes on or failed. Done, it is gone from the list. */
export interface Job {
  readonly id: string;
  readonly task: TaskName;
  /** Names it while it is in the list. */
  readonly key: string;
  /** `again`: it failed and is tried again at `at`; `failed`: it is not tried again by itself. */
  readonly state: 'running' | 'waiting' | 'again' | 'failed';
  readonly attempts: number;
  readonly addedAt: Date;
  /** When it was or will be started. */
  readonly at: Date;
  /** Why it failed last, for people. */
  readonly trouble: string | null;
  readonly progress: JobProgress | null;
  /** Of `take-in`: the number of what is taken in. */
  readonly taking: number | null;
}

/** How far it is, as whoever does it says. */
export interface JobProgress {
  readonly what: string;
  readonly done: number;
  readonly all?: number | undefined;
  readonly stories: number;
  readonly refused: number;
  readonly faults?: number;
}

/** A heap that somebody asked to be taken in. */
export interface Asked {
  /** Absolute path. */
  readonly root: string;
  /** From a terminal, from the page, from the watched folder. */
  readonly source: 'command' | 'page' | 'inbox';
  readonly safe?: boolean;
  readonly by: string;
}

export interface Taking extends Required<Asked> {
  readonly id: number;
  readonly askedAt: Date;
  readonly endedAt: Date | null;
  /** What came of it, as who took it in wrote it. */
  readonly summary: unknown;
  /** Why it cannot be taken in; it is not tried again by itself. */
  readonly trouble: string | null;
  /** Its job, until that is done. */
  readonly job: Job | null;
}

/** What waits to be done behind the pages. Jobs are added through the `Writer`, with what makes them due. */
export interface Queue {
  list(): Promise<readonly Job[]>;
  /** Tries a job again now. @returns false where there is none of this number that waits or failed */
  again(id: string): Promise<boolean>;
  /** Takes a job off the list. @returns false where there is none of this number, or it goes on just now */
  drop(id: string): Promise<boolean>;
  /** Says how far a job is; null: it does not go on any more. */
  progress(key: string, progress: JobProgress | null): Promise<void>;
  taking(id: number): Promise<Taking | null>;
  /** The newest first. */
  takings(limit: number): Promise<readonly Taking[]>;
  /** Keeps what came of a heap: its summary, or why it cannot be taken in. */
  endTaking(id: number, came: { readonly summary: unknown } | { readonly trouble: string }): Promise<void>;
  /** Does some program do the jobs of this library? */
  isRun(): Promise<boolean>;
}

/** Whoever holds it does the jobs of the library, alone. */
export const RUNNING = 740_233_964;

export const queueOn = (db: Kysely<Tables>): Queue => ({
  list: () => jobsIn(db),
  again: (id) => againJob(db, id),
  drop: (id) => dropJob(db, id),
  progress: (key, progress) => keepProgress(db, key, progress),
  taking: (id) => takingIn(db, id),
  takings: (limit) => takingsIn(db, limit),
  endTaking: (id, came) => endTaking(db, id, came),
  async isRun() {
    const { rows } = await sql`select from pg_locks where locktype = 'advisory' and objid = ${RUNNING} and granted
      and database = (select oid from pg_database where datname = current_database())`.execute(db);
    return rows.length > 0;
  },
});
