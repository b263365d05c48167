/**
 * What a second, slower reader made of a text: one that reads its words in both directions and weighs what they mean. Kept as a value, so
 * that the rule stays pure: whoever restores lets it read first (`toBeRead`) and hands over what it said.
 */
export interface SecondReading {
  /** The text that was read; of any other it says nothing. */
  readonly content: string;
  /** Log odds that a paragraph begins, by the offset where the unit begins. */
  readonly scores: ReadonlyMap<number, number>;
  readonly weights: SecondWeights;
}

/** How much forest, network and second reader count, and a constant: away from speech marks, then beside one. */
type Weights = readonly [forest: number, network: number, second: number, constant: number];

/** Fitted by likelihood on writers whom neither had read: for stories with speech marks, and for those without. */
export interface SecondWeights {
  readonly quoted: readonly [away: Weights, beside: Weights];
  readonly unquoted: readonly [away: Weights, beside: Weights];
}

/** What the second reader says of a unit's place, or undefined where it said nothing. */
export type Second = (i: number) => { readonly score: number; readonly weights: SecondWeights } | undefined;
