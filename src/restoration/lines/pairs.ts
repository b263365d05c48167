import type { Text } from '../../text/text.ts';
import { END, endClass, START, STARTS, startClass } from './classes.ts';
import { headingOf } from './headings.ts';
import type { Lines } from './lines.ts';
import { sceneMark } from './scene-marks.ts';
import { scriptOf } from './script.ts';

/** What is settled about the line end between two lines before any measuring. */
export const FIXED = { no: 0, break: 1, keep: 2 } as const;

/**
 * Each line beside the one that follows it in its stanza, as columns of numbers. The last line of a stanza has `paired` 0
 * and means nothing else. Indices are those of `Lines.lines`.
 */
export interface Pairs {
  readonly paired: Uint8Array;
  /** Columns of the line; with the next line's first word behind it; of that word alone. */
  readonly width: Int32Array;
  readonly need: Int32Array;
  readonly word: Int32Array;
  /** 1 where the sentence surely runs on: no punctuation, a comma or a word's hyphen, and a small letter. */
  readonly sure: Uint8Array;
  /** `end * STARTS + start`, see classes.ts. */
  readonly place: Uint8Array;
  readonly fixed: Uint8Array;
  /** What the line does to an open quotation: 0 nothing, 1 turns it over, 2 opens, 3 closes. */
  readonly quotes: Uint8Array;
}

export function pairsOf({ content }: Text, { lines, stanzas }: Lines): Pairs {
  const n = lines.length;
  const column = () => new Int32Array(n);
  const flag = () => new Uint8Array(n);
  const p = {
    paired: flag(),
    width: column(),
    need: column(),
    word: column(),
    sure: flag(),
    place: flag(),
    fixed: flag(),
    quotes: flag(),
  };
  const gap = hasWideSentenceGaps(content) ? 1 : 0;
  const script = scriptOf(content, lines);
  for (const { from, to } of stanzas) {
    if (to - from < 2) continue;
    for (let i = from; i < to; i++) {
      const line = lines[i]!;
      p.width[i] = line.width;
      p.quotes[i] = quotesOf(content, line.start, line.end);
      const apart =
        i + 1 < to || i > from
          ? standsApart(content.slice(line.start, Math.min(line.end, line.start + 121)), line.width)
          : false;
      if (apart) {
        p.fixed[i] = FIXED.break;
        if (i > from) p.fixed[i - 1] = FIXED.break;
      }
      if (i + 1 === to) continue;
      const next = lines[i + 1]!;
      if (p.fixed[i] === FIXED.no && script)
        p.fixed[i] = script.cues[i] ? FIXED.keep : script.speeches[i + 1] ? FIXED.break : FIXED.no;
      const end = endClass(content, line.end);
      const start = startClass(content, next.start);
      const word = firstWord(content, next.start, next.end);
      p.paired[i] = 1;
      p.place[i] = end * STARTS + start;
      p.word[i] = word;
      p.need[i] = line.width + 1 + word + (end === END.stop || end === END.quotedStop ? gap : 0);
      const runsOn = end === END.word || end === END.comma || (end === END.colon && isHyphenated(content, line.end));
      p.sure[i] = start === START.lower && runsOn ? 1 : 0;
      if (p.fixed[i] === FIXED.no && isItem(content, line.start, line.end) && isItem(content, next.start, next.end))
        p.fixed[i] = FIXED.keep;
    }
  }
  return p;
}

/** A scene mark or a chapter's number: a block of its own wherever it stands. */
function standsApart(line: string, width: number): boolean {
  if (line.length > 120 || width > 160) return false;
  if (sceneMark(line) === 'sure') return true;
  const c = line.charCodeAt(0);
  // Only lines that begin with a capital, a digit or a sign can be headings: most lines are settled here.
  if (c >= 97 && c <= 122) return false;
  const heading = headingOf(line);
  return heading?.sure === true && (heading.title === undefined || line.length <= 60);
}

/** A list's item: a bullet or a number before it, and no sentence that ends (that would be talk begun with a dash). */
function isItem(content: string, start: number, end: number): boolean {
  const c = content.charCodeAt(start);
  if (c === 0x2022 || c === 42) return content.charCodeAt(start + 1) === 32;
  if (c !== 45 && (c < 48 || c > 57)) return false;
  return (
    /^(?:-|\d{1,2}[.)]) \S/.test(content.slice(start, start + 6)) && (c !== 45 || endClass(content, end) === END.word)
  );
}

/** A word's hyphen, or a soft one, just before `end`: the word goes on. */
const isHyphenated = (content: string, end: number): boolean => /\p{L}[-\u00ad]/u.test(content.slice(end - 2, end));

function firstWord(content: string, start: number, end: number): number {
  let i = start;
  while (i < end && i - start < 400) {
    const c = content.charCodeAt(i);
    if (c === 32 || c === 9) break;
    i++;
  }
  return i - start;
}

function quotesOf(content: string, start: number, end: number): number {
  let effect = 0;
  for (let i = start; i < end; i++) {
    const c = content.charCodeAt(i);
    if (c === 34) effect = effect === 0 ? 1 : effect === 1 ? 0 : 5 - effect;
    else if (c === 0x201c) effect = 2;
    else if (c === 0x201d) effect = 3;
  }
  return effect;
}

/** Typed with two spaces behind a full stop: then the next word needed one column more. */
function hasWideSentenceGaps(content: string): boolean {
  const sample = content.slice(0, 100_000);
  if (!/[.!?"')] {2}/.test(sample)) return false;
  const wide = sample.match(/[.!?]["')]? {2}\S/g)?.length ?? 0;
  return wide > 1 && wide > (sample.match(/[.!?]["')]? \S/g)?.length ?? 0);
}
