import type { Clause } from './dsl.ts';

/**
 * Counts that only the engine knows, for code that wants them at once: it is run, and what it asked for in vain is counted, until it has asked
 * for nothing unknown. Before that it gets zeros.
 */
export class Counts {
  readonly #known = new Map<string, number>();
  readonly #wanted = new Map<string, Clause>();
  readonly #count: (clauses: readonly Clause[]) => Promise<readonly number[]>;

  constructor(count: (clauses: readonly Clause[]) => Promise<readonly number[]>) {
    this.#count = count;
  }

  readonly of = (clause: Clause): number => {
    const name = JSON.stringify(clause);
    const known = this.#known.get(name);
    if (known === undefined) this.#wanted.set(name, clause);
    return known ?? 0;
  };

  async settled<T>(run: () => T): Promise<T> {
    for (;;) {
      const result = run();
      const wanted = [...this.#wanted];
      if (wanted.length === 0) return result;
      const counts = await this.#count(wanted.map(([, clause]) => clause));
      for (const [i, [name]] of wanted.entries()) this.#known.set(name, counts[i]!);
      this.#wanted.clear();
    }
  }
}
