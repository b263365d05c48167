import type { Line, RawBlock } from './blocks.ts';

export const plain = (line: Line): string => line.runs.map((r) => r.text).join('');
export const endsSentence = (line: Line): boolean => /[.!?…:;—-]["'”’»)\]*_]{0,3}$/.test(plain(line).slice(-6));
const share = (lines: readonly Line[], is: (line: Line) => boolean): number => lines.filter(is).length / lines.length;

/**
 * Decides what a lone `<br>` was for. Where lines begin with an indent of hard spaces, or nearly all end like sentences and
 * are longer than verse, each is a paragraph; lines that break off are hard wraps or verse and stay for the rules.
 */
export function splitAtBreaks(blocks: readonly RawBlock[]): RawBlock[] {
  const isBroken = (b: RawBlock) => b.kind === 'text' && !b.labels && !b.mark && b.lines.length > 1;
  const prose = blocks.filter((b) => isBroken(b) && !b.furniture && share(b.lines, endsSentence) >= 0.5);
  const verdict = judge(prose.flatMap((b) => b.lines));
  return blocks.flatMap((block) => {
    if (!isBroken(block)) return [block];
    const own =
      block.lines.length >= 6 || (verdict === 'every' && share(block.lines, endsSentence) < 0.75)
        ? judge(block.lines)
        : verdict;
    if (own === 'keep') return [block];
    const parts: Line[][] = [];
    for (const line of block.lines) {
      if (own === 'every' || line.indented || parts.length === 0) parts.push([line]);
      else parts.at(-1)!.push(line);
    }
    return partsOf(block, parts);
  });
}

/** A block in pieces: what stands before it stays with the first. */
export function partsOf(block: RawBlock, parts: readonly (readonly Line[])[]): RawBlock[] {
  const { sign: _sign, typed: _typed, ...rest } = block;
  return parts.map((lines, i) => (i === 0 ? { ...block, lines } : { ...rest, lines, gap: 0 }));
}

/** Are these lines paragraphs, each for itself? */
export const isEachAParagraph = (lines: readonly Line[]): boolean => lines.length >= 4 && judge(lines) === 'every';

function judge(lines: readonly Line[]): 'every' | 'indented' | 'keep' {
  if (lines.length === 0) return 'keep';
  if (lines.length >= 4 && share(lines, (l) => l.indented) >= 0.25) return 'indented';
  const lengths = lines.map((l) => plain(l).length);
  const longest = lengths.reduce((most, n) => Math.max(most, n), 0);
  const mean = lengths.reduce((sum, n) => sum + n, 0) / lengths.length;
  return lines.length >= 3 && share(lines, endsSentence) >= 0.75 && mean >= 40 && longest >= 90 ? 'every' : 'keep';
}

/** Gaps that a page makes everywhere say nothing: only where they are rare do they stay. */
export function levelGaps(blocks: readonly RawBlock[]): RawBlock[] {
  const wide = blocks.filter((b) => b.gap > 0).length;
  const most = wide * 5 > blocks.length ? 0 : 2;
  return blocks.map((b) => (b.gap > most ? { ...b, gap: most } : b));
}
