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
  /** For each column and each value 0-255, where its strokes begin in the two arrays below, and where they end. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly tree: Uint16Array;
  /** The leaves of that tree that stay. */
  readonly stays: Int32Array;
  /** For each tree `MOST_LEAVES + 1` values, by number of its leaf from left to right. */
  readonly leaves: Float64Array;
}

const VALUES = 256;

const laidOut = new WeakMap<ForestFile, Forest>();

/** The forest of a file; made once for each. @throws RangeError for a tree of more than 31 leaves */
export function forestOf(file: ForestFile): Forest {
  const known = laidOut.get(file);
  if (known) return known;
  const nodes: Node[] = [];
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
  const forest = { trees: file.trees.length, ...strokesOf(nodes, file.columns.length), leaves };
  laidOut.set(file, forest);
  return forest;
}

interface Node {
  readonly column: number;
  readonly threshold: number;
  readonly tree: number;
  /** The leaves that stay when the row's value is greater than the threshold. */
  readonly stays: number;
}

/** What each value of each column strikes out: one stroke for a tree, however many of its nodes look at the column. */
function strokesOf(nodes: readonly Node[], columns: number): Pick<Forest, 'from' | 'to' | 'tree' | 'stays'> {
  const from = new Int32Array(columns * VALUES);
  const to = new Int32Array(columns * VALUES);
  const tree: number[] = [];
  const stays: number[] = [];
  for (let column = 0; column < columns; column++) {
    const own = nodes.filter((n) => n.column === column).sort((a, b) => a.threshold - b.threshold);
    const struck = new Map<number, number>();
    let n = 0;
    for (let value = 0; value < VALUES; value++) {
      const at = column * VALUES + value;
      const before = n;
      for (; n < own.length && own[n]!.threshold < value; n++)
        struck.set(own[n]!.tree, (struck.get(own[n]!.tree) ?? -1) & own[n]!.stays);
      if (value > 0 && n === before) {
        from[at] = from[at - 1]!;
        to[at] = to[at - 1]!;
        continue;
      }
      from[at] = tree.length;
      for (const [k, leaves] of struck) {
        tree.push(k);
        stays.push(leaves);
      }
      to[at] = tree.length;
    }
  }
  return { from, to, tree: Uint16Array.from(tree), stays: Int32Array.from(stays) };
}

/**
 * Strikes out the leaves that the row beginning at `at` rules out by these columns.
 * @param left a bit for each leaf that is left; the first tree's stand at `first`
 */
export function narrow(
  forest: Forest,
  left: Int32Array,
  first: number,
  rows: Uint8Array,
  at: number,
  columns: readonly number[],
): void {
  const { tree, stays } = forest;
  for (let k = 0; k < columns.length; k++) {
    const column = columns[k]!;
    const stroke = column * VALUES + rows[at + column]!;
    const end = forest.to[stroke]!;
    for (let i = forest.from[stroke]!; i < end; i++) left[first + tree[i]!]! &= stays[i]!;
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
