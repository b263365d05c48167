import type { Block } from './tree.ts';

/** A stretch of the restored text of one part: the story's blocks that begin and end within it. */
export type Run = readonly [part: number, start: number, end: number];

/**
 * Where blocks stand in the parts that they were taken from: what {@link blocksIn} needs to give them again.
 * @param parts the story's own blocks of each part, in order
 * @returns undefined when a block stands in no part
 */
export function runsOf(blocks: readonly Block[], parts: readonly (readonly Block[])[]): Run[] | undefined {
  const runs: [number, number, number][] = [];
  let [part, next] = [0, 0];
  for (const block of blocks) {
    const goesOn = runs.length > 0 && isSame(parts[part]?.[next], block);
    if (!goesOn) {
      const place = placeIn(parts, block, part);
      if (!place) return undefined;
      [part, next] = place;
      runs.push([part, block.start, block.end]);
    }
    runs.at(-1)![2] = block.end;
    next++;
  }
  return runs;
}

/** The blocks of these stretches, as a reader reads them. */
export function blocksIn(runs: readonly Run[], parts: readonly (readonly Block[])[]): Block[] {
  return runs.flatMap(([part, start, end]) => {
    const blocks = parts[part] ?? [];
    const from = firstFrom(blocks, start);
    let to = from;
    while (to < blocks.length && blocks[to]!.end <= end) to++;
    return blocks.slice(from, to);
  });
}

const isSame = (a: Block | undefined, b: Block): boolean =>
  a !== undefined && a.start === b.start && a.end === b.end && a.type === b.type && a.text === b.text;

/** Looked for in the part of the block before it, then in the parts that follow, then in those before. */
function placeIn(parts: readonly (readonly Block[])[], block: Block, near: number): [number, number] | undefined {
  for (let i = 0; i < parts.length; i++) {
    const part = (near + i) % parts.length;
    const at = firstFrom(parts[part]!, block.start);
    if (isSame(parts[part]![at], block)) return [part, at];
  }
  return undefined;
}

/** Index of the first block that begins at or behind an offset. */
function firstFrom(blocks: readonly Block[], start: number): number {
  let [lo, hi] = [0, blocks.length];
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (blocks[mid]!.start < start) lo = mid + 1;
    else hi = mid;
  }
  return lo;
}
