import { sql, type Transaction } from 'kysely';
import { regroup, regroupAll } from '../grouping/write.ts';
import * as shapes from '../shapes.ts';
import type { Tables } from '../tables.ts';
import type { TakenFile } from '../writer.ts';

/**
 * Keeps what pages list as the chapters of a story, and what lists of works say, in place of what was read from the same
 * bytes before. Works are put together anew for it, and where files came to lie at new places: a list may mean them.
 */
export async function putContents(tx: Transaction<Tables>, files: readonly TakenFile[]): Promise<void> {
  const read = files.filter(({ pieces, refusals }) => pieces.length + refusals.length > 0);
  const saying = (of: 'contents' | 'list') =>
    new Map(
      read.flatMap((file): [string, string][] =>
        file.sha256 !== null && file[of]
          ? [[file.sha256, of === 'list' ? shapes.list.write(file.list!) : shapes.contents.write(file.contents!)]]
          : [],
      ),
    );
  const known = read.flatMap(({ sha256 }) => (sha256 === null ? [] : [sha256]));
  const [contents, lists] = [saying('contents'), saying('list')];
  let [changed, others] = [false, false];
  for (const [table, kept] of [
    ['contents', contents],
    ['work_lists', lists],
  ] as const) {
    const column = table === 'contents' ? 'contents' : 'list';
    const { rows } = await sql<{ sha256: string; said: string }>`
      select sha256, ${sql.ref(column)}::text as said from ${sql.table(table)} where sha256 = any(${known})`.execute(
      tx,
    );
    const before = new Map(rows.map(({ sha256, said }) => [sha256, said]));
    const fresh = [...kept].filter(([sha256]) => !before.has(sha256));
    const other = [...before].filter(([sha256, said]) => kept.get(sha256) !== said);
    others ||= other.length > 0 || (table === 'work_lists' && fresh.length > 0);
    changed ||= fresh.length > 0;
    if (table === 'contents')
      await regroup(
        tx,
        fresh.map(([sha256]) => sha256),
      );
    const none = other.flatMap(([sha256]) => (kept.has(sha256) ? [] : [sha256]));
    if (none.length > 0) await tx.deleteFrom(table).where('sha256', 'in', none).execute();
    for (const [sha256, said] of kept)
      if (before.get(sha256) !== said)
        await sql`insert into ${sql.table(table)} values (${sha256}, ${said})
          on conflict (sha256) do update set ${sql.ref(column)} = excluded.${sql.ref(column)}`.execute(tx);
  }
  if (others) await regroupAll(tx);
  else if (changed) await tx.updateTable('state').set({ grouping_due: true }).execute();
  else if (read.length < files.length) await noteMoved(tx, files);
}

/** Files that came to lie at another place: a list may mean them there. */
async function noteMoved(tx: Transaction<Tables>, files: readonly TakenFile[]): Promise<void> {
  const moved = files.flatMap(({ sha256, pieces }) => (sha256 !== null && pieces.length === 0 ? [sha256] : []));
  await sql`
    with
      listed as (select where exists (select from contents) or exists (select from work_lists)),
      noted as (insert into regroup (key) select key from pieces, listed where sha256 = any(${moved}))
    update state set grouping_due = true where not grouping_due and exists (select from listed)`.execute(tx);
}
