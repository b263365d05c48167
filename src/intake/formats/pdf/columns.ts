import type { PageText } from './page-text.ts';
import type { Piece } from './piece.ts';

/** A part of a page whose lines are read one below the other. */
export interface Region {
  readonly left: number;
  readonly right: number;
  readonly pieces: readonly Piece[];
}

/** Points. */
const BUCKET = 2;
const NARROWEST_GUTTER = 8;
/** Of the ink of a full column, so much may stand in a gutter: heads across both. */
const SPILLED = 0.15;
/** Columns are looked for in columns, so often: four, or two pages with two each. */
const ROUNDS = 2;

/**
 * The parts of a page in the order in which they are read: columns from left to right between what stands across them,
 * two pages of a spread like two columns.
 */
export function regionsOf({ pieces }: Pick<PageText, 'pieces'>): Region[] {
  let regions: Region[] = pieces.length > 0 ? [regionOf(pieces)] : [];
  for (let round = 0; round < ROUNDS; round++) regions = regions.flatMap(split);
  return regions;
}

function regionOf(pieces: readonly Piece[]): Region {
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const p of pieces) {
    left = Math.min(left, p.x);
    right = Math.max(right, p.x + p.width);
  }
  return { left, right, pieces };
}

function split(region: Region): Region[] {
  const gutter = gutterOf(region);
  if (gutter === undefined) return [region];
  const across: Piece[] = [];
  const sides: [Piece[], Piece[]] = [[], []];
  for (const p of region.pieces) {
    if (p.x + p.width <= gutter + BUCKET) sides[0].push(p);
    else if (p.x >= gutter - BUCKET) sides[1].push(p);
    else across.push(p);
  }
  if (!sides.every((side) => isColumn(side)) || !isBeside(...sides) || areLabels(...sides)) return [region];
  const found: Region[] = [];
  let from = Number.NEGATIVE_INFINITY;
  const take = (to: number) => {
    for (const side of sides) {
      const within = side.filter((p) => p.y > from && p.y <= to);
      if (within.length > 0) found.push({ ...edgesOf(side), pieces: within });
    }
  };
  let band: Piece[] = [];
  const rightToLeft = sides.flat().filter((p) => p.rightToLeft).length * 2 > region.pieces.length;
  if (rightToLeft) sides.reverse();
  for (const piece of [...across].sort((a, b) => a.y - b.y)) {
    const top = piece.y - piece.size;
    const between = sides.some((side) => side.some((p) => p.y > from && p.y <= top));
    if (between) {
      if (band.length > 0) found.push({ left: region.left, right: region.right, pieces: band });
      band = [];
      take(top);
    }
    band.push(piece);
    from = Math.max(from, top);
  }
  if (band.length > 0) found.push({ left: region.left, right: region.right, pieces: band });
  take(Number.POSITIVE_INFINITY);
  return found;
}

const edgesOf = (side: readonly Piece[]): Pick<Region, 'left' | 'right'> => regionOf(side);

/** Where the widest white stripe stands between two columns. */
function gutterOf({ left, right, pieces }: Region): number | undefined {
  const span = right - left;
  if (span < 150 || span > 10_000 || pieces.length < 8) return undefined;
  const ink = new Float64Array(Math.ceil(span / BUCKET) + 2);
  for (const { x, width, size } of pieces) {
    const from = Math.max(0, Math.floor((x - left) / BUCKET));
    const to = Math.min(ink.length - 1, Math.ceil((x + width - left) / BUCKET));
    ink[from]! += size;
    ink[to]! -= size;
  }
  for (let i = 1; i < ink.length; i++) ink[i]! += ink[i - 1]!;
  const most = ink.reduce((a, b) => Math.max(a, b), 0);
  let best: { from: number; length: number } | undefined;
  for (let i = Math.floor(ink.length * 0.2); i < ink.length * 0.8; i++) {
    if (ink[i]! > most * SPILLED) continue;
    let end = i;
    while (end < ink.length && ink[end]! <= most * SPILLED) end++;
    if (!best || end - i > best.length) best = { from: i, length: end - i };
    i = end;
  }
  if (!best || best.length * BUCKET < NARROWEST_GUTTER) return undefined;
  // A short column has little ink too: the gutter is where there is least.
  const stripe = ink.subarray(best.from, best.from + best.length);
  const least = stripe.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY) + 0.01;
  let [from, length] = [0, 0];
  for (let i = 0; i < stripe.length; i++) {
    let end = i;
    while (end < stripe.length && stripe[end]! <= least) end++;
    if (end - i > length) [from, length] = [i, end - i];
    i = end;
  }
  return left + (best.from + from + length / 2) * BUCKET;
}

/** Lines of text, and not the names before what they say, or the numbers of a list. */
function isColumn(side: readonly Piece[]): boolean {
  const rows = new Map<number, number>();
  let letters = 0;
  for (const { y, width, text } of side) {
    const row = Math.round(y / 3);
    rows.set(row, (rows.get(row) ?? 0) + width);
    letters += text.length;
  }
  const { left, right } = edgesOf(side);
  const ink = [...rows.values()].reduce((a, b) => a + b, 0);
  return rows.size >= 3 && ink >= rows.size * (right - left) * 0.4 && letters >= rows.size * 10;
}

/** "Rating:" and what stands in the same line: a list of labels and values. */
function areLabels(left: readonly Piece[], right: readonly Piece[]): boolean {
  const labels = left.filter((p) => /:\s*$/.test(p.text) && p.text.length <= 40);
  const rows = new Set(right.map((p) => Math.round(p.y / p.size)));
  const beside = labels.filter(({ y, size }) => [-1, 0, 1].some((n) => rows.has(Math.round(y / size) + n)));
  return labels.length >= 3 && labels.length * 2 >= left.length && beside.length * 2 > labels.length;
}

function isBeside(a: readonly Piece[], b: readonly Piece[]): boolean {
  const range = (side: readonly Piece[]) => {
    let [top, bottom] = [Number.POSITIVE_INFINITY, 0];
    for (const { y } of side) [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    return { top, bottom };
  };
  const [one, two] = [range(a), range(b)];
  const shared = Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top);
  return shared > 0.3 * Math.min(one.bottom - one.top, two.bottom - two.top);
}
