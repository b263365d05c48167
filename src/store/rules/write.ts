import { sql, type Transaction } from 'kysely';
import type { Sentence } from '../../text/sentence.ts';
import { WORD } from '../locks.ts';
import * as shapes from '../shapes.ts';
import type { Tables } from '../tables.ts';
import type { NewDecisionForAll } from '../writer.ts';
import { refusedRules } from './read.ts';

type Tx = Transaction<Tables>;

/** Whoever puts works together shares the lock; who speaks about every work has it alone until the transaction ends: no work slips through between. */
export const speakOfAll = (tx: Tx) => sql`select pg_advisory_xact_lock(${WORD})`.execute(tx);

export async function decideForAll(
  tx: Tx,
  { rule, verdict, decidedBy }: NewDecisionForAll,
  rules: readonly string[],
  reason: Sentence,
): Promise<void> {
  await speakOfAll(tx);
  await tx.insertInto('decisions_for_all').values({ rule, verdict, decided_by: decidedBy }).execute();
  if (verdict === 'undecided')
    await tx
      .updateTable('pieces')
      .set({ due: shapes.sentence.write(reason) })
      .execute();
  else
    await sql`update pieces set due = ${shapes.sentence.write(reason)} from works join edition_parts as part on part.work = works.id and part.number = works.edition
      where jsonb_exists_any(works.by_rule, ${rules}::text[]) and works.merged_into is null and pieces.key = part.key`.execute(
      tx,
    );
}

export async function refusedForAll(tx: Tx): Promise<ReadonlySet<string>> {
  await sql`select pg_advisory_xact_lock_shared(${WORD})`.execute(tx);
  return refusedRules(tx);
}

export async function due(tx: Tx, keys: readonly string[], reason: Sentence | null): Promise<void> {
  if (keys.length > 0)
    await tx
      .updateTable('pieces')
      .set({ due: reason && shapes.sentence.write(reason) })
      .where('key', 'in', [...keys])
      .execute();
}
