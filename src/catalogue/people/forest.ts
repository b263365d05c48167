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

/** All trees in two flat arrays. A node is four numbers: column, threshold, left, right; a negative one is leaf ~n. */
interface Flat {
  readonly nodes: Int32Array;
  readonly leaves: Float64Array;
  /** Where each tree begins. */
  readonly roots: Int32Array;
}

const flattened = new WeakMap<ForestFile, Flat>();

function flat(forest: ForestFile): Flat {
  const known = flattened.get(forest);
  if (known) return known;
  const nodes: number[] = [];
  const leaves: number[] = [];
  const roots = forest.trees.map(({ c, t, l, r, v }) => {
    const from = nodes.length;
    const to = (n: number) => (n < 0 ? ~(leaves.length + ~n) : from + n * 4);
    c.forEach((column, n) => void nodes.push(column, t[n]!, to(l[n]!), to(r[n]!)));
    const root = c.length === 0 ? ~leaves.length : from;
    leaves.push(...v);
    return root;
  });
  const made = { nodes: Int32Array.from(nodes), leaves: Float64Array.from(leaves), roots: Int32Array.from(roots) };
  flattened.set(forest, made);
  return made;
}

/** Log odds of the row that begins at `at`. */
export function scoreRow(forest: ForestFile, rows: Uint8Array, at: number): number {
  const { nodes, leaves, roots } = flat(forest);
  let sum = 0;
  for (let tree = 0; tree < roots.length; tree++) {
    let node = roots[tree]!;
    while (node >= 0) node = nodes[rows[at + nodes[node]!]! <= nodes[node + 1]! ? node + 2 : node + 3]!;
    sum += leaves[~node]!;
  }
  return sum;
}
