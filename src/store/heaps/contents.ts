import { sql, type Transaction } from 'kysely';
import { fromInserted } from '../inserted.ts';
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
  let changed = contents.size + lists.size > 0;
  for (const [table, kept] of [
    ['contents', contents],
    ['work_lists', lists],
  ] as const) {
    const none = known.filter((sha256) => !kept.has(sha256));
    if (none.length === 0) continue;
    const gone = await tx.deleteFrom(table).where('sha256', 'in', none).executeTakeFirst();
    changed ||= Number(gone.numDeletedRows) > 0;
  }
  if (contents.size > 0)
    await tx
      .insertInto('contents')
      .values([...contents].map(([sha256, contents]) => ({ sha256, contents })))
      .onConflict((c) => c.column('sha256').doUpdateSet(fromInserted(['contents'])))
      .execute();
  if (lists.size > 0)
    await tx
      .insertInto('work_lists')
      .values([...lists].map(([sha256, list]) => ({ sha256, list })))
      .onConflict((c) => c.column('sha256').doUpdateSet(fromInserted(['list'])))
      .execute();
  if (changed) await tx.updateTable('state').set({ grouping_due: true }).execute();
  else if (read.length < files.length)
    await sql`update state set grouping_due = true
      where not grouping_due and (exists (select from contents) or exists (select from work_lists))`.execute(tx);
}
