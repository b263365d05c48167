import { type Kysely, sql } from 'kysely';
import type { Sentence } from '../../text/sentence.ts';
import * as shapes from '../shapes.ts';
import type { Tables } from '../tables.ts';
import type { Asked, Taking } from './job.ts';
import { addJob, jobsIn } from './write.ts';

type Db = Kysely<Tables>;

const keyOf = (taking: number) => `take-in:${taking}`;

/**
 * Keeps that a heap is to be taken in, and adds the job for it. What came through the page has a folder of its own and is asked for once: the program
 * that received it may do so at the same time as another one that found it there.
 * @returns its number
 */
export async function ask(tx: Db, { root, source, safe = false, by }: Asked): Promise<number> {
  if (source === 'page') {
    await sql`select pg_advisory_xact_lock(hashtextextended(${root}, 0))`.execute(tx);
    const there = await tx.selectFrom('takings').select('id').where('root', '=', root).executeTakeFirst();
    if (there) return there.id;
  }
  const { id } = await tx
    .insertInto('takings')
    .values({ root, source, safe, asked_by: by })
    .returning('id')
    .executeTakeFirstOrThrow();
  await addJob(tx, 'take-in', { key: keyOf(id), payload: { taking: id } });
  return id;
}

/** Asks once more for what failed. @returns false where there is no such heap, or it waits already */
export async function askAgain(tx: Db, id: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('takings')
    .set({ ended_at: null, trouble: null, summary: null })
    .where('id', '=', id)
    .where('ended_at', 'is not', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await addJob(tx, 'take-in', { key: keyOf(id), payload: { taking: id } });
  return true;
}

export async function takingIn(db: Db, id: number): Promise<Taking | null> {
  const row = await db.selectFrom('takings').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const [job = null] = row.ended_at ? [] : await jobsIn(db, keyOf(id));
  return takingOf(row, job);
}

export async function takingsIn(db: Db, limit: number): Promise<Taking[]> {
  const rows = await db.selectFrom('takings').selectAll().orderBy('id', 'desc').limit(limit).execute();
  const jobs = new Map((await jobsIn(db)).map((job) => [job.taking, job]));
  return rows.map((row) => takingOf(row, jobs.get(row.id) ?? null));
}

interface TakingRow {
  readonly id: number;
  readonly root: string;
  readonly source: Asked['source'];
  readonly safe: boolean;
  readonly asked_by: string;
  readonly asked_at: Date;
  readonly summary: string | null;
  readonly trouble: string | null;
  readonly ended_at: Date | null;
}

const takingOf = (row: TakingRow, job: Taking['job']): Taking => ({
  id: row.id,
  root: row.root,
  source: row.source,
  safe: row.safe,
  by: row.asked_by,
  askedAt: row.asked_at,
  endedAt: row.ended_at,
  summary: row.summary === null ? null : shapes.summary.read(row.summary, `import ${row.id}`),
  trouble: shapes.sentence.readOrNull(row.trouble, `import ${row.id}`),
  job,
});

export async function endTaking(
  db: Db,
  id: number,
  came: { readonly summary: unknown } | { readonly trouble: Sentence },
): Promise<void> {
  await sql`update takings set ended_at = now(),
    summary = ${'summary' in came ? shapes.summary.write(came.summary) : null}::json, trouble = ${'trouble' in came ? shapes.sentence.write(came.trouble) : null}
    where id = ${id}`.execute(db);
}
