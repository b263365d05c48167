import type { Work } from '../../catalogue/work.ts';
import type { Character } from '../../people/cast.ts';
import { castText } from '../../people/cast-of.ts';
import { HEADING, isTold, type WorkCast } from './cast-of-work.ts';

/** What a chapter is made of. */
export interface ChapterShape {
  /** Of its letters, how many are direct speech: 0-1. */
  readonly speech: number;
  /** Who speaks in it or is called by name there. */
  readonly people: ReadonlySet<Character>;
}

/** Names that one word of a story could be: a name of one letter is none. */
const SHORTEST = 2;

/** How each chapter of a work is told, and who is in it. @param people those that are looked for */
export function shapeOf(
  work: Pick<Work, 'chapters'>,
  cast: WorkCast,
  people: readonly Character[],
): readonly ChapterShape[] {
  const wanted = people.map((one) => ({
    one,
    at: cast.characters.indexOf(one),
    names: [one.name, ...one.aliases].filter((name) => name.length >= SHORTEST).map(wordsOf),
  }));
  let start = 0;
  let next = 0;
  const { quotes } = cast;
  return work.chapters.map(({ blocks }) => {
    const text = castText([HEADING, ...blocks.filter(isTold)]);
    const end = start + text.length;
    let spoken = 0;
    const speakers = new Set<number>();
    for (; next < quotes.length && quotes[next]!.start < end; next++) {
      const quote = quotes[next]!;
      spoken += Math.min(quote.end, end) - quote.start;
      if (quote.speaker !== null) speakers.add(quote.speaker);
    }
    const words = wordsOf(text);
    const here = wanted.filter(({ at, names }) => speakers.has(at) || names.some((name) => words.includes(name)));
    start = end + 2;
    return {
      speech: text.length === 0 ? 0 : Math.min(1, spoken / text.length),
      people: new Set(here.map(({ one }) => one)),
    };
  });
}

/** Words in a row with one space between and around them. */
const wordsOf = (text: string): string => ` ${text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()} `;
