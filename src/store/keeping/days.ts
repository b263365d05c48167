import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

/** How a library stood on a day. */
export interface Day {
  /** `2026-05-04`, by UTC. */
  readonly day: string;
  readonly at: Date;
  readonly works: number;
  /** Bytes of originals, of the database, and what was free on the disk of the data folder (null: unknown). */
  readonly originals: number;
  readonly database: number;
  readonly free: number | null;
  readonly backedUpAt: Date | null;
  readonly failedJobs: number;
}

/** How many answers were ready within so many milliseconds, and longer than the next less; -1: longer than all. */
export interface Answers {
  readonly withinMs: number;
  readonly answers: number;
  /** Of these, because the program or its database failed. */
  readonly failed: number;
}

export interface Days {
  /** Keeps a day; once more the same day: as it is now. */
  keep(day: Day): Promise<void>;
  /** The days since one, the oldest first. */
  since(day: string): Promise<readonly Day[]>;
  /** Adds what was counted to what is there. */
  addAnswers(day: string, answers: readonly Answers[]): Promise<void>;
  /** The answers of each day since one on which there were any, the quickest first. */
  answersSince(day: string): Promise<ReadonlyMap<string, readonly Answers[]>>;
}

/** A year, and what the picture of it needs before it. */
const KEPT_DAYS = 400;
const dayOf = sql<string>`to_char(day, 'YYYY-MM-DD')`;

export const daysIn = (db: Kysely<Tables>): Days => ({
  async keep({ backedUpAt, failedJobs, ...day }) {
    const row = { ...day, backed_up_at: backedUpAt, failed_jobs: failedJobs };
    await db
      .insertInto('days')
      .values(row)
      .onConflict((of) => of.column('day').doUpdateSet(row))
      .execute();
    for (const table of ['days', 'answers'] as const)
      await db.deleteFrom(table).where('day', '<', sql<Date>`${day.day}::date - ${KEPT_DAYS}::integer`).execute();
  },
  async since(day) {
    const rows = await db
      .selectFrom('days')
      .select([
        dayOf.as('day'),
        'at',
        'works',
        'originals',
        'database',
        'free',
        'backed_up_at as backedUpAt',
        'failed_jobs as failedJobs',
      ])
      .where('day', '>=', sql<Date>`${day}::date`)
      .orderBy('days.day')
      .execute();
    return rows;
  },
  async addAnswers(day, answers) {
    if (answers.length === 0) return;
    await db
      .insertInto('answers')
      .values(answers.map(({ withinMs, ...counted }) => ({ day, within_ms: withinMs, ...counted })))
      .onConflict((of) =>
        of.columns(['day', 'within_ms']).doUpdateSet({
          answers: sql`answers.answers + excluded.answers`,
          failed: sql`answers.failed + excluded.failed`,
        }),
      )
      .execute();
  },
  async answersSince(since) {
    const rows = await db
      .selectFrom('answers')
      .select([dayOf.as('day'), 'within_ms as withinMs', 'answers', 'failed'])
      .where('day', '>=', sql<Date>`${since}::date`)
      .orderBy('answers.day')
      .orderBy(sql`within_ms < 0`)
      .orderBy('within_ms')
      .execute();
    return Map.groupBy(rows, ({ day }) => day);
  },
});
