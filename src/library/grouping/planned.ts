import type { Holdings } from '../../catalogue/told/found.ts';
import type { Card, Plan, Told } from '../../grouping/card.ts';
import type { KeptCard } from '../../store/grouping/kept.ts';
import type { KnownWork } from '../../store/works/stock.ts';
import type { Named } from './name-works.ts';

/** How drafts are to be put together, before anything of it is written. */
export interface Planned extends Named {
  /** Every draft of the plans, and of those that they were made beside. */
  readonly kept: ReadonlyMap<string, KeptCard>;
  /** The works that those drafts belong to so far. */
  readonly known: ReadonlyMap<string, KnownWork>;
  /** As what drafts were put together: under the names that dumps and lists give them. */
  readonly cards: readonly Card[];
  /** May the library be otherwise for this plan? */
  readonly concerned: (plan: Plan) => boolean;
  /** What dumps tell of them, by their keys. */
  readonly told: ReadonlyMap<string, readonly Told[]>;
  /** How much of what each dump tells of is in the library; null: as before. */
  readonly found: ReadonlyMap<string, Holdings> | null;
}

export const keysOf = ({ parts }: Plan): string[] => parts.flat();
