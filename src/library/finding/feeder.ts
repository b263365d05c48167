import { setTimeout as pause } from 'node:timers/promises';
import type { TagBook } from '../../finding/tags/book.ts';
import type { Feeding, Fill, Filling, Generation, Unfit } from '../../search/port.ts';
import type { FeedTurn, SearchFeed } from '../../store/search/feed.ts';
import type { Searched, SearchedWork } from '../../store/search/search.ts';
import type { KeptBook } from './kept-book.ts';
import { findable, toldIn } from './searched-works.ts';
import { seenTags, seenWorks } from './seen-changes.ts';

/** What a search engine is fed from. */
export interface Feeds {
  readonly searched: Searched;
  readonly feed: SearchFeed;
  readonly feeding: Feeding;
  readonly tags: KeptBook;
}

export interface Watching {
  readonly signal: AbortSignal;
  /** Told what goes wrong; it is tried again. */
  readonly onTrouble: (trouble: Error) => void;
}

const WORKS_AT_ONCE = 50;
/** How long a turn lasts: others wait for theirs, and how far it came is kept at its end. */
const TURN_MS = 2000;
const IDLE_MS = 250;
const LONGEST_PAUSE_MS = 5000;
/** Types by which a work is of a kind, which is kept with it: `finding/tags/kinds.ts`. */
const KINDS: ReadonlySet<string> = new Set(['fandom', 'relationship']);

/** Works as they are now, and those that are no more. */
interface Told {
  readonly works: readonly SearchedWork[];
  readonly gone: readonly string[];
}

/** What was told to a generation already of what the log may name again. */
const nothingSeen = () => ({ works: seenWorks(), tags: seenTags() });
type Seen = ReturnType<typeof nothingSeen>;

/**
 * Feeds a search engine from the store's log: a turn at a time, in any program that has the library open, never in two at once. What the engine
 * does not take stays in the log.
 */
export class Feeder {
  readonly #feeds: Feeds;
  readonly #seen = new Map<string, Seen>();
  /** Whether the engine has what it says that it has was looked at. */
  #isChecked = false;
  #onUnfit: (unfit: Unfit) => void = () => {};

  constructor(feeds: Feeds) {
    this.#feeds = feeds;
  }

  /** Goes on until it is told to end. */
  async run({ signal, onTrouble }: Watching): Promise<void> {
    let failed = 0;
    this.#onUnfit = ({ id, why }) => onTrouble(new Error(`The search engine does not take the work ${id}: ${why}`));
    while (!signal.aborted) {
      let wait = 0;
      try {
        wait = (await this.turn()) ? 0 : IDLE_MS;
        failed = 0;
      } catch (error) {
        onTrouble(error as Error);
        // What it was told may have gone with it.
        this.#isChecked = false;
        wait = Math.min(LONGEST_PAUSE_MS, IDLE_MS * 2 ** ++failed);
      }
      await pause(wait, undefined, { signal }).catch(() => {});
    }
  }

  /** Takes a turn. @returns whether there is more to do at once @throws FicariumError `search-down` */
  async turn(): Promise<boolean> {
    return (await this.#feeds.feed.turn((turn) => this.#work(turn))) ?? false;
  }

  async #work(turn: FeedTurn): Promise<boolean> {
    const { feeding, searched, tags } = this.#feeds;
    const book = await tags.upToDate();
    const until = performance.now() + TURN_MS;
    let fill = await feeding.fill();
    const isOld = fill.serving?.shape !== feeding.shape && fill.filling?.shape !== feeding.shape;
    if (isOld || (!fill.filling && !this.#isChecked && (await this.#isAstray(fill)))) {
      fill = { ...fill, filling: await feeding.begin(await searched.now()) };
      await feeding.keep(fill);
    }
    let more = false;
    if (fill.serving) {
      const serving = await this.#news(fill.serving, turn, book, until);
      more = serving === null;
      if (serving) {
        if (serving.since !== fill.serving.since) await feeding.keep({ ...fill, serving });
        fill = { ...fill, serving };
      }
    }
    return fill.filling ? this.#fillOn({ ...fill, filling: fill.filling }, turn, book, until) : more;
  }

  /** Puts works into the new generation; once all are in, and what came meanwhile, it serves. */
  async #fillOn(
    fill: Fill & { readonly filling: Filling },
    turn: FeedTurn,
    book: TagBook,
    until: number,
  ): Promise<boolean> {
    const { feeding, searched } = this.#feeds;
    let { filling } = fill;
    while (!filling.whole) {
      const works = await searched.worksAfter(filling.after, WORKS_AT_ONCE);
      await this.#tell(filling, { works, gone: [] }, await turn.version(), true);
      filling = { ...filling, after: works.at(-1)?.id ?? filling.after, whole: works.length < WORKS_AT_ONCE };
      if (performance.now() > until) break;
    }
    if (!filling.whole) {
      await feeding.keep({ ...fill, filling });
      return true;
    }
    const news = await this.#news(filling, turn, book, until);
    if (news === null) {
      await feeding.keep({ ...fill, filling });
      return true;
    }
    const { name, shape, since } = news;
    await feeding.serve(news);
    await feeding.keep({ serving: { name, shape, since }, filling: null });
    return false;
  }

  /** Tells a generation what changed. @returns how far it is then; null where there is more than fits into a turn */
  async #news<G extends Generation>(generation: G, turn: FeedTurn, book: TagBook, until: number): Promise<G | null> {
    const { searched, feed, feeding } = this.#feeds;
    const { works: changes, tags, until: since } = await searched.changes(generation.since);
    const seen = this.#seenBy(generation);
    const freshTags = seen.tags.fresh(tags);
    const carriers = freshTags.flatMap(({ tag }) => ofKind(tag, book));
    if (carriers.length > 0) await feed.lookAgainAt(carriers);
    seen.tags.take(freshTags);
    const fresh = seen.works.fresh(changes);
    for (let i = 0; i < fresh.length; i += WORKS_AT_ONCE) {
      if (i > 0 && performance.now() > until) return null;
      const some = fresh.slice(i, i + WORKS_AT_ONCE);
      const works = await searched.works(some.map(({ work }) => work));
      const there = new Set(works.map(({ id }) => id));
      const gone = some.map(({ work }) => work).filter((id) => !there.has(id));
      await this.#tell(generation, { works, gone }, await turn.version(), false);
      seen.works.take(some);
    }
    if (fresh.length > 0) await feeding.show(generation);
    seen.works.keepOnly(changes);
    seen.tags.keepOnly(tags);
    return { ...generation, since };
  }

  async #tell(generation: Generation, { works, gone }: Told, version: number, isNew: boolean): Promise<void> {
    const { searched, feeding, tags } = this.#feeds;
    // Works that were read just now may carry tags that are as new as they are.
    await tags.upToDate();
    const told = await Promise.all(
      works.map(async (work) => ({ work: findable(work), told: await toldIn(work, searched) })),
    );
    for (const one of await feeding.tell(generation, { works: told, gone, version }, isNew)) this.#onUnfit(one);
  }

  /**
   * Looked at once after a start, and after each trouble: has it as many works as the library, when nothing is left to be told? A database that
   * was brought back from a copy, or an engine that was, goes by another log.
   */
  async #isAstray({ serving }: Fill): Promise<boolean> {
    const { searched, feed, feeding } = this.#feeds;
    if (!serving) return true;
    if (BigInt(serving.since) > BigInt(await searched.now())) return true;
    const isTold = async () => (await searched.changes(serving.since)).works.length === 0;
    if (!(await isTold())) return false;
    await feeding.show(serving);
    const isSame = (await feeding.count(serving)) === (await feed.count());
    // What was committed between the two counts is still to be told, and then it is looked at again.
    if (!isSame && !(await isTold())) return false;
    this.#isChecked = true;
    return !isSame;
  }

  #seenBy({ name }: Generation): Seen {
    const seen = this.#seen.get(name) ?? nothingSeen();
    this.#seen.set(name, seen);
    return seen;
  }
}

/** Of a fandom or pairing that somebody wrangled: all by which works may be of another kind now. One that is only new changes no other work. */
function ofKind(id: number, book: TagBook): readonly number[] {
  const tag = book.tag(id);
  if (!tag || !KINDS.has(tag.type) || (tag.is === 'unwrangled' && tag.under.length === 0)) return [];
  return [...new Set([id, ...book.carriersOf(book.filterOf(id))])];
}
