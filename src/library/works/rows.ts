import { type ApparatusMark, isApparatus, type Text } from '../../text/text.ts';
import type { Piece, TracedChange } from '../../text/trace.ts';

/** A stretch of the comparison. Without spots it reads the same in both texts. */
export interface Segment {
  readonly before: string;
  readonly after: string;
  /** Numbers of the changes that made the difference. */
  readonly spots: readonly number[];
}

/** About one paragraph of the restored text with what it was made from. */
export interface Row {
  readonly part: number;
  readonly segments: readonly Segment[];
  /** Letters in the longer of its two sides. */
  readonly size: number;
  /** What its file said of the passage, where it is no part of the story: it stands on no page. */
  readonly apart?: ApparatusMark;
}

/** A change that a person refused: its place in the draft. */
export interface RefusedPlace {
  readonly key: string;
  readonly rule: string;
  readonly start: number;
  readonly end: number;
}

/** A row without a paragraph's end is closed at this many letters, so that a one-line story can be shown. */
const LONGEST_ROW = 6_000;

/**
 * Cuts the comparison into rows at the restored text's blank lines. Joined, the segments' `before`s are the draft and
 * the `after`s the restored text, letter for letter.
 * @param number gives a change its number in the edition, in reading order
 */
export function toRows(
  part: number,
  pieces: readonly Piece[],
  refused: readonly RefusedPlace[],
  draft: string,
  number: (change: TracedChange, refused: boolean) => number,
): Row[] {
  const rows: Row[] = [];
  let segments: Segment[] = [];
  let size = 0;
  let offset = 0;
  let next = 0;
  const close = () => {
    if (segments.length) rows.push({ part, segments, size });
    segments = [];
    size = 0;
  };
  const add = (segment: Segment) => {
    segments.push(segment);
    size += Math.max(segment.before.length, segment.after.length);
  };
  const same = (text: string) => {
    for (const { chunk, ends } of chunksOf(text, LONGEST_ROW - size)) {
      add({ before: chunk, after: chunk, spots: [] });
      if (ends) close();
    }
  };
  for (const piece of pieces) {
    const start = offset;
    offset += piece.before.length;
    if (piece.changes.length) {
      const spots = piece.changes.map((change) => number(change, false));
      while (next < refused.length && refused[next]!.start < offset)
        spots.push(number(left(refused[next++]!, draft), true));
      add({ before: piece.before, after: piece.after, spots });
      if (BLANK_LINE.test(piece.after) || size > LONGEST_ROW) close();
      continue;
    }
    let from = start;
    while (next < refused.length && refused[next]!.start < offset) {
      const place = refused[next++]!;
      const at = Math.max(from, place.start);
      const end = Math.min(offset, Math.max(at, place.end));
      same(draft.slice(from, at));
      const text = draft.slice(at, end);
      add({ before: text, after: text, spots: [number(left(place, draft), true)] });
      from = end;
    }
    same(draft.slice(from, offset));
  }
  while (next < refused.length) add({ before: '', after: '', spots: [number(left(refused[next++]!, draft), true)] });
  close();
  return rows;
}

const BLANK_LINE = /\n[^\S\n]*\n/;

/** A refused change reads as "left as it was". */
function left({ key, rule, start, end }: RefusedPlace, draft: string): TracedChange {
  const text = draft.slice(start, end);
  return { key, rule, start, end, at: [start, end], before: text, after: text, confidence: 1 };
}

/** Cuts equal text behind each blank line, and at a space where it grows too long. */
function* chunksOf(text: string, room: number): Generator<{ chunk: string; ends: boolean }> {
  const gap = /\n[^\S\n]*\n\s*/g;
  let start = 0;
  while (start < text.length) {
    const found = gap.exec(text);
    const end = found ? gap.lastIndex : text.length;
    while (end - start > room) {
      const space = text.lastIndexOf(' ', start + Math.max(room, 1));
      const cut = space > start ? space + 1 : Math.min(end, start + LONGEST_ROW);
      if (cut >= end) break;
      yield { chunk: text.slice(start, cut), ends: true };
      start = cut;
      room = LONGEST_ROW;
    }
    yield { chunk: text.slice(start, end), ends: found !== null };
    start = end;
    room = LONGEST_ROW;
  }
}

/** The rows of one part, those that stand within a mark of the restored text and are no part of the story with what they are. */
export function withApart(rows: readonly Row[], { content, marks }: Text): Row[] {
  const apart = marks.filter((mark) => isApparatus(mark.type)).sort((a, b) => a.start - b.start);
  let next = 0;
  let at = 0;
  return rows.map((row) => {
    const end = at + row.segments.reduce((n, segment) => n + segment.after.length, 0);
    const words = content.slice(at, end);
    const start = at + words.length - words.trimStart().length;
    const stop = end - (words.length - words.trimEnd().length);
    at = end;
    while (next < apart.length && apart[next]!.end < stop) next++;
    const over = apart[next];
    if (stop <= start || !over || over.start > start || over.end < stop) return row;
    return { ...row, apart: over.type as ApparatusMark };
  });
}
