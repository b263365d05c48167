import { type Change, replace } from '../../../text/change.ts';
import { endsSentence, START, startClass } from '../../lines/classes.ts';
import { headingOf } from '../../lines/headings.ts';
import { type Line, linesOf } from '../../lines/lines.ts';
import { sceneMark } from '../../lines/scene-marks.ts';
import type { Rule } from '../../rule.ts';

const ID = 'scene-gap';
const CONFIDENCE = { wide: 0.72, wider: 0.6 };
const MARK = '\n\n* * *\n\n';
/** Of all gaps between paragraphs, the wide ones may be so many, and each needs so many usual ones beside it. */
const RARE = 0.12;
const LEAST_USUAL = 8;

/** Blank lines where one gap parts all paragraphs and a wider one parts a few: the old way to part scenes without a mark. */
export const sceneGap: Rule = {
  id: ID,
  sentence: 'A gap that is wider than the usual one between paragraphs is taken as a break between scenes.',
  hint: 'It is only a guess: the writer may have pressed the key twice.',
  example: { before: 'The ice held.\n\n\n\nMorning came late.', after: 'The ice held.\n\n* * *\n\nMorning came late.' },
  find(text, context) {
    if (context.safe) return [];
    const { content } = text;
    const { lines } = linesOf(text);
    const sizes = gapsOf(content, lines);
    const seen = new Map<number, number>();
    let all = 0;
    for (const size of sizes) {
      if (size < 1) continue;
      seen.set(size, (seen.get(size) ?? 0) + 1);
      all++;
    }
    const usual = [...seen].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])[0];
    const wide = [...seen].reduce((n, [size, times]) => (size > usual ? n + times : n), 0);
    if (usual === 0 || wide === 0 || all < LEAST_USUAL || wide > all * RARE) return [];
    if (lines.some((l) => l.end - l.start <= 100 && sceneMark(content.slice(l.start, l.end)) === 'sure')) return [];
    const changes: Change[] = [];
    sizes.forEach((size, i) => {
      if (size <= usual || !parts(content, lines[i]!, lines[i + 1]!)) return;
      const start = lines[i]!.end;
      const end = lines[i + 1]!.start;
      changes.push(replace(text, ID, start, end, MARK, size > usual + 1 ? CONFIDENCE.wide : CONFIDENCE.wider));
    });
    return changes;
  },
};

/** Blank lines below each line; -1 where something else stands between it and the next one. */
function gapsOf(content: string, lines: readonly Line[]): number[] {
  return lines.map((line, i) => {
    const next = lines[i + 1];
    if (!next) return -1;
    let newlines = 0;
    for (let k = line.end; k < next.start; k++) {
      const c = content.charCodeAt(k);
      if (c === 10) newlines++;
      else if (c > 32 && c !== 0xa0 && c !== 0x3000) return -1;
    }
    return newlines - 1;
  });
}

/** A whole sentence before the gap, one that begins behind it, and no heading on either side. */
function parts(content: string, before: Line, after: Line): boolean {
  const start = startClass(content, after.start);
  if (
    !endsSentence(content, before.end) ||
    start === START.lower ||
    start === START.quoteLower ||
    start === START.other
  )
    return false;
  return !headingOf(content.slice(before.start, before.end)) && !headingOf(content.slice(after.start, after.end));
}
