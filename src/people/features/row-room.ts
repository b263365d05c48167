import { WIDTH } from './columns.ts';

/** Most who are asked about for one reading of a quote. */
export const MOST = 14;

/**
 * The rows of one quote in one array, which the next quote uses again: those of the reading at hand, what all have in common,
 * and one for each who may have spoken it.
 */
export class RowRoom {
  bytes = new Uint8Array(64 * WIDTH);
  readonly #persons: number[] = [];

  /** A new quote: nobody has a row, and what all have in common is nothing yet. */
  begin(): { readonly bytes: Uint8Array; readonly same: number } {
    this.#persons.length = 0;
    this.bytes.fill(0, SAME, SAME + WIDTH);
    return { bytes: this.bytes, same: SAME };
  }

  /** Where the row of a person begins; -1 before it is made. */
  of(person: number): number {
    const k = this.#persons.indexOf(person);
    return k < 0 ? -1 : FIRST_PERSON + k * WIDTH;
  }

  /** Makes the row of a person of what all have in common. */
  make(person: number): number {
    const row = FIRST_PERSON + (this.#persons.push(person) - 1) * WIDTH;
    if (row + WIDTH > this.bytes.length) {
      const larger = new Uint8Array(this.bytes.length * 2);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    this.bytes.copyWithin(row, SAME, SAME + WIDTH);
    return row;
  }
}

const SAME = MOST * WIDTH;
const FIRST_PERSON = SAME + WIDTH;
