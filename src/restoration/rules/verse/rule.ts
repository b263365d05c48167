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
/** In a text whose paragraphs stand on one line each, a wrapped letter is wider than this; verse in small letters is not. */
const NARROW = 40;
/** Paragraphs on one line that are so much wider than a width show that nobody wrapped at it. */
const WIDER = { columns: 15, least: 80, lines: 3, share: 0.25 };
/** Of all the places where paragraphs end, so many are blank lines where blank lines are how the text parts them. */
const BLANK = 0.7;
const LEAST_AMONG_PARAGRAPHS = 4;
/** A paragraph may well end before the verse where its last line is full. */
const PERHAPS = 0.2;

/** Short ragged lines whose ends are meant: verse, an address, the end of a letter. */
export const verse: Rule = {
  id: ID,
  sentence: 'rule.verse',
  hint: 'rule.verse-hint',
  example: {
    before: 'The ice sings low,\nthe ice sings long,\nand no one knows\nwho taught it song.',
    after: '(verse) The ice sings low …',
  },
  find(text) {
    const judged = judge(text);
    const changes: Change[] = [];
    const parted = judged.regions.map((region, r) => partedByBlanks(judged, region, judged.rates[r]!));
    const regions = trueWidths(judged);
    let r = 0;
    for (const { from, to } of judged.stanzas) {
      while (r + 1 < judged.regions.length && judged.regions[r]!.to <= from) r++;
      if (to - from < 2) continue;
      const region = regions[r]!;
      if (region.width === 0 && isWrappedHere(text.content, judged, from, to)) continue;
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
    while (
      end + 1 < to &&
      j.pairs.fixed[end] === FIXED.no &&
      shortEnough(j, region, end) &&
      (startsLine(j, end) || isSmall(j, region, end))
    )
      end++;
    // Its first line is not the end of a paragraph, nor its last the beginning of one.
    const a = i === from || j.chance[i - 1]! > PERHAPS || stopsIn(j, i - 1, i) > 0 ? i : i + 1;
    const b = fits(j, region, end) && (end + 1 === to || j.chance[end]! > 0.5) ? end + 1 : end;
    if (b - a >= LEAST_AMONG_PARAGRAPHS && fits(j, region, b - 1) && stopsIn(j, a, b - 1) * 4 <= b - a) {
      runs.push([a, b, CONFIDENCE.among]);
    }
    i = end + 1;
  }
  return runs;
}

/**
 * The regions, those with width 0 in which a width was found where there is none: a few lines of verse in small letters run on
 * as wrapped ones do; paragraphs that stand on one line each, far wider than that, tell.
 */
function trueWidths(j: Judged): Region[] {
  let s = 0;
  return j.regions.map((region) => {
    let alone = 0;
    let wide = 0;
    for (; s < j.stanzas.length && j.stanzas[s]!.to <= region.to; s++) {
      const { from, to } = j.stanzas[s]!;
      if (to - from > 1) continue;
      alone++;
      if (j.lines[from]!.width > Math.max(region.width + WIDER.columns, WIDER.least)) wide++;
    }
    return wide >= WIDER.lines && wide >= alone * WIDER.share ? { ...region, width: 0 } : region;
  });
}

/** In a text that is not wrapped: was this stanza? Its sentences run on only where the next word would not have fitted. */
function isWrappedHere(content: string, j: Judged, from: number, to: number): boolean {
  let widest = 0;
  let sure = 0;
  let fitted = 0;
  for (let i = from; i < to; i++) widest = Math.max(widest, j.pairs.width[i]!);
  for (let i = from; i + 1 < to; i++) {
    if (!j.pairs.sure[i]) continue;
    sure++;
    if (j.pairs.need[i]! <= widest) fitted++;
  }
  if (sure === 0) return false;
  // Two lines, the second in small letters: a paragraph that was cut by accident.
  if (to - from < 3) return !isSetLine(content, j, from) || !isSetLine(content, j, from + 1);
  return widest > NARROW && fitted * 3 < sure && !isSetLine(content, j, from);
}

/** A line that is emphasised for itself, as lyrics are. */
function isSetLine(content: string, { lines }: Judged, i: number): boolean {
  const { start, end } = lines[i]!;
  const sign = content.charAt(start);
  return (
    (sign === '*' || sign === '_' || sign === '/' || sign === '~') &&
    content.charAt(end - 1) === sign &&
    end - start > 4
  );
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

/** Lines that are narrow enough to go on in small letters and be verse all the same. */
const isSmall = (j: Judged, { width }: Region, i: number): boolean =>
  width === 0 && j.pairs.width[i]! <= NARROW + 10 && j.pairs.width[i + 1]! <= NARROW + 10;

/** How many of the line ends `from` up to `to` (the last line's own left out) end a sentence. */
function stopsIn(j: Judged, from: number, to: number): number {
  let n = 0;
  for (let i = from; i < to; i++) {
    const end = Math.floor(j.pairs.place[i]! / STARTS);
    if (end === END.stop || end === END.quotedStop) n++;
  }
  return n;
}
