import { numberOf } from '../../text/numbers.ts';

/** A chapter as an archive keeps it: where it says that it stands, its own number in the archive, its title. */
export interface Placed {
  readonly order: number;
  readonly id: number;
  readonly title: string;
}

/**
 * Chapters in their order. Archives lost count when chapters were deleted or put in between: where two claim the same place, the
 * numbers in their titles decide, as far as every number is there once. What has no number stays behind what it stood behind.
 */
export function inOrder<T extends Placed>(chapters: readonly T[]): T[] {
  const placed = chapters.toSorted((a, b) => a.order - b.order || a.id - b.id);
  const doubled = placed.some((c, i) => c.order === placed[i - 1]?.order);
  if (!doubled) return placed;
  const numbers = placed.map(({ title }) => titleNumber(title));
  const told = numbers.filter((n) => n !== undefined);
  if (new Set(told).size < told.length || told.length * 3 < placed.length * 2) return placed;
  const keys: number[] = [];
  for (const number of numbers) keys.push(number ?? keys.at(-1) ?? Number.NEGATIVE_INFINITY);
  return placed
    .map((chapter, i) => ({ chapter, key: keys[i]!, i }))
    .sort((a, b) => (a.key === b.key ? a.i - b.i : a.key < b.key ? -1 : 1))
    .map(({ chapter }) => chapter);
}

const WORD = '(\\d{1,3}|[ivxlc]{1,7}|\\p{L}{2,12}(?:[- ]\\p{L}{3,8})?)';
const NAMED = new RegExp(
  `(?<!\\p{L})(?:chapter|chap|ch|part|pt|episode|ep|section|book|day|night|act|scene|kapitel|teil|chapitre|partie|cap[ií]tulo|parte|capitolo|глава|часть)[\\s.:#-]{0,3}${WORD}(?!\\p{L})`,
  'iu',
);
const FIRST = /^[\s#([]{0,3}(\d{1,3}|[IVXLC]{1,7})(?:\s*[.:)\]–—-]|\s*$)/;
const LAST = /(?:^|[\s#([])(\d{1,3})(?:\s*(?:\/|of)\s*\d{1,3})?[\s)\].!]{0,3}$/i;

/** The number that a chapter's title gives it: "Chapter Three: Ice" 3, "IV" 4, "Ice (2/5)" 2, "Prologue" 0. */
export function titleNumber(title: string): number | undefined {
  const text = title.slice(0, 300);
  if (/^\W{0,4}(?:prolog(?:ue)?|foreword|vorwort|пролог)(?!\p{L})/iu.test(text)) return 0;
  if (/^\W{0,4}(?:epilog(?:ue)?|afterword|nachwort|эпилог)(?!\p{L})/iu.test(text)) return Number.POSITIVE_INFINITY;
  const named = NAMED.exec(text)?.[1];
  const words = named === undefined ? [] : [named, named.split(/[- ]/)[0]!];
  for (const word of [...words, FIRST.exec(text)?.[1], LAST.exec(text)?.[1]]) {
    const number = word === undefined ? undefined : numberOf(word);
    if (number !== undefined) return number;
  }
  return undefined;
}
