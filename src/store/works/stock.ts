import { type Kysely, sql } from 'kysely';
import type { Sentence } from '../../text/sentence.ts';
import { type FilesWords, filesWords } from '../desk/files-words.ts';
import { unrendered } from '../editions/chapters.ts';
import { groupingDue } from '../grouping/due.ts';
import * as shapes from '../shapes.ts';
import type { Tables } from '../tables.ts';

export interface KnownWork {
  readonly addedAt: Date;
  readonly planHash: string;
  readonly mergedInto: string | null;
  /** Of one that was merged: the drafts that it had. */
  readonly keys?: readonly string[];
}

/** The works, and what is due at them. */
export interface StockWorks {
  groupingDue(): Promise<boolean>;
  /** What people said about which files are one work. */
  filesWords(): Promise<FilesWords>;
  /** Every work, those that were merged into another too. @param only these and what was merged into them */
  works(only?: readonly string[]): Promise<ReadonlyMap<string, KnownWork>>;
  /** Works after this id, in the order of ids, of which a draft must be restored or which must be put together anew, and why. */
  due(after: string, limit: number): Promise<readonly { readonly work: string; readonly reason: Sentence }[]>;
  /** Works after this id, in the order of ids, whose chapters were thrown away. */
  unrendered(after: string, limit: number): Promise<readonly string[]>;
}

export const stockWorks = (db: Kysely<Tables>): StockWorks => ({
  groupingDue: () => groupingDue(db),

  filesWords: () => filesWords(db),

  async works(only) {
    const all = db
      .selectFrom('works')
      .select(['id', 'added_at', 'plan_hash', 'merged_into'])
      .select(sql<string | null>`case when merged_into is not null then plan end`.as('plan'));
    const rows = await (only
      ? all.where((w) => w.or([w('id', 'in', ['', ...only]), w('merged_into', 'in', ['', ...only])]))
      : all
    ).execute();
    return new Map(
      rows.map((r) => [
        r.id,
        {
          addedAt: r.added_at,
          planHash: r.plan_hash,
          mergedInto: r.merged_into,
          ...(r.plan ? { keys: shapes.plan.read(r.plan, r.id).parts.flat() } : {}),
        },
      ]),
    );
  },

  async due(after, limit) {
    const { rows } = await sql<{ work: string; reason: string }>`
        select work, max(due) as reason from (
          select work, due from pieces where due is not null
          union all select work, reason from works_due
        ) as marked where work > ${after}
        group by work order by work limit ${limit}`.execute(db);
    return rows.map(({ work, reason }) => ({ work, reason: shapes.sentence.read(reason, work) }));
  },

  unrendered: (after, limit) => unrendered(db, after, limit),
});
