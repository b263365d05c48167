import { bytesOf } from './packed.ts';

/**
 * Boosted trees over byte features. All trees lie behind each other; a node is a column, a threshold byte (or the
 * number of a set of classes) and the nodes to go to: `left` when value <= threshold or the set holds the value.
 * A negative node is leaf ~n.
 */
export interface ForestFile {
  readonly roots: string; // i32 per tree
  readonly column: string; // u8 per node
  readonly threshold: string; // u16 per node: a byte, or the number of a set where `isSet` is 1
  readonly isSet: string; // u8 per node
  readonly left: string; // i16 per node, relative to the tree's first node, or ~leaf relative to its first leaf
  readonly right: string;
  readonly sets: string; // u32 × 8 per set
  readonly leaves: string; // i16 per leaf
  readonly firstLeaf: string; // i32 per tree
  readonly scale: number;
}

export interface Forest {
  /** Log odds for the row that begins at `at`. */
  score(rows: Uint8Array, at: number): number;
}

export function readForest(file: ForestFile): Forest {
  const roots = new Int32Array(bytesOf(file.roots).buffer);
  const firstLeaf = new Int32Array(bytesOf(file.firstLeaf).buffer);
  const column = bytesOf(file.column);
  const threshold = new Uint16Array(bytesOf(file.threshold).buffer);
  const isSet = bytesOf(file.isSet);
  const left = new Int16Array(bytesOf(file.left).buffer);
  const right = new Int16Array(bytesOf(file.right).buffer);
  const sets = new Uint32Array(bytesOf(file.sets).buffer);
  const leaves = new Int16Array(bytesOf(file.leaves).buffer);
  return {
    score(rows, at) {
      let sum = 0;
      for (let t = 0; t < roots.length; t++) {
        const root = roots[t]!;
        let node = 0;
        do {
          const k = root + node;
          const v = rows[at + column[k]!]!;
          const isLeft = isSet[k] ? (sets[threshold[k]! * 8 + (v >> 5)]! >>> (v & 31)) & 1 : v <= threshold[k]!;
          node = isLeft ? left[k]! : right[k]!;
        } while (node >= 0);
        sum += leaves[firstLeaf[t]! + ~node]!;
      }
      return sum * file.scale;
    },
  };
}
