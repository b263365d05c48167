import { sql } from 'kysely';

/** The id that a work goes by now: its own, or that of the work it was found to be a part or a copy of. */
export const currentId = (workId: string) =>
  sql<string>`(select coalesce(merged_into, id) from works as asked where asked.id = ${workId})`;
