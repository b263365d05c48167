import { type Sentence, sentence } from '../../text/sentence.ts';
import type { Account, TableAccount } from './told.ts';

/** Rows by what became of them. */
type Counts = Map<string, { readonly what: Sentence; readonly rows: number }>;

interface Rows {
  rows: number;
  readonly carried: Counts;
  readonly left: Counts;
}

/** Counts what becomes of the rows of each table, so that none can get lost between reading and carrying. */
export class Tally {
  readonly #tables = new Map<string, Rows>();

  readonly #dangling = new Map<string, number>();

  read(table: string, rows: number): void {
    this.#of(table).rows += rows;
  }

  carried(table: string, as: Sentence, rows = 1): void {
    if (rows > 0) add(this.#of(table).carried, as, rows);
  }

  left(table: string, why: Sentence, rows = 1): void {
    if (rows > 0) add(this.#of(table).left, why, rows);
  }

  /** A number in a list that no row of this table has. */
  dangling(table: string): void {
    this.#dangling.set(table, (this.#dangling.get(table) ?? 0) + 1);
  }

  /** Sentences about numbers that point nowhere. */
  doubts(): Sentence[] {
    return [...this.#dangling].map(([table, numbers]) => sentence('dump.dangling', { numbers, table }));
  }

  /** Every table by its name. Rows that nobody spoke for are said to be left. */
  account(): Account {
    return [...this.#tables]
      .map(([table, { rows, carried, left }]): TableAccount => {
        const spoken = sum(carried) + sum(left);
        if (spoken < rows) add(left, sentence('dump.left-not-readable'), rows - spoken);
        return {
          table,
          rows,
          carried: [...carried.values()].map(({ what, rows }) => ({ as: what, rows })),
          left: [...left.values()].map(({ what, rows }) => ({ why: what, rows })),
        };
      })
      .sort((a, b) => (a.table < b.table ? -1 : 1));
  }

  #of(table: string) {
    const known = this.#tables.get(table);
    if (known) return known;
    const made: Rows = { rows: 0, carried: new Map(), left: new Map() };
    this.#tables.set(table, made);
    return made;
  }
}

function add(counts: Counts, what: Sentence, n: number): void {
  if (n > 0) counts.set(what.code, { what, rows: (counts.get(what.code)?.rows ?? 0) + n });
}

const sum = (counts: Counts): number => [...counts.values()].reduce((n, { rows }) => n + rows, 0);
