import { type Change, replace } from '../../../text/change.ts';
import { END, endClass, START, startClass } from '../../lines/classes.ts';
import { type Line, linesOf } from '../../lines/lines.ts';
import type { Rule } from '../../rule.ts';

const ID = 'double-spacing';
const LEAST_LINES = 8;
/** No line of a typed page is wider. */
const WIDEST = 100;
/** Of all gaps between lines, so many are of one size. */
const EVEN = 0.6;
/** Of all line ends, so many stand in mid-sentence, and of these so many may have had room for the next word. */
const RUNS_ON = 0.2;
const FITTED = 0.2;
/** A new page in mid-sentence leaves a wider gap. */
const ODD = 0.1;

/** Lines that follow each other with blank lines between them, all of them. */
interface Run {
  readonly from: number;
  readonly to: number;
}

/** Manuscripts were typed with every second line left blank: the blank lines inside sentences tell, and the width of the lines. */
export const doubleSpacing: Rule = {
  id: ID,
  sentence: 'rule.double-spacing',
  hint: 'rule.double-spacing-hint',
  example: {
    before: '  The ice held, and nobody\n\nasked why.\n\n  Morning came.',
    after: '  The ice held, and nobody\nasked why.\n  Morning came.',
  },
  find(text) {
    const { content } = text;
    const { lines } = linesOf(text);
    const changes: Change[] = [];
    const gaps = gapsOf(content, lines);
    for (const run of runsOf(gaps, lines.length)) {
      const usual = usualGap(gaps, run);
      if (usual === 0 || !isTyped(content, lines, gaps, run, usual)) continue;
      for (let i = run.from; i + 1 < run.to; i++) {
        const { start, end, blanks } = gaps[i]!;
        const wide = blanks !== usual && !runsOn(content, lines, i);
        const after = '\n'.repeat(wide ? 1 + Math.max(1, Math.floor((blanks - 1) / (usual + 1))) : 1);
        changes.push(replace(text, ID, start, end, after, 0.95));
      }
    }
    return changes;
  },
};

/** The line ends between two lines, and the blank lines they make; -1 where something marked stands between. */
interface Gap {
  readonly start: number;
  readonly end: number;
  readonly blanks: number;
}

function gapsOf(content: string, lines: readonly Line[]): Gap[] {
  const gaps: Gap[] = [];
  for (let i = 0; i + 1 < lines.length; i++) {
    let start = -1;
    let end = -1;
    let blanks = -1;
    const next = lines[i + 1]!.start;
    for (let at = lines[i]!.end; at < next; at++) {
      const c = content.charCodeAt(at);
      if (c === 10) {
        if (start < 0) start = at;
        end = at + 1;
        blanks++;
      } else if (c !== 32 && c !== 9 && c !== 13 && !/\s/.test(content.charAt(at))) {
        blanks = -1;
        break;
      }
    }
    gaps.push({ start, end, blanks });
  }
  return gaps;
}

/** Lines that stand directly under each other are no part of a run, nor the blank line beside them. */
function* runsOf(gaps: readonly Gap[], count: number): Generator<Run> {
  let from = 0;
  for (let i = 0; i < count; i++) {
    const blanks = i + 1 < count ? gaps[i]!.blanks : -1;
    if (blanks > 0) continue;
    const to = blanks === 0 ? i : i + 1;
    if (to - from >= LEAST_LINES) yield { from, to };
    from = blanks === 0 ? i + 2 : i + 1;
  }
}

/** How many blank lines most often stand between two lines of a run; 0 where that differs too much. */
function usualGap(gaps: readonly Gap[], { from, to }: Run): number {
  const seen = new Map<number, number>();
  for (let i = from; i + 1 < to; i++) seen.set(gaps[i]!.blanks, (seen.get(gaps[i]!.blanks) ?? 0) + 1);
  const [usual, times] = [...seen].reduce((a, b) => (b[1] > a[1] ? b : a));
  return usual <= 3 && times >= (to - from - 1) * EVEN ? usual : 0;
}

/** Were these lines cut at a width? Their sentences run on over the usual gaps, and only where the next word had no room. */
function isTyped(
  content: string,
  lines: readonly Line[],
  gaps: readonly Gap[],
  { from, to }: Run,
  usual: number,
): boolean {
  const widths = lines.slice(from, to).map((l) => l.width);
  const width = widths.toSorted((a, b) => a - b)[Math.floor(widths.length * 0.95)]!;
  if (width > WIDEST) return false;
  let sure = 0;
  let fitted = 0;
  let odd = 0;
  for (let i = from; i + 1 < to; i++) {
    if (!runsOn(content, lines, i)) continue;
    if (gaps[i]!.blanks !== usual) odd++;
    sure++;
    if (lines[i]!.width + 1 + wordAt(content, lines[i + 1]!) <= width - SLACK) fitted++;
  }
  return sure >= (to - from) * RUNS_ON && fitted <= sure * FITTED && odd <= sure * ODD;
}

/** Does a sentence surely run on behind line i? */
function runsOn(content: string, lines: readonly Line[], i: number): boolean {
  const end = endClass(content, lines[i]!.end);
  return (end === END.word || end === END.comma) && startClass(content, lines[i + 1]!.start) === START.lower;
}

/** Typists cut by eye: a line may end so much before the margin. */
const SLACK = 6;

function wordAt(content: string, { start, end }: Line): number {
  const space = content.slice(start, Math.min(end, start + 60)).search(/\s/);
  return space < 0 ? end - start : space;
}
