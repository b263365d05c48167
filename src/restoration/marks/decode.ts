import { dropsH } from './apostrophes.ts';
import type { Convention } from './convention.ts';
import { DOUBLE, SINGLE } from './families.ts';
import {
  breakSteps,
  NEXT_BOTH,
  NEXT_DOUBLE,
  NEXT_PLAIN,
  NEXT_SINGLE,
  OPEN,
  STATE_COUNT,
  type Step,
  stepsOf,
} from './grammar.ts';
import { habitsOf, weighDirections } from './habits.ts';
import { EDGE } from './kinds.ts';
import { likeness, weighSpans } from './likeness.ts';
import { BREAK, type Signs } from './signs.ts';

/** What every sign of a text does, and which quotes are open behind it. */
export interface Reading {
  readonly signs: Signs;
  /** OPEN, CLOSE or NEITHER. */
  readonly does: Uint8Array;
  /** Index into STATES behind the sign. */
  readonly state: Uint8Array;
  /**
   * By sign: how much better this reading is than the best one in which the sign would be set otherwise, in nats. A
   * closing single sign and an apostrophe are set alike.
   */
  margins(): Float32Array;
}

/**
 * Reads all quote signs of a story at once: the cheapest path through the automaton of `grammar.ts` (Viterbi 1967),
 * each sign weighed by its neighbours, by the direction that it claims, and by what is open before it.
 * Time and memory grow with the number of signs; nothing grows with the length of a paragraph.
 */
export function decode(signs: Signs, convention: Convention): Reading {
  const n = signs.count;
  const local = new Float64Array(n * 3);
  const dialect = dropsH(signs.content);
  for (let k = 0; k < n; k++) if (signs.kind[k] !== BREAK) likeness(signs, k, local, dialect);
  weighSpans(signs, local);
  weighDirections(signs, convention, local);
  const steps = stepsBySign(signs);
  const best = new Float32Array((n + 1) * STATE_COUNT).fill(Infinity);
  const by = new Uint8Array(n * STATE_COUNT);
  best[0] = 0;
  for (let k = 0; k < n; k++) {
    const row = k * STATE_COUNT;
    const next = row + STATE_COUNT;
    const table = steps(k);
    for (let i = 0; i < table.length; i++) {
      const s = table[i]!;
      const cost = best[row + s.from]! + s.cost + local[k * 3 + s.does]!;
      if (cost < best[next + s.to]!) {
        best[next + s.to] = cost;
        by[row + s.to] = i;
      }
    }
    level(best, next);
  }
  const does = new Uint8Array(n);
  const state = new Uint8Array(n);
  let at = 0;
  for (let s = 1; s < STATE_COUNT; s++) if (best[n * STATE_COUNT + s]! < best[n * STATE_COUNT + at]!) at = s;
  for (let k = n - 1; k >= 0; k--) {
    state[k] = at;
    const step = steps(k)[by[k * STATE_COUNT + at]!]!;
    does[k] = step.does;
    at = step.from;
  }
  return { signs, does, state, margins: () => marginsOf(signs, steps, local, best, does) };
}

/** Takes the least cost of a row from each of it, so that sums stay small however long the text. */
function level(costs: Float32Array, row: number): void {
  let least = Infinity;
  for (let s = 0; s < STATE_COUNT; s++) least = Math.min(least, costs[row + s]!);
  for (let s = 0; s < STATE_COUNT; s++) costs[row + s]! -= least;
}

/** The costs from behind, met with those from the front: the cheapest whole reading by what each sign does. */
function marginsOf(
  signs: Signs,
  steps: (k: number) => readonly Step[],
  local: Float64Array,
  best: Float32Array,
  does: Uint8Array,
): Float32Array {
  const margins = new Float32Array(signs.count);
  let after = new Float32Array(STATE_COUNT);
  let before = new Float32Array(STATE_COUNT);
  for (let k = signs.count - 1; k >= 0; k--) {
    const row = k * STATE_COUNT;
    let taken = Infinity;
    let other = Infinity;
    const alike = signs.kind[k] === SINGLE;
    before.fill(Infinity);
    for (const s of steps(k)) {
      const rest = s.cost + local[k * 3 + s.does]! + after[s.to]!;
      if (rest < before[s.from]!) before[s.from] = rest;
      const whole = best[row + s.from]! + rest;
      if (s.does === does[k] || (alike && s.does !== OPEN && does[k] !== OPEN)) taken = Math.min(taken, whole);
      else other = Math.min(other, whole);
    }
    margins[k] = Math.max(0, other - taken);
    level(before, 0);
    [after, before] = [before, after];
  }
  return margins;
}

/** Which steps each sign can make. */
function stepsBySign(signs: Signs): (k: number) => readonly Step[] {
  const habits = habitsOf(signs);
  const double = [stepsOf('D', habits, false), stepsOf('D', habits, true)];
  const single = [stepsOf('S', habits, false), stepsOf('S', habits, true)];
  const breaks = [NEXT_PLAIN, NEXT_DOUBLE, NEXT_SINGLE, NEXT_BOTH].map(breakSteps);
  return (k) => {
    if (signs.kind[k] === BREAK) return breaks[nextOf(signs, k)]!;
    return (signs.kind[k] === DOUBLE ? double : single)[signs.left[k] === EDGE ? 1 : 0]!;
  };
}

/** What the paragraph behind a break begins with. */
function nextOf(signs: Signs, k: number): number {
  const a = k + 1;
  if (a >= signs.count || signs.kind[a] === BREAK || signs.left[a] !== EDGE) return NEXT_PLAIN;
  const b = a + 1;
  const both = b < signs.count && signs.kind[b] !== BREAK && signs.left[b] === EDGE && signs.kind[b] !== signs.kind[a];
  return both ? NEXT_BOTH : signs.kind[a] === DOUBLE ? NEXT_DOUBLE : NEXT_SINGLE;
}
