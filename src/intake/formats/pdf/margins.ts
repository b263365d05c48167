import type { Region } from './columns.ts';
import type { PdfLine } from './lines.ts';

/**
 * Regions with the edges that regions at the same place of other pages have: a page with a few short lines, or with the first
 * line of a paragraph alone, shows neither by itself. Left and right pages have margins of their own.
 */
export function withMargins(pages: readonly (readonly Region[])[]): Region[][] {
  const edges = new Map<string, { lefts: Map<number, number>; right: number }>();
  const add = (key: string, { left, right, pieces }: Region) => {
    const known = edges.get(key) ?? { lefts: new Map<number, number>(), right: 0 };
    known.lefts.set(Math.round(left), (known.lefts.get(Math.round(left)) ?? 0) + pieces.length);
    known.right = Math.max(known.right, right);
    edges.set(key, known);
  };
  for (const [page, regions] of pages.entries())
    for (const [i, region] of regions.entries())
      for (const side of ['any', page % 2]) add(`${side}|${regions.length}|${i}`, region);
  const usual = new Map(
    [...edges].map(([key, { lefts, right }]) => [key, { left: [...lefts].sort((a, b) => b[1] - a[1])[0]![0], right }]),
  );
  return pages.map((regions, page) =>
    regions.map((region, i) => {
      const all = usual.get(`any|${regions.length}|${i}`)!;
      const own = usual.get(`${page % 2}|${regions.length}|${i}`)!;
      const { left, right } = Math.abs(all.left - own.left) < 4 || Math.abs(all.left - region.left) < 4 ? all : own;
      const isNear = Math.abs(left - region.left) < 60;
      return {
        ...region,
        left: isNear ? Math.min(left, region.left) : region.left,
        right: isNear ? Math.max(right, region.right) : region.right,
      };
    }),
  );
}

/**
 * Lines with the edge that most of the text has as theirs, where titles or labels stand out to its left: what stands in from
 * there is a quotation, the text is none. For documents whose paragraphs begin where their lines do.
 */
export function atTextEdge(lines: readonly PdfLine[]): PdfLine[] {
  const letters = new Map<number, Map<number, number>>();
  for (const { region, x0, text, rightToLeft } of lines) {
    if (rightToLeft) continue;
    const edges = letters.get(region) ?? new Map<number, number>();
    edges.set(Math.round(x0), (edges.get(Math.round(x0)) ?? 0) + text.length);
    letters.set(region, edges);
  }
  const edges = new Map<number, { left: number; right: number }>();
  for (const [region, weights] of letters) {
    const [left, weight] = [...weights].reduce((a, b) => (b[1] > a[1] ? b : a));
    if (weight * 3 > [...weights.values()].reduce((a, b) => a + b, 0)) edges.set(region, { left, right: 0 });
  }
  const edgeOf = (line: PdfLine) => {
    const edge = line.rightToLeft ? undefined : edges.get(line.region);
    return edge && line.x0 >= edge.left - 1 && line.left < edge.left - 1 ? edge : undefined;
  };
  for (const line of lines) {
    const edge = edgeOf(line);
    if (edge && Math.round(line.x0) === edge.left) edge.right = Math.max(edge.right, line.x1);
  }
  return lines.map((line) => {
    const edge = edgeOf(line);
    return edge ? { ...line, left: edge.left, right: Math.max(edge.right, line.x1) } : line;
  });
}
