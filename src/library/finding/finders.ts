import { FicariumError, searchDown } from '../../errors.ts';
import type { BuiltFinder } from '../../finding/built/finder.ts';
import type { TagFinder } from '../../finding/found.ts';
import type { EngineFinder, SearchEngine } from '../../search/port.ts';
import type { SearchFeed } from '../../store/search/feed.ts';
import type { Searched } from '../../store/search/search.ts';
import { Feeder } from './feeder.ts';
import { KeptBook } from './kept-book.ts';
import type { KeptFinder } from './kept-finder.ts';

/** What finders are made of. */
export interface Finding {
  readonly searched: Searched;
  readonly feed: SearchFeed;
  readonly kept: KeptFinder;
  /** Left out: what is built in finds. */
  readonly engine?: SearchEngine | undefined;
}

/** So large a library the program can take into its own memory while its engine is down. */
export const MOST_BUILT_IN = 300_000;
/** An engine that did not answer is not asked again at once. */
const REST_MS = 2000;

/** The finder of a library: the built-in one, or a search engine and, while that is down, the built-in one. */
export class Finders {
  readonly #finding: Finding;
  readonly #book: KeptBook | null;
  readonly #engine: EngineFinder | null;
  readonly #most: number;
  #restsUntil = 0;

  /** @param most works up to which the built-in finder stands in */
  constructor(finding: Finding, most = MOST_BUILT_IN) {
    this.#finding = finding;
    this.#most = most;
    const { engine, searched } = finding;
    this.#book = engine ? new KeptBook(searched) : null;
    this.#engine = engine ? engine.finder(this.#book!.book) : null;
  }

  /**
   * Asks the finder as it is now.
   * @param ask may be run again, of another finder
   * @throws FicariumError `search-down` where the engine is, and the library is too large for what is built in; `index-unready` where that is not made yet
   */
  async ask<T>(ask: (finder: TagFinder) => Promise<T>): Promise<T> {
    if (!this.#engine) return ask(await this.#builtIn());
    if (performance.now() < this.#restsUntil) return ask(await this.#instead());
    try {
      await this.#book!.upToDate();
      return await ask(this.#engine);
    } catch (error) {
      if (!(error instanceof FicariumError) || error.code !== 'search-down') throw error;
      this.#restsUntil = performance.now() + REST_MS;
      return ask(await this.#instead(error));
    }
  }

  /** What feeds the engine, where there is one. */
  get feeder(): Feeder | null {
    const { engine, searched, feed } = this.#finding;
    return engine ? new Feeder({ searched, feed, tags: this.#book!, feeding: engine.feeding(this.#book!.book) }) : null;
  }

  async #builtIn(): Promise<TagFinder> {
    return asTagFinder(await this.#finding.kept.upToDate());
  }

  async #instead(down: unknown = searchDown()): Promise<TagFinder> {
    if ((await this.#finding.feed.count()) > this.#most) throw down;
    return this.#builtIn();
  }
}

const asTagFinder = (finder: BuiltFinder): TagFinder => ({
  find: (query, viewpoint, page) => finder.find(query, viewpoint, page),
  withTags: async (viewpoint, read) => read(finder.tagNamed(viewpoint)),
  meant: async (ask, viewpoint) => finder.meant(ask, viewpoint),
  about: async (type, name, viewpoint) => finder.about(type, name, viewpoint),
});
