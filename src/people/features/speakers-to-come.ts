import type { Speech } from '../tags.ts';
import { Few } from './around.ts';

/** A turn further on than this tells nothing. */
const TURNS_AHEAD = 8;

/** Who is named beside the quotes that follow a quote. Looked up once for a story: one paragraph may hold all its quotes. */
export class SpeakersToCome {
  readonly #speeches: readonly Speech[];
  readonly #explicit: readonly number[];
  /** For each quote, one behind the last quote of its paragraph. */
  readonly #endOfTurn: Int32Array;
  /** For each quote, the first from it on beside which somebody is named. */
  readonly #nextNamed: Int32Array;

  /** @param explicit who is named as speaker right beside each quote; -1 where nobody is */
  constructor(speeches: readonly Speech[], explicit: readonly number[]) {
    const n = speeches.length;
    this.#speeches = speeches;
    this.#explicit = explicit;
    this.#endOfTurn = new Int32Array(n + 1).fill(n);
    this.#nextNamed = new Int32Array(n + 1).fill(n);
    for (let i = n - 1; i >= 0; i--) {
      const goesOn = i + 1 < n && speeches[i + 1]!.paragraph === speeches[i]!.paragraph;
      this.#endOfTurn[i] = goesOn ? this.#endOfTurn[i + 1]! : i + 1;
      this.#nextNamed[i] = explicit[i]! >= 0 ? i : this.#nextNamed[i + 1]!;
    }
  }

  /** Who is named beside the quotes of the next turn, and of the one after it; -1 where nobody is or it is too far. */
  after(q: number): { next: number; nextButOne: number } {
    const first = this.#endOfTurn[q]!;
    const second = this.#endOfTurn[first]!;
    return {
      next: this.#isNear(q, first, 2) ? this.#named(first, second) : -1,
      nextButOne: this.#isNear(q, second, 4) ? this.#named(second, this.#endOfTurn[second]!) : -1,
    };
  }

  /** The first quote of the next turn; -1 where none is near. */
  nextTurn(q: number): number {
    const first = this.#endOfTurn[q]!;
    return this.#isNear(q, first, 2) ? first : -1;
  }

  /** Who is named beside the quotes of the turns that follow closely, and in which turn first: 1 the next one. */
  ahead(q: number): Few {
    const found = new Few();
    let [last, turn] = [q, this.#endOfTurn[q]!];
    for (let n = 1; n <= TURNS_AHEAD && this.#isNear(last, turn, 2); n++) {
      const who = this.#named(turn, this.#endOfTurn[turn]!);
      if (who >= 0 && found.get(who, 0) === 0) {
        found.who.push(who);
        found.what.push(n);
      }
      last = turn;
      turn = this.#endOfTurn[turn]!;
    }
    return found;
  }

  #isNear(q: number, i: number, most: number): boolean {
    return i < this.#speeches.length && this.#speeches[i]!.paragraph - this.#speeches[q]!.paragraph <= most;
  }

  #named(from: number, until: number): number {
    const at = this.#nextNamed[from]!;
    return at < until ? this.#explicit[at]! : -1;
  }
}
