import { sql, type Transaction } from 'kysely';
import type { Tables } from '../tables.ts';
import type { TakenFile } from '../writer.ts';
import { fromInserted } from './inserted.ts';

/**
 * Keeps what pages list as the chapters of a story, in place of what was read from the same bytes before. Works are put
 * together anew for it, and where files came to lie at new places: a list may mean them.
 */
export async function putContents(tx: Transaction<Tables>, files: readonly TakenFile[]): Promise<void> {
  const read = files.filter(({ pieces, refusals }) => pieces.length + refusals.length > 0);
  const lists = new Map(
    read.flatMap(({ sha256, contents }): [string, string][] =>
      sha256 !== null && contents ? [[sha256, JSON.stringify(contents)]] : [],
    ),
  );
  const none = read.flatMap(({ sha256 }) => (sha256 === null || lists.has(sha256) ? [] : [sha256]));
  const gone =
    none.length > 0 ? await tx.deleteFrom('contents').where('sha256', 'in', none).executeTakeFirst() : undefined;
  if (lists.size > 0)
    await tx
      .insertInto('contents')
      .values([...lists].map(([sha256, contents]) => ({ sha256, contents })))
      .onConflict((c) => c.column('sha256').doUpdateSet(fromInserted(['contents'])))
      .execute();
  if (lists.size > 0 || Number(gone?.numDeletedRows ?? 0) > 0)
    await tx.updateTable('state').set({ grouping_due: true }).execute();
  else if (read.length < files.length)
    await sql`update state set grouping_due = true where not grouping_due and exists (select from contents)`.execute(
      tx,
    );
}
