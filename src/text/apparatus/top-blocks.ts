import { isApparatus, type Text } from '../text.ts';
import { paragraphRanges } from '../tree.ts';
import { type HeaderEntry, readLabels } from './entries.ts';
import { readInline } from './inline.ts';
import { isCredit } from './licence.ts';
import { isRule, type Line, linesOf } from './lines.ts';

/** A block near the top. */
export interface Seen {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly Line[];
  readonly kind: 'labels' | 'rule' | 'credit' | 'passed' | 'text';
  readonly entries: readonly HeaderEntry[];
  /** Where the story begins inside the block, when it does. */
  readonly storyAt?: number;
}

const WINDOW = 24_000;
const BLOCKS = 60;

/** The first blocks of a text, each read as what it may be before a story: labels, a row of signs, a credit, or text. */
export function blocksAtTop({ content, marks }: Text, from: number): Seen[] {
  const seen: Seen[] = [];
  const window = content.slice(from, from + WINDOW);
  for (const range of paragraphRanges(window)) {
    const start = from + range.start;
    const cut = range.end >= window.length;
    const end = cut ? endOfBlock(content, start) : from + range.end;
    const lines = linesOf(content, start, Math.min(end, from + WINDOW));
    const marked = marks.some(
      (m) => isApparatus(m.type) && m.type === 'navigation' && m.start <= start && m.end >= end,
    );
    seen.push({
      start,
      end,
      lines,
      entries: [],
      ...(marked ? { kind: 'passed' } : kindOf(content, start, end, lines)),
    });
    if (cut || seen.length >= BLOCKS) break;
  }
  return seen;
}

function endOfBlock(content: string, start: number): number {
  const gap = /\n[^\S\n]*\n/g;
  gap.lastIndex = start;
  return gap.exec(content)?.index ?? content.trimEnd().length;
}

function kindOf(
  content: string,
  start: number,
  end: number,
  lines: readonly Line[],
): Pick<Seen, 'kind' | 'entries' | 'storyAt'> {
  if (lines.length <= 2 && lines.every((l) => isRule(l.text))) return { kind: 'rule', entries: [] };
  if (isCredit(content.slice(start, Math.min(end, start + 900)))) return { kind: 'credit', entries: [] };
  const block = readLabels(lines);
  const inline = (block?.lines ?? 0) <= 1 ? readInline(content, start, end) : undefined;
  if (inline && inline.entries.length >= (block?.entries.length ?? 0)) {
    return { kind: 'labels', entries: inline.entries, ...storyAfter(content, inline.end, end) };
  }
  if (!block) return { kind: 'text', entries: [] };
  const { entries } = block;
  const stop = lines[block.lines];
  return { kind: 'labels', entries, ...(stop ? storyAfter(content, stop.start, end) : {}) };
}

function storyAfter(content: string, at: number, end: number): { storyAt?: number } {
  while (at < end && /\s/.test(content[at]!)) at++;
  return at < end ? { storyAt: at } : {};
}
