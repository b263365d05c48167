import { sql, type Transaction } from 'kysely';
import type { Parted } from '../../catalogue/head.ts';
import type { Work } from '../../catalogue/work.ts';
import { restoredBlocks } from '../../text/restored.ts';
import type { Block } from '../../text/tree.ts';
import { hashOf } from '../hash.ts';
import type { Tables } from '../tables.ts';
import { partsOf } from './parts.ts';
import { keepChapters } from './write.ts';

/** Parts a work into its head and its chapters; handed in, since the store imports no room's values. */
export type HeadOf = (work: Work, parts: readonly (readonly Block[])[]) => Parted;

const PAGE = 50;

/** Makes heads of editions that hold their text: what `009-light-editions.sql` begins. The text is read from the parts from now on. */
export async function lightenEditions(tx: Transaction<Tables>, headOf: HeadOf): Promise<void> {
  await sql`alter table editions disable trigger only_added`.execute(tx);
  for (let after = { work: '', number: 0 }; ; ) {
    const rows = await tx
      .selectFrom('editions')
      .innerJoin('works', 'works.id', 'editions.work')
      .select(['work', 'number', 'editions.edition', 'works.edition as newest'])
      .where(sql<boolean>`(work, number) > (${after.work}, ${after.number})`)
      .orderBy('work')
      .orderBy('number')
      .limit(PAGE)
      .execute();
    for (const row of rows) await lighten(tx, row, headOf);
    if (rows.length < PAGE) break;
    after = rows.at(-1)!;
  }
  await sql`alter table editions enable trigger only_added`.execute(tx);
}

async function lighten(
  tx: Transaction<Tables>,
  { work, number, edition, newest }: { work: string; number: number; edition: string; newest: number },
  headOf: HeadOf,
): Promise<void> {
  const parts = await partsOf(tx, work, number);
  const { head, chapters } = headOf(JSON.parse(edition), parts.map(restoredBlocks));
  const changes = parts.flatMap(({ ledger }) => ledger.flatMap((pass) => pass.changes));
  const confidence = changes.length === 0 ? 1 : changes.reduce((sum, c) => sum + c.confidence, 0) / changes.length;
  // As that program wrote it: what reads it makes today's of it.
  const written = JSON.stringify({ shape: 2, confidence, work: head });
  await sql`update editions set edition = ${written}, hash = ${hashOf(written)} where work = ${work} and number = ${number}`.execute(
    tx,
  );
  if (number === newest) await keepChapters(tx, [[work, chapters]]);
}
