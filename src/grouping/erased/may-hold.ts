/** This much of the shorter in the longer, and it is an erased story (`known.ts`). */
const ENOUGH = 0.5;
/** Whoever has that much in common agrees in so many bins, but for texts that fill few. */
const LEAST_BINS = 2;
const DEVIATIONS = 4;

/** Two texts by their sketches: how long they are, how many bins they fill, in how many they agree. */
export interface Sketched {
  readonly agree: number;
  readonly words: readonly [number, number];
  readonly filled: readonly [number, number];
}

/** May one of two texts be to a half in the other? Their sketches agree then as often as this, four standard deviations of chance allowed for. */
export function mayHold({ agree, words, filled }: Sketched): boolean {
  const [shorter, longer] = [Math.min(...words), Math.max(...words)];
  const either = Math.max(...filled);
  const both = shorter * ENOUGH;
  const expected = (either * both) / (shorter + longer - both || 1);
  const chance = Math.sqrt(expected * Math.max(0, 1 - expected / (either || 1)));
  return agree >= Math.max(Math.min(LEAST_BINS, either / 4), expected - DEVIATIONS * chance);
}
