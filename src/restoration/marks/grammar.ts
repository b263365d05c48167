/**
 * How quotes nest, as a small weighted automaton. A state is the stack of quotes that are open: D a double one, S a
 * single one. Weights are negative log-probabilities: 0 is what every book does, 5 about one in 150.
 */

export const STATES = ['', 'D', 'S', 'DS', 'SD', 'DSD', 'SDS'] as const;
export const STATE_COUNT = STATES.length;

/** What a sign does. */
export const OPEN = 0;
export const CLOSE = 1;
/** Apostrophe for a single sign; a stray mark or a prime for a double one. */
export const NEITHER = 2;

/** Costs that depend on the story; the rest is the same everywhere. */
export interface Habits {
  /** A double quote opened in narration. */
  readonly double: number;
  /** A single quote opened in narration. */
  readonly single: number;
  /** An opening quote while the same kind is open: a lost closing quote, or a speech that goes on in a new paragraph. */
  readonly again: number;
}

export interface Step {
  readonly from: number;
  readonly to: number;
  readonly does: number;
  readonly cost: number;
}

const LOST = 5;
const WRONG_NEST = 4;

const state = (name: (typeof STATES)[number]): number => STATES.indexOf(name);

/**
 * All steps that a sign of one kind can make.
 * @param first the sign stands at a paragraph's start, where a speech that goes on opens its quotes once more
 */
export function stepsOf(kind: 'D' | 'S', habits: Habits, first: boolean): Step[] {
  const steps: Step[] = [];
  const add = (from: string, to: string, does: number, cost: number) => {
    const [f, t] = [STATES.indexOf(from as never), STATES.indexOf(to as never)];
    if (f >= 0 && t >= 0) steps.push({ from: f, to: t, does, cost });
  };
  for (const from of STATES) {
    const top = from.at(-1);
    add(from, from, NEITHER, 0);
    // Opening.
    if (from === '') add(from, kind, OPEN, kind === 'D' ? habits.double : habits.single);
    else if (top !== kind) {
      add(from, from + kind, OPEN, from.length > 1 ? 1.5 : 0.3);
      const under = from.slice(0, -1);
      if (first && under === kind) add(from, from, OPEN, 0);
      // The upper one was never closed, and the lower one goes on or begins anew.
      add(from, under || kind, OPEN, WRONG_NEST + habits.again);
    } else {
      add(from, from, OPEN, first ? 0 : from === kind ? habits.again : habits.again + 1);
      if (from.length === 3) add(from, kind, OPEN, WRONG_NEST + habits.again);
    }
    // Closing.
    if (top === kind) add(from, from.slice(0, -1), CLOSE, 0);
    else {
      add(from, from, CLOSE, LOST + (from === '' ? 0 : 1));
      if (from.at(-2) === kind) add(from, from.slice(0, -2), CLOSE, WRONG_NEST);
    }
  }
  return steps;
}

/** What the first signs of the next paragraph are. */
export const NEXT_PLAIN = 0;
export const NEXT_DOUBLE = 1;
export const NEXT_SINGLE = 2;
export const NEXT_BOTH = 3;

/** What a paragraph break can do: a speech is closed, left unclosed, or goes on behind it. */
export function breakSteps(next: number): Step[] {
  const steps: Step[] = [{ from: 0, to: 0, does: NEITHER, cost: 0 }];
  for (const from of STATES) {
    if (from === '') continue;
    for (let depth = from.length; depth >= 0; depth--) {
      const to = from.slice(0, depth);
      const f = state(from);
      const t = state(to as never);
      if (t < 0) continue;
      // Goes on: each open quote is opened again at the next paragraph's start.
      const opened = next === NEXT_BOTH ? 2 : next === NEXT_PLAIN ? 0 : 1;
      const fits =
        depth === 0
          ? opened === 0
          : depth <= 2 &&
            (depth < opened || (depth === opened && (depth === 2 || (to === 'D') === (next === NEXT_DOUBLE))));
      const lost = 2.5 * (from.length - depth);
      if (depth === 0) steps.push({ from: f, to: t, does: NEITHER, cost: opened > 0 ? lost : lost + 1.5 });
      else steps.push({ from: f, to: t, does: NEITHER, cost: (fits ? 0.5 : 5) + lost });
    }
  }
  return steps;
}
