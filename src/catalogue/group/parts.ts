import type { Copies } from './copies.ts';

/** Texts that make one work, in reading order, and the numbers of those that are not there. */
export interface Joined {
  readonly parts: readonly Copies[];
  readonly missing: readonly number[];
}

/** May these drafts be of one work? People can have said that they are not. */
export type MayBeOne = (a: Copies['cards'], b: Copies['cards']) => boolean;

/** Beyond this many, a list of what is missing helps nobody. */
const MOST_MISSING = 100;

/** Puts the parts of a work together by title, author and number; a text that is no part is a work by itself. */
export function joinParts(texts: readonly Copies[], mayBeOne?: MayBeOne): Joined[] {
  const works: Joined[] = [];
  const series = new Map<string, Copies[]>();
  for (const text of texts) {
    const name = nameOf(text);
    if (!text.part || name === null) works.push({ parts: [text], missing: text.part ? missing([text]) : [] });
    else if (series.has(name)) series.get(name)!.push(text);
    else series.set(name, [text]);
  }
  for (const parts of series.values()) works.push(...inOrder(parts, mayBeOne));
  return works;
}

const fold = (s: string): string =>
  s
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^(?:a|an|the|der|die|das) (?=\S)/, '')
    .trim();

/** The name that parts of one work share: title and author, or what their file names share. */
export function nameOf(text: Copies): string | null {
  if (text.story !== undefined) return `#${text.story}`;
  const author = fold(text.author ?? '');
  const title = fold(text.title ?? '');
  if (title) return `${title}|${author}`;
  return text.stem === undefined ? null : `/${text.stem}|${author}`;
}

/**
 * One work, or several when a number is there twice with different words (a second, revised posting): the first of each
 * number, earliest date first, make the work, what is left makes the next one.
 */
function inOrder(texts: readonly Copies[], mayBeOne: MayBeOne | undefined): Joined[] {
  const works: Joined[] = [];
  let left = texts.toSorted(
    (a, b) =>
      a.part!.number - b.part!.number ||
      (a.date ?? '9').localeCompare(b.date ?? '9') ||
      b.cards[0]!.quality - a.cards[0]!.quality ||
      (a.cards[0]!.path < b.cards[0]!.path ? -1 : 1),
  );
  while (left.length > 0) {
    const taken = new Map<number, Copies>();
    const again: Copies[] = [];
    for (const text of left) {
      const fits = !mayBeOne || [...taken.values()].every((other) => mayBeOne(text.cards, other.cards));
      if (taken.has(text.part!.number) || !fits) again.push(text);
      else taken.set(text.part!.number, text);
    }
    const parts = [...taken.values()];
    works.push({ parts, missing: works.length === 0 ? missing(parts) : [] });
    left = again;
  }
  return works;
}

function missing(parts: readonly Copies[]): number[] {
  const there = new Set(parts.map((p) => p.part!.number));
  const last = Math.max(...there, ...parts.map((p) => p.part!.of ?? 0));
  const gaps: number[] = [];
  for (let n = 1; n <= last && gaps.length <= MOST_MISSING; n++) if (!there.has(n)) gaps.push(n);
  return gaps.length > MOST_MISSING ? [] : gaps;
}
