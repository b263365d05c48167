import { inlinesOf, plainText } from '../../text/tree.ts';
import type { Seeker, Span } from './seek.ts';

/** A place in a story where what was looked for stands. */
export interface Place {
  /** From 0; a paragraph is a block of its chapter. */
  readonly chapter: number;
  readonly paragraph: number;
  /** How many of the things that were looked for stand there. */
  readonly has: number;
  /** The more of them, and the rarer in this chapter, the more. */
  readonly worth: number;
}

/** Some words of a paragraph, those that were looked for marked. */
export interface Excerpt {
  readonly pieces: readonly { readonly text: string; readonly marked: boolean }[];
  /** Does the paragraph begin before it, or go on behind it? */
  readonly cutBefore: boolean;
  readonly cutBehind: boolean;
}

/** Of one thing in one chapter so many places are looked at: where it stands more often, the first will do. */
const MOST = 400;

/** The paragraph of a chapter that has most of what is looked for, the first of several. @param texts of its blocks */
export function placeIn(chapter: number, texts: readonly string[], seekers: readonly Seeker[]): Place | null {
  const all = texts.join('\n');
  const ends: number[] = [];
  let end = -1;
  for (const text of texts) {
    end += text.length + 1;
    ends.push(end);
  }
  const has = new Map<number, { has: number; worth: number }>();
  for (const seek of seekers) {
    const there = new Set<number>();
    let seen = 0;
    for (const { start } of seek(all)) {
      there.add(firstFrom(ends, start));
      if (++seen === MOST) break;
    }
    // What stands everywhere tells little.
    const worth = 1 / (1 + Math.log2(1 + seen));
    for (const paragraph of there) {
      const before = has.get(paragraph) ?? { has: 0, worth: 0 };
      has.set(paragraph, { has: before.has + 1, worth: before.worth + worth });
    }
  }
  let best: Place | null = null;
  for (const [paragraph, found] of has) {
    const place = { chapter, paragraph, ...found };
    if (!best || place.worth > best.worth || (place.worth === best.worth && paragraph < best.paragraph)) best = place;
  }
  return best;
}

/** Which of rising numbers is the first that is not less. */
function firstFrom(rising: readonly number[], wanted: number): number {
  let [from, to] = [0, rising.length - 1];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (rising[middle]! >= wanted) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** So many letters around what is marked. */
const LENGTH = 260;
const BEFORE = 80;

/**
 * What of a paragraph is shown in a list. @param next the paragraph behind it, where what was looked for may end
 * @returns null where nothing of it stands there
 */
export function excerptOf(paragraph: string, next: string, seekers: readonly Seeker[]): Excerpt | null {
  const own = plainOf(paragraph);
  let text = own;
  let spans = spansIn(text, seekers);
  if (spans.length === 0) {
    text = `${own} ${plainOf(next)}`;
    spans = spansIn(text, seekers);
  }
  const [first] = spans;
  if (!first) return null;
  const start = wordFrom(text, first.start - BEFORE);
  const end = wordTo(text, Math.max(first.end, start + LENGTH));
  const pieces: { text: string; marked: boolean }[] = [];
  let at = start;
  for (const span of spans) {
    if (span.start < at || span.end > end) continue;
    if (span.start > at) pieces.push({ text: text.slice(at, span.start), marked: false });
    pieces.push({ text: text.slice(span.start, span.end), marked: true });
    at = span.end;
  }
  if (at < end) pieces.push({ text: text.slice(at, end), marked: false });
  return { pieces, cutBefore: start > 0, cutBehind: end < text.length };
}

const plainOf = (text: string): string => plainText(inlinesOf(text)).replace(/\s+/g, ' ');

/** Side by side, in order; of two that overlap the first, or the longer. */
export function spansIn(text: string, seekers: readonly Seeker[]): readonly Span[] {
  const all: Span[] = [];
  for (const seek of seekers) {
    let seen = 0;
    for (const span of seek(text)) {
      all.push(span);
      if (++seen === MOST) break;
    }
  }
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  return all.filter(
    (span, i) => i === 0 || span.start >= Math.max(...all.slice(Math.max(0, i - 4), i).map(({ end }) => end)),
  );
}

/** The beginning of a word from there on; the beginning of all where that is near. */
function wordFrom(text: string, at: number): number {
  if (at <= 20) return 0;
  const space = text.indexOf(' ', at);
  return space < 0 || space > at + 40 ? safe(text, at) : space + 1;
}

function wordTo(text: string, at: number): number {
  if (at >= text.length - 20) return text.length;
  const space = text.lastIndexOf(' ', at);
  return space < at - 40 ? safe(text, at) : space;
}

/** Never in the middle of a letter. */
const safe = (text: string, at: number): number => (/[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at);
