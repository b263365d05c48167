import { sql, type Transaction } from 'kysely';
import type { Tables } from '../tables.ts';
import type { NewErasure, TakenFile } from '../writer.ts';

type Tx = Transaction<Tables>;

export async function erase(tx: Tx, erasure: NewErasure): Promise<number> {
  const { mark, works, speaks, entries, names, letters, parts, lists, reason, by, at } = erasure;
  for (const [sha256, list] of lists)
    await (list
      ? tx
          .updateTable('work_lists')
          .set({ list: JSON.stringify(list) })
          .where('sha256', '=', sha256)
      : tx.deleteFrom('work_lists').where('sha256', '=', sha256)
    ).execute();
  const { rows } = await sql<{ id: number }>`
    select erase_works(${mark}, ${works}::text[], ${speaks}::text[], ${entries}::text[], ${names}::text[], ${letters}::text[],
      ${JSON.stringify(parts)}::json, ${reason}, ${by}, ${at}::timestamptz) as id`.execute(tx);
  return rows[0]!.id;
}

export const swept = async (tx: Tx, last: number): Promise<void> =>
  void (await tx.deleteFrom('sweeps').where('erasure', '<=', last).execute());

/** Names the files whose bytes are not kept because of an erasure. */
export async function nameErased(tx: Tx, files: readonly TakenFile[]): Promise<void> {
  const rows = files.flatMap(({ sha256, erased }) => (sha256 && erased ? [{ sha256, erasure: erased }] : []));
  if (rows.length > 0)
    await tx
      .insertInto('erased_originals')
      .values(rows)
      .onConflict((c) => c.doNothing())
      .execute();
}
