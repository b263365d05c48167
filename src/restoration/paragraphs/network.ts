import { type Matrix, matrix, multiply } from './matrix.ts';
import { bytesOf, numbersOf, type Packed } from './packed.ts';
import { type Sentences, sentenceLayer } from './sentence-layer.ts';
import type { Tokens } from './tokens.ts';

/** A small convolutional network over units, as `training/network.py` writes it. Matrices are stored output by output. */
export interface NetworkFile {
  /** Columns (of `COLUMNS`) that are names of a kind, and those that are amounts with their mean and spread. */
  readonly classes: readonly number[];
  readonly amounts: readonly number[];
  readonly mean: Packed;
  readonly spread: Packed;
  /** Hashes of the words the network knows, ascending; `words` has a row for "no word", then one per class, then these. */
  readonly vocabulary: Packed;
  readonly words: Packed;
  readonly kinds: Packed;
  readonly input: Layer;
  readonly blocks: readonly (Layer & { readonly norm: Packed })[];
  readonly norm: Packed;
  readonly hidden: Layer;
  readonly output: Layer;
}
interface Layer {
  readonly weights: Packed;
  readonly bias: Packed;
}

/** Scores (log odds of a break) for the places before each unit. */
export interface Network {
  scores(rows: Uint8Array, width: number, token0: readonly number[], tokens: Tokens): Float64Array;
}

/** Rows of `words` before the first known word: none, and one for each class of word. */
const CLASSES = 38;

export function readNetwork(file: NetworkFile): Network {
  const size = file.input.bias.shape[0]!;
  const sentences = sentenceLayer({
    classes: file.classes,
    amounts: file.amounts,
    mean: numbersOf(file.mean),
    spread: numbersOf(file.spread),
    words: numbersOf(file.words),
    kinds: numbersOf(file.kinds),
    vector: file.words.shape[1]!,
    kindVector: file.kinds.shape[2]!,
    weights: numbersOf(file.input.weights),
    bias: numbersOf(file.input.bias),
  });
  const dense = (layer: Layer) => ({
    m: matrix(numbersOf(layer.weights), layer.bias.shape[0]!),
    bias: numbersOf(layer.bias),
  });
  const blocks = file.blocks.map((block) => ({ ...dense(block), norm: numbersOf(block.norm) }));
  const norm = numbersOf(file.norm);
  const hidden = dense(file.hidden);
  const output = numbersOf(file.output.weights);
  const constant = numbersOf(file.output.bias)[0]!;
  const known = new Map<number, number>();
  new Uint32Array(bytesOf(file.vocabulary.data).buffer).forEach((word, i) => {
    known.set(word, i + CLASSES);
  });

  return {
    scores(rows, width, token0, tokens) {
      const n = token0.length - 1;
      const x = firstLayer(sentences, size, rows, width, token0, wordsOf(tokens, known));
      const y = new Float64Array(x.length);
      blocks.forEach((block, b) => {
        normalise(x, y, block.norm, n, size);
        convolve(block.m, block.bias, y, x, n, size, 1 << b);
      });
      normalise(x, y, norm, n, size);
      const last = new Float64Array(2 * hidden.bias.length);
      const out = new Float64Array(n + 1);
      for (let i = 0; i < n; i += 2) {
        last.set(hidden.bias);
        last.set(hidden.bias, hidden.bias.length);
        multiply(hidden.m, y.subarray(i * size, (i + 2) * size), last, 0, hidden.bias.length);
        for (let k = 0; k < hidden.bias.length; k++) {
          out[i]! += Math.max(0, last[k]!) * output[k]!;
          out[i + 1]! += Math.max(0, last[hidden.bias.length + k]!) * output[k]!;
        }
      }
      return out.map((z) => z + constant);
    },
  };
}

function wordsOf(tokens: Tokens, known: ReadonlyMap<number, number>): Int32Array {
  const index = new Int32Array(tokens.count);
  for (let t = 0; t < tokens.count; t++) {
    const k = tokens.kind[t]!;
    index[t] = (k === NAME ? undefined : known.get(tokens.hash[t]!)) ?? k + 1;
  }
  return index;
}

/** Names are not told apart. */
const NAME = 32;

/** One row per unit, and an empty one where their number is odd: rows are worked on in pairs. */
function firstLayer(
  sentences: Sentences,
  size: number,
  rows: Uint8Array,
  width: number,
  token0: readonly number[],
  words: Int32Array,
): Float64Array {
  const n = token0.length - 1;
  const x = new Float64Array((n + (n & 1)) * size);
  for (let i = 0; i < n; i++) sentences.put(x, i, rows, width, token0, words);
  sentences.amounts(x, n, rows, width, token0, words);
  for (let k = 0; k < x.length; k++) if (x[k]! < 0) x[k] = 0;
  x.fill(0, n * size);
  return x;
}

/** x += max(0, W·[y before, y here, y behind] + b), the neighbours `reach` rows away; beyond the ends all is 0. */
function convolve(
  m: Matrix,
  bias: Float32Array,
  y: Float64Array,
  x: Float64Array,
  n: number,
  size: number,
  reach: number,
): void {
  const three = new Float64Array(6 * size);
  const z = new Float64Array(2 * size);
  for (let i = 0; i < n; i += 2) {
    for (let r = 0; r < 2; r++) {
      for (let side = 0; side < 3; side++) {
        const j = i + r + (side - 1) * reach;
        const to = (3 * r + side) * size;
        if (j >= 0 && j < n) for (let k = 0; k < size; k++) three[to + k] = y[j * size + k]!;
        else three.fill(0, to, to + size);
      }
      z.set(bias, r * size);
    }
    multiply(m, three, z, 0, size);
    const end = i + 1 < n ? 2 * size : size;
    for (let k = 0; k < end; k++) if (z[k]! > 0) x[i * size + k]! += z[k]!;
  }
}

/** Each row of x divided by its root mean square, times a scale per column (Zhang & Sennrich 2019). */
function normalise(x: Float64Array, y: Float64Array, scale: Float32Array, n: number, size: number): void {
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let k = i * size; k < (i + 1) * size; k++) sum += x[k]! * x[k]!;
    const by = 1 / Math.sqrt(sum / size + 1e-5);
    for (let k = 0; k < size; k++) y[i * size + k] = x[i * size + k]! * by * scale[k]!;
  }
}
