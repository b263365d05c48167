import type { Line, RawBlock, Typed, TypedLine } from './blocks.ts';
import type { Run } from './inline.ts';
import { endsSentence, isEachAParagraph, partsOf, plain } from './lines.ts';
import { writeLine } from './white-space.ts';

/** The lines of a block's source; undefined where it is a single one. */
export function typedLines(runs: readonly Run[]): TypedLine[] | undefined {
  const lines: TypedLine[] = [];
  let here: Run[] = [];
  let indent = 0;
  let blank = false;
  let hasText = false;
  const close = () => {
    if (hasText) {
      const line = writeLine(here);
      lines.push({
        ...line,
        indented: line.indented || indent >= 2,
        before: lines.length === 0 ? 'break' : blank ? 'blank' : 'line',
      });
      blank = false;
    } else blank = true;
    here = [];
    indent = 0;
    hasText = false;
  };
  for (const run of runs) {
    let from = 0;
    for (let at = run.text.indexOf('\n'); at >= 0; at = run.text.indexOf('\n', from)) {
      add(run.text.slice(from, at), run);
      close();
      from = at + 1;
    }
    add(from === 0 ? run.text : run.text.slice(from), run);
  }
  close();
  return lines.length > 1 ? lines : undefined;

  function add(text: string, run: Run) {
    if (text === '') return;
    if (!hasText) {
      const words = text.search(/[^\s]/);
      if (words > 0 || words < 0) indent += words < 0 ? text.length : words;
      hasText = words >= 0;
    }
    here.push({ ...run, text });
  }
}

/** Shorter lines are titles, menus, signs: nothing is learnt from the blank lines between them. */
const PROSE = 40;
const LEAST_BLANKS = 3;

/**
 * Pages whose paragraphs are typed with line ends alone, as sites keep them that show line ends (`pre-wrap`) or that put in the
 * tags themselves: where blank lines stand between sentences, they part blocks.
 */
export function typedParagraphs(blocks: readonly RawBlock[]): RawBlock[] {
  if (!blocks.some((b) => b.typed)) return [...blocks];
  const size = (b: RawBlock) => b.lines.reduce((n, l) => n + plain(l).length, 0);
  const half = blocks.reduce((n, b) => n + (b.furniture ? 0 : size(b)), 0) / 2;
  const seen = { apart: 0, within: 0 };
  for (const { typed, furniture } of blocks) if (typed && !furniture) count(typed.lines, seen);
  const parts = seen.apart > seen.within * 2;
  return blocks.flatMap((block) => {
    const { typed } = block;
    if (!typed || block.kind !== 'text' || block.labels) return [block];
    const main = size(block) > half;
    const own = { apart: 0, within: 0 };
    count(typed.lines, own);
    const blanks = own.apart > 0 && parts && (seen.apart >= LEAST_BLANKS || main);
    if (!blanks && !typed.shown && !(typed.bare && (main || isEachAParagraph(typed.lines)))) return [block];
    return partsOf(
      block,
      grouped(typed, typed.shown || blanks).map((lines) => (typed.shown || typed.bare ? lines : asShown(lines))),
    );
  });
}

/** Blank lines that part sentences, and those within one (a file whose line ends were doubled). */
function count(lines: readonly TypedLine[], seen: { apart: number; within: number }): void {
  for (let i = 1; i < lines.length; i++) {
    if (lines[i]!.before !== 'blank') continue;
    const before = plain(lines[i - 1]!);
    const after = plain(lines[i]!);
    if (before.length < PROSE && after.length < PROSE) continue;
    const goesOn = /^["'“‘(]?\p{Ll}/u.test(after);
    if (goesOn || (before.length >= PROSE && !endsSentence(lines[i - 1]!))) seen.within++;
    else seen.apart++;
  }
}

function grouped({ lines }: Typed, atBlanks: boolean): TypedLine[][] {
  const groups: TypedLine[][] = [];
  for (const line of lines) {
    if (groups.length === 0 || (atBlanks && line.before === 'blank')) groups.push([line]);
    else groups.at(-1)!.push(line);
  }
  return groups;
}

/** Lines as a browser shows them: only `<br>` parts them. */
function asShown(lines: readonly TypedLine[]): Line[] {
  const out: { runs: Run[]; indented: boolean }[] = [];
  for (const { runs, indented, before } of lines) {
    const last = before === 'line' ? out.at(-1) : undefined;
    if (!last) {
      out.push({ runs: [...runs], indented });
      continue;
    }
    last.runs.push({ ...runs[0]!, text: ' ' });
    for (const run of runs) last.runs.push(run);
  }
  return out;
}
