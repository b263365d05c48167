import { eachShingle } from './letters.ts';

/** Bins of a sketch: 1 kB in memory, and the share of equal bins tells Jaccard similarity to about ±0.04. */
export const BINS = 128;

/** A bin that no run of words fell into. */
export const EMPTY = 0;

/**
 * One-permutation MinHash (Li, Owen and Zhang, NIPS 2012) over runs of five words: every run falls into one bin, each bin
 * keeps its smallest hash. Values have 31 bits; 0 is an empty bin.
 */
export function sketchOf(words: Uint32Array): number[] {
  const bins = new Array<number>(BINS).fill(EMPTY);
  eachShingle(words, (a, b) => {
    const bin = a & (BINS - 1);
    const value = b >>> 1 || 1;
    const least = bins[bin]!;
    if (least === EMPTY || value < least) bins[bin] = value;
  });
  return bins;
}

/** The sketch of two texts together: bin by bin the smaller. */
export const joinSketches = (a: readonly number[], b: readonly number[]): number[] =>
  a.map((x, i) => (x === EMPTY ? b[i]! : b[i] === EMPTY ? x : Math.min(x, b[i]!)));
