import { type Kysely, sql } from 'kysely';
import type { Viewer } from '../../catalogue/work.ts';
import type { RuleSum } from '../reader.ts';
import type { Tables } from '../tables.ts';
import type { Visible } from '../visible.ts';

/** What holds of all that was said about rules in every work: the newest word about each. */
const REFUSED = sql`select rule from (
  select distinct on (rule) rule, verdict from decisions_for_all order by rule, id desc
) as newest where verdict = 'refused'`;

/** What the rules did in all works together, and which are refused everywhere. */
export const ruleReader = (db: Kysely<Tables>, visible: Visible) => ({
  async rules(viewer: Viewer): Promise<readonly RuleSum[]> {
    const { rows } = await sql<RuleSum>`
      with refused as (${REFUSED}),
        made as (
          select key as rule, sum((value->>0)::integer) as changes, count(*) as works, sum((value->>1)::float8) as confidence
          from works, jsonb_each(by_rule) where ${visible(viewer)} group by key
        )
      select coalesce(made.rule, refused.rule) as rule, coalesce(changes, 0) as changes, coalesce(works, 0) as works,
        coalesce(confidence / nullif(changes, 0), 1) as confidence, refused.rule is not null as refused
      from made full join refused on refused.rule = made.rule
      order by changes desc, rule
    `.execute(db);
    return rows;
  },

  refusedForAll: () => refusedRules(db),

  async worksDue(): Promise<number> {
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from (
        select work from pieces where due is not null union select work from works_due
      ) as marked`.execute(db);
    return rows[0]!.count;
  },
});

export async function refusedRules(db: Kysely<Tables>): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ rule: string }>`${REFUSED}`.execute(db);
  return new Set(rows.map((r) => r.rule));
}
