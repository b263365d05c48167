import type { Text } from '../../text/text.ts';
import { paragraphRanges } from '../../text/tree.ts';
import type { Range } from './units.ts';

/** A block longer than this may be a story that lost its paragraphs, where the whole text looks like that. */
const LONG = 1200;
/** No paragraph of the fiction that was measured is longer: such a block is broken up in any text. */
const TOO_LONG = 6000;
/** In a text of long blocks shorter ones are looked at as well: a scene of a story whose scenes alone are kept apart. */
const SHORT = 400;

/**
 * The stretches of a text that have lost their paragraph breaks: all blocks of a text that consists of long ones, and
 * in any other text those that are far longer than paragraphs are. Headings, verse and everything else that a mark
 * covers are left alone.
 */
export function unbrokenRanges(text: Text): Range[] {
  const blocks: Range[] = [];
  let m = 0;
  let total = 0;
  let long = 0;
  for (const range of paragraphRanges(text.content)) {
    while (m < text.marks.length && text.marks[m]!.end <= range.start) m++;
    const mark = text.marks[m];
    if (mark && mark.start < range.end && !(mark.type === 'quote' || mark.type === 'note')) continue;
    blocks.push(range);
    const size = range.end - range.start;
    total += size;
    if (size > LONG) long += size;
  }
  const whole = long > 0.8 * total && total > LONG * Math.max(1, 2 * (blocks.length - 1));
  return blocks.filter((b) => b.end - b.start > (whole ? SHORT : TOO_LONG));
}
