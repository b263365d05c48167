import { randomUUID } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import type { IndexFolder } from '../../files/port.ts';
import { Facts } from '../../finding/built/facts.ts';
import { BuiltFinder } from '../../finding/built/finder.ts';
import { rowOf } from '../../finding/built/row.ts';
import { TagBook } from '../../finding/tags/book.ts';
import { bookOf } from '../../finding/tags/kept.ts';
import { analyser } from '../../finding/terms.ts';
import { Stocktaking } from '../../finding/works/stock.ts';
import type { SearchChanges, Searched, SearchedWork } from '../../store/search/search.ts';
import { ahead } from './ahead.ts';
import { allTags, changedTags } from './all-tags.ts';
import { inTurns } from './in-turns.ts';
import { KeptSegments } from './kept-segments.ts';
import { mergeDue } from './merging.ts';
import { findable, toldIn } from './searched-works.ts';
import { seenTags, seenWorks } from './seen-changes.ts';
import { proveWords, readSnapshot, type Snapshot, writeSnapshot } from './snapshot.ts';
import { tagOf } from './tag-of.ts';
import { Turns } from './turns.ts';
import { type Unread, WordsFeed } from './words-feed.ts';

/** So many works are taken in between two questions. */
const WORKS_AT_ONCE = 250;
/** So many are asked for at once where all are: each question costs the database and the way to it something. */
const ASKED_AT_ONCE = 1000;

/** What an index is made of, and where it is kept. */
export interface Ground {
  readonly searched: Searched;
  readonly folder: IndexFolder | null;
}

/** How far an index is. */
export type OnMaking = (done: number) => void;

/** An index and what keeps it in step with the library. */
export class LiveIndex {
  readonly finder: BuiltFinder;
  /** When it was last made anew by hand. */
  readonly reindexed: number;
  readonly #ground: Ground;
  readonly #library: string;
  readonly #book: TagBook;
  readonly #segments: KeptSegments;
  readonly #feed: WordsFeed;
  readonly #name: () => string;
  readonly #warming: Generator<void>;
  /** Where to read on, and which change of each work and tag was the last that was taken in. */
  #since: string;
  readonly #seen = seenWorks();
  readonly #seenTags = seenTags();
  /** News are taken in one after the other. */
  readonly #news = new Turns();
  #changes = 0;
  #tidying: Promise<void> | null = null;
  #over = false;

  private constructor(ground: Ground, made: Made) {
    this.#ground = ground;
    this.finder = made.finder;
    this.reindexed = made.reindexed;
    this.#library = made.library;
    this.#book = made.book;
    this.#segments = made.segments;
    this.#name = made.name;
    this.#since = made.since;
    this.#feed = new WordsFeed(made.finder, made.segments);
    // Questions need not wait for it; who asks for names before it is done makes it at once.
    this.#warming = made.book.warm();
    void inTurns(this.#warming).catch(() => {});
  }

  /** Reads the snapshot of the library. @returns null where there is none that can be used @throws whatever says that it is broken */
  static async read(ground: Ground): Promise<LiveIndex | null> {
    if (!ground.folder) return null;
    const begun = begin(ground);
    const library = await ground.searched.library();
    const snapshot = await readSnapshot(ground.folder, begun.segments, library);
    if (!snapshot) return null;
    // A database that was put back to an earlier state has forgotten what the snapshot knows.
    if (BigInt(snapshot.manifest.since) > BigInt(await ground.searched.now())) return null;
    const { stock, segments, facts, tags } = snapshot;
    const book = await inTurns(bookOf(tags));
    // What the log does not name: tags that nothing hangs on yet.
    const last = tags.ids.reduce((most, id) => Math.max(most, id), 0);
    for await (const some of allTags(ground.searched, last)) for (const tag of some) book.put(tag);
    const built = { book, analyser, facts: new Facts(facts), stock, segments };
    const finder = await inTurns(BuiltFinder.making(built));
    const { since, reindexed } = snapshot.manifest;
    const live = new LiveIndex(ground, { ...begun, finder, book, library, since, reindexed });
    live.#proving = snapshot.manifest;
    return live;
  }

  #proving: Snapshot['manifest'] | null = null;

  /** Makes it of the library: works at once, their words behind. @param reindexed as {@link LiveIndex.reindexed} */
  static async make(ground: Ground, onWorks: OnMaking, reindexed = 0): Promise<LiveIndex> {
    const { searched } = ground;
    const begun = begin(ground);
    const [library, since] = [await searched.library(), await searched.now()];
    const book = await readTags(searched);
    const taking = new Stocktaking();
    const facts = new Facts();
    let works = 0;
    for await (const some of allWorks(searched)) {
      for (const tag of await unknownTags(some, book, searched)) book.put(tag);
      for (const work of some) taking.add(rowOf(findable(work), book, facts));
      works += some.length;
      onWorks(works);
    }
    const finder = await inTurns(BuiltFinder.making({ book, analyser, facts, stock: taking.done(), segments: [] }));
    const live = new LiveIndex(ground, { ...begun, finder, book, library, since, reindexed });
    const pages = allWorks(searched);
    live.#feed.readAll(works, async () => {
      const { value } = await pages.next();
      return (value ?? []).map((work) => live.#unread(work));
    });
    live.#changes = Number.POSITIVE_INFINITY;
    return live;
  }

  /** How many works have words that are still to be read. */
  get unread(): number {
    return this.#feed.left;
  }

  /** Words were lost on the way: it is to be made anew. */
  get isBroken(): boolean {
    return this.#feed.isBroken;
  }

  /** Takes in what was committed before this was called. @returns when works and tags are as they are @throws what the database says */
  readOn(): Promise<void> {
    return this.#news.shared(() => this.#readOn());
  }

  /** All words are read. */
  async settled(): Promise<void> {
    await this.#feed.run();
  }

  /** Lays segments together, and writes a snapshot where enough was changed. @param now even where little was, and without laying together */
  async tidy(now = false): Promise<void> {
    if (now) await this.#tidying;
    this.#tidying ??= this.#tidy(now).finally(() => {
      this.#tidying = null;
    });
    await this.#tidying;
  }

  /** Reads the files of its snapshot once. @throws where they are not what was written */
  async prove(): Promise<void> {
    if (this.#proving && this.#ground.folder) await proveWords(this.#ground.folder, this.#proving);
    this.#proving = null;
  }

  async end(): Promise<void> {
    this.#over = true;
    this.#warming.return(undefined);
    await this.#feed.end();
    await this.#tidying?.catch(() => {});
  }

  async #tidy(now: boolean): Promise<void> {
    const hadErased = this.finder.shelves.some(({ erased }) => erased);
    await mergeDue(this.finder, this.#segments, () => this.#over, now);
    if (this.#over || this.#feed.left > 0 || !this.#ground.folder) return;
    if (!now && !hadErased && this.#changes < Math.max(ENOUGH, this.finder.size / 50)) return;
    if (this.#changes === 0 && !hadErased) return;
    await this.write();
  }

  /** Writes a snapshot. */
  async write(): Promise<void> {
    const { folder } = this.#ground;
    if (!folder) return;
    // Between two news: all that is taken in belongs to one instant.
    const { since, ...packed } = await this.#news.own(async () => {
      await this.#feed.run();
      this.#changes = 0;
      return { ...this.finder.packed(), since: this.#since };
    });
    const about = { library: this.#library, since, reindexed: this.reindexed };
    await writeSnapshot(folder, this.#segments, { ...packed, about, name: this.#name() });
  }

  async #readOn(): Promise<void> {
    const { searched } = this.#ground;
    const { works: changes, tags, until } = await searched.changes(this.#since);
    await this.#readTags(tags);
    const fresh = this.#seen.fresh(changes);
    for (let i = 0; i < fresh.length && !this.#over; i += WORKS_AT_ONCE) {
      const some = fresh.slice(i, i + WORKS_AT_ONCE);
      const works = await searched.works(some.map(({ work }) => work));
      this.finder.putTags(await unknownTags(works, this.#book, searched));
      for (const work of works) {
        const unread = this.#unread(work);
        this.finder.put(unread.work);
        this.#feed.put(unread);
      }
      const there = new Set(works.map(({ id }) => id));
      for (const { work } of some) {
        if (there.has(work)) continue;
        this.#feed.remove(work);
        this.finder.remove(work);
      }
      this.#seen.take(some);
      this.#changes += some.length;
      if (i > 0) await breathe();
    }
    this.#seen.keepOnly(changes);
    this.#seenTags.keepOnly(tags);
    if (!this.#over) this.#since = until;
  }

  /** What wranglers changed: the works that carry these tags stay as they are. */
  async #readTags(changes: SearchChanges['tags']): Promise<void> {
    for await (const news of changedTags(this.#ground.searched, this.#seenTags.fresh(changes))) {
      this.finder.putTags(news.there);
      this.finder.dropTags(news.gone);
      this.#seenTags.take(news.changes);
      this.#changes += news.changes.length;
    }
  }

  #unread(work: SearchedWork): Unread {
    return { work: findable(work), read: () => toldIn(work, this.#ground.searched) };
  }
}

/** So many changes are worth a snapshot of a small library; of a large one one in fifty. */
const ENOUGH = 2000;

interface Made {
  readonly finder: BuiltFinder;
  readonly book: TagBook;
  readonly library: string;
  readonly since: string;
  readonly reindexed: number;
  readonly segments: KeptSegments;
  readonly name: () => string;
}

function begin({ folder }: Ground): Pick<Made, 'segments' | 'name'> {
  const mine = randomUUID().slice(0, 8);
  let files = 0;
  const name = () => `${mine}-${++files}`;
  return { segments: new KeptSegments(folder, name), name };
}

async function readTags(searched: Searched): Promise<TagBook> {
  const book = new TagBook();
  for await (const tags of allTags(searched)) for (const tag of tags) book.put(tag);
  return book;
}

async function* allWorks(searched: Searched): AsyncGenerator<readonly SearchedWork[], undefined> {
  for await (const works of ahead('', ASKED_AT_ONCE, (after, most) => searched.worksAfter(after, most)))
    for (let i = 0; i < works.length; i += WORKS_AT_ONCE) {
      if (i > 0) await breathe();
      yield works.slice(i, i + WORKS_AT_ONCE);
    }
  return undefined;
}

/** Tags that works carry and the book does not know yet. */
async function unknownTags(works: readonly SearchedWork[], book: TagBook, searched: Searched) {
  const unknown = new Set<number>();
  for (const { tags } of works) for (const { tag } of tags) if (!book.tag(tag)) unknown.add(tag);
  return (await searched.tags([...unknown])).map(tagOf);
}
