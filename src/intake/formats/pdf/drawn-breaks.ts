import type { PDFPageProxy } from 'pdfjs-dist';
import { type Region, regionsOf } from './columns.ts';
import { loadEngine } from './engine.ts';
import { most } from './measure.ts';
import type { Piece } from './piece.ts';

/** A line across a page. Points from the upper left corner. */
interface Rule {
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
}

/** Of the distance of lines: where so much is white, a line may be drawn. */
const WHITE = 1.55;
const THICKEST = 4;
const SHORTEST = 15;
const MOST_OPERATIONS = 200_000;
/** White above and below it, in heights of letters: a line under words, or one of a table, stands nearer. */
const APART = 0.55;
const SIGN = '* * *';

/**
 * The pieces of a page with a scene break where a line is drawn between two paragraphs: in the middle of the column or across it,
 * apart from both. What stands over notes begins at the left edge, and letters below it are smaller.
 */
export async function withDrawnBreaks(page: PDFPageProxy, pieces: readonly Piece[]): Promise<Piece[]> {
  const gaps = regionsOf({ pieces }).flatMap(gapsIn);
  const rules = gaps.length > 0 ? await rulesOn(page) : [];
  return [...pieces, ...gaps.flatMap((gap) => signIn(gap, rules))];
}

/** White between two lines of a region. */
interface Gap extends Region {
  readonly above: Row;
  readonly below: Row;
  /** Of most letters. */
  readonly size: number;
}

function gapsIn(region: Region): Gap[] {
  const rows = rowsOf(region.pieces);
  const leading = most(
    rows.slice(1).map((row, i) => [row.y - rows[i]!.y, 1] as const),
    0.5,
  );
  const size = most(
    region.pieces.map((p) => [p.size, p.text.length] as const),
    0.5,
  );
  if (rows.length < 3) return [];
  return rows.flatMap((below, i) => {
    const above = rows[i - 1];
    return above && below.y - above.y > leading * WHITE ? [{ ...region, above, below, size }] : [];
  });
}

function signIn({ above, below, size, left, right }: Gap, rules: readonly Rule[]): Piece[] {
  const top = above.y + APART * size;
  const foot = below.y - below.size - APART * 0.6 * size;
  const within = rules.filter((r) => r.y > top && r.y < foot && r.x1 > left && r.x0 < right);
  const [rule] = within;
  // More than one is a frame or a table; letters of another size are a title or a note.
  if (!rule || within.length > 2 || Math.abs(above.size - size) > 1 || Math.abs(below.size - size) > 1) return [];
  const isAcross = rule.x0 < left + 8 && rule.x1 > right - 8;
  const aside = Math.abs((rule.x0 + rule.x1 - left - right) / 2);
  if (!isAcross && aside > (right - left) * 0.04) return [];
  const width = size * 2.5;
  const x = (left + right - width) / 2;
  const y = rule.y + size * 0.35;
  return [{ text: SIGN, x, y, width, size, emphasis: false, strong: false, rightToLeft: false }];
}

interface Row {
  readonly y: number;
  size: number;
  x0: number;
  x1: number;
}

/** What stands at one height, from above. */
function rowsOf(pieces: readonly Piece[]): Row[] {
  const rows: Row[] = [];
  for (const p of [...pieces].sort((a, b) => a.y - b.y)) {
    const last = rows.at(-1);
    if (last && p.y - last.y < 0.45 * Math.max(p.size, last.size)) {
      last.x0 = Math.min(last.x0, p.x);
      last.x1 = Math.max(last.x1, p.x + p.width);
      last.size = Math.max(last.size, p.size);
    } else rows.push({ y: p.y, size: p.size, x0: p.x, x1: p.x + p.width });
  }
  return rows;
}

type Matrix = readonly [number, number, number, number, number, number];

/** Thin lines and bars across the page. */
async function rulesOn(page: PDFPageProxy): Promise<Rule[]> {
  try {
    const { OPS } = await loadEngine();
    const { fnArray, argsArray } = await page.getOperatorList();
    if (fnArray.length > MOST_OPERATIONS) return [];
    const viewport = page.getViewport({ scale: 1 });
    const kept: Matrix[] = [];
    let now: Matrix = [1, 0, 0, 1, 0, 0];
    const rules: Rule[] = [];
    for (const [i, fn] of fnArray.entries()) {
      const args = argsArray[i] as unknown[] | null;
      if (fn === OPS.save) kept.push(now);
      else if (fn === OPS.restore) now = kept.pop() ?? now;
      else if (fn === OPS.transform) now = times(now, args as unknown as Matrix);
      else if (fn === OPS.constructPath && args && PAINTED.some((name) => OPS[name] === args[0])) {
        const box = args[2] as ArrayLike<number> | null;
        if (!box || box.length < 4) continue;
        const [x0, y0] = viewport.convertToViewportPoint(...at(now, box[0]!, box[1]!)) as [number, number];
        const [x1, y1] = viewport.convertToViewportPoint(...at(now, box[2]!, box[3]!)) as [number, number];
        if (Math.abs(y1 - y0) <= THICKEST && Math.abs(x1 - x0) >= SHORTEST)
          rules.push({ x0: Math.min(x0, x1), x1: Math.max(x0, x1), y: (y0 + y1) / 2 });
      }
    }
    return rules;
  } catch {
    return [];
  }
}

const PAINTED = ['stroke', 'closeStroke', 'fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke'] as const;

const at = ([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
];

function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
