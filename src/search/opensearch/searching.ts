import { createHash } from 'node:crypto';
import { visibleStandings } from '../../catalogue/sees.ts';
import type { Viewer } from '../../catalogue/work.ts';
import { searchDown } from '../../errors.ts';
import { standingNumber } from '../../finding/built/row.ts';
import { audiencesFor } from './audiences.ts';
import { type Client, Refused } from './client.ts';
import { type Clause, type Counting, counting, oneOf, type Terms } from './dsl.ts';
import { Names } from './names.ts';

/** What is asked of the works that somebody sees. */
export interface Search {
  readonly size: number;
  readonly query: Clause;
  readonly sort?: readonly unknown[];
  readonly search_after?: readonly unknown[];
  readonly aggs?: Clause;
}

/** What comes back of it. */
export interface Answer {
  readonly hits: {
    readonly total: { readonly value: number };
    readonly hits: readonly { readonly _id: string; readonly sort: readonly unknown[] }[];
  };
  readonly aggregations?: { readonly [name: string]: unknown };
}

/** How long somebody waits for a page. */
const PATIENCE_MS = 12_000;
/** How long the languages that a library has are believed. */
const LANGUAGES_MS = 1000;

/** Asks the indices of those works that somebody sees, and no others. */
export class Searching {
  readonly #client: Client;
  readonly #names: Names;
  #legacy: Promise<boolean> | null = null;
  readonly #languages = new Map<string, { readonly until: number; readonly of: Promise<readonly string[]> }>();

  constructor(client: Client, prefix: string) {
    this.#client = client;
    this.#names = new Names({ prefix });
  }

  /** Works that somebody sees, wherever they stand: said again in every question, though indices are chosen by it. */
  static visible(viewer: Viewer): Clause {
    return oneOf(
      'standing',
      visibleStandings(viewer).map((one) => String(standingNumber(one))),
    );
  }

  /** @param isScored what was found is ordered by how well it matches, over all that the viewer sees */
  async ask(viewer: Viewer, search: Search, isScored = false): Promise<Answer> {
    const indices = audiencesFor(viewer).map((audience) => this.#names.asked(audience));
    // Whoever asks the same again, for the next page, gets it from the same copies: in another the order may differ by a hair.
    const copies = createHash('sha256').update(JSON.stringify(search.query)).digest('hex').slice(0, 12);
    const path = `/${indices.join(',')}/_search?preference=${copies}&allow_partial_search_results=false&request_cache=true${
      isScored ? '&search_type=dfs_query_then_fetch' : ''
    }`;
    try {
      return await this.#client.ask<Answer>('POST', path, {
        body: { track_total_hits: true, ...search },
        timeoutMs: PATIENCE_MS,
      });
    } catch (error) {
      // Nothing was fed yet.
      if (error instanceof Refused && error.kind === 'index_not_found_exception') throw searchDown(error);
      throw error;
    }
  }

  /** How many of the works that somebody sees fit each of these. */
  async count(viewer: Viewer, clauses: readonly Clause[]): Promise<readonly number[]> {
    const named = new Map(clauses.map((clause, i) => [String(i), clause]));
    const search = { size: 0, query: Searching.visible(viewer), aggs: { counts: counting(named) } };
    const { counts } = (await this.ask(viewer, search)).aggregations as { counts: Counting };
    return clauses.map((_, i) => counts.buckets[i]!.doc_count);
  }

  /** Languages of the works that somebody sees. */
  languages(viewer: Viewer): Promise<readonly string[]> {
    const audiences = audiencesFor(viewer).join();
    const known = this.#languages.get(audiences);
    if (known && known.until > performance.now()) return known.of;
    const aggs = { languages: { terms: { field: 'language', size: 1000 } } };
    const of = this.ask(viewer, { size: 0, query: Searching.visible(viewer), aggs }).then(({ aggregations }) =>
      (aggregations as { languages: Terms }).languages.buckets.map(({ key }) => key).sort(),
    );
    of.catch(() => this.#languages.delete(audiences));
    this.#languages.set(audiences, { until: performance.now() + LANGUAGES_MS, of });
    return of;
  }

  /** Its second version multiplies every weight by what is the same for all. */
  isLegacy(): Promise<boolean> {
    this.#legacy ??= this.#client
      .ask<{ version: { number: string } }>('GET', '/')
      .then(({ version }) => Number.parseInt(version.number, 10) < 3);
    this.#legacy.catch(() => {
      this.#legacy = null;
    });
    return this.#legacy;
  }
}
