import { isApparatus, type MarkType, type Text } from '../../text/text.ts';

/** One physical line of a text. Offsets are UTF-16 and leave the line end and white space at both edges out. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** Columns before the first sign; a tab goes to the next multiple of 8. */
  readonly indent: number;
  /** Columns of the whole line, its indentation counted, trailing spaces not. */
  readonly width: number;
  /** White space stands between the last sign and the line end, as format=flowed does where a line goes on. */
  readonly flowed: boolean;
}

/** Marks whose lines no rule for lines may join, split or judge again. */
const SET: ReadonlySet<MarkType> = new Set<MarkType>(['heading', 'scene-break', 'verse', 'preformatted']);

/**
 * A stanza: lines that follow each other without a blank line, a marked range or the edge of a quotation between them.
 * `from` and `to` count lines, `to` is left out.
 */
export interface Stanza {
  readonly from: number;
  readonly to: number;
}

/** The lines of a text that are neither blank nor marked, and how they stand together. */
export interface Lines {
  readonly lines: readonly Line[];
  readonly stanzas: readonly Stanza[];
}

const known = new WeakMap<Text, Lines>();

/** Reads the lines once for all rules that are given the same text. Linear in its length. */
export function linesOf(text: Text): Lines {
  let found = known.get(text);
  if (!found) {
    found = readLines(text);
    known.set(text, found);
  }
  return found;
}

function readLines({ content, marks }: Text): Lines {
  const lines: Line[] = [];
  const stanzas: Stanza[] = [];
  const fences = marks.filter((m) => isApparatus(m.type) || SET.has(m.type));
  // The edges of a quotation, a letter or a note part lines without hiding them.
  const edges = marks
    .filter((m) => m.type === 'quote' || m.type === 'letter' || m.type === 'note')
    .flatMap((m) => [m.start, m.end])
    .sort((a, b) => a - b);
  let from = 0;
  const close = () => {
    if (lines.length > from) stanzas.push({ from, to: lines.length });
    from = lines.length;
  };
  let fence = 0;
  /** The marked range that reaches furthest of those that start before the line in hand. */
  let set = { start: -1, end: -1 };
  let edge = 0;
  for (let at = 0; at <= content.length; ) {
    const newline = content.indexOf('\n', at);
    const stop = newline < 0 ? content.length : newline;
    const line = readLine(content, at, stop);
    if (!line) close();
    else {
      while (fence < fences.length && fences[fence]!.start < line.end) {
        const next = fences[fence++]!;
        if (next.end > set.end) set = { start: next.start, end: next.end };
      }
      while (edge < edges.length && edges[edge]! < line.end) {
        close();
        edge++;
      }
      if (set.start <= line.start && set.end >= line.end) close();
      else lines.push(line);
      // A mark that goes on over the line end (a note begun in mid-line) keeps it.
      if (set.end > line.end) close();
    }
    at = stop + 1;
  }
  close();
  return { lines, stanzas };
}

function readLine(content: string, from: number, stop: number): Line | undefined {
  let start = from;
  let indent = 0;
  for (; start < stop; start++) {
    const c = content.charCodeAt(start);
    if (c === 9) indent += 8 - (indent % 8);
    else if (isBlank(c)) indent++;
    else break;
  }
  if (start === stop) return undefined;
  let end = stop;
  while (isBlank(content.charCodeAt(end - 1))) end--;
  return { start, end, indent, width: indent + end - start, flowed: end < stop && content.charCodeAt(end) === 32 };
}

/** White space inside a line: what `\s` knows, as char codes. */
export const isBlank = (c: number): boolean =>
  c === 32 ||
  (c >= 9 && c <= 13) ||
  c === 0xa0 ||
  c === 0x3000 ||
  (c >= 0x2000 && c <= 0x200a) ||
  c === 0x202f ||
  c === 0x1680 ||
  c === 0x205f ||
  c === 0xfeff;

/** The first offset from `at` on that is not white space. */
export function skipSpace(content: string, at: number): number {
  let i = at;
  while (i < content.length && isBlank(content.charCodeAt(i))) i++;
  return i;
}

/** The offset behind the last sign before `at` that is not white space. */
export function skipSpaceBack(content: string, at: number): number {
  let i = at;
  while (i > 0 && isBlank(content.charCodeAt(i - 1))) i--;
  return i;
}
