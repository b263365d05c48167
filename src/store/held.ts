import { type Kysely, sql } from 'kysely';
import type { Viewer } from '../catalogue/work.ts';
import type { Tables } from './tables.ts';
import type { VisibleStandings } from './visible.ts';

/** Works from which on it is felt that a figure goes over all of them. */
const LARGE = 5000;
/** A figure is held for so long, and for so many times what it took: making figures takes no more than a twentieth of the time. */
const AT_LEAST_MS = 3000;
const TIMES = 20;
/** Figures that are held at once; the oldest go. */
const MOST = 200;

interface Figure {
  readonly value: unknown;
  readonly until: number;
}

/** Figures over all works, held for some seconds where there are many works: a page with one would else take as long as the library is large. */
export class Held {
  readonly #size: () => Promise<number>;
  readonly #figures = new Map<string, Figure>();
  readonly #making = new Map<string, Promise<unknown>>();

  /** @param size about how many works there are; asked before each figure that is made */
  constructor(size: () => Promise<number>) {
    this.#size = size;
  }

  /**
   * A figure as it is, or as it was some seconds ago. One that is over is given once more while the next is made, and all who wait for one
   * share it.
   * @param of what it is of, who sees it included
   */
  async get<T>(of: string, make: () => Promise<T>): Promise<T> {
    const known = this.#figures.get(of);
    if (known && performance.now() < known.until) return known.value as T;
    if (!known && (await this.#size()) < LARGE) return make();
    const making = (this.#making.get(of) as Promise<T> | undefined) ?? this.#make(of, make);
    if (!known) return making;
    // What fails is told to whoever asks next.
    making.catch(() => {});
    return known.value as T;
  }

  #make<T>(of: string, make: () => Promise<T>): Promise<T> {
    const began = performance.now();
    const making = make()
      .then(
        (value) => {
          const now = performance.now();
          this.#figures.set(of, { value, until: now + Math.max(AT_LEAST_MS, TIMES * (now - began)) });
          for (const oldest of this.#figures.keys()) if (this.#figures.size > MOST) this.#figures.delete(oldest);
          return value;
        },
        (error) => {
          this.#figures.delete(of);
          throw error;
        },
      )
      .finally(() => this.#making.delete(of));
    this.#making.set(of, making);
    return making;
  }
}

/** Figures of a library, for all who see the same of it. @param of which figure it is */
export type Figures = <T>(viewer: Viewer, of: readonly unknown[], make: () => Promise<T>) => Promise<T>;

/** How large the library is PostgreSQL estimates, which takes the same time in every library. */
export function figuresIn(db: Kysely<Tables>, visible: VisibleStandings): Figures {
  const held = new Held(async () => {
    const { rows } = await sql<{ works: number }>`
      select reltuples::float8 as works from pg_class where oid = 'works'::regclass`.execute(db);
    return rows[0]!.works;
  });
  return (viewer, of, make) => held.get(JSON.stringify([visible(viewer), ...of]), make);
}
