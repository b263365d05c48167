import { type Change, say } from '../change.ts';
import { type ApparatusMark, isApparatus, type Text } from '../text.ts';
import { paragraphRanges } from '../tree.ts';

/** Says of each block between two places that it is none of the story's, where that is not yet said. */
export function setApart(
  text: Text,
  rule: string,
  start: number,
  end: number,
  type: ApparatusMark,
  confidence: number,
): Change[] {
  const marks = text.marks.filter((m) => isApparatus(m.type) && m.start < end && m.end > start);
  return [...paragraphRanges(text.content.slice(start, end))].flatMap((r) => {
    const [from, to] = [start + r.start, start + r.end];
    if (marks.some((m) => m.start < to && m.end > from)) return [];
    return [say(text, rule, from, to, type, confidence)];
  });
}
