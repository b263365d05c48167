import { titleKey } from '../text/titles/key.ts';
import { numberAtEnd } from '../text/titles/part.ts';
import { speaksAgainst } from './against.ts';
import type { KnownDrafts } from './card.ts';
import type { Copies } from './copies.ts';
import { writersOf } from './writers.ts';

/** Texts that make one work, in reading order, and the numbers of those that are not there. */
export interface Joined {
  readonly parts: readonly Copies[];
  readonly missing: readonly number[];
  /** Keys of drafts of works that may be its further parts: something speaks against it, and a person is asked. */
  readonly mayGoOnIn?: readonly string[];
}

/** May these drafts be of one work? People can have said that they are not. */
export type MayBeOne = (a: Copies['cards'], b: Copies['cards']) => boolean;

/** Beyond this many, a list of what is missing helps nobody. */
const MOST_MISSING = 100;

/** Puts the parts of a work together by title, author and number; a text that is no part is a work by itself. */
export function joinParts(texts: readonly Copies[], mayBeOne?: MayBeOne, signers?: KnownDrafts['signers']): Joined[] {
  const works: Joined[] = [];
  const series = new Map<string, Copies[]>();
  const writerOf = writersOf(texts, signers);
  const single: Copies[] = [];
  for (const text of texts) {
    const name = nameOf(text, writerOf);
    if (!text.part || name === null) single.push(text);
    else if (series.has(name)) series.get(name)!.push(text);
    else series.set(name, [text]);
  }
  const numbers = new Map([...series].map(([name, parts]) => [name, new Set(parts.map(({ part }) => part!.number))]));
  for (const text of single) {
    const numbered = numberedAtEnd(text);
    const name = numbered && nameOf(numbered, writerOf)!;
    if (name !== undefined && numbers.get(name)?.has(numbered!.part!.number) === false)
      series.get(name)!.push(numbered!);
    else works.push({ parts: [text], missing: text.part ? missing([text]) : [] });
  }
  for (const parts of series.values()) for (const work of inOrder(parts, mayBeOne)) works.push(work);
  return works;
}

/** The name that parts of one work share: title and author, or what their file names share. */
export function nameOf(text: Copies, writerOf: (text: Copies) => string): string | null {
  if (text.story !== undefined) return `#${text.story}`;
  const title = titleKey(text.title ?? '');
  if (title) return `${title}|${writerOf(text)}`;
  return text.stem === undefined ? null : `/${text.stem}|${writerOf(text)}`;
}

/** "The Long Way Home 1": a part of its name, where another part of that name is. */
function numberedAtEnd(text: Copies): Copies | undefined {
  const found = text.part ? undefined : numberAtEnd(text.title ?? '');
  if (!found || titleKey(found.title) === '') return undefined;
  return { ...text, title: found.title, part: { number: found.number } };
}

/**
 * One work, or several: a number that is there twice with different words (a second, revised posting) makes the next one,
 * and so does what something speaks against; then it is said which work may go on in which. The first of each number,
 * earliest date first, make the first.
 */
function inOrder(texts: readonly Copies[], mayBeOne: MayBeOne | undefined): Joined[] {
  const works: Asked[] = [];
  const doubted = new Set<Copies>();
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
      const there = [...taken.values()];
      const isApart = mayBeOne !== undefined && there.some((other) => !mayBeOne(text.cards, other.cards));
      const isDoubted = !isApart && !taken.has(text.part!.number) && speaksAgainst(text, there);
      if (isDoubted) doubted.add(text);
      if (isApart || isDoubted || taken.has(text.part!.number)) again.push(text);
      else taken.set(text.part!.number, text);
    }
    const parts = [...taken.values()];
    const isAsked = doubted.has(parts[0]!);
    const work: Asked = { parts, missing: works.length === 0 || isAsked ? missing(parts) : [] };
    if (isAsked) ask(works, work);
    works.push(work);
    left = again;
  }
  return works;
}

/** While works are put together. */
type Asked = Omit<Joined, 'mayGoOnIn'> & { mayGoOnIn?: readonly string[] };

/** Notes at the work before that this one may be of it. Of several that have none of its numbers the one that ends nearest before it. */
function ask(works: readonly Asked[], work: Joined): void {
  const numbers = new Set(work.parts.map(({ part }) => part!.number));
  const first = Math.min(...numbers);
  const before = ({ parts }: Joined) => first - parts.at(-1)!.part!.number;
  const fits = works.filter(({ parts }) => !parts.some(({ part }) => numbers.has(part!.number)));
  const nearest = fits.reduce<Asked | undefined>(
    (a, b) => (a && Math.abs(before(a)) <= Math.abs(before(b)) ? a : b),
    undefined,
  );
  if (nearest) nearest.mayGoOnIn = [...(nearest.mayGoOnIn ?? []), work.parts[0]!.cards[0]!.key];
}

/** Numbers between the parts, up to the last that one of them names; those below the first only where they are no more than what is there. */
function missing(parts: readonly Copies[]): number[] {
  const there = new Set(parts.map((p) => p.part!.number));
  const first = Math.min(...there);
  const isTold = first - 1 <= there.size || parts.some((p) => p.part!.of !== undefined);
  const last = Math.max(...there, ...parts.map((p) => p.part!.of ?? 0));
  const gaps: number[] = [];
  for (let n = isTold ? 1 : first; n <= last && gaps.length <= MOST_MISSING; n++) if (!there.has(n)) gaps.push(n);
  return gaps.length > MOST_MISSING ? [] : gaps;
}
