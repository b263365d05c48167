import { type RawBuilder, sql } from 'kysely';
import type { Standing, Viewer } from '../catalogue/work.ts';

/** The standings that a viewer sees in lists and counts: `catalogue/sees.ts`, handed in because a store knows no rules. */
export type VisibleStandings = (viewer: Viewer) => readonly Standing[];

/** A condition over columns of `works`. */
export type Visible = (viewer: Viewer) => RawBuilder<boolean>;

/** The one SQL expression of who sees a work, made from the one rule. */
export function visibleIn(standings: VisibleStandings): Visible {
  return (viewer) => {
    const seen = standings(viewer).map(
      (s) => sql`(${sql.lit(s.hidden)}, ${sql.lit(s.restricted)}, ${sql.lit(s.takenOut)})`,
    );
    return seen.length === 0
      ? sql<boolean>`false`
      : sql<boolean>`(works.merged_into is null and (works.hidden, works.restricted, works.taken_out) in (${sql.join(seen)}))`;
  };
}
