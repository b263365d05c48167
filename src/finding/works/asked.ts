import type { Slots } from './slots.ts';
import type { ColumnName, SideName } from './stock.ts';

/** Works that carry any of these tags. */
export type AnyOf = readonly { readonly side: SideName; readonly tags: readonly number[] }[];

/** What is asked of an index: a query whose names are resolved, and who asks. @typeParam Works how the index names some works */
export interface Asked<Works = Slots> {
  /** Standings that the viewer sees: bit n for standing n. */
  readonly standings: number;
  /** Each of them. */
  readonly include: readonly AnyOf[];
  /** None of them. */
  readonly exclude: readonly AnyOf[];
  /** Known, and in the range, both ends in it. */
  readonly ranges: readonly { readonly column: ColumnName; readonly from: number; readonly to: number }[];
  /** Only works of each of these: what words found, what somebody has read. */
  readonly only?: readonly Works[];
  /** None of these: hidden by the viewer, read already. */
  readonly not?: readonly Works[];
}
