import type { Line, RawBlock } from '../../html/blocks.ts';
import type { Run } from '../../html/inline.ts';
import type { PdfLine } from './lines.ts';
import { centredAmong, indentOf, isBeside, isEnded, type Measure } from './measure.ts';
import type { WordJoiner } from './words.ts';

const HEADING = 1.17;
const CHAPTER = /^\W{0,4}(?:chapter|part|book|prologue|epilogue|kapitel|teil|chapitre|глава|часть|пролог|эпилог)\b/iu;
const CONTENTS_LINE = /(?:\.\s?){4,}\s*\d{1,4}$|…{2,}\s*\d{1,4}$/;
/** Looked for at the end alone: a line may be nothing but dots. */
const isOfContents = (text: string): boolean => CONTENTS_LINE.test(text.slice(-80));
const TERMINAL = /[.!?…:]["'”’»)\]]{0,3}$/;

/** Lines that belong together, and how the next one follows. */
interface Group {
  readonly lines: PdfLine[];
  /** Indices of lines that the writer ended within it. */
  readonly breaks: Set<number>;
  gap: number;
}

/**
 * Lines as paragraphs: by indentation, gaps, size, and by lines that end where the next word would still have had room.
 * @param titles what the document's bookmarks say, folded: such a line is a heading
 */
export function blocksOf(
  lines: readonly PdfLine[],
  measure: Measure,
  words: WordJoiner,
  titles: ReadonlySet<string>,
): RawBlock[] {
  const groups: Group[] = [];
  const centred = centredAmong(lines, measure.body);
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    const group = groups.at(-1);
    const how = before && group ? follows(before, line, group, measure, centred) : 'parted';
    if (how === 'parted' || !group)
      groups.push({ lines: [line], breaks: new Set(), gap: before ? gapOf(before, line, measure) : 0 });
    else {
      if (how === 'broken') group.breaks.add(group.lines.length);
      group.lines.push(line);
    }
  }
  const sizes = [...new Set(groups.flatMap((g) => (isLarge(g, measure) ? [Math.round(g.lines[0]!.size)] : [])))].sort(
    (a, b) => b - a,
  );
  return groups.map((group) =>
    blockOf(
      group,
      measure,
      words,
      titles,
      sizes,
      group.lines.every((l) => centred.has(l)),
    ),
  );
}

type Following = 'joined' | 'broken' | 'parted';

function follows(before: PdfLine, line: PdfLine, group: Group, m: Measure, middle: ReadonlySet<PdfLine>): Following {
  if (Math.abs(before.size - line.size) > Math.max(before.size, line.size) * 0.12) return 'parted';
  const large = line.size >= m.body * HEADING;
  const beside = isBeside(before, line);
  if (beside && line.y - before.y > Math.max(m.leading, line.size * 1.1) * (large ? 1.6 : 1.32)) return 'parted';
  if (large) return 'joined';
  const [centredBefore, centred] = [middle.has(before), middle.has(line)];
  const ended = isEnded(before, line, insetOf(group, line, m));
  if (centred !== centredBefore && (centred ? ended : true) && !(centred && isVerse(group, line))) return 'parted';
  if (isSignsOnly(line.text) || isSignsOnly(before.text)) return 'parted';
  if (isBold(line) !== isBold(before) && (ended || isBold(before))) return 'parted';
  if (isOfContents(line.text) || isOfContents(before.text)) return 'parted';
  const indent = indentOf(line);
  const isIndented = indent > m.body * 0.7 && !centred;
  const usual = m.by === 'indent' && isIndented && Math.abs(indent - m.indent) < m.body * 0.35;
  if (usual) return 'parted';
  if (!beside) {
    if (isIndented && indentOf(before) !== indent && m.by === 'indent') return 'parted';
    if (!ended)
      return /["”»]$/.test(before.text) && /^["“«„]/.test(line.text) && TERMINAL.test(before.text) && m.by !== 'indent'
        ? 'parted'
        : 'joined';
    return TERMINAL.test(before.text) || m.by === 'nothing' ? 'parted' : m.by === 'indent' ? 'joined' : 'broken';
  }
  // What stood in ends where a line does not, in a document whose first lines do not stand in.
  if (m.by !== 'indent' && indentOf(before) - indent > m.body * 0.7 && !centred) return 'parted';
  const deeper = isIndented && Math.abs(indent - indentOf(before)) > m.body * 0.5;
  if (deeper && ended) return 'parted';
  if (!ended) return 'joined';
  if (centred) return 'broken';
  // Back at the margin behind verse or a quotation.
  if (indentOf(before) > m.indent * 1.3 + 1 && indentOf(before) > m.body * 0.7 && !isIndented) return 'parted';
  const asVerse = isIndented && indent > m.indent * 1.2;
  // Behind a paragraph that ran on over its lines another one begins.
  if (asVerse && group.lines.length > 1 && group.breaks.size < group.lines.length - 1 && TERMINAL.test(before.text))
    return 'parted';
  if (asVerse || m.by === 'gap') return 'broken';
  return m.by === 'nothing' || TERMINAL.test(before.text) ? 'parted' : 'broken';
}

/** A quotation stands in from both sides: as far at its end as at its beginning, where no line of it reaches further. */
function insetOf({ lines }: Group, next: PdfLine, { body, indent: usual }: Measure): number {
  const first = lines.at(-1)!;
  const indent = indentOf(first);
  if (indent < body * 0.7 || indent < usual * 1.2 || Math.abs(indentOf(next) - indent) > 1) return 0;
  const edge = next.right - indent * 0.9;
  return lines.every((l) => l.x1 <= edge) && next.x1 <= edge ? indent : 0;
}

const isVerse = (group: Group, line: PdfLine): boolean =>
  group.lines.length > 1 && Math.abs(group.lines[0]!.x0 - line.x0) < 2;

const isSignsOnly = (text: string): boolean => /^[^\p{L}\p{N}]{1,40}$/u.test(text);

const isBold = ({ runs }: PdfLine): boolean => runs.every((r) => r.strong || !/[\p{L}\p{N}]/u.test(r.text));

/** Empty lines before it beyond what parts paragraphs. */
function gapOf(before: PdfLine, line: PdfLine, m: Measure): number {
  if (!isBeside(before, line) || before.size > m.body * HEADING || line.size > m.body * HEADING) return 0;
  const usual = m.by === 'gap' ? m.leading * 1.9 : m.leading;
  const lines = (line.y - before.y - usual) / m.leading;
  return lines > 0.8 ? Math.min(2, Math.round(lines)) : 0;
}

const isLarge = ({ lines }: Group, { body }: Measure): boolean =>
  lines[0]!.size >= body * HEADING &&
  lines.length <= 4 &&
  textOf(lines).length <= 200 &&
  /[\p{L}\p{N}]/u.test(lines[0]!.text);

const textOf = (lines: readonly PdfLine[]): string => lines.map((l) => l.text).join(' ');

export const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '');

function blockOf(
  group: Group,
  m: Measure,
  words: WordJoiner,
  titles: ReadonlySet<string>,
  sizes: readonly number[],
  centred: boolean,
): RawBlock {
  const { lines, gap } = group;
  const first = lines[0]!;
  const text = textOf(lines);
  const large = isLarge(group, m);
  const isShort = text.length <= 120 && lines.length <= 3;
  const named = isShort && titles.has(folded(text));
  const bold = isShort && !m.allStrong && lines.every(isBold) && !/[.,;:!?…”"]$/.test(text) && /\p{L}/u.test(text);
  const chapter = isShort && CHAPTER.test(text) && (centred || bold) && !/[.,;]$/.test(text);
  const isHeading = large || named || chapter || (bold && (centred || gap > 0));
  const level = large ? Math.min(3, sizes.indexOf(Math.round(first.size)) + 1) : Math.min(3, sizes.length + 1);
  const shown = { emphasis: !m.allEmphasis, strong: !m.allStrong };
  const inset = (l: PdfLine) => indentOf(l) > m.body * 0.7;
  const verse = group.breaks.size > 0 && group.breaks.size === lines.length - 1 && lines.every(inset) && !centred;
  // Where first lines do not stand in, one line that does is a quotation too.
  const quoted = !verse && !isHeading && !centred && (lines.length > 1 || m.by !== 'indent') && lines.every(inset);
  return {
    kind: isHeading ? 'heading' : 'text',
    ...(isHeading ? { level } : {}),
    lines: isHeading
      ? [{ runs: [{ text, emphasis: false, strong: false }], indented: false }]
      : linesIn(group, words, shown),
    quoted,
    centred,
    furniture: isOfContents(text),
    labels: false,
    page: first.page,
    gap,
    ...(verse ? { mark: 'verse' as const } : {}),
  };
}

/** The lines of a paragraph put together; one that the writer ended stays a line. */
function linesIn({ lines, breaks }: Group, words: WordJoiner, shown: { emphasis: boolean; strong: boolean }): Line[] {
  const out: Line[] = [];
  let runs: Run[] = [];
  for (const [i, line] of lines.entries()) {
    const styled = line.runs.map((r) => ({
      ...r,
      emphasis: r.emphasis && shown.emphasis,
      strong: r.strong && shown.strong,
    }));
    if (i > 0 && breaks.has(i)) {
      out.push({ runs, indented: false });
      runs = [];
    } else if (i > 0) {
      const { cut, glue } = words.between(lines[i - 1]!, line);
      const last = runs.at(-1)!;
      const kept = cut ? last.text.trimEnd().slice(0, -1) : glue === '' ? last.text.trimEnd() : last.text;
      runs[runs.length - 1] = { ...last, text: kept + glue };
    }
    for (const one of styled) runs.push(one);
  }
  out.push({ runs, indented: false });
  // A hyphen at which a line may be broken is no sign of the text.
  return out.map((l) => ({ ...l, runs: l.runs.map((r) => ({ ...r, text: r.text.replaceAll('\u00ad', '') })) }));
}
