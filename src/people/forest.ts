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

/** Leaves that a tree may have: one bit each. */
const MOST_LEAVES = 31;

/**
 * A forest laid out by column: a row is scored by striking out, column after column, the leaves that its value rules out, so
 * that rows which share columns share that work. What is left of a tree's leaves at the end begins with the one that the row
 * falls into (C. Lucchese and others, "QuickScorer: a fast algorithm to rank documents with additive ensembles of regression
 * trees", SIGIR 2015).
 */
export interface Forest {
  readonly trees: number;
  /** For each column, where its nodes begin in the three arrays below, sorted by threshold; one more at the end. */
  readonly firstOf: Int32Array;
  readonly threshold: Uint8Array;
  readonly tree: Uint16Array;
  /** The leaves that stay when the row's value is greater than the threshold. */
  readonly stays: Int32Array;
  /** For each tree `MOST_LEAVES + 1` values, by number of its leaf from left to right. */
  readonly leaves: Float64Array;
}

const laidOut = new WeakMap<ForestFile, Forest>();

/** The forest of a file; made once for each. @throws RangeError for a tree of more than 31 leaves */
export function forestOf(file: ForestFile): Forest {
  const known = laidOut.get(file);
  if (known) return known;
  const nodes: { column: number; threshold: number; tree: number; stays: number }[] = [];
  const leaves = new Float64Array(file.trees.length * (MOST_LEAVES + 1));
  file.trees.forEach((tree, k) => {
    if (tree.v.length > MOST_LEAVES) throw new RangeError(`A tree has ${tree.v.length} leaves`);
    let count = 0;
    // Leaves are numbered from left to right; gives the bits of those below a node.
    const walk = (node: number): number => {
      if (node < 0) {
        leaves[k * (MOST_LEAVES + 1) + count] = tree.v[~node]!;
        return 1 << count++;
      }
      const left = walk(tree.l[node]!);
      nodes.push({ column: tree.c[node]!, threshold: tree.t[node]!, tree: k, stays: ~left });
      return left | walk(tree.r[node]!);
    };
    walk(tree.c.length === 0 ? ~0 : 0);
  });
  nodes.sort((a, b) => a.column - b.column || a.threshold - b.threshold);
  const firstOf = new Int32Array(file.columns.length + 1);
  for (const { column } of nodes) firstOf[column + 1]!++;
  for (let c = 0; c < file.columns.length; c++) firstOf[c + 1]! += firstOf[c]!;
  const forest = {
    trees: file.trees.length,
    firstOf,
    threshold: Uint8Array.from(nodes, (n) => n.threshold),
    tree: Uint16Array.from(nodes, (n) => n.tree),
    stays: Int32Array.from(nodes, (n) => n.stays),
    leaves,
  };
  laidOut.set(file, forest);
  return forest;
}

/**
 * Strikes out the leaves that the row beginning at `at` rules out by these columns.
 * @param left a bit for each leaf that is left; the first tree's stand at `from`
 */
export function narrow(
  forest: Forest,
  left: Int32Array,
  from: number,
  rows: Uint8Array,
  at: number,
  columns: readonly number[],
): void {
  const { firstOf, threshold, tree, stays } = forest;
  for (let k = 0; k < columns.length; k++) {
    const column = columns[k]!;
    const value = rows[at + column]!;
    const end = firstOf[column + 1]!;
    for (let i = firstOf[column]!; i < end && threshold[i]! < value; i++) left[from + tree[i]!]! &= stays[i]!;
  }
}

/** Log odds, once every column has narrowed the leaves. */
export function sumOf({ trees, leaves }: Forest, left: Int32Array, from: number): number {
  let sum = 0;
  for (let k = 0; k < trees; k++) {
    const bits = left[from + k]!;
    sum += leaves[k * (MOST_LEAVES + 1) + 31 - Math.clz32(bits & -bits)]!;
  }
  return sum;
}
