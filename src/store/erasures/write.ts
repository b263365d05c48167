import { sql, type Transaction } from 'kysely';
import { storable } from '../fold.ts';
import { STOPPED } from '../jobs/write.ts';
import * as shapes from '../shapes.ts';
import type { Tables } from '../tables.ts';
import { forgetNames, holdTags } from '../tags/write.ts';
import type { NewErasure, TakenFile } from '../writer.ts';

type Tx = Transaction<Tables>;

export async function erase(tx: Tx, erasure: NewErasure): Promise<number> {
  const { mark, works, speaks, entries, names, letters, parts, lists, reason, by, at } = erasure;
  await holdTags(tx);
  for (const [sha256, list] of lists)
    await (list
      ? tx
          .updateTable('work_lists')
          .set({ list: shapes.list.write(list) })
          .where('sha256', '=', sha256)
      : tx.deleteFrom('work_lists').where('sha256', '=', sha256)
    ).execute();
  const held = await sql<{ id: number }>`select id from heaps where ${withFiles}`.execute(tx);
  const { rows } = await sql<{ id: number }>`
    select erase_works(${mark}, ${works}::text[], ${speaks}::text[], ${entries}::text[], ${names}::text[], ${letters}::text[],
      ${shapes.runs.write(parts)}::json, ${shapes.sentence.write(reason)}, ${by}, ${at}::timestamptz) as id`.execute(
    tx,
  );
  await forgetNames(tx);
  // What lists and pages said before can name the story.
  await tx.updateTable('regroup').set({ contents: null, list: null }).execute();
  await forgetPlaces(
    tx,
    held.rows.map(({ id }) => id),
    names,
  );
  // Why a job failed can name what it was about.
  await sql`update graphile_worker._private_jobs set last_error = null where last_error <> ${STOPPED}`.execute(tx);
  return rows[0]!.id;
}

const ERASED = 'erased';
const withFiles = sql`exists (select from found_files where heap = heaps.id)`;

/**
 * The path of a heap of which nothing is left can name the story, and so can what was told at the end of an import.
 * @param heaps that held something before
 * @param names of what is erased: a folder that is called so may not have been found, too
 */
async function forgetPlaces(tx: Tx, heaps: readonly number[], names: readonly string[]): Promise<void> {
  const { rows } = await sql<{ root: string }>`
    with emptied as (select id, root from heaps where not ${withFiles}
      and (id = any(${heaps}) or exists (select from unnest(${names}::text[]) as name where position(name in root) > 0)))
    update heaps set root = ${ERASED} from emptied where heaps.id = emptied.id returning emptied.root`.execute(tx);
  const emptied = new Set(rows.map(({ root }) => root));
  const takings = await tx.selectFrom('takings').selectAll().where('ended_at', 'is not', null).execute();
  for (const { id, root, source, summary, trouble } of takings) {
    // Other roots hold no name, and the watched folder's are known again by theirs.
    const isNamedSo = names.some((name) => root.includes(name));
    const isEmptied = source === 'command' && (emptied.has(storable(root)) || isNamedSo);
    await tx
      .updateTable('takings')
      .set({
        root: isEmptied ? ERASED : root,
        trouble: isEmptied ? null : trouble,
        summary: summary && withoutNames(summary, id),
      })
      .where('id', '=', id)
      .execute();
  }
}

/** What an import told of files and archives can name the story. */
const withoutNames = (summary: string, id: number): string =>
  shapes.summary.write({ ...(shapes.summary.read(summary, `import ${id}`) as object), faultsTold: [], archives: [] });

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
