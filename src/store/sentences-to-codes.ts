import { sql, type Transaction } from 'kysely';
import * as shapes from './shapes.ts';
import type { Tables } from './tables.ts';

const COLUMNS = [
  ['refusals', 'message'],
  ['editions', 'reason'],
  ['standings', 'reason'],
  ['erasures', 'reason'],
  ['works_due', 'reason'],
  ['pieces', 'due'],
  ['takings', 'trouble'],
] as const;
const ONLY_ADDED = ['editions', 'standings', 'erasures'] as const;
const PAGE = 1000;

/** Makes codes of the sentences that older programs kept: what `017-sentences.sql` begins. */
export async function sentencesToCodes(tx: Transaction<Tables>): Promise<void> {
  for (const table of ONLY_ADDED) await sql`alter table ${sql.table(table)} disable trigger only_added`.execute(tx);
  for (const [table, column] of COLUMNS) await carryOver(tx, table, column);
  for (const table of ONLY_ADDED) await sql`alter table ${sql.table(table)} enable trigger only_added`.execute(tx);
  const archives = await tx.selectFrom('archives').select(['sha256', 'position', 'warnings']).execute();
  for (const { sha256, position, warnings } of archives)
    await tx
      .updateTable('archives')
      .set({ warnings: warnings.map((words) => shapes.sentence.write(shapes.sentence.read(words, sha256))) })
      .where('sha256', '=', sha256)
      .where('position', '=', position)
      .execute();
}

/** A page of different sentences at a time: many rows say the same. */
async function carryOver(tx: Transaction<Tables>, table: string, column: string): Promise<void> {
  const [rows, words] = [sql.table(table), sql.ref(column)];
  for (;;) {
    const old = await sql<{ words: string }>`
      select distinct ${words} as words from ${rows} where ${words} is not null and ${words} not like '{"shape":%' limit ${PAGE}`.execute(
      tx,
    );
    if (old.rows.length === 0) return;
    const said = old.rows.map((row) => row.words);
    const codes = said.map((one) => shapes.sentence.write(shapes.sentence.read(one, `${table}.${column}`)));
    await sql`update ${rows} set ${words} = carried.code
      from unnest(${said}::text[], ${codes}::text[]) as carried (words, code) where ${words} = carried.words`.execute(
      tx,
    );
  }
}
