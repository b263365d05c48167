import type { Plan } from '../../grouping/card.ts';

export interface Publication {
  /** Under the work's lasting id. */
  readonly plan: Plan;
  readonly reason: string;
  /** Out of sight from its first day. */
  readonly hidden: boolean;
}
