import { type Kysely, sql } from 'kysely';
import type { Sentence } from '../../text/sentence.ts';
import { RUNNING } from '../locks.ts';
import type { Tables } from '../tables.ts';
import type { Job, JobProgress, Taking } from './job.ts';
import { endTaking, takingIn, takingsIn } from './takings.ts';
import { againJob, dropJob, jobsIn, keepProgress } from './write.ts';

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
  /** Was this heap ever asked for? @param root its absolute path */
  isAskedFor(root: string): Promise<boolean>;
  /** Folders to which something was moved out of the watched one, absolute; some may be gone. */
  movedFromInbox(): Promise<readonly string[]>;
  /** The newest first. */
  takings(limit: number): Promise<readonly Taking[]>;
  /** Keeps what came of a heap: its summary, or why it cannot be taken in. */
  endTaking(id: number, came: { readonly summary: unknown } | { readonly trouble: Sentence }): Promise<void>;
  /** Does some program do the jobs of this library? */
  isRun(): Promise<boolean>;
}

export const queueOn = (db: Kysely<Tables>): Queue => ({
  list: () => jobsIn(db),
  again: (id) => againJob(db, id),
  drop: (id) => dropJob(db, id),
  progress: (key, progress) => keepProgress(db, key, progress),
  taking: (id) => takingIn(db, id),
  isAskedFor: async (root) =>
    (await db.selectFrom('takings').select('id').where('root', '=', root).limit(1).execute()).length > 0,
  movedFromInbox: async () =>
    (await db.selectFrom('takings').select('root').distinct().where('source', '=', 'inbox').execute()).map(
      (r) => r.root,
    ),
  takings: (limit) => takingsIn(db, limit),
  endTaking: (id, came) => endTaking(db, id, came),
  async isRun() {
    const { rows } = await sql`select from pg_locks where locktype = 'advisory' and objid = ${RUNNING} and granted
      and database = (select oid from pg_database where datname = current_database())`.execute(db);
    return rows.length > 0;
  },
});
