import type { Text } from '../../text/text.ts';
import { paragraphRanges } from '../../text/tree.ts';
import type { Range } from './units.ts';

/** A block longer than this may be a story that lost its paragraphs, where the whole text looks like that. */
const LONG = 1200;
/** No paragraph of the fiction that was measured is longer: such a block is broken up in any text. */
const TOO_LONG = 6000;
/** In a text of long blocks shorter ones are looked at as well: a scene of a story whose scenes alone are kept apart. */
const SHORT = 800;

/** Of a text shorter than two long paragraphs, one block that is nearly all of it may be a drabble that lost its paragraphs. */
const ALONE = 0.8;
const DRABBLE_WORDS = 60;
const SPEECH = /(?<![\p{L}\p{N}])["“„«‘][\p{L}\p{N}…—-]/gu;

export interface Unbroken {
  readonly ranges: Range[];
  /** So short that it may well be one paragraph. */
  readonly isShort: boolean;
}

/**
 * The stretches of a text that have lost their paragraph breaks: all blocks of a text that consists of long ones, and
 * in any other text those that are far longer than paragraphs are. Headings, verse and everything else that a mark
 * covers are left alone.
 * @param breaks breaks that were found already (ascending): the text is taken as if it had them
 */
export function unbrokenRanges(text: Text, breaks: readonly Range[] = []): Unbroken {
  const blocks = without(without([...paragraphRanges(text.content)], text.marks), breaks);
  let total = 0;
  let long = 0;
  for (const { start, end } of blocks) {
    total += end - start;
    if (end - start > LONG) long += end - start;
  }
  const whole = long > 0.8 * total && total > LONG * Math.max(1, 2 * (blocks.length - 1));
  const found = blocks.filter((b) => b.end - b.start > (whole ? SHORT : TOO_LONG));
  if (found.length > 0 || breaks.length > 0 || total > 2 * LONG) return { ranges: found, isShort: false };
  const alone = blocks.find((b) => b.end - b.start > ALONE * total);
  return { ranges: alone && mayBeParted(text.content.slice(alone.start, alone.end)) ? [alone] : [], isShort: true };
}

/** Two speeches or a drabble's words: less is a caption, a note or a line, and one paragraph. */
const mayBeParted = (block: string): boolean =>
  block.split(/\s+/, DRABBLE_WORDS).length === DRABBLE_WORDS || (block.match(SPEECH)?.length ?? 0) >= 2;

/** What is left of ranges when others are taken away; both ascending. Quotations and notes inside a story are part of it. */
function without(ranges: readonly Range[], away: readonly (Range & { readonly type?: string })[]): Range[] {
  if (away.length === 0) return [...ranges];
  const out: Range[] = [];
  let a = 0;
  for (const { start, end } of ranges) {
    let from = start;
    while (a < away.length && away[a]!.end <= start) a++;
    for (let k = a; k < away.length && away[k]!.start < end; k++) {
      const cut = away[k]!;
      if (cut.type === 'quote' || cut.type === 'note') continue;
      if (cut.start > from) out.push({ start: from, end: cut.start });
      from = Math.max(from, cut.end);
    }
    if (end > from) out.push({ start: from, end });
  }
  return out;
}
