import type { Line } from '../lines.ts';

/** How the lines of a text look, for telling whether one goes on behind a page's end. */
export interface Habits {
  /** Columns of the longer lines; Infinity where lines are whole paragraphs. */
  readonly width: number;
  /** Paragraphs are shown by an indentation alone. */
  readonly indented: boolean;
  /** Sentences begin with capitals. */
  readonly capitals: boolean;
}

const indentOf = (line: string): number => /^[ \t\f]*/.exec(line)![0].replace(/\f/g, '').length;

/** Measured on the first thousands of lines. */
export function habitsOf(lines: readonly Line[]): Habits {
  const sample = lines.slice(0, 4000).filter((l) => l.text.trim() !== '');
  const sizes = sample.map((l) => l.text.trimEnd().length).sort((a, b) => a - b);
  const width = sizes[Math.floor(sizes.length * 0.85)] ?? 0;
  let [small, smallIndented, set, open] = [0, 0, 0, 0];
  for (const l of sample) {
    const indent = indentOf(l.text);
    if (/^["“‘'(]?\p{Ll}/u.test(l.text.trim())) {
      small++;
      if (indent >= 2) smallIndented++;
    } else if (indent >= 2) set++;
    else open++;
  }
  const indented = small >= 3 && smallIndented * 10 <= small && set >= 3 && set * 3 >= open;
  // In wrapped prose most lines begin in mid-sentence; in lower-case verse nearly all do, and none ends in a full stop.
  const stops = sample.filter((l) => /[.!?…]["”’')*_]{0,3}$/.test(l.text.trimEnd())).length;
  return { width: width > 110 ? Number.POSITIVE_INFINITY : width, indented, capitals: stops * 12 >= sample.length };
}

/** `mid`: a sentence is cut beyond doubt; `on`: the paragraph goes on; `ends`: nothing says so. */
export type Cut = 'mid' | 'on' | 'ends';

/** What a page's end cut, told by the last line above it and the first below. */
export function cutBetween(above: string, below: string, habits: Habits): Cut {
  const last = above.trimEnd();
  const next = below.trim();
  if (last.trim() === '' || next === '') return 'ends';
  const full = habits.width === Number.POSITIVE_INFINITY ? last.length >= 40 : last.length >= habits.width * 0.6;
  const open = /[\p{L}\p{N},;]["”’']?$|(?<=\p{L})[-\u00ad]$|[—–]$/u.test(last);
  const small = /^["“‘'(]?\p{Ll}/u.test(next);
  if (habits.capitals && small && full && (open || /[,!?…]["”’']$/.test(last))) return 'mid';
  if (open && full && /^[\p{L}"“‘'(]/u.test(next) && next.length >= 30) return 'on';
  if (habits.indented && full && indentOf(below) < 2 && next.length >= 20 && !open) return 'on';
  return 'ends';
}
