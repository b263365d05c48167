import type { Line, RawBlock } from './blocks.ts';

const plain = (line: Line): string => line.runs.map((r) => r.text).join('');
const ends = (text: string): boolean => /[.!?…:;—-]["'”’»)\]*_]{0,3}$/.test(text.slice(-6));

/**
 * Decides what a lone `<br>` was for. Where lines begin with an indent of hard spaces, or nearly all end like sentences and
 * are longer than verse, each is a paragraph; lines that break off are hard wraps or verse and stay for the rules.
 */
export function splitAtBreaks(blocks: readonly RawBlock[]): RawBlock[] {
  const whole = blocks.filter((b) => b.kind === 'text' && !b.furniture && b.lines.length > 1);
  const verdict = judge(whole.flatMap((b) => b.lines));
  return blocks.flatMap((block) => {
    if (block.kind !== 'text' || block.labels || block.lines.length < 2) return [block];
    const own = block.lines.length >= 6 ? judge(block.lines) : verdict;
    if (own === 'keep') return [block];
    const parts: Line[][] = [];
    for (const line of block.lines) {
      if (own === 'every' || line.indented || parts.length === 0) parts.push([line]);
      else parts.at(-1)!.push(line);
    }
    return parts.map((lines, i) => ({ ...block, lines, gap: i === 0 ? block.gap : 0 }));
  });
}

function judge(lines: readonly Line[]): 'every' | 'indented' | 'keep' {
  if (lines.length === 0) return 'keep';
  const indented = lines.filter((l) => l.indented).length;
  if (indented * 4 >= lines.length && indented >= 2) return 'indented';
  const texts = lines.map(plain);
  const final = texts.filter(ends).length;
  const longest = texts.reduce((most, t) => Math.max(most, t.length), 0);
  const mean = texts.reduce((sum, t) => sum + t.length, 0) / texts.length;
  return lines.length >= 3 && final * 4 >= texts.length * 3 && mean >= 40 && longest >= 90 ? 'every' : 'keep';
}

/** Gaps that a page makes everywhere say nothing: only where they are rare do they stay. */
export function levelGaps(blocks: readonly RawBlock[]): RawBlock[] {
  const wide = blocks.filter((b) => b.gap > 0).length;
  return wide * 5 > blocks.length
    ? blocks.map((b) => ({ ...b, gap: 0 }))
    : blocks.map((b) => ({ ...b, gap: Math.min(b.gap, 2) }));
}
