import type { PdfLine } from './lines.ts';
import type { PageText } from './page-text.ts';

/** How a document is set. */
export interface Measure {
  /** Size of most letters, distance of lines: points. */
  readonly body: number;
  readonly leading: number;
  /** How paragraphs are shown, and how far their first lines are indented. */
  readonly by: 'indent' | 'gap' | 'nothing';
  readonly indent: number;
  /** Most letters are in that style: then it says nothing. */
  readonly allEmphasis: boolean;
  readonly allStrong: boolean;
}

/** The most frequent value, by weight, in steps. */
export function most(values: Iterable<readonly [value: number, weight: number]>, step: number): number {
  const weights = new Map<number, number>();
  for (const [value, weight] of values) {
    const key = Math.round(value / step);
    weights.set(key, (weights.get(key) ?? 0) + weight);
  }
  let best = [0, 0] as readonly [number, number];
  for (const entry of weights) if (entry[1] > best[1]) best = entry;
  return best[0] * step;
}

export const bodySize = (pages: readonly PageText[]): number =>
  most(
    pages.flatMap((p) => p.pieces.map((q) => [q.size, q.text.length] as const)),
    0.5,
  );

export const isBeside = (a: PdfLine, b: PdfLine): boolean => a.page === b.page && a.region === b.region;

/** How far a line is indented in its region. */
export const indentOf = (line: PdfLine): number => (line.rightToLeft ? line.right - line.x1 : line.x0 - line.left);

/**
 * Would the first word of the next line have had room in this one? Then the writer ended it.
 * @param inset how far from the edge of the region its lines end
 */
export function isEnded(line: PdfLine, next: PdfLine, inset = 0): boolean {
  if (/\p{L}[-\u2010]$/u.test(line.text) && /^\p{Ll}/u.test(next.text)) return false;
  const room = (line.rightToLeft ? line.x0 - line.left : line.right - line.x1) - inset;
  const letter = (next.x1 - next.x0) / Math.max(1, next.text.length);
  const word = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(next.text)
    ? 2
    : (/^\S+/.exec(next.text)?.[0].length ?? 0) + 1;
  return room > word * letter + line.size * 0.3;
}

export function measure(lines: readonly PdfLine[], body: number): Measure {
  const pairs = lines.slice(1).map((line, i) => [lines[i]!, line] as const);
  const inBody = pairs.filter(([a, b]) => isBeside(a, b) && Math.abs(a.size - body) < 1 && Math.abs(b.size - body) < 1);
  const leading =
    most(
      inBody.map(([a, b]) => [b.y - a.y, 1] as const),
      0.5,
    ) || body * 1.2;
  const ends = inBody.filter(([a, b]) => isEnded(a, b));
  const gaps = ends.filter(([a, b]) => b.y - a.y > leading * 1.3).length;
  // A line that stands in, above one that does not: the first of a paragraph.
  const firsts = inBody.flatMap(([a, b]) =>
    indentOf(a) > body * 0.7 && indentOf(a) < body * 6 && Math.abs(indentOf(b)) < body * 0.3 && !isEnded(a, b)
      ? [[indentOf(a), 1] as const]
      : [],
  );
  const flush = ends.filter(([, b]) => Math.abs(indentOf(b)) < body * 0.3).length;
  const indents = firsts.length >= 2 && firsts.length * 2 > flush;
  const by = indents ? 'indent' : gaps * 2 >= ends.length && gaps > 0 ? 'gap' : 'nothing';
  const [letters, emphasis, strong] = [0, 1, 2].map((which) =>
    lines.reduce(
      (n, l) =>
        n + l.runs.reduce((m, r) => m + (which === 0 || (which === 1 ? r.emphasis : r.strong) ? r.text.length : 0), 0),
      0,
    ),
  ) as [number, number, number];
  return {
    body,
    leading,
    by,
    indent: indents ? most(firsts, 1) : 0,
    allEmphasis: emphasis > letters * 0.6,
    allStrong: strong > letters * 0.6,
  };
}

/** Lines that stand in the middle, as much white before as behind them, and not at the left edge of others. */
export function centredAmong(lines: readonly PdfLine[], body: number): ReadonlySet<PdfLine> {
  const isAligned = (a: PdfLine, b: PdfLine | undefined) =>
    b !== undefined && Math.abs(indentOf(a) - indentOf(b)) < 1 && Math.abs(a.x1 - b.x1) > 4;
  return new Set(
    lines.filter(
      (line, i) => isCentred(line, body) && !isAligned(line, lines[i - 1]) && !isAligned(line, lines[i + 1]),
    ),
  );
}

function isCentred(line: PdfLine, body: number): boolean {
  const [before, behind] = [line.x0 - line.left, line.right - line.x1];
  return (
    before > body * 2.2 &&
    behind > body * 2.2 &&
    Math.abs(before - behind) < Math.max(4, (line.right - line.left) * 0.02)
  );
}
