import { createHash } from 'node:crypto';

/**
 * What a second, slower reader made of a text: one that reads its words in both directions and weighs what they mean. Kept as a value, so
 * that the rule stays pure: whoever restores lets it read first (`toBeRead`) and hands over what it said.
 */
export interface SecondReading {
  /** Of the text that was read; of any other it says nothing. */
  readonly hash: string;
  /** Where units begin, as offsets, and of each the log odds that a paragraph begins there. */
  readonly at: readonly number[];
  readonly odds: readonly number[];
  readonly weights: SecondWeights;
}

/** What was read of a text, to be kept as plain values. @param scores log odds by offset, hundredths are enough */
export const secondReading = (
  content: string,
  scores: ReadonlyMap<number, number>,
  weights: SecondWeights,
): SecondReading => ({
  hash: hashOf(content),
  at: [...scores.keys()],
  odds: [...scores.values()].map((z) => Math.round(z * 100) / 100),
  weights,
});

/** The log odds by offset, where it is this very text that was read. */
export function readIn(content: string, { hash, at, odds }: SecondReading): ReadonlyMap<number, number> | undefined {
  return hash === hashOf(content) ? new Map(at.map((offset, i) => [offset, odds[i]!])) : undefined;
}

const hashOf = (content: string): string => createHash('sha256').update(content).digest('hex').slice(0, 32);

/** How much forest, network and second reader count, and a constant: away from speech marks, then beside one. */
type Weights = readonly [forest: number, network: number, second: number, constant: number];

/** Fitted by likelihood on writers whom neither had read: for stories with speech marks, and for those without. */
export interface SecondWeights {
  readonly quoted: readonly [away: Weights, beside: Weights];
  readonly unquoted: readonly [away: Weights, beside: Weights];
}

/** What the second reader says of a unit's place, or undefined where it said nothing. */
export type Second = (i: number) => { readonly score: number; readonly weights: SecondWeights } | undefined;
