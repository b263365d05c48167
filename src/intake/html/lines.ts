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

/** Lines that are longer are prose that somebody cut. */
const LONGEST_OWN = 65;
/** Narrower than any width at which a program wrapped. */
const LEAST_WRAP = 45;

/**
 * Where paragraphs are blocks, a `<br>` within one was set by the writer: short lines that end no sentences are verse, an
 * address, a note on a door. Not where a program put one behind every wrapped line.
 */
export function withOwnLines(blocks: readonly RawBlock[]): RawBlock[] {
  const isText = (b: RawBlock) => b.kind === 'text' && !b.labels && !b.furniture && !b.mark;
  const broken = blocks.filter((b) => isText(b) && b.lines.length > 1);
  const whole = blocks.map((b) => isText(b) && b.lines.length === 1 && plain(b.lines[0]!).length >= 40);
  const lines = broken.reduce((n, b) => n + b.lines.length, 0);
  if (lines === 0 || whole.filter(Boolean).length * 2 < lines || isWrapped(broken)) return [...blocks];
  const [first, last] = [whole.indexOf(true), whole.lastIndexOf(true)];
  return blocks.map((block, i) =>
    i > first && i < last && isText(block) && areOwn(block.lines) ? { ...block, mark: 'verse' as const } : block,
  );
}

function areOwn(lines: readonly Line[]): boolean {
  const texts = lines.map(plain);
  return (
    lines.length > 1 &&
    texts.every((t) => t.length <= LONGEST_OWN && !/^\W{0,4}\p{L}[\p{L} ']{0,25}:/u.test(t)) &&
    // A song may be quoted as a whole; lines that are each spoken are paragraphs.
    texts.slice(1).filter((t) => /^["“«„]/.test(t)).length * 2 < texts.length &&
    lines.slice(0, -1).filter(endsSentence).length * 2 < lines.length - 1
  );
}

/** Do sentences run on over these lines only where the next word would not have fitted? */
function isWrapped(blocks: readonly RawBlock[]): boolean {
  let widest = 0;
  const needs: number[] = [];
  for (const { lines } of blocks)
    for (const [i, line] of lines.entries()) {
      const text = plain(line);
      widest = Math.max(widest, text.length);
      const next = i + 1 < lines.length ? plain(lines[i + 1]!) : '';
      if (/[\p{L},]$/u.test(text) && /^\p{Ll}/u.test(next)) needs.push(text.length + 1 + next.split(' ', 1)[0]!.length);
    }
  return (
    widest >= LEAST_WRAP && needs.length > 1 && needs.filter((n) => n > widest * 0.9).length * 4 >= needs.length * 3
  );
}

/** Gaps that a page makes everywhere say nothing: only where they are rare do they stay. */
export function levelGaps(blocks: readonly RawBlock[]): RawBlock[] {
  const wide = blocks.filter((b) => b.gap > 0).length;
  const most = wide * 5 > blocks.length ? 0 : 2;
  return blocks.map((b) => (b.gap > most ? { ...b, gap: most } : b));
}
