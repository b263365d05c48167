import { sql, type Transaction } from 'kysely';
import { sentence } from '../../text/sentence.ts';
import { silence } from '../desk/write.ts';
import * as shapes from '../shapes.ts';
import type { Tables } from '../tables.ts';

type Tx = Transaction<Tables>;

/** The heaps that are out of the library now. */
export const HEAPS_OUT = sql`(
  select heap from (select distinct on (heap) heap, taken_out from heap_standings order by heap, id desc) as newest where taken_out
)`;

/** Takes a heap out of the library, or puts it back. @returns false where there is no such heap, or it is so already */
export async function standHeap(tx: Tx, heap: number, takenOut: boolean, by: string): Promise<boolean> {
  const { rows } = await sql<{ out: boolean }>`
    select id in ${HEAPS_OUT} as out from heaps where id = ${heap} for update`.execute(tx);
  if (rows.length === 0 || rows[0]!.out === takenOut) return false;
  await tx.insertInto('heap_standings').values({ heap, taken_out: takenOut, decided_by: by }).execute();
  await settleHeaps(tx);
  return true;
}

/**
 * A work is out of the library when every place of every file of it, now or before, lies in heaps that are out. What
 * comes in again from elsewhere is in it again.
 * @param works only these; left out: every work
 */
export async function settleHeaps(tx: Tx, works?: readonly string[]): Promise<void> {
  const spoken = await tx.selectFrom('heap_standings').select('id').limit(1).execute();
  if (spoken.length === 0) return;
  const { rows } = await sql<{ id: string; taken_out: boolean }>`
    with
      heaps_out as materialized (select heap from ${HEAPS_OUT} as those),
      lying as (
        select pieces.work, bool_and(place.heap in (select heap from heaps_out)) as out
        from pieces cross join lateral (
          select heap from found_files where found_files.sha256 = pieces.sha256
          union all select heap from earlier_files where earlier_files.sha256 = pieces.sha256
        ) as place
        where pieces.work is not null ${works ? sql`and pieces.work = any(${[...works]})` : sql``}
        group by pieces.work
      )
    update works set taken_out = lying.out from lying where works.id = lying.work and works.taken_out <> lying.out
    returning works.id, works.taken_out`.execute(tx);
  const of = (out: boolean) => rows.filter((row) => row.taken_out === out).map(({ id }) => id);
  await silence(tx, of(true));
  await sql`insert into works_due select unnest(${of(false)}::text[]), ${shapes.sentence.write(sentence('why.heap-back'))}
    on conflict (work) do update set reason = excluded.reason`.execute(tx);
}
