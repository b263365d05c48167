/** Boosted trees over byte rows, as `training/` writes them: per tree nodes of column, threshold, left and right; a negative node is leaf ~n. */
export interface ForestFile {
  readonly columns: readonly string[];
  readonly trees: readonly {
    readonly c: readonly number[];
    readonly t: readonly number[];
    readonly l: readonly number[];
    readonly r: readonly number[];
    readonly v: readonly number[];
  }[];
}

/** Log odds of the row that begins at `at`. */
export function scoreRow({ trees }: ForestFile, rows: Uint8Array, at: number): number {
  let sum = 0;
  for (const { c, t, l, r, v } of trees) {
    let node = 0;
    if (c.length === 0) {
      sum += v[0]!;
      continue;
    }
    do node = rows[at + c[node]!]! <= t[node]! ? l[node]! : r[node]!;
    while (node >= 0);
    sum += v[~node]!;
  }
  return sum;
}
