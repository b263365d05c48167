import { hasEmoji } from '../emoji.ts';
import { isPassed, type Text } from '../text.ts';
import { paragraphRanges } from '../tree.ts';
import { byline, type HeaderEntry, readLabels, titled } from './entries.ts';
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
  /** White space by which it is parted from the next one when that is less than a blank line. */
  readonly gap?: { readonly start: number; readonly end: number };
}

const WINDOW = 24_000;
const BLOCKS = 60;

/**
 * The first blocks of a text, each read as what it may be before a story: labels, a row of signs, a credit, or text.
 * A block in which labels go over into something else is read as two, as it will be once they are parted.
 */
export function blocksAtTop({ content, marks }: Text, from: number): Seen[] {
  const seen: Seen[] = [];
  const window = content.slice(from, from + WINDOW);
  for (const range of paragraphRanges(window)) {
    const cut = range.end >= window.length;
    const end = cut ? endOfBlock(content, from + range.start) : from + range.end;
    for (let at = from + range.start; at < end && seen.length < BLOCKS; ) {
      const read = blockAt(content, at, end, from + WINDOW);
      const block = seen.length === 0 && isTitleOfSigns(content, read) ? { ...read, kind: 'text' as const } : read;
      const passed = marks.some((m) => isPassed(m) && m.start <= at && m.end >= block.end);
      seen.push(passed ? { ...block, kind: 'passed', entries: [] } : block);
      at = block.gap?.end ?? end;
    }
    if (cut || seen.length >= BLOCKS) break;
  }
  return seen;
}

function blockAt(content: string, start: number, end: number, limit: number): Seen {
  const lines = linesOf(content, start, Math.max(start + 1, Math.min(end, limit)));
  const { next = end, ...read } = kindOf(content, start, end, lines);
  if (next >= end) return { start, end, lines, ...read };
  let stop = next;
  while (stop > start && /\s/.test(content[stop - 1]!)) stop--;
  return { start, end: stop, lines: lines.filter((l) => l.start < stop), ...read, gap: { start: stop, end: next } };
}

/** Emoji over "by Name" are a title; elsewhere a row of them parts scenes. */
function isTitleOfSigns(content: string, { kind, start, end }: Seen): boolean {
  if (kind !== 'rule' || end - start > 60 || !hasEmoji(content.slice(start, end))) return false;
  const below = /^\s*([^\n]{1,80})/.exec(content.slice(end, end + 200))?.[1];
  return below !== undefined && /^\s*by\b/i.test(below) && byline(below) !== undefined;
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
): Pick<Seen, 'kind' | 'entries'> & { readonly next?: number } {
  if (lines.length <= 2 && lines.every((l) => isRule(l.text))) return { kind: 'rule', entries: [] };
  if (isCredit(content.slice(start, Math.min(end, start + 900)))) return { kind: 'credit', entries: [] };
  const block = readLabels(lines);
  const inline = (block?.lines ?? 0) <= 1 ? readInline(content, start, end) : undefined;
  if (inline && inline.entries.length >= (block?.entries.length ?? 0)) {
    return { kind: 'labels', entries: inline.entries, ...nextAt(content, inline.end, end) };
  }
  if (!block) {
    const title = [3, 2].find((n) => lines.length > n && titled(lines.slice(0, n)).some((e) => e.field === 'title'));
    return { kind: 'text', entries: [], ...(title ? { next: lines[title]!.start } : {}) };
  }
  const { entries } = block;
  const stop = lines[block.lines];
  return { kind: 'labels', entries, ...(stop ? nextAt(content, stop.start, end) : {}) };
}

function nextAt(content: string, at: number, end: number): { next?: number } {
  while (at < end && /\s/.test(content[at]!)) at++;
  return at < end ? { next: at } : {};
}
