import { align } from './align.ts';
import type { Reading } from './reading.ts';

/** How two readings of what may be one text differ, in words. */
export interface Slips {
  /** 0-1: of all words, those that stand in both in the same order; how words are joined and spelled counts for nothing. */
  readonly similarity: number;
  /** Words that are spelled otherwise: "colour", "thc". */
  readonly spelled: number;
  /** Words within sentences that are other ones, or not there. */
  readonly changed: number;
  /** Whole sentences that only one of them has, and their words. */
  readonly sentences: number;
  readonly sentenceWords: number;
  /** Words of its story that the other has and this one has not. */
  readonly lackedByA: number;
  readonly lackedByB: number;
  /** Words in the shorter of the two. */
  readonly words: number;
}

/** Below this many words, a few slips are a large part of the text: it is compared letter by letter only. */
const SHORTEST = 100;
/** So many in 1,000 words may be slips of those who copied a text. More, or whole sentences, are a revision. */
const MOST = { spelled: 10, changed: 8, sentences: 0.3, sentenceWords: 4 } as const;

/**
 * One text, copied with slips? Copying misspells, joins and drops single words, at worst a line of print; an author who
 * revises adds, drops and rewrites sentences. So: at most 10 words in 1,000 spelled otherwise, 8 changed or dropped
 * within sentences, and in a story under 3,300 words not one whole sentence more or less.
 */
export function isNearCopy(slips: Slips): boolean {
  const allowed = (perThousand: number) => (slips.words * perThousand) / 1000;
  return (
    slips.words >= SHORTEST &&
    slips.spelled <= allowed(MOST.spelled) &&
    slips.changed <= allowed(MOST.changed) &&
    slips.sentences <= allowed(MOST.sentences) &&
    slips.sentenceWords <= allowed(MOST.sentenceWords)
  );
}

/** Counts how two readings differ; what is of the page and not of the story counts for nothing. */
export function compareReadings(a: Reading, b: Reading): Slips {
  const of = { spelled: 0, changed: 0, sentences: 0, sentenceWords: 0, lackedByA: 0, lackedByB: 0 };
  for (const gap of align(a.hashes, b.hashes)) {
    const inA = storyWords(a, gap.aFrom, gap.aTo);
    const inB = storyWords(b, gap.bFrom, gap.bTo);
    if (inA.length === 0 && inB.length === 0) continue;
    const [x, y] = [inA.join(''), inB.join('')];
    if (x === y) continue;
    if (areSpelledAlike(x, y)) {
      of.spelled += Math.max(inA.length, inB.length);
      continue;
    }
    of.lackedByA += Math.max(0, inB.length - inA.length);
    of.lackedByB += Math.max(0, inA.length - inB.length);
    const whole = wholeSentences(a, gap.aFrom, gap.aTo) + wholeSentences(b, gap.bFrom, gap.bTo);
    of.sentences += whole;
    if (whole > 0) of.sentenceWords += inA.length + inB.length;
    else of.changed += Math.max(inA.length, inB.length);
  }
  const words = Math.min(a.words.length, b.words.length);
  const most = Math.max(a.words.length, b.words.length, 1);
  const differing = of.changed + of.sentenceWords;
  return { ...of, words, similarity: Math.round(Math.max(0, 1 - differing / most) * 10_000) / 10_000 };
}

function storyWords({ words, furniture }: Reading, from: number, to: number): string[] {
  const there: string[] = [];
  for (let i = from; i < to; i++) if (furniture[i] === 0) there.push(words[i]!);
  return there;
}

const SHORTEST_SENTENCE = 3;

/** How many sentences of the story lie wholly in a stretch. */
function wholeSentences({ words, sentences, furniture }: Reading, from: number, to: number): number {
  let whole = 0;
  for (let i = from; i < to; ) {
    let end = i + 1;
    while (end < to && sentences[end] === sentences[i]) end++;
    const begins = i === 0 || sentences[i - 1] !== sentences[i];
    const ends = end === words.length || sentences[end] !== sentences[i];
    if (begins && ends && furniture[i] === 0 && end - i >= SHORTEST_SENTENCE) whole++;
    i = end;
  }
  return whole;
}

const LONGEST_SPELLING = 60;

/** Do two stretches of letters differ by one letter, or by no more than a third of them (Levenshtein)? */
function areSpelledAlike(a: string, b: string): boolean {
  const longer = Math.max(a.length, b.length);
  if (Math.min(a.length, b.length) === 0 || longer > LONGEST_SPELLING) return false;
  const most = Math.max(1, longer / 3);
  if (Math.abs(a.length - b.length) > most) return false;
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++)
      row[j] = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    above = row;
  }
  return above[b.length]! <= most;
}
