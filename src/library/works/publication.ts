import type { Plan } from '../../grouping/card.ts';
import type { Sentence } from '../../text/sentence.ts';

export interface Publication {
  /** Under the work's lasting id. */
  readonly plan: Plan;
  readonly reason: Sentence;
  /** Out of sight from its first day. */
  readonly hidden: boolean;
}
