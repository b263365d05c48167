import { roman } from '../../../text/numbers.ts';
import { sentence } from '../../../text/sentence.ts';
import type { LeftOutList } from '../../left-out.ts';
import { most } from './measure.ts';
import type { PageText } from './page-text.ts';
import type { Piece } from './piece.ts';

interface Row {
  readonly y: number;
  readonly size: number;
  readonly text: string;
  readonly pieces: ReadonlySet<Piece>;
}

const NUMBER =
  /^\W{0,4}(?:(?:page|pg|p|seite|página|pagina|стр)\.?\s{0,3})?(\d{1,4}|[ivxlc]{1,7})(?:\s{0,3}(?:of|\/|von|de|из)\s{0,3}\d{1,4})?\W{0,4}$/iu;
/** Rows at the head and at the foot of a page that may be no part of its text. */
const DEEPEST = 3;
/** Pages that show a running head, one near the other, before it is one. */
const LEAST = 3;
const FEW = 6;

/** Pages without their numbers and running heads, which go to the account. */
export function withoutFurniture(pages: readonly PageText[], left: LeftOutList): PageText[] {
  const rows = pages.map(rowsOf);
  const setting = settingOf(rows);
  const gone = pages.map(() => new Set<Piece>());
  for (let depth = 0; depth < DEEPEST; depth++) {
    let found = false;
    for (const end of [0, -1] as const) {
      const heads = headsAmong(rows, end, setting);
      const isGone = numbersAmong(rows.map((r) => r.at(end))).map((n, i) => (n ? 'page-number' : heads[i]));
      for (const [i, reason] of isGone.entries()) {
        if (!reason) continue;
        const row = end === 0 ? rows[i]!.shift()! : rows[i]!.pop()!;
        for (const piece of row.pieces) gone[i]!.add(piece);
        left.add(reason, row.text, sentence('place.page', { page: i + 1 }));
        found = true;
      }
    }
    if (!found) break;
  }
  return pages.map((page, i) =>
    gone[i]!.size === 0 ? page : { ...page, pieces: page.pieces.filter((p) => !gone[i]!.has(p)) },
  );
}

/** What stands at one height, from above. */
function rowsOf({ pieces }: PageText): Row[] {
  const sorted = [...pieces].sort((a, b) => a.y - b.y);
  const rows: Piece[][] = [];
  for (const piece of sorted) {
    const last = rows.at(-1);
    if (last && piece.y - last[0]!.y < 2.5) last.push(piece);
    else rows.push([piece]);
  }
  // The first and last are looked at, and what stands behind them.
  const kept = rows.length > 2 * DEEPEST + 2 ? [...rows.slice(0, DEEPEST + 1), ...rows.slice(-DEEPEST - 1)] : rows;
  return kept.map((row) => {
    const across = row.sort((a, b) => a.x - b.x);
    return { y: row[0]!.y, size: row[0]!.size, text: across.map((p) => p.text.trim()).join(' '), pieces: new Set(row) };
  });
}

interface Setting {
  readonly leading: number;
  readonly body: number;
}

/** The usual distance and size of rows. */
function settingOf(rows: readonly (readonly Row[])[]): Setting {
  const pairs = rows.flatMap((page) => page.slice(1).map((row, i) => [row, page[i]!] as const));
  return {
    leading: most(
      pairs.map(([a, b]) => [a.y - b.y, 1] as const),
      0.5,
    ),
    body: most(
      rows.flatMap((page) => page.map((row) => [row.size, row.text.length] as const)),
      0.5,
    ),
  };
}

/** Page numbers count with the pages. */
function numbersAmong(edge: readonly (Row | undefined)[]): boolean[] {
  const offsets = edge.map((row, i) => {
    const said = row && NUMBER.exec(row.text)?.[1];
    const n = said === undefined ? undefined : /^\d/.test(said) ? Number(said) : roman(said);
    return n === undefined ? undefined : n - i;
  });
  const counts = new Map<number, number>();
  for (const o of offsets) if (o !== undefined) counts.set(o, (counts.get(o) ?? 0) + 1);
  const fewest = edge.length > 3 ? LEAST : Math.min(2, edge.length);
  return offsets.map((o) => o !== undefined && counts.get(o)! >= fewest && (edge.length > 1 || o === 1));
}

/** A row that pages near one another show alike, apart from what stands below or above it. */
function headsAmong(
  rows: readonly (readonly Row[])[],
  end: 0 | -1,
  { leading, body }: Setting,
): ('running-head' | undefined)[] {
  const keys = rows.map((page) => {
    const [row, next] = end === 0 ? [page[0], page[1]] : [page.at(-1), page.at(-2)];
    if (!row || !/\p{L}/u.test(row.text) || row.size >= body * 1.17) return undefined;
    const isApart = !next || Math.abs(next.y - row.y) > leading * 1.25;
    return isApart ? `${Math.round(row.size)}|${withoutPage(row.text)}` : undefined;
  });
  const heads = new Set<string>();
  const recent = new Map<string, { page: number; y: number; run: number }>();
  const least = rows.length > FEW ? LEAST : 2;
  for (const [i, key] of keys.entries()) {
    if (key === undefined) continue;
    const y = rows[i]!.at(end)!.y;
    const before = recent.get(key);
    const run = before && i - before.page <= 3 && Math.abs(before.y - y) < 4 ? before.run + 1 : 1;
    recent.set(key, { page: i, y, run });
    if (run >= least) heads.add(key);
  }
  return keys.map((key) => (key !== undefined && heads.has(key) ? 'running-head' : undefined));
}

/** The number of the page stands before or behind the words; that of a chapter is no page's. */
function withoutPage(text: string): string {
  const words = text.toLowerCase().replace(/\s+/g, ' ').trim();
  const rest = words.replace(/^[\d\W]+|[\d\W]+$/g, '');
  return /^(?:chapter|part|book|day|scene|letter|kapitel|teil|chapitre|глава|часть)$/u.test(rest) ? words : rest;
}
