import { type Kysely, sql } from 'kysely';
import type { Viewer } from '../catalogue/work.ts';
import { Recent } from '../text/recent.ts';
import type { Tables } from './tables.ts';
import type { VisibleStandings } from './visible.ts';

/** Works from which on it is felt that a figure goes over all of them. */
const LARGE = 5000;
/** A figure is held for so long, and for so many times what it took: making figures takes no more than a twentieth of the time. */
const AT_LEAST_MS = 3000;
const TIMES = 20;
/** No figure is given that is older, whatever it took. */
const AT_MOST_MS = 60_000;
/** Figures that are held at once; the oldest go. */
const MOST = 200;

interface Figure {
  readonly value: unknown;
  readonly made: number;
  readonly until: number;
}

/** What a library is, as far as figures hang on it at once. */
export interface Ground {
  /** About how many works there are. */
  readonly works: number;
  /** Becomes another whenever people say who sees works, or what tags mean: no figure of before is given then. */
  readonly said: string;
}

/** Figures over all works, held for some seconds where there are many works: a page with one would else take as long as the library is large. */
export class Held {
  readonly #ground: () => Promise<Ground>;
  readonly #figures = new Recent<Figure>(MOST);
  readonly #making = new Map<string, Promise<unknown>>();

  /** @param ground asked before each figure that is given */
  constructor(ground: () => Promise<Ground>) {
    this.#ground = ground;
  }

  /**
   * A figure as it is, or as works were some seconds ago, a minute at most. One that is over is given once more while the next is made, and
   * all who wait for one share it.
   * @param of what it is of, who sees it included
   */
  async get<T>(of: string, make: () => Promise<T>): Promise<T> {
    const { works, said } = await this.#ground();
    if (works < LARGE) return make();
    const key = `${said} ${of}`;
    const known = this.#figures.get(key);
    const now = performance.now();
    if (known && now < known.until) return known.value as T;
    const making = (this.#making.get(key) as Promise<T> | undefined) ?? this.#make(key, make);
    if (!known || now > known.made + AT_MOST_MS) return making;
    // What fails is told to whoever asks next.
    making.catch(() => {});
    return known.value as T;
  }

  #make<T>(key: string, make: () => Promise<T>): Promise<T> {
    const made = performance.now();
    const making = make()
      .then(
        (value) => {
          const now = performance.now();
          const until = Math.min(made + AT_MOST_MS, now + Math.max(AT_LEAST_MS, TIMES * (now - made)));
          this.#figures.set(key, { value, made, until }, 1);
          return value;
        },
        (error) => {
          this.#figures.drop(key);
          throw error;
        },
      )
      .finally(() => this.#making.delete(key));
    this.#making.set(key, making);
    return making;
  }
}

/** Figures of a library, for all who see the same of it. @param of which figure it is */
export type Figures = <T>(viewer: Viewer, of: readonly unknown[], make: () => Promise<T>) => Promise<T>;

/** How large the library is PostgreSQL estimates, and what was said last stands at the end of indexes: both take the same time in every library. */
export function figuresIn(db: Kysely<Tables>, visible: VisibleStandings): Figures {
  const held = new Held(async () => {
    const { rows } = await sql<Ground>`
      select (select reltuples::float8 from pg_class where oid = 'works'::regclass) as works,
        ${saidLast('wranglings')} as said`.execute(db);
    return rows[0]!;
  });
  return (viewer, of, make) => held.get(JSON.stringify([visible(viewer), ...of]), make);
}

/** What was said last of who sees works, and of something else. */
const saidLast = (also: 'wranglings' | 'desk_words') =>
  sql`concat_ws(' ', ${sql.join(['standings', 'heap_standings', 'erasures', also].map(last))})`;
const last = (table: string) => sql`(select coalesce(max(id), 0) from ${sql.table(table)})`;

/** What was said last of who sees works, and of works themselves. */
export async function sightIn(db: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ said: string }>`
    select ${saidLast('desk_words')} as said`.execute(db);
  return rows[0]!.said;
}
