import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

/** Stories came in that are not put together into works yet, or other rules put them together. */
export async function groupingDue(db: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql<{ due: boolean }>`
    select grouping_due or (grouped_by = 0 and exists (select from pieces)) as due from state`.execute(db);
  return rows[0]!.due;
}
