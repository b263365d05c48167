import type { Line, RawBlock } from './blocks.ts';

const length = (block: RawBlock): number =>
  block.lines.reduce((n, l) => n + l.runs.reduce((m, r) => m + r.text.length, 0), 0);
const sum = (blocks: readonly RawBlock[], of: (block: RawBlock) => number): number =>
  blocks.reduce((n, b) => n + of(b), 0);

/** Longer than any title. */
const LONGEST_HEADING = 250;

/**
 * Takes away what a page did to all of its text for looks: a story set in `<h3>` to be large is no heading, one set in `<b>`
 * or `<i>` throughout is not emphasised.
 */
export function withoutPageStyle(blocks: readonly RawBlock[]): RawBlock[] {
  const read = blocks.filter((b) => b.kind !== 'rule' && !b.furniture);
  const text = sum(
    read.filter((b) => b.kind !== 'heading'),
    length,
  );
  const levels = [1, 2, 3, 4, 5, 6].filter((level) => {
    const held = read.filter((b) => b.level === level);
    return held.length > 3 && sum(held, length) > text;
  });
  const all = sum(read, length);
  const strong = sum(read, (b) => styled(b, 'strong')) > all * 0.6;
  const emphasis = sum(read, (b) => styled(b, 'emphasis')) > all * 0.6;
  return blocks.map((block) => {
    const heading = block.kind === 'heading' && length(block) <= LONGEST_HEADING && !levels.includes(block.level ?? 0);
    const { level: _level, ...rest } = block;
    const kept: RawBlock = block.kind === 'heading' && !heading ? { ...rest, kind: 'text' } : block;
    return strong || emphasis ? { ...kept, lines: kept.lines.map((line) => plainer(line, strong, emphasis)) } : kept;
  });
}

const styled = (block: RawBlock, style: 'strong' | 'emphasis'): number =>
  block.lines.reduce((n, l) => n + l.runs.reduce((m, r) => m + (r[style] ? r.text.length : 0), 0), 0);

const plainer = (line: Line, strong: boolean, emphasis: boolean): Line => ({
  ...line,
  runs: line.runs.map((r) => ({ ...r, strong: r.strong && !strong, emphasis: r.emphasis && !emphasis })),
});
