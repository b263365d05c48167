/** The choices; the first of each is what holds until somebody chooses. */
export const CHOICES = {
  theme: ['auto', 'light', 'sepia', 'dark', 'plain'],
  font: ['literata', 'source-serif', 'atkinson', 'opendyslexic'],
  size: ['3', '1', '2', '4', '5', '6', '7'],
  measure: ['medium', 'narrow', 'wide'],
  leading: ['usual', 'close', 'airy'],
  edge: ['ragged', 'even'],
  covers: ['no', 'yes'],
  adult: ['no', 'yes'],
} as const;

/** How a person likes to read. Kept in a cookie of that name on their own machine; for who has an account, in the library too. */
export interface Reading {
  readonly theme: (typeof CHOICES.theme)[number];
  readonly font: (typeof CHOICES.font)[number];
  readonly size: (typeof CHOICES.size)[number];
  readonly measure: (typeof CHOICES.measure)[number];
  /** How far lines stand apart. */
  readonly leading: (typeof CHOICES.leading)[number];
  /** How lines end. */
  readonly edge: (typeof CHOICES.edge)[number];
  /** Covers stand beside works in lists. */
  readonly covers: (typeof CHOICES.covers)[number];
  /** Has asked for works rated Mature or Explicit. */
  readonly adult: (typeof CHOICES.adult)[number];
}
