import type { Text } from '../../text/text.ts';
import { type Habits, kindOfPlace, shiftsOf } from './habits.ts';
import { inLanguage } from './languages.ts';
import { isBeside, isQuoted, modelFor, SAID } from './model.ts';
import { PLACE_IN_SCRIPT, placesInScript, SURE_IN_SCRIPT } from './script.ts';
import { readIn, type Second, type SecondReading, type SecondWeights } from './second.ts';
import { isTurn } from './turns.ts';
import { unbrokenRanges } from './unbroken.ts';
import { type Range, unitsOf } from './units.ts';

/** A place where a paragraph begins: the white space in `[start, end)` becomes a blank line. */
export interface Break {
  readonly start: number;
  readonly end: number;
  /** Probability that the author began a paragraph here, as it is said to people (said.ts). */
  readonly p: number;
  readonly why: 'turn' | 'speaker' | 'model' | 'unquoted' | 'second' | 'habits';
}

/** What is known besides the text, and how careful to be. */
export interface Known {
  /** Breaks of which a greater probability is said are made; undefined: per story, those whose expected F1 is greatest. */
  readonly threshold?: number | undefined;
  /** What a second reader made of this very text; where it is of another, it does not count. */
  readonly second?: SecondReading | undefined;
  /** Of the text, as a code (`en`, `es-419`): the models have read English alone. */
  readonly language?: string | undefined;
  /** Of its writer, from other stories; what is known of another language than English counts instead. */
  readonly habits?: Habits | undefined;
}

/** No break below this probability is worth making, however few there are in a story. */
const LEAST = 0.15;
/** Two are enough for any story; the bound is for text made to give one break at a time. */
const ROUNDS = 12;

/**
 * Finds paragraph breaks in the stretches of a text that have none, until no such stretch is left in which there are any.
 */
export function findBreaks(text: Text, { second: reading, threshold, habits, language }: Known = {}): Break[] {
  const found: Break[] = [];
  const scores = reading && readIn(text.content, reading);
  const second = scores && { scores, weights: reading.weights };
  for (let round = 0; round < ROUNDS; round++) {
    const { ranges, isShort } = unbrokenRanges(text, found);
    const more = ranges.length
      ? breaksIn(text.content, ranges, isShort ? LEAST_OF_SHORT : LEAST, { threshold, habits, language, second })
      : [];
    if (more.length === 0) break;
    for (const one of more) found.push(one);
    found.sort((a, b) => a.start - b.start);
  }
  return found;
}

/** A text of a drabble’s length is often one paragraph: there a break must be more likely than not. */
const LEAST_OF_SHORT = 0.5;

/** Thousands of units that are a few letters long are no sentences but signs again and again; judging them takes time. */
function isBabble(count: number, ranges: readonly Range[]): boolean {
  const letters = ranges.reduce((n, r) => n + r.end - r.start, 0);
  return count > 5000 && letters < count * 16;
}

interface Read {
  readonly scores: ReadonlyMap<number, number>;
  readonly weights: SecondWeights;
}

function breaksIn(
  content: string,
  ranges: readonly Range[],
  lowest: number,
  {
    threshold,
    second: read,
    habits,
    language,
  }: Pick<Known, 'threshold' | 'habits' | 'language'> & { readonly second: Read | undefined },
): Break[] {
  const units = unitsOf(content, ranges);
  if (isBabble(units.count, ranges)) return [];
  const quoted = isQuoted(units);
  const second: Second | undefined =
    read &&
    ((i) => {
      const score = read.scores.get(units.start[i]!);
      return score === undefined ? undefined : { score, weights: read.weights };
    });
  const kind = quoted ? 'quoted' : 'unquoted';
  const turned = read ? undefined : inLanguage(language, kind, content, units);
  const habit = turned ? undefined : habits?.[kind];
  const shifts = habit && shiftsOf(habit);
  const shift = shifts && ((i: number) => shifts[kindOfPlace(units, i)]!);
  const p = modelFor(kind)(units, { second, shift });
  for (let i = 1; turned && i < units.count; i++) if (!units.given[i]) p[i] = turned(i, p[i]!);
  const script = placesInScript(content, units);
  for (let i = 1; script && i < units.count; i++) if (script[i] && !units.given[i]) p[i] = SURE_IN_SCRIPT[script[i]!]!;
  const otherwise = shifts ? 'habits' : quoted ? 'model' : 'unquoted';
  const least = threshold === undefined ? Math.max(lowest, bestThreshold(p)) : 0;
  const breaks: Break[] = [];
  for (let i = 1; i < units.count; i++) {
    if (units.given[i] || !(p[i]! > least)) continue;
    const said = script?.[i] ? p[i]! : SAID[kind](p[i]!, isBeside(units, i));
    if (!(said > (threshold ?? 0))) continue;
    const isNamed = script?.[i] === PLACE_IN_SCRIPT.begins;
    const why = isNamed ? 'speaker' : isTurn(units, i) ? 'turn' : second?.(i) ? 'second' : otherwise;
    breaks.push({ start: units.end[i - 1]!, end: units.start[i]!, p: said, why });
  }
  return breaks;
}

/**
 * The threshold at which the expected F1 of the breaks made is greatest, given that each probability is true (the plug-in
 * rule of Lewis 1995): authors differ in how often they begin a paragraph, and a story in how well that shows.
 */
function bestThreshold(p: Float64Array): number {
  const sorted = Float64Array.from(p).sort().reverse();
  let total = 0;
  for (const x of sorted) total += x;
  let sum = 0;
  let best = 0;
  let at = 1;
  for (let n = 0; n < sorted.length; n++) {
    sum += sorted[n]!;
    const f = sum / (n + 1 + total);
    if (f > best) {
      best = f;
      at = sorted[n]!;
    }
  }
  return at - 1e-12;
}
