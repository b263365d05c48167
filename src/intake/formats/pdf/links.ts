import type { PDFPageProxy } from 'pdfjs-dist';
import type { Piece } from './piece.ts';

/** A place of a page that leads somewhere. Points from the upper left corner. */
interface Place {
  readonly href: string;
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

const MOST = 500;
/** Letters by which the edge of a place may miss the edge of a word. */
const SLACK = 3;

/** The pieces of a page, those under links cut out of the others. */
export async function withLinks(page: PDFPageProxy, pieces: readonly Piece[]): Promise<Piece[]> {
  const places = await placesOf(page);
  if (places.length === 0) return [...pieces];
  return pieces.flatMap((piece) => {
    const middle = piece.y - piece.size * 0.3;
    const over = places
      .filter((p) => p.y0 <= middle && p.y1 >= middle && p.x1 > piece.x + 1 && p.x0 < piece.x + piece.width - 1)
      .sort((a, b) => a.x0 - b.x0);
    return over.length === 0 || piece.rightToLeft ? [piece] : cutAt(piece, over);
  });
}

async function placesOf(page: PDFPageProxy): Promise<Place[]> {
  try {
    const viewport = page.getViewport({ scale: 1 });
    return (await page.getAnnotations()).slice(0, MOST).flatMap((a: { url?: string; rect?: number[] }): Place[] => {
      if (!a.url || a.rect?.length !== 4) return [];
      const [x0, y0] = viewport.convertToViewportPoint(a.rect[0]!, a.rect[1]!) as [number, number];
      const [x1, y1] = viewport.convertToViewportPoint(a.rect[2]!, a.rect[3]!) as [number, number];
      return [{ href: a.url, x0: Math.min(x0, x1), x1: Math.max(x0, x1), y0: Math.min(y0, y1), y1: Math.max(y0, y1) }];
    });
  } catch {
    return [];
  }
}

function cutAt(piece: Piece, places: readonly Place[]): Piece[] {
  const { text, x, width } = piece;
  const out: Piece[] = [];
  let at = 0;
  const push = (to: number, link?: string) => {
    if (to <= at) return;
    const part = text.slice(at, to);
    const from = x + (width * at) / text.length;
    out.push({ ...piece, text: part, x: from, width: (width * part.length) / text.length, ...(link ? { link } : {}) });
    at = to;
  };
  for (const { href, x0, x1 } of places) {
    push(edge(text, ((x0 - x) / width) * text.length, at, 'start'));
    push(edge(text, ((x1 - x) / width) * text.length, at, 'end'), href);
  }
  push(text.length);
  return out;
}

/** The edge of a word nearest to a place. */
function edge(text: string, given: number, least: number, which: 'start' | 'end'): number {
  const at = Math.max(least, Math.min(text.length, Math.round(given)));
  for (let by = 0; by <= SLACK; by++)
    for (const i of [at - by, at + by]) {
      if (i < least || i > text.length) continue;
      const isEdge =
        which === 'start'
          ? i === 0 || (/[\s,]/.test(text[i - 1]!) && !/[\s,]/.test(text[i] ?? ' '))
          : i === text.length || (/[\s,]/.test(text[i]!) && !/[\s,]/.test(text[i - 1] ?? ' '));
      if (isEdge) return i;
    }
  return at;
}
