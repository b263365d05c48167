import { type Change, say } from '../../../text/change.ts';
import { END, endClass, START, STARTS } from '../../lines/classes.ts';
import { type Judged, judge } from '../../lines/judge.ts';
import { FIXED } from '../../lines/pairs.ts';
import type { Region } from '../../lines/regions.ts';
import type { Rule } from '../../rule.ts';

const ID = 'verse';
const CONFIDENCE = { stanza: 0.85, two: 0.65, among: 0.7 };
/** Lines of verse end so many columns before what the next word would have needed, at least. */
const SLACK = 10;
/** A line in four may come nearer. */
const NEARLY = 3;
/** In a text that is not wrapped: no line of verse is wider. */
const WIDEST = 65;
/** Of all the places where paragraphs end, so many are blank lines where blank lines are how the text parts them. */
const BLANK = 0.7;
const LEAST_AMONG_PARAGRAPHS = 4;
/** A paragraph may well end before the verse where its last line is full. */
const PERHAPS = 0.2;

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
    const parted = judged.regions.map((region, r) => partedByBlanks(judged, region, judged.rates[r]!));
    let r = 0;
    for (const { from, to } of judged.stanzas) {
      while (r + 1 < judged.regions.length && judged.regions[r]!.to <= from) r++;
      if (to - from < 2) continue;
      const region = judged.regions[r]!;
      const runs = parted[r] ? whole(text.content, judged, region, from, to) : among(judged, region, from, to);
      for (const [a, b, confidence] of runs) {
        changes.push(say(text, ID, judged.lines[a]!.start, judged.lines[b - 1]!.end, 'verse', confidence));
      }
    }
    return changes;
  },
};

type Run = readonly [from: number, to: number, confidence: number];

/** Where blank lines part the paragraphs: a stanza all of whose lines are short, if it is not people talking. */
function whole(content: string, j: Judged, region: Region, from: number, to: number): Run[] {
  let stops = 0;
  let talk = 0;
  let wide = 0;
  for (let i = from; i < to; i++) {
    const last = i + 1 === to;
    if (j.pairs.fixed[i] !== FIXED.no || (last ? !fits(j, region, i) : !shortEnough(j, region, i, NEARLY))) return [];
    if (!last && !shortEnough(j, region, i)) wide++;
    const end = endClass(content, j.lines[i]!.end);
    if (end === END.stop && !last) stops++;
    if (end === END.quotedStop || end === END.quotedComma) talk++;
  }
  const lines = to - from;
  if (talk * 2 >= lines || wide * 4 > lines) return [];
  // In wrapped text a line that ends early is meant; elsewhere every line end was typed, and sentences tell.
  if (stops * 2 > lines - 1 && (region.width === 0 || lines < 3)) return [];
  return [[from, to, lines > 2 ? CONFIDENCE.stanza : CONFIDENCE.two]];
}

/** Where single line ends part paragraphs: several short lines that begin with capitals and hardly end a sentence. */
function among(j: Judged, region: Region, from: number, to: number): Run[] {
  const runs: Run[] = [];
  for (let i = from; i < to; ) {
    let end = i;
    while (end + 1 < to && j.pairs.fixed[end] === FIXED.no && shortEnough(j, region, end) && startsLine(j, end)) end++;
    // Its first line is not the end of a paragraph, nor its last the beginning of one.
    const a = i === from || j.chance[i - 1]! > PERHAPS ? i : i + 1;
    const b = end + 1 === to || j.chance[end]! > 0.5 ? end + 1 : end;
    if (b - a >= LEAST_AMONG_PARAGRAPHS && fits(j, region, b - 1) && stopsIn(j, a, b - 1) * 4 <= b - a) {
      runs.push([a, b, CONFIDENCE.among]);
    }
    i = end + 1;
  }
  return runs;
}

/** Do blank lines part the paragraphs here, so that a line end inside a stanza is a wrapped or a meant one? */
function partedByBlanks(j: Judged, { from, to, width }: Region, rate: number): boolean {
  let pairs = 0;
  for (let i = from; i < to; i++) pairs += j.pairs.paired[i]!;
  const blanks = to - from - pairs;
  return blanks > BLANK * (blanks + (width > 0 ? rate * pairs : pairs));
}

function shortEnough(j: Judged, { width }: Region, i: number, slack = SLACK): boolean {
  return width > 0 ? j.pairs.need[i]! + slack <= width : j.pairs.width[i]! <= WIDEST;
}

const fits = (j: Judged, { width }: Region, i: number): boolean =>
  j.pairs.width[i]! <= (width > 0 ? width * 0.9 : WIDEST);

/** Does the line after i begin as lines of verse do? */
function startsLine(j: Judged, i: number): boolean {
  const start = j.pairs.place[i]! % STARTS;
  return start !== START.lower && start !== START.quoteLower;
}

/** How many of the line ends `from` up to `to` (the last line's own left out) end a sentence. */
function stopsIn(j: Judged, from: number, to: number): number {
  let n = 0;
  for (let i = from; i < to; i++) {
    const end = Math.floor(j.pairs.place[i]! / STARTS);
    if (end === END.stop || end === END.quotedStop) n++;
  }
  return n;
}
