/** A matrix whose outputs lie in groups of four, so that a group is read in one go. */
export interface Matrix {
  readonly inputs: number;
  readonly outputs: number;
  readonly w: Float64Array;
}

/** @param w weights output by output; the number of outputs is a multiple of four */
export function matrix(w: Float32Array, outputs: number): Matrix {
  const inputs = w.length / outputs;
  const grouped = new Float64Array(w.length);
  for (let k = 0; k < outputs; k++) {
    for (let j = 0; j < inputs; j++) grouped[(k - (k & 3)) * inputs + j * 4 + (k & 3)] = w[k * inputs + j]!;
  }
  return { inputs, outputs, w: grouped };
}

/** Adds m·x to two rows of `out` at once, for two inputs that lie behind each other in `x`. */
export function multiply(m: Matrix, x: Float64Array, out: Float64Array, first: number, second: number): void {
  const { inputs, outputs, w } = m;
  for (let k = 0; k < outputs; k += 4) {
    let a0 = 0;
    let a1 = 0;
    let a2 = 0;
    let a3 = 0;
    let b0 = 0;
    let b1 = 0;
    let b2 = 0;
    let b3 = 0;
    for (let j = 0, p = k * inputs; j < inputs; j++, p += 4) {
      const u = x[j]!;
      const v = x[inputs + j]!;
      const w0 = w[p]!;
      const w1 = w[p + 1]!;
      const w2 = w[p + 2]!;
      const w3 = w[p + 3]!;
      a0 += u * w0;
      a1 += u * w1;
      a2 += u * w2;
      a3 += u * w3;
      b0 += v * w0;
      b1 += v * w1;
      b2 += v * w2;
      b3 += v * w3;
    }
    out[first + k]! += a0;
    out[first + k + 1]! += a1;
    out[first + k + 2]! += a2;
    out[first + k + 3]! += a3;
    out[second + k]! += b0;
    out[second + k + 1]! += b1;
    out[second + k + 2]! += b2;
    out[second + k + 3]! += b3;
  }
}
