import { sql, type Transaction } from 'kysely';
import * as shapes from '../shapes.ts';
import type { Tables } from '../tables.ts';
import type { TakenFile } from '../writer.ts';

/**
 * Keeps what pages list as the chapters of a story, and what lists of works say, in place of what was read from the same
 * bytes before. Triggers note what is said otherwise; files that came to lie at new places are noted here: others may mean them there.
 */
export async function putContents(tx: Transaction<Tables>, files: readonly TakenFile[]): Promise<void> {
  const read = files.filter(({ pieces, refusals }) => pieces.length + refusals.length > 0);
  const known = read.flatMap(({ sha256 }) => (sha256 === null ? [] : [sha256]));
  for (const [table, of] of [
    ['contents', 'contents'],
    ['work_lists', 'list'],
  ] as const) {
    const said = new Map(
      read.flatMap((file): [string, string][] =>
        file.sha256 !== null && file[of]
          ? [[file.sha256, of === 'list' ? shapes.list.write(file.list!) : shapes.contents.write(file.contents!)]]
          : [],
      ),
    );
    const column = sql.ref(of);
    await sql`delete from ${sql.table(table)} where sha256 = any(${known.filter((one) => !said.has(one))}::text[])`.execute(
      tx,
    );
    for (const [sha256, one] of said)
      await sql`insert into ${sql.table(table)} values (${sha256}, ${one})
        on conflict (sha256) do update set ${column} = excluded.${column}`.execute(tx);
  }
  if (read.length < files.length) await noteMoved(tx, files);
}

/** Files that came to lie at another place: a list may mean them there; and lists and dumps that did. */
async function noteMoved(tx: Transaction<Tables>, files: readonly TakenFile[]): Promise<void> {
  const moved = files.flatMap(({ sha256, pieces }) => (sha256 !== null && pieces.length === 0 ? [sha256] : []));
  await sql`
    with
      noted as (
        insert into regroup (key)
        select key from pieces where sha256 = any(${moved}) and (
          exists (select from contents) or exists (select from work_lists) or exists (select from archives)
        )
        union select sha256 from contents where sha256 = any(${moved})
        union select sha256 from work_lists where sha256 = any(${moved})
        union select sha256 from archives where sha256 = any(${moved})
        returning key
      )
    update state set grouping_due = true where not grouping_due and exists (select from noted)`.execute(tx);
}
