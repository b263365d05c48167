import { isPassed, type Text } from '../text.ts';
import { paragraphRanges } from '../tree.ts';
import { answered, listFooter, signature } from './below.ts';
import { inlineEndMark, isEndMark } from './end-words.ts';
import { labelled, readLabels } from './entries.ts';
import { licenceAfter } from './licence.ts';
import { isRule, type Line, linesOf, speaksToReaders } from './lines.ts';
import { type Region, region } from './region.ts';

const WINDOW = 16_000;
const BLOCKS = 14;

const known = new WeakMap<Text, readonly Region[]>();

/** Finds end mark, notes, signature, list footer and licence after a story. In order of the text. */
export function readEnding(text: Text): readonly Region[] {
  const found = known.get(text) ?? findEnding(text);
  known.set(text, found);
  return found;
}

function findEnding(text: Text): Region[] {
  const { content } = text;
  const found: Region[] = [];
  let end = licenceAfter(content);
  if (end < content.length) found.push(region(content, 'navigation', end, content.length, 0.99));
  end = aboveFurniture(text, content.slice(0, end).trimEnd().length);
  for (const below of [listFooter, answered, signature]) {
    const at = below(content, end);
    if (!at) continue;
    found.unshift(region(content, at.type, at.start, end, at.confidence));
    end = content.slice(0, at.start).trimEnd().length;
  }
  const all = [...lastBlocks(text, end), ...found];
  return /[\p{L}\p{N}]/u.test(content.slice(0, all[0]?.start ?? 0)) ? all : [];
}

/** Where the text ends above the furniture of a page at its end. */
function aboveFurniture({ content, marks }: Text, from: number): number {
  let end = from;
  for (const mark of marks.toReversed()) {
    if (mark.start >= end) continue;
    if (!isPassed(mark) || mark.end < end) break;
    end = content.slice(0, mark.start).trimEnd().length;
  }
  return end;
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly Line[];
}

/** Walks up from the end over pieces that are an end mark, labelled notes, or words to the readers. */
function lastBlocks({ content, marks }: Text, end: number): Region[] {
  const from = Math.max(0, end - WINDOW);
  const ranges = [...paragraphRanges(content.slice(from, end))].map((r) => ({
    start: from + r.start,
    end: from + r.end,
  }));
  if (from > 0 && ranges.length > 1) ranges.shift();
  const pieces = ranges.slice(-BLOCKS).flatMap((r) => piecesOf(content, r.start, r.end));
  const found: Region[] = [];
  /** Pieces that are words to the readers if an end mark or a note stands above them. */
  let loose: Region[] = [];
  for (const { start, end, lines } of pieces.reverse().slice(0, BLOCKS)) {
    if (marks.some((m) => isPassed(m) && m.start <= start && m.end >= end)) continue;
    const words = content.slice(start, Math.min(end, start + 1500));
    const add = (type: Region['type'], confidence: number) => {
      found.unshift(region(content, type, start, end, confidence), ...loose);
      loose = [];
    };
    if (lines.length === 1 && isEndMark(lines[0]!.text)) add('end-mark', 0.97);
    else if (isRule(words) && found.length > 0 && loose.length === 0) add(found[0]!.type, 0.8);
    else if (isNote(lines)) add('authors-note', 0.93);
    else if (
      loose.length < 5 &&
      words.length < 1500 &&
      (isRule(words) || (lines.length <= 12 && speaksToReaders(words)))
    )
      loose.unshift(region(content, 'authors-note', start, end, 0.8));
    else break;
  }
  return found;
}

/** A block as one piece, or parted at the end mark that shares it with the story's last lines or the notes below. */
function piecesOf(content: string, start: number, end: number): Piece[] {
  const lines = linesOf(content, start, end);
  const at = lines.findIndex(
    (l, k) => k >= lines.length - 6 && isEndMark(l.text) && (k === 0 || standsAlone(lines[k - 1]!.text, l.text)),
  );
  if (at < 0) {
    const inline = inlineEndMark(content, start, end);
    if (!inline) return [{ start, end, lines }];
    return [
      ...piecesOf(content, start, inline.gap),
      { start: inline.at, end, lines: linesOf(content, inline.at, end) },
    ];
  }
  const mark = lines[at]!;
  const above = lines[at - 1];
  const below = lines[at + 1];
  const told =
    below && (isEndMark(below.text) || isNote(lines.slice(at + 1)) || speaksToReaders(content.slice(below.start, end)));
  if (below && !told) return [{ start, end, lines }];
  return [
    ...(above ? piecesOf(content, start, above.end) : []),
    { start: mark.start, end: mark.end, lines: [mark] },
    ...(below ? piecesOf(content, below.start, end) : []),
  ];
}

/** Right under the story's last line, "end." may be its last word: the line above must be complete, or the mark dressed as one. */
const standsAlone = (above: string, line: string): boolean =>
  /[.!?…"”'’)*_~-]\s*$/.test(above) && (/^\s*[^\p{Ll}\s]/u.test(line) || /^\s{8}/.test(line));

const NOTE_FIELDS: ReadonlySet<string> = new Set(['note', 'disclaimer', 'permission', 'contact', 'other']);

/** "A/N: …", "Feedback: …", "Author's Notes" at the head of the block. */
function isNote(lines: readonly Line[]): boolean {
  const head = lines[0]!.text;
  // Under a note's first line the story itself may stand, in a file that parts nothing.
  if (lines.length > NOTE_LINES || lines.at(-1)!.end - lines[0]!.start > NOTE_SIZE) return false;
  if (NOTE_HEADING.test(head)) return true;
  const label = labelled(head)?.label;
  if (!label || !NOTE_FIELDS.has(label.field)) return false;
  return (
    label.weight === 2 ||
    (label.weight === 1 && speaksToReaders(lines.map((l) => l.text).join(' '))) ||
    (readLabels(lines, 0)?.entries.length ?? 0) >= 3
  );
}

const NOTE_LINES = 16;
const NOTE_SIZE = 2500;
const NOTE_HEADING =
  /^[\s*_([]{0,6}(?:author['’]?s['’]? notes?|a\/n|end notes?|anmerkung(?:en)? der autorin)[\s*_:)\].-]{0,8}$/i;
