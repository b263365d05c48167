import { foldWords } from '../../folded.ts';
import { type PageLine, pageLine } from './page-line.ts';
import { type Counted, seriesIn } from './series.ts';

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A line that may be of the page. */
export interface Candidate extends PageLine, Counted, Range {
  readonly line: number;
}

/** Short lines that begin or end with a number: a walk over the line ends, since most texts have none. */
export function candidatesIn(content: string): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0, line = 0; at < content.length; line++) {
    const stop = content.indexOf('\n', at);
    const next = stop < 0 ? content.length : stop;
    let [a, b] = [at, next];
    while (a < b && isSpace(content.charCodeAt(a))) a++;
    while (b > a && isSpace(content.charCodeAt(b - 1))) b--;
    if (
      b > a &&
      b - a <= 90 &&
      (isDigit(content, a) || isDigit(content, b - 1) || (b - a <= 40 && isDressed(content, b - 1)))
    ) {
      const read = pageLine(content.slice(a, b));
      if (read) found.push({ ...read, line, at, start: a, end: b });
    }
    at = next + 1;
  }
  return found;
}

const isSpace = (c: number): boolean => c === 32 || (c >= 9 && c <= 13) || c === 0xa0;
const isDigit = (content: string, at: number): boolean => {
  const c = content.charCodeAt(at);
  return c >= 48 && c <= 57;
};
/** Neither a letter nor what ends a sentence. */
const isDressed = (content: string, at: number): boolean => /[-–—~*_=•·<>|\](){}#:]/.test(content[at]!);

/** Letters that a page with a running head holds at least, and one with its number alone. */
const LEAST = 350;
const LEAST_BARE = 120;

/** More series than any text has. */
const MOST_SERIES = 60;

/** The series among the lines that are set alike; those of running heads together. */
export const allSeries = (candidates: readonly Candidate[]): Candidate[][] => [
  ...everySeries(candidates).take(MOST_SERIES),
];

function* everySeries(candidates: readonly Candidate[]): Generator<Candidate[]> {
  const sets = new Map<string, Candidate[]>();
  for (const c of candidates) {
    const key = c.words ? 'heads' : c.form;
    const set = sets.get(key);
    if (set) set.push(c);
    else sets.set(key, [c]);
  }
  for (const [key, set] of sets) {
    if (key !== 'heads') yield* seriesIn(set, LEAST_BARE);
    else {
      const counts = new Map<string, number>();
      for (const { words } of set) counts.set(foldWords(words), (counts.get(foldWords(words)) ?? 0) + 1);
      yield* seriesIn(
        set.filter((c) => c.kind === 'head' || counts.get(foldWords(c.words))! > 1),
        LEAST,
      );
    }
  }
}
