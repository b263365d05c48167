import { type Change, replace } from '../../../text/change.ts';
import { sentence } from '../../../text/sentence.ts';
import type { Text } from '../../../text/text.ts';
import { endsSentence, START, startClass } from '../../lines/classes.ts';
import { isBlank, linesOf, skipSpace, skipSpaceBack } from '../../lines/lines.ts';
import { sceneMark } from '../../lines/scene-marks.ts';
import type { Rule } from '../../rule.ts';

const ID = 'gaps';
const CONFIDENCE = { usual: 0.97, wide: 0.72, wider: 0.6 };
const SCENE = '\n\n* * *\n\n';
/** Of all gaps between paragraphs, so many may be wide, and so many there must be. */
const RARE = 0.12;
const LEAST = 8;
interface Gap {
  readonly start: number;
  readonly end: number;
  readonly blanks: number;
}

/**
 * Several blank lines become one; where one size of gap parts nearly all paragraphs and a wider one a few, and no other
 * mark parts scenes, the wider ones are the old way to part scenes without a mark.
 */
export const gaps: Rule = {
  id: ID,
  sentence: 'rule.gaps',
  hint: 'rule.gaps-hint',
  example: { before: 'The ice held.\n\n\n\nMorning came late.', after: 'The ice held.\n\n* * *\n\nMorning came late.' },
  find(text, context) {
    const all = gapsOf(text.content);
    const usual = usualOf(all);
    const wide = all.filter((g) => g.blanks > usual).length;
    const tells = wide > 0 && !context.safe && all.length >= LEAST && wide <= all.length * RARE && !hasMarks(text);
    const changes: Change[] = [];
    const marked = markedIn(text);
    for (const gap of all) {
      if (gap.blanks < 2) continue;
      const [before, inside, behind] = marked(gap);
      if (inside) continue;
      if (tells && gap.blanks > usual && !before && !behind && betweenSentences(text.content, gap)) {
        const confidence = gap.blanks > usual + 1 ? CONFIDENCE.wide : CONFIDENCE.wider;
        changes.push(replace(text, ID, gap.start, gap.end, SCENE, confidence, sentence('mend.wider-gap')));
      } else changes.push(replace(text, ID, gap.start, gap.end, '\n\n', CONFIDENCE.usual));
    }
    return changes;
  },
};

/** Line ends with nothing but white space between them, two or more. A walk: a pattern would overflow on a file of line ends. */
function gapsOf(content: string): Gap[] {
  const all: Gap[] = [];
  for (let start = content.indexOf('\n'); start >= 0; ) {
    let end = start + 1;
    let blanks = 0;
    for (let i = end; i < content.length && isBlank(content.charCodeAt(i)); i++) {
      if (content.charCodeAt(i) !== 10) continue;
      blanks++;
      end = i + 1;
    }
    if (blanks > 0) all.push({ start, end, blanks });
    start = content.indexOf('\n', end);
  }
  return all;
}

function usualOf(all: readonly Gap[]): number {
  const seen = new Map<number, number>();
  for (const { blanks } of all) seen.set(blanks, (seen.get(blanks) ?? 0) + 1);
  return [...seen].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])[0];
}

/** Scenes that are parted by marks are not parted by gaps as well. */
function hasMarks(text: Text): boolean {
  if (text.marks.some((m) => m.type === 'scene-break')) return true;
  return linesOf(text).lines.some(
    (l) => l.end - l.start <= 100 && sceneMark(text.content.slice(l.start, l.end)) === 'sure',
  );
}

/** Is what stands before a gap, around it, behind it marked? Gaps are asked about in their order. */
function markedIn({ content, marks }: Text): (gap: Gap) => [boolean, boolean, boolean] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of marks) {
    const last = joined.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  let m = 0;
  return ({ start, end }) => {
    const before = skipSpaceBack(content, start);
    while (m < joined.length && joined[m]!.end < before) m++;
    let [sees, inside, behind] = [false, false, false];
    for (let i = m; i < joined.length && joined[i]!.start <= end; i++) {
      const mark = joined[i]!;
      if (mark.end >= before && mark.start < before) sees = true;
      if (mark.start < end && mark.end > start) inside = true;
      if (mark.end > end) behind = true;
    }
    return [sees, inside, behind];
  };
}

function betweenSentences(content: string, { start, end }: Gap): boolean {
  const opening = startClass(content, skipSpace(content, end));
  if (opening === START.lower || opening === START.quoteLower || opening === START.other) return false;
  return endsSentence(content, skipSpaceBack(content, start));
}
