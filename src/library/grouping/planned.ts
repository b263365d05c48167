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
  /** Of how many chapters of these stories of dumps no text is in the library, by the keys of their entries. */
  readonly missing: ReadonlyMap<string, number>;
  /** They are those of all drafts. */
  readonly isWhole: boolean;
}

/** The stories of dumps that are told. */
export const entriesIn = (told: readonly Told[] = []): string[] => told.map(({ entry }) => entry);

export const keysOf = ({ parts }: Plan): string[] => parts.flat();
