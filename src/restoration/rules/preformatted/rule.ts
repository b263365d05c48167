import { type Change, say } from '../../../text/change.ts';
import { type Line, linesOf } from '../../lines/lines.ts';
import { sceneMark } from '../../lines/scene-marks.ts';
import type { Rule } from '../../rule.ts';

const ID = 'preformatted';
const CONFIDENCE = { table: 0.85, drawing: 0.8 };
const LEAST = 3;
const WIDEST = 160;

/** Tables whose columns stand under each other, and drawings made of signs: their line ends and spaces are kept. */
export const preformatted: Rule = {
  id: ID,
  sentence: 'rule.preformatted',
  hint: 'rule.preformatted-hint',
  example: {
    before: 'Mira      north gate\nTov       harbour\nOld Sen   mill',
    after: '(table) Mira      north gate …',
  },
  find(text) {
    const { content } = text;
    const { lines, stanzas } = linesOf(text);
    const changes: Change[] = [];
    for (const { from, to } of stanzas) {
      if (to - from < LEAST) continue;
      for (let i = from; i < to; ) {
        const drawn = runOf(lines, i, to, (line) => isDrawn(content, line));
        const set = drawn > 0 ? drawn : tableAt(content, lines, i, to);
        if (set >= LEAST) {
          const kind = drawn > 0 ? 'drawing' : 'table';
          changes.push(say(text, ID, lines[i]!.start, lines[i + set - 1]!.end, 'preformatted', CONFIDENCE[kind]));
        }
        i += Math.max(1, set);
      }
    }
    return changes;
  },
};

function runOf(lines: readonly Line[], from: number, to: number, is: (line: Line) => boolean): number {
  let n = 0;
  while (from + n < to && is(lines[from + n]!)) n++;
  return n;
}

/** Framed with `|`, or mostly signs that draw; a row of one sign alone is a scene mark. */
function isDrawn(content: string, { start, end, width }: Line): boolean {
  const c = content.charCodeAt(start);
  const isSign = c < 128 ? !isWord(c) && c !== 34 && c !== 39 && c !== 40 : c >= 0x2500 && c < 0x2600;
  if (!isSign || width > WIDEST) return false;
  const line = content.slice(start, end);
  if (/^\|.*\|$/.test(line)) return true;
  const drawing = line.match(/[|\\/_+=^`´<>()#─-╿▀-▟-]/g)?.length ?? 0;
  const words = line.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return drawing > words && /[|\\/_+]/.test(line) && !sceneMark(line);
}

/** How many lines from `at` on have a wide gap at one common column. */
function tableAt(content: string, lines: readonly Line[], at: number, to: number): number {
  let columns = gapsOf(content, lines[at]!);
  let n = 0;
  while (columns.length > 0 && at + n < to) {
    const here = gapsOf(content, lines[at + n]!);
    columns = columns.filter((c) => here.includes(c));
    if (columns.length > 0) n++;
  }
  return n;
}

/** Columns at which words begin behind a gap of three spaces or a tab. */
function gapsOf(content: string, { start, end, width, indent }: Line): number[] {
  if (width > WIDEST) return [];
  const line = content.slice(start, end);
  if (!line.includes('   ') && !line.includes('\t')) return [];
  return [...line.matchAll(/(?:\t+| {3,})(?=\S)/g)].map((m) => columnOf(line, m.index + m[0].length, indent));
}

function columnOf(line: string, at: number, indent: number): number {
  let column = indent;
  for (let i = 0; i < at; i++) column += line.charCodeAt(i) === 9 ? 8 - (column % 8) : 1;
  return column;
}

const isWord = (c: number): boolean => (c >= 48 && c <= 57) || (c >= 65 && c <= 90) || (c >= 97 && c <= 122);
