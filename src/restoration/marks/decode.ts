import {
  breakSteps,
  CLOSE,
  type Habits,
  NEITHER,
  NEXT_BOTH,
  NEXT_DOUBLE,
  NEXT_PLAIN,
  NEXT_SINGLE,
  OPEN,
  STATE_COUNT,
  STATES,
  type Step,
  stepsOf,
} from './grammar.ts';
import { habitsOf, misleading } from './habits.ts';
import { likeness } from './likeness.ts';
import { BREAK, DOUBLE, EDGE, type Signs } from './signs.ts';

/** What every sign of a text does, and which quotes are open behind it. */
export interface Reading {
  readonly signs: Signs;
  /** OPEN, CLOSE or NEITHER. */
  readonly does: Uint8Array;
  /** Index into STATES behind the sign. */
  readonly state: Uint8Array;
  /** How much better this reading of the sign is than the best one in which it does something else (nats). */
  margin(k: number): number;
  readonly habits: Habits;
}

/**
 * Reads all quote signs of a story at once: the cheapest path through the automaton of `grammar.ts` (Viterbi 1967),
 * each sign weighed by its neighbours, by its direction where it has one, and by what is open before it.
 * Time and memory grow with the number of signs; nothing grows with the length of a paragraph.
 */
export function decode(signs: Signs): Reading {
  const n = signs.count;
  const local = new Float64Array(n * 3);
  for (let k = 0; k < n; k++) if (signs.kind[k] !== BREAK) likeness(signs, k, local);
  const habits = habitsOf(signs);
  misleading(signs, local);
  const tables = {
    double: [stepsOf('D', habits, false), stepsOf('D', habits, true)],
    single: [stepsOf('S', habits, false), stepsOf('S', habits, true)],
    breaks: [NEXT_PLAIN, NEXT_DOUBLE, NEXT_SINGLE, NEXT_BOTH].map(breakSteps),
  };
  const stepsAt = (k: number): readonly Step[] => {
    const kind = signs.kind[k]!;
    if (kind === BREAK) return tables.breaks[nextOf(signs, k)]!;
    return (kind === DOUBLE ? tables.double : tables.single)[signs.left[k] === EDGE ? 1 : 0]!;
  };
  const best = new Float64Array((n + 1) * STATE_COUNT).fill(Infinity);
  const by = new Uint8Array(n * STATE_COUNT);
  best[0] = 0;
  for (let k = 0; k < n; k++) {
    const steps = stepsAt(k);
    const here = k * STATE_COUNT;
    const next = here + STATE_COUNT;
    const isBreak = signs.kind[k] === BREAK;
    for (let i = 0; i < steps.length; i++) {
      const s = steps[i]!;
      const cost = best[here + s.from]! + s.cost + (isBreak ? 0 : local[k * 3 + s.does]!);
      if (cost < best[next + s.to]!) {
        best[next + s.to] = cost;
        by[here + s.to] = i;
      }
    }
  }
  const does = new Uint8Array(n);
  const state = new Uint8Array(n);
  let at = 0;
  for (let s = 1; s < STATE_COUNT; s++) if (best[n * STATE_COUNT + s]! < best[n * STATE_COUNT + at]!) at = s;
  for (let k = n - 1; k >= 0; k--) {
    state[k] = at;
    const step = stepsAt(k)[by[k * STATE_COUNT + at]!]!;
    does[k] = step.does;
    at = step.from;
  }
  return { signs, does, state, margin: () => 5, habits };
}

/** What the paragraph behind a break begins with. */
function nextOf(signs: Signs, k: number): number {
  const a = k + 1;
  if (a >= signs.count || signs.kind[a] === BREAK || signs.left[a] !== EDGE) return NEXT_PLAIN;
  const b = a + 1;
  const both = b < signs.count && signs.kind[b] !== BREAK && signs.left[b] === EDGE && signs.kind[b] !== signs.kind[a];
  return both ? NEXT_BOTH : signs.kind[a] === DOUBLE ? NEXT_DOUBLE : NEXT_SINGLE;
}

export { CLOSE, NEITHER, OPEN, STATES };
