import { foldWords } from '../../folded.ts';
import { isApparatus, type Text } from '../../text.ts';
import { type Line, linesOf } from '../lines.ts';
import { allSeries, type Candidate, candidatesIn, type Range } from './candidates.ts';
import { type Cut, cutBetween, type Habits, habitsOf } from './cuts.ts';
import { type InlineNumber, inlineNumbers } from './inline.ts';
import type { PageLine } from './page-line.ts';
import { median, perPage } from './series.ts';

/** Where a printed page ended: the lines of its foot and of the next one's head, and what they cut. */
export interface PageEnd {
  /** Behind the last sign of the story above; the first sign of the story below (-1, -1 at the text's edges). */
  readonly from: number;
  readonly to: number;
  readonly cut: Cut;
  /** The lines that are of the page, each without white space at its edges. */
  readonly lines: readonly Range[];
}

export interface PrintedPages {
  readonly ends: readonly PageEnd[];
  readonly inline: readonly InlineNumber[];
  /** What the running heads say, the commonest first. */
  readonly heads: readonly string[];
  /** Lines are cut at a width. */
  readonly wrapped: boolean;
}

const NONE: PrintedPages = { ends: [], inline: [], heads: [], wrapped: false };
const known = new WeakMap<Text, PrintedPages>();

/** Numbers of pages, running heads and feet in a text that was typed or scanned page by page. */
export function readPages(text: Text): PrintedPages {
  const pages = known.get(text) ?? findPages(text);
  known.set(text, pages);
  return pages;
}

function findPages(text: Text): PrintedPages {
  const { content, marks } = text;
  const apart = marks.filter((m) => isApparatus(m.type));
  const inline = /[{[<](?:p|s|\d)/i.test(content) ? outside(inlineNumbers(content), apart) : [];
  const candidates = outside(candidatesIn(content), [...apart, ...inline]);
  const series = allSeries(candidates);
  // Most texts have no such lines, and end here.
  if (series.length === 0 && !content.includes('\f')) return { ...NONE, inline };
  const lines = linesOf(content, 0, content.length);
  const sheet: Sheet = {
    lines,
    shown: new Set(outside(lines, apart)),
    habits: habitsOf(lines),
    turns: lines.flatMap((l, i) => (l.text.includes('\f') ? [i] : [])),
    opening: lines.findIndex((l) => !isBlank(l)),
  };
  const of = new Set<number>();
  const heads: Candidate[] = [];
  for (const one of series) {
    if (!isOfPages(one, sheet, content)) continue;
    for (const c of one) of.add(c.line);
    const last = one.at(-1)!;
    // The last page may be short.
    const next = candidates.find((c) => c.at > last.at && c.number === last.number + 1 && c.form === last.form);
    if (next && isBelowAll(lines, next.line)) of.add(next.line);
    for (const head of one.filter((c) => c.words)) heads.push(head);
  }
  // The first or last of the same heads may stand outside the series.
  const said = new Set(heads.map((h) => foldWords(h.words)));
  for (const c of candidates) if (c.words && said.has(foldWords(c.words)) && c.kind === 'head') of.add(c.line);
  const repeated = repeatedBeside(sheet, of);
  for (const i of repeated) of.add(i);
  const words = [...heads.map((h) => h.words), ...[...repeated].map((i) => lines[i]!.text.trim())];
  return {
    ends: endsOf(lines, of, sheet.habits),
    inline,
    heads: byCount(words),
    wrapped: sheet.habits.width !== Number.POSITIVE_INFINITY,
  };
}

/** The lines of a text, and what is asked of them again and again. */
interface Sheet {
  readonly lines: readonly Line[];
  /** Lines that are not already apart. */
  readonly shown: ReadonlySet<Line>;
  readonly habits: Habits;
  /** Lines with a page end in them. */
  readonly turns: readonly number[];
  /** The first line that holds anything. */
  readonly opening: number;
}

/** Those that touch none of the ranges; both in order of their places, or sorted so. */
function outside<R extends Range>(all: readonly R[], ranges: readonly Range[]): R[] {
  const sorted = ranges.toSorted((a, b) => a.start - b.start);
  let [r, reach] = [0, -1];
  return all.filter(({ start, end }) => {
    while (r < sorted.length && sorted[r]!.start < end) reach = Math.max(reach, sorted[r++]!.end);
    return reach <= start;
  });
}

const KINDS: Readonly<Record<PageLine['kind'], number>> = { word: 5, dressed: 2, of: 2, bare: 1, head: 3, near: 1 };
const ENOUGH = 5;

/**
 * Are the numbers those of pages, and not of chapters, sections or a countdown? Pages end where the paper does: in
 * mid-sentence, beside a page end (form feed), after as many lines each time; sections begin at 1 and end sentences.
 */
function isOfPages(series: readonly Candidate[], sheet: Sheet, content: string): boolean {
  const { lines, habits } = sheet;
  const numbered = new Set(series.map((c) => c.line));
  const taken = new Set([...numbered, ...repeatedBeside(sheet, numbered)]);
  const ends = endsOf(lines, taken, habits);
  const cut = ends.filter((e) => e.cut === 'mid').length;
  const turned = series.filter((c) => {
    const { start, end } = lines[c.line]!;
    return content.slice(Math.max(0, start - 4), end + 4).includes('\f');
  }).length;
  const kinds = series.map((c) => KINDS[c.kind]);
  let score = median(kinds);
  const words = series.filter((c) => c.words).map((c) => foldWords(c.words));
  if (words.length > 0) {
    const again = words.length - new Set(words).size;
    if (again * 2 < words.length) return false;
    score += again >= 2 ? 2 : 1;
  }
  score += cut === 0 ? 0 : cut * 5 >= ends.length * 2 ? 4 : cut * 4 >= ends.length ? 3 : 2;
  if (turned * 2 >= series.length) score += 3;
  const [first] = series;
  const size = median(perPage(series));
  const last = series.at(-1)!;
  const isBehindPage = first!.at > size * 0.3 && hasProseBefore(sheet, first!.line);
  // What counts sections stands over them: nothing is told before the first, and something behind the last.
  if (words.length === 0 && isBehindPage && isBelowAll(lines, last.line)) score += 4;
  else if (words.length === 0 && isBehindPage && series[0]!.kind === 'dressed' && first!.number > LATE) score += 2;
  if (first!.number >= 3 && first!.at < size * first!.number * 0.7) score += 1;
  const rows = perPage(series, (c) => c.line);
  const usual = median(rows);
  if (habits.width < 100 && usual >= 20 && rows.filter((r) => Math.abs(r - usual) <= 2).length >= rows.length * 0.7)
    score += 2;
  return score >= (series.length >= 3 ? ENOUGH : ENOUGH + 2);
}

/** No story has so many chapters before its first page. */
const LATE = 12;

const hasProseBefore = ({ lines }: Sheet, at: number): boolean =>
  lines.slice(Math.max(0, at - 40), at).some((l) => l.text.trim().length > 60 || /[.!?…]["”’')]?\s*$/.test(l.text));

const isBelowAll = (lines: readonly Line[], at: number): boolean => lines.slice(at + 1).every(isBlank);

const isBlank = (line: Line): boolean => line.text.trim() === '';

/** Lines beside those of the pages that say the same at three ends of pages or more: heads and feet without a number. */
function repeatedBeside({ lines, shown, turns, opening }: Sheet, of: ReadonlySet<number>): Set<number> {
  const beside = new Map<string, Set<number>>();
  const ends = [...of, ...turns];
  for (const at of ends)
    for (const step of [-1, 1]) {
      let i = at;
      do i += step;
      while (lines[i] && (isBlank(lines[i]!) || of.has(i)) && Math.abs(i - at) < 8);
      const here = lines[at]!.text.includes('\f') && !of.has(at) && !isBlank(lines[at]!) ? [at, i] : [i];
      for (const k of here) {
        const line = lines[k];
        const words = line?.text.trim() ?? '';
        if (!line || !shown.has(line) || words.length > 70 || !/\p{L}{2}/u.test(words) || /[.,;!?"”:]$/.test(words))
          continue;
        const set = beside.get(foldWords(words)) ?? new Set();
        beside.set(foldWords(words), set.add(k));
      }
    }
  const found = new Set<number>();
  for (const [words, set] of beside) {
    if (set.size < 3 || set.size * 4 < of.size) continue;
    for (const i of set) found.add(i);
    // Over the first page no other one ended.
    const first = lines[opening];
    if (first && shown.has(first) && foldWords(first.text) === words) found.add(opening);
  }
  return found;
}

function endsOf(lines: readonly Line[], of: ReadonlySet<number>, habits: Habits): PageEnd[] {
  const ends: PageEnd[] = [];
  const sorted = [...of].sort((a, b) => a - b);
  for (let k = 0; k < sorted.length; ) {
    let above = sorted[k]! - 1;
    while (above >= 0 && isBlank(lines[above]!)) above--;
    const inside: number[] = [];
    let below = sorted[k]!;
    for (; below < lines.length && (of.has(below) || isBlank(lines[below]!)); below++)
      if (of.has(below)) {
        inside.push(below);
        k++;
      }
    const [a, b] = [lines[above], lines[below]];
    const edges = inside.map((i) => {
      const { text, start } = lines[i]!;
      return { start: start + text.length - text.trimStart().length, end: start + text.trimEnd().length };
    });
    ends.push({
      from: a ? a.start + a.text.trimEnd().length : -1,
      to: b ? b.start + b.text.length - b.text.trimStart().length : -1,
      cut: a && b ? cutBetween(a.text, b.text, habits) : 'ends',
      lines: edges,
    });
  }
  return ends;
}

function byCount(words: readonly string[]): string[] {
  const seen = new Map<string, { words: string; n: number }>();
  for (const w of words) {
    const entry = seen.get(foldWords(w)) ?? { words: w, n: 0 };
    entry.n++;
    seen.set(foldWords(w), entry);
  }
  return [...seen.values()].sort((a, b) => b.n - a.n).flatMap((e) => (e.n > 1 ? e.words : []));
}
