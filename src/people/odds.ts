import { AT, COLUMNS, WIDTH } from './features/columns.ts';
import type { Rows } from './features/rows.ts';
import { OF_PAST, OF_QUOTE } from './features/shared.ts';
import { allLeaves, type Forest, type ForestFile, forestOf, narrow, sumOf } from './forest.ts';

const CALLED_BY_NAME = 3;
const ONE_STATE = 2 ** 24;
const at = (names: readonly (typeof COLUMNS)[number][]): number[] => names.map((name) => AT[name]);
const QUOTE = at(OF_QUOTE);
const PAST = at(OF_PAST);
const PERSON = at(COLUMNS.filter((c) => !OF_QUOTE.includes(c) && !OF_PAST.includes(c)));

/** How likely each may have spoken one quote. What its readings have in common is scored once. */
export class Odds {
  readonly #forest: Forest;
  readonly #known = new Map<number, number>();
  readonly #ofPerson = new Map<number, Int32Array>();
  #ofQuote: Int32Array | undefined;

  constructor(model: ForestFile) {
    this.#forest = forestOf(model);
  }

  /** Probability, by itself, that the `i`th candidate speaks the quote. */
  of({ candidates, rows, states }: Rows, i: number): number {
    const person = candidates[i]!;
    const key = person * ONE_STATE + states[i]!;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const row = i * WIDTH;
    const left = this.#leavesOf(person, rows, row).slice();
    narrow(this.#forest, left, rows, row, PAST);
    // Nobody calls themselves by name.
    const called = rows[row + AT.called] || rows[row + AT.addresses] === 1 ? CALLED_BY_NAME : 0;
    const p = 1 / (1 + Math.exp(called - sumOf(this.#forest, left)));
    this.#known.set(key, p);
    return p;
  }

  #leavesOf(person: number, rows: Uint8Array, row: number): Int32Array {
    let left = this.#ofPerson.get(person);
    if (!left) {
      if (!this.#ofQuote) {
        this.#ofQuote = allLeaves(this.#forest);
        narrow(this.#forest, this.#ofQuote, rows, row, QUOTE);
      }
      left = this.#ofQuote.slice();
      narrow(this.#forest, left, rows, row, PERSON);
      this.#ofPerson.set(person, left);
    }
    return left;
  }
}
