import type { Text } from '../../text/text.ts';
import { skipSpace, skipSpaceBack } from './lines.ts';

/** White space between a marked range and what stands beside it, and what makes a blank line of it. */
export interface Edge {
  readonly start: number;
  readonly end: number;
  readonly after: string;
}

/** Places where a marked range (header, verse, quotation) and its neighbour are only parted by a single line end. Sorted, not overlapping. */
export function looseEdges({ content, marks }: Text): Edge[] {
  const edges: Edge[] = [];
  for (const mark of marks) {
    const start = skipSpaceBack(content, mark.start);
    if (start > 0 && newlines(content, start, mark.start) === 1) edges.push({ start, end: mark.start, after: '\n\n' });
    const end = skipSpace(content, mark.end);
    const inside = newlines(content, skipSpaceBack(content, mark.end), mark.end);
    const behind = newlines(content, mark.end, end);
    if (end < content.length && inside + behind === 1)
      edges.push({ start: mark.end, end, after: '\n'.repeat(2 - inside) });
  }
  edges.sort((a, b) => a.start - b.start || a.end - b.end);
  return edges.filter((e, i) => i === 0 || e.start >= edges[i - 1]!.end);
}

function newlines(content: string, from: number, to: number): number {
  let n = 0;
  for (let i = from; i < to; i++) if (content.charCodeAt(i) === 10) n++;
  return n;
}
