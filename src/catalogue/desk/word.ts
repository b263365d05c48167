import type { Field } from '../work.ts';

/** What a person said at the desk and has not taken back. */
export interface Word {
  readonly id: number;
  /** About one work, or about all works in which `field` says `said`. */
  readonly scope: 'work' | 'alike';
  /** A field of the record, a type of relation (`said` is then the other work), or what was looked at: `parts`, `restoration` … */
  readonly field: string;
  readonly said: string;
  /** `unknown`: nobody can know. What was suggested is gone, and nobody is asked again. */
  readonly verdict: 'accepted' | 'corrected' | 'refused' | 'unknown';
  /**
   * Accepted and corrected: the value that holds. Unknown: what was asked about. Refused: the value that is wrong; another one may still be suggested.
   * Of names alike: the list of names that take the place of `said`.
   */
  readonly value: unknown;
  /** What the program had read when it was said. */
  readonly was: Field<unknown> | null;
  readonly by: string;
  /** ISO 8601 */
  readonly at: string;
}
