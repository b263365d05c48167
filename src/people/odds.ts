import { AT, COLUMNS, WIDTH } from './features/columns.ts';
import type { Rows } from './features/rows.ts';
import { OF_PAST, OF_QUOTE } from './features/shared.ts';
import { type Forest, type ForestFile, forestOf, narrow, sumOf } from './forest.ts';

const CALLED_BY_NAME = 3;
const at = (names: readonly (typeof COLUMNS)[number][]): number[] => names.map((name) => AT[name]);
const QUOTE = at(OF_QUOTE);
const PAST = at(OF_PAST);
const PERSON = at(COLUMNS.filter((c) => !OF_QUOTE.includes(c) && !OF_PAST.includes(c)));

/** So many states of one person are remembered: as many as there are readings. */
const STATES = 3;
/** Stretches of leaves: what is narrowed last, what the quote leaves, and behind them what each person leaves. */
const [LAST, OF_THE_QUOTE, FIRST_PERSON] = [0, 1, 2];

/**
 * How likely each may have spoken one quote after the other. What a quote's readings have in common is scored once; nothing
 * is made anew for a quote, since there are thousands.
 */
export class Odds {
  readonly #forest: Forest;
  /** Leaves that are left, a stretch of `trees` for each of the above. */
  #left: Int32Array;
  readonly #persons: number[] = [];
  /** For each person, up to {@link STATES} states with their probability. */
  readonly #states: number[] = [];
  readonly #odds: number[] = [];
  #quoteDone = false;

  constructor(model: ForestFile) {
    this.#forest = forestOf(model);
    this.#left = new Int32Array(this.#forest.trees * 48);
  }

  /** A new quote begins. */
  begin(): void {
    this.#persons.length = 0;
    this.#states.length = 0;
    this.#odds.length = 0;
    this.#quoteDone = false;
  }

  /** Probability, by itself, that the `i`th candidate speaks the quote. */
  of({ candidates, rows, states }: Rows, i: number): number {
    const state = states[i]!;
    const row = i * WIDTH;
    const k = this.#indexOf(candidates[i]!, rows, row);
    let free = k * STATES;
    for (; free < (k + 1) * STATES && this.#states[free] !== NONE; free++)
      if (this.#states[free] === state) return this.#odds[free]!;
    const { trees } = this.#forest;
    const from = (FIRST_PERSON + k) * trees;
    this.#left.copyWithin(LAST, from, from + trees);
    narrow(this.#forest, this.#left, LAST, rows, row, PAST);
    // Nobody calls themselves by name.
    const called = rows[row + AT.called] || rows[row + AT.addresses] === 1 ? CALLED_BY_NAME : 0;
    const p = 1 / (1 + Math.exp(called - sumOf(this.#forest, this.#left, LAST)));
    if (free < (k + 1) * STATES) {
      this.#states[free] = state;
      this.#odds[free] = p;
    }
    return p;
  }

  /** The place of a person, whose leaves are narrowed by all but what hangs on who spoke before. */
  #indexOf(person: number, rows: Uint8Array, row: number): number {
    const known = this.#persons.indexOf(person);
    if (known >= 0) return known;
    const { trees } = this.#forest;
    const k = this.#persons.push(person) - 1;
    for (let n = 0; n < STATES; n++) {
      this.#states.push(NONE);
      this.#odds.push(0);
    }
    const from = (FIRST_PERSON + k) * trees;
    if (from + trees > this.#left.length) {
      const larger = new Int32Array(this.#left.length * 2);
      larger.set(this.#left);
      this.#left = larger;
    }
    const quote = OF_THE_QUOTE * trees;
    if (!this.#quoteDone) {
      this.#left.fill(-1, quote, quote + trees);
      narrow(this.#forest, this.#left, quote, rows, row, QUOTE);
      this.#quoteDone = true;
    }
    this.#left.copyWithin(from, quote, quote + trees);
    narrow(this.#forest, this.#left, from, rows, row, PERSON);
    return k;
  }
}

const NONE = -1;
