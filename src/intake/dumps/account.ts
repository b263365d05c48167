import type { Account, TableAccount } from './told.ts';

/** Counts what becomes of the rows of each table, so that none can get lost between reading and carrying. */
export class Tally {
  readonly #tables = new Map<string, { rows: number; carried: Map<string, number>; left: Map<string, number> }>();

  readonly #dangling = new Map<string, number>();

  read(table: string, rows: number): void {
    this.#of(table).rows += rows;
  }

  carried(table: string, as: string, rows = 1): void {
    if (rows > 0) add(this.#of(table).carried, as, rows);
  }

  left(table: string, why: string, rows = 1): void {
    if (rows > 0) add(this.#of(table).left, why, rows);
  }

  /** A number in a list that no row of this table has. */
  dangling(table: string): void {
    this.#dangling.set(table, (this.#dangling.get(table) ?? 0) + 1);
  }

  /** Sentences about numbers that point nowhere. */
  doubts(): string[] {
    return [...this.#dangling].map(
      ([table, n]) => `${n} ${n === 1 ? 'number points' : 'numbers point'} to ${table} that the dump does not have.`,
    );
  }

  /** Every table by its name. Rows that nobody spoke for are said to be left. */
  account(): Account {
    return [...this.#tables]
      .map(([table, { rows, carried, left }]): TableAccount => {
        const spoken = sum(carried) + sum(left);
        if (spoken < rows)
          add(left, 'not readable: other columns than its table has, or too many rows to be kept', rows - spoken);
        return {
          table,
          rows,
          carried: [...carried].map(([as, n]) => ({ as, rows: n })),
          left: [...left].map(([why, n]) => ({ why, rows: n })),
        };
      })
      .sort((a, b) => (a.table < b.table ? -1 : 1));
  }

  #of(table: string) {
    const known = this.#tables.get(table);
    if (known) return known;
    const made = { rows: 0, carried: new Map<string, number>(), left: new Map<string, number>() };
    this.#tables.set(table, made);
    return made;
  }
}

function add(counts: Map<string, number>, name: string, n: number): void {
  if (n > 0) counts.set(name, (counts.get(name) ?? 0) + n);
}

const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((a, b) => a + b, 0);
