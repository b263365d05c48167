import { FicariumError } from '../../errors.ts';
import type { BuiltFinder } from '../../finding/built/finder.ts';
import { sentence } from '../../text/sentence.ts';
import { type Ground, LiveIndex } from './live-index.ts';
import { readManifest } from './snapshot.ts';

/** What happens to the index, for the log. */
export type IndexNews =
  | { readonly is: 'read' | 'made'; readonly works: number; readonly ms: number }
  | { readonly is: 'broken' | 'trouble'; readonly cause: unknown };
export type OnIndex = (news: IndexNews) => void;

/** How far the index is in step with the library. */
export interface IndexStand {
  /** Works that it knows. */
  readonly works: number;
  /** Of these, those whose words are still to be read. */
  readonly unread: number;
  /** Since it was last as the library is. */
  readonly secondsBehind: number;
}

/** Milliseconds that a question waits for what is being made or read; then it is answered with what is there. */
const PATIENCE = 4000;
/** Works whose words are worth waiting for. */
const FEW = 3000;
/** Milliseconds between two looks at what was changed, where nobody asks. */
const LOOK = 1000;
/** Looks after which is looked whether another program made the index anew. */
const LOOKS = 5;

/**
 * The built-in finder of a library. It is derived: read from a snapshot or made of the library, in the background, and brought up to date
 * before each question. While one is made anew the one before answers.
 */
export class KeptFinder {
  readonly #ground: Ground;
  #live: LiveIndex | null = null;
  #beginning: Promise<LiveIndex> | null = null;
  #works = 0;
  #timer: NodeJS.Timeout | null = null;
  #looks = 0;
  #looking = false;
  #closed = false;
  /** When it last began to read what it had read at the end (`performance.now`). */
  #inStep: number | null = null;
  #onNews: OnIndex = () => {};

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  /** Begins to read or make it, and keeps it in step also where nobody asks, until {@link close}. */
  start(onNews: OnIndex): void {
    this.#closed = false;
    this.#onNews = onNews;
    void this.#begin().catch(() => {});
    this.#timer ??= setInterval(() => void this.#look(), LOOK).unref();
  }

  /**
   * As of now: what was committed before this was called can be found. Where that takes long, with what is there; it says itself what it
   * has not read yet.
   * @throws FicariumError `index-unready` where there is none yet; `database-down`
   */
  async upToDate(): Promise<BuiltFinder> {
    const until = performance.now() + PATIENCE;
    const live = await within(PATIENCE, this.#begin());
    if (live === LATE)
      throw new FicariumError(
        'index-unready',
        sentence('found.unready', { works: this.#works }),
        sentence('found.unready-wait'),
      );
    await within(
      Math.max(0, until - performance.now()),
      live.readOn().then(() => (live.unread > FEW ? void live.settled().catch(() => {}) : live.settled())),
    );
    return live.finder;
  }

  /** How far it is; null while it is not there, or where nobody keeps it in step. */
  get stand(): IndexStand | null {
    if (!this.#live || this.#inStep === null) return null;
    const { finder, unread } = this.#live;
    return { works: finder.size, unread, secondsBehind: (performance.now() - this.#inStep) / 1000 };
  }

  /** Throws it away and makes it anew, all of it. What is there answers until then. */
  async reindex(onWorks: (done: number, all: number | undefined) => void): Promise<{ readonly works: number }> {
    let works = 0;
    const live = await LiveIndex.make(
      this.#ground,
      (done) => {
        works = done;
        onWorks(done, undefined);
      },
      Date.now(),
    );
    const timer = setInterval(() => onWorks(works - live.unread, works), 100);
    try {
      await live.settled();
      await live.readOn();
      await live.tidy(true);
    } finally {
      clearInterval(timer);
    }
    await this.#swap(live);
    return { works: live.finder.size };
  }

  /** Works were erased: nothing of them is left in the files of the index when this returns. */
  async forgetErased(): Promise<void> {
    const live = this.#live;
    if (!live) return this.#ground.folder?.keepOnly([]);
    await live.readOn();
    await live.settled();
    await live.tidy(true);
  }

  /** Keeps what was changed since the last snapshot, and ends. */
  async close(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
    this.#closed = true;
    const live = this.#live;
    this.#live = null;
    this.#beginning = null;
    if (!live) return;
    if (live.unread === 0) await live.tidy(true).catch((cause) => this.#onNews({ is: 'trouble', cause }));
    await live.end();
  }

  #begin(): Promise<LiveIndex> {
    this.#beginning ??= this.#readOrMake().catch((error) => {
      // The next question tries again.
      this.#beginning = null;
      throw error;
    });
    return this.#beginning;
  }

  async #readOrMake(): Promise<LiveIndex> {
    const began = performance.now();
    const onWorks = (works: number) => {
      this.#works = works;
    };
    const read = await LiveIndex.read(this.#ground).catch((cause) => {
      if (cause instanceof FicariumError) throw cause;
      this.#onNews({ is: 'broken', cause });
      return null;
    });
    const live = read ?? (await LiveIndex.make(this.#ground, onWorks));
    if (this.#closed) {
      await live.end();
      return live;
    }
    this.#live = live;
    this.#onNews({ is: read ? 'read' : 'made', works: live.finder.size, ms: performance.now() - began });
    if (read) void read.prove().catch((cause) => this.#makeAnew(cause).catch(() => {}));
    else void live.settled().catch((cause) => this.#onNews({ is: 'trouble', cause }));
    return live;
  }

  /** What was read turns out to be broken. */
  async #makeAnew(cause: unknown): Promise<void> {
    if (this.#closed) return;
    this.#onNews({ is: 'broken', cause });
    const live = await LiveIndex.make(this.#ground, () => {});
    await live.settled();
    await this.#swap(live);
  }

  async #swap(live: LiveIndex): Promise<void> {
    if (this.#closed) return live.end();
    const before = this.#live;
    this.#live = live;
    this.#beginning = Promise.resolve(live);
    await before?.end();
  }

  /** Reads what was changed, lays together what should be, and takes over what another program made anew. */
  async #look(): Promise<void> {
    const live = this.#live;
    if (!live || this.#looking) return;
    this.#looking = true;
    const began = performance.now();
    try {
      await live.readOn();
      await live.settled();
      this.#inStep = began;
      await live.tidy();
      if (++this.#looks % LOOKS !== 0 || !this.#ground.folder) return;
      const manifest = await readManifest(this.#ground.folder);
      if (!manifest || manifest.reindexed <= live.reindexed || this.#live !== live) return;
      const other = await LiveIndex.read(this.#ground);
      if (other) await this.#swap(other);
    } catch (cause) {
      if (live.isBroken) await this.#makeAnew(cause).catch(() => {});
      else this.#onNews({ is: 'trouble', cause });
    } finally {
      this.#looking = false;
    }
  }
}

const LATE = Symbol('late');

/** What was waited for, where it came in time. @throws what it throws in time */
async function within<T>(ms: number, promise: Promise<T>): Promise<T | typeof LATE> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<typeof LATE>((resolve) => {
    timer = setTimeout(() => resolve(LATE), ms);
  });
  // What fails afterwards is told to whoever asks next.
  promise.catch(() => {});
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
