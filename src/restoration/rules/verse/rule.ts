import { type Change, say } from '../../../text/change.ts';
import { END, START, STARTS } from '../../lines/classes.ts';
import { type Judged, judge } from '../../lines/judge.ts';
import { FIXED } from '../../lines/pairs.ts';
import type { Region } from '../../lines/regions.ts';
import type { Rule } from '../../rule.ts';

const ID = 'verse';
const CONFIDENCE = { stanza: 0.85, two: 0.65, among: 0.7 };
/** Lines of verse end so many columns before what the next word would have needed, at least. */
const SLACK = 10;
/** In a text that is not wrapped: no line of verse is wider. */
const WIDEST = 65;
/** Above this share of line ends that part paragraphs, single line ends are how the text parts them. */
const BARE = 0.06;
const LEAST_AMONG_PARAGRAPHS = 4;

/** Short ragged lines whose ends are meant: verse, an address, the end of a letter. */
export const verse: Rule = {
  id: ID,
  sentence: 'Lines of verse, of an address or of a letter’s end stay lines.',
  hint: 'Short lines of talk without punctuation can look like verse.',
  example: {
    before: 'The ice sings low,\nthe ice sings long,\nand no one knows\nwho taught it song.',
    after: '(verse) The ice sings low …',
  },
  find(text) {
    const judged = judge(text);
    const changes: Change[] = [];
    let r = 0;
    for (const { from, to } of judged.stanzas) {
      while (r + 1 < judged.regions.length && judged.regions[r]!.to <= from) r++;
      if (to - from < 2) continue;
      const region = judged.regions[r]!;
      for (const [a, b, confidence] of setLines(judged, region, judged.rates[r]!, from, to)) {
        changes.push(say(text, ID, judged.lines[a]!.start, judged.lines[b - 1]!.end, 'verse', confidence));
      }
    }
    return changes;
  },
};

/** Runs of lines in the stanza `from`-`to` that are meant as lines. */
function* setLines(
  j: Judged,
  region: Region,
  rate: number,
  from: number,
  to: number,
): Generator<[number, number, number]> {
  const isShort = (i: number) => shortEnough(j, region, i);
  if (partedByBlanks(j, region, rate)) {
    for (let i = from; i < to; i++) if (j.pairs.fixed[i] !== FIXED.no || (i + 1 < to && !isShort(i))) return;
    if (!fits(j, region, to - 1) || stops(j, from, to - 1) * 2 > to - 1 - from) return;
    yield [from, to, to - from > 2 ? CONFIDENCE.stanza : CONFIDENCE.two];
    return;
  }
  for (let i = from; i < to; ) {
    let end = i;
    while (end + 1 < to && j.pairs.fixed[end] === FIXED.no && isShort(end) && startsLine(j, end)) end++;
    // The last line of the run is the one whose own end parts paragraphs.
    const run = end + 1 - i;
    if (run >= LEAST_AMONG_PARAGRAPHS && fits(j, region, end) && stops(j, i, end) * 4 <= run)
      yield [i, end + 1, CONFIDENCE.among];
    i = end + 1;
  }
}

/** Do blank lines part the paragraphs here, so that a line end inside a stanza is a wrapped or a meant one? */
function partedByBlanks(j: Judged, { from, to, width }: Region, rate: number): boolean {
  if (width > 0) return rate < BARE;
  let pairs = 0;
  for (let i = from; i < to; i++) pairs += j.pairs.paired[i]!;
  return pairs * 3 < to - from;
}

function shortEnough(j: Judged, { width }: Region, i: number): boolean {
  return width > 0 ? j.pairs.need[i]! + SLACK <= width : j.pairs.width[i]! <= WIDEST;
}

const fits = (j: Judged, { width }: Region, i: number): boolean =>
  j.pairs.width[i]! <= (width > 0 ? width * 0.85 : WIDEST);

/** Does the line after i begin as lines of verse do? */
function startsLine(j: Judged, i: number): boolean {
  const start = j.pairs.place[i]! % STARTS;
  return start !== START.lower && start !== START.quoteLower;
}

/** How many of the line ends `from` up to `to` (the last line's own left out) end a sentence. */
function stops(j: Judged, from: number, to: number): number {
  let n = 0;
  for (let i = from; i < to; i++) {
    const end = Math.floor(j.pairs.place[i]! / STARTS);
    if (end === END.stop || end === END.quotedStop) n++;
  }
  return n;
}
