import { matrix, multiply } from './matrix.ts';

/** Words at the beginning of a unit and at the end of the one before it that have a place of their own, and those only counted in. */
const FIRST = 8;
const LAST = 4;
const MORE = 20;

/** The parts of a network's first layer: see `NetworkFile`. */
interface Parts {
  readonly classes: readonly number[];
  readonly amounts: readonly number[];
  readonly mean: Float32Array;
  readonly spread: Float32Array;
  readonly words: Float32Array;
  readonly kinds: Float32Array;
  readonly vector: number;
  readonly kindVector: number;
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/** The first layer: what a unit says by its words and its columns. */
export interface Sentences {
  /** Sets row i of x to what classes and single words add. */
  put(x: Float64Array, i: number, rows: Uint8Array, width: number, token0: readonly number[], words: Int32Array): void;
  /** Adds what amounts and the mean of the words add, for n rows. */
  amounts(
    x: Float64Array,
    n: number,
    rows: Uint8Array,
    width: number,
    token0: readonly number[],
    words: Int32Array,
  ): void;
}

/**
 * Most of the first layer is a sum of products that do not change: a class or a word at its place times the weights.
 * Those of classes are made once, those of words when the word is first met at that place.
 */
export function sentenceLayer(parts: Parts): Sentences {
  const { classes, amounts, mean, spread, words, kinds, vector, kindVector, weights, bias } = parts;
  const size = bias.length;
  const wide = weights.length / size;
  const known = words.length / vector;
  const fromAmounts = classes.length * kindVector;
  const fromWords = fromAmounts + amounts.length;
  const fromBag = fromWords + (FIRST + LAST) * vector;

  const product = (table: Float32Array, row: number, length: number, at: number): Float64Array => {
    const out = new Float64Array(size);
    for (let k = 0; k < size; k++) {
      let sum = 0;
      for (let j = 0; j < length; j++) sum += table[row * length + j]! * weights[k * wide + at + j]!;
      out[k] = sum;
    }
    return out;
  };
  const ofKinds = classes.map((_, c) =>
    Array.from({ length: 64 }, (_, v) => product(kinds, c * 64 + v, kindVector, c * kindVector)),
  );
  const ofWords: (Float64Array | undefined)[] = new Array((FIRST + LAST) * known);
  const wordAt = (slot: number, word: number): Float64Array =>
    (ofWords[slot * known + word] ??= product(words, word, vector, fromWords + slot * vector));

  const rest = amounts.length + vector;
  const part = new Float32Array(rest * size);
  for (let k = 0; k < size; k++) {
    for (let j = 0; j < amounts.length; j++) part[k * rest + j] = weights[k * wide + fromAmounts + j]!;
    for (let j = 0; j < vector; j++) part[k * rest + amounts.length + j] = weights[k * wide + fromBag + j]!;
  }
  const dense = matrix(part, size);

  return {
    put(x, i, rows, width, token0, index) {
      const to = i * size;
      const add = (row: Float64Array): void => {
        for (let k = 0; k < size; k++) x[to + k]! += row[k]!;
      };
      x.set(bias, to);
      for (let c = 0; c < classes.length; c++) add(ofKinds[c]![Math.min(63, rows[i * width + classes[c]!]!)]!);
      const from = token0[i]!;
      const end = Math.min(token0[i + 1]!, from + FIRST);
      for (let t = from; t < end; t++) add(wordAt(t - from, index[t]!));
      if (i > 0)
        for (let j = 0; j < LAST && from - 1 - j >= token0[i - 1]!; j++) add(wordAt(FIRST + j, index[from - 1 - j]!));
    },
    amounts(x, n, rows, width, token0, index) {
      const two = new Float64Array(2 * rest);
      for (let i = 0; i < n; i += 2) {
        two.fill(0);
        for (let r = 0; r < 2 && i + r < n; r++) {
          const row = (i + r) * width;
          const at = r * rest;
          for (let a = 0; a < amounts.length; a++) two[at + a] = (rows[row + amounts[a]!]! - mean[a]!) / spread[a]!;
          const from = token0[i + r]!;
          const end = Math.min(token0[i + r + 1]!, from + FIRST + MORE);
          for (let t = from; t < end; t++) {
            for (let k = 0, w = index[t]! * vector; k < vector; k++)
              two[at + amounts.length + k]! += words[w + k]! / (end - from);
          }
        }
        if (i + 1 < n) multiply(dense, two, x, i * size, (i + 1) * size);
        else {
          const one = new Float64Array(2 * size);
          multiply(dense, two, one, 0, size);
          for (let k = 0; k < size; k++) x[i * size + k]! += one[k]!;
        }
      }
    },
  };
}
