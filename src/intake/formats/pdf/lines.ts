import type { Run } from '../../html/inline.ts';
import type { Region } from './columns.ts';
import type { Piece } from './piece.ts';

/** One line of a region, its pieces in the order in which they are read. Points. */
export interface PdfLine {
  readonly runs: readonly Run[];
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  /** The part of its page that it stands in, and the edges of that part. */
  readonly page: number;
  readonly region: number;
  readonly left: number;
  readonly right: number;
  readonly rightToLeft: boolean;
}

/** Gaps between letters that are a space, in heights of the letters. */
const SPACE = 0.15;
const DROP_CAP = 1.7;

/** @param body size of most letters of the document */
export function linesOf(region: Region, at: { page: number; region: number }, body: number): PdfLine[] {
  const caps = region.pieces.filter((p) => isDropCap(p, body));
  const rest = caps.length > 0 ? region.pieces.filter((p) => !caps.includes(p)) : region.pieces;
  const rows: { y: number; size: number; pieces: Piece[] }[] = [];
  for (const piece of [...rest].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row && piece.y - row.y < 0.45 * Math.max(piece.size, row.size)) {
      row.pieces.push(piece);
      // The largest letters stand on the line; what is raised stands above it.
      if (piece.size > row.size) Object.assign(row, { y: piece.y, size: piece.size });
    } else rows.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  const lines = rows.map((row) => lineOf(row, region, at));
  for (const cap of caps) joinCap(lines, cap, region, at, body);
  return lines;
}

const isDropCap = ({ text, size }: Piece, body: number): boolean =>
  size >= body * DROP_CAP && /^\W{0,2}\p{Lu}\p{M}?$/u.test(text.trim());

/** Puts a letter that is several lines high before the first of them; those beside it are not indented. */
function joinCap(
  lines: PdfLine[],
  cap: Piece,
  region: Region,
  at: { page: number; region: number },
  body: number,
): void {
  const top = cap.y - cap.size * 0.8;
  const first = lines.findIndex((l) => l.y > top && l.x0 > cap.x && l.size < cap.size / 1.3);
  if (first < 0 || lines[first]!.y > cap.y + cap.size * 0.3) {
    lines.push(lineOf({ y: cap.y, size: cap.size, pieces: [cap] }, region, at));
    lines.sort((a, b) => a.y - b.y);
    return;
  }
  const line = lines[first]!;
  const letter = cap.text.trim();
  const word = /^\p{L}+/u.exec(line.text)?.[0] ?? '';
  // "A ferry" against "After": a word follows, where a gap does.
  const gap =
    /^[AIO]$/.test(letter) && line.x0 - (cap.x + cap.width) > cap.size * 0.12 && /^\p{Ll}/u.test(word) ? ' ' : '';
  const [run, ...others] = line.runs;
  const joined = { ...run!, text: letter + gap + run!.text };
  lines[first] = {
    ...line,
    runs: [joined, ...others],
    text: letter + gap + line.text,
    x0: cap.x,
    // Small capitals go on from it.
    size: Math.max(line.size, body),
  };
  for (let i = first + 1; lines[i] && lines[i]!.y <= cap.y + cap.size * 0.15; i++)
    if (lines[i]!.x0 > cap.x) lines[i] = { ...lines[i]!, x0: cap.x };
}

function lineOf(
  { y, size, pieces }: { y: number; size: number; pieces: readonly Piece[] },
  { left, right }: Region,
  { page, region }: { page: number; region: number },
): PdfLine {
  const rightToLeft = pieces.filter((p) => p.rightToLeft).length * 2 > pieces.length;
  const sorted = [...pieces].sort((a, b) => (rightToLeft ? b.x + b.width - a.x - a.width : a.x - b.x));
  const runs: { text: string; emphasis: boolean; strong: boolean; link?: string }[] = [];
  let text = '';
  let before: Piece | undefined;
  for (const piece of sorted) {
    const gap =
      before === undefined ? 0 : rightToLeft ? before.x - piece.x - piece.width : piece.x - before.x - before.width;
    const parted =
      gap > SPACE * Math.min(size, piece.size) && !/\s$/.test(text) && !/^\s/.test(piece.text) && text !== '';
    const raised = piece.size < size * 0.8 && y - piece.y > size * 0.15;
    const said = raised && /^\d{1,3}$/.test(piece.text.trim()) ? `[${piece.text.trim()}]` : piece.text;
    const words = (parted && !raised ? ' ' : '') + said.replace(/\s+/g, ' ');
    text += words;
    const last = runs.at(-1);
    const { emphasis, strong, link } = piece;
    if (last && last.emphasis === emphasis && last.strong === strong && last.link === link) last.text += words;
    else runs.push({ text: words, emphasis, strong, ...(link ? { link } : {}) });
    before = piece;
  }
  const x0 = pieces.reduce((least, p) => Math.min(least, p.x), Number.POSITIVE_INFINITY);
  const x1 = pieces.reduce((most, p) => Math.max(most, p.x + p.width), 0);
  if (rightToLeft && isMirrored(text)) {
    text = mirrored(text);
    for (const run of runs) run.text = mirrored(run.text);
  }
  return { runs, text: text.trim(), x0, x1, y, size, page, region, left, right, rightToLeft };
}

const MIRRORED: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
};

/** From right to left brackets are drawn turned round, and many programs say what is drawn. */
const isMirrored = (text: string): boolean =>
  ['()', '[]', '«»', '‹›'].some(([open, close]) => {
    const first = text.indexOf(close!);
    return first >= 0 && text.indexOf(open!) > first;
  });

const mirrored = (text: string): string => text.replace(/[()[\]«»‹›]/g, (c) => MIRRORED[c]!);
