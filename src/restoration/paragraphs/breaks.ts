import type { Text } from '../../text/text.ts';
import { isLikelyTurn, isTurn } from './turns.ts';
import { unbrokenRanges } from './unbroken.ts';
import { type Units, unitsOf } from './units.ts';

/** A place where a paragraph begins: the white space in `[start, end)` becomes a blank line. */
export interface Break {
  readonly start: number;
  readonly end: number;
  /** Probability that the author began a paragraph here. */
  readonly p: number;
}

/** Finds paragraph breaks in the stretches of a text that have none. */
export function findBreaks(text: Text, threshold: number): Break[] {
  const ranges = unbrokenRanges(text);
  if (ranges.length === 0) return [];
  const units = unitsOf(text.content, ranges);
  const breaks: Break[] = [];
  for (let i = 1; i < units.count; i++) {
    const p = chance(units, i);
    if (!units.given[i] && p > threshold) breaks.push({ start: units.end[i - 1]!, end: units.start[i]!, p });
  }
  return breaks;
}

const chance = (u: Units, i: number): number => (isTurn(u, i) ? 0.99 : isLikelyTurn(u, i) ? 0.58 : 0);
