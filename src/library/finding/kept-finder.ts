import { FinderBuilder } from '../../finding/built/build.ts';
import type { BuiltFinder } from '../../finding/built/finder.ts';
import type { Told } from '../../finding/findable.ts';
import { type Catalogued, findableOf, toldOf } from '../../finding/from-work.ts';
import { TagBook } from '../../finding/tags/book.ts';
import type { SearchChanges, Searched, SearchedWork } from '../../store/search/search.ts';
import { tagOf } from './tag-of.ts';

const WORKS_AT_ONCE = 50;
const TAGS_AT_ONCE = 5000;

/**
 * The built-in finder of a library: made of all works at the first question, and brought up to date before each further one. It is
 * derived: with the program it goes, and at the next question it is made anew.
 */
export class KeptFinder {
  readonly #searched: Searched;
  #begun: Promise<Kept> | null = null;
  /** Questions wait for each other's news: no change is taken in twice at the same time. */
  #news: Promise<unknown> = Promise.resolve();

  constructor(searched: Searched) {
    this.#searched = searched;
  }

  /** As of now: what was committed before this was called can be found. */
  async upToDate(): Promise<BuiltFinder> {
    this.#begun ??= begin(this.#searched);
    let kept: Kept;
    try {
      kept = await this.#begun;
    } catch (error) {
      // The next question tries again.
      this.#begun = null;
      throw error;
    }
    const mine = this.#news.catch(() => {}).then(() => readOn(kept, this.#searched));
    this.#news = mine;
    await mine;
    return kept.finder;
  }
}

interface Kept {
  readonly finder: BuiltFinder;
  readonly book: TagBook;
  /** Where to read on, and which change of each work was the last that was taken in. */
  since: string;
  readonly seen: Map<string, string>;
  readonly seenTags: Map<number, string>;
}

async function begin(searched: Searched): Promise<Kept> {
  const since = await searched.now();
  const book = new TagBook();
  for (let after = 0; ; ) {
    const tags = await searched.tagsAfter(after, TAGS_AT_ONCE);
    for (const tag of tags) book.put(tagOf(tag));
    if (tags.length < TAGS_AT_ONCE) break;
    after = tags.at(-1)!.id;
  }
  const builder = new FinderBuilder(book);
  for (let after = ''; ; ) {
    const works = await searched.worksAfter(after, WORKS_AT_ONCE);
    for (const tag of await unknownTags(works, book, searched)) book.put(tag);
    for (const work of works) builder.add(findableOf(cataloguedOf(work)), await told(work, searched));
    if (works.length < WORKS_AT_ONCE) break;
    after = works.at(-1)!.id;
  }
  return { finder: builder.done(), book, since, seen: new Map(), seenTags: new Map() };
}

async function readOn(kept: Kept, searched: Searched): Promise<void> {
  const { works: changes, tags, until } = await searched.changes(kept.since);
  await readTags(kept, searched, tags);
  const fresh = changes.filter(({ work, by }) => kept.seen.get(work) !== by);
  for (let i = 0; i < fresh.length; i += WORKS_AT_ONCE) {
    const some = fresh.slice(i, i + WORKS_AT_ONCE);
    const works = await searched.works(some.map(({ work }) => work));
    kept.finder.putTags(await unknownTags(works, kept.book, searched));
    for (const work of works) kept.finder.put(findableOf(cataloguedOf(work)), await told(work, searched));
    const there = new Set(works.map(({ id }) => id));
    for (const { work, by } of some) {
      if (!there.has(work)) kept.finder.remove(work);
      kept.seen.set(work, by);
    }
  }
  // Only changes that may be read again must be known again.
  forgetBut(kept.seen, new Set(changes.map(({ work }) => work)));
  forgetBut(kept.seenTags, new Set(tags.map(({ tag }) => tag)));
  kept.since = until;
}

/** What wranglers changed: the works that carry these tags stay as they are. */
async function readTags({ finder, seenTags }: Kept, searched: Searched, changes: SearchChanges['tags']): Promise<void> {
  const fresh = changes.filter(({ tag, by }) => seenTags.get(tag) !== by);
  for (let i = 0; i < fresh.length; i += TAGS_AT_ONCE) {
    const some = fresh.slice(i, i + TAGS_AT_ONCE);
    const there = (await searched.tags(some.map(({ tag }) => tag))).map(tagOf);
    finder.putTags(there);
    const ids = new Set(there.map(({ id }) => id));
    finder.dropTags(some.map(({ tag }) => tag).filter((tag) => !ids.has(tag)));
    for (const { tag, by } of some) seenTags.set(tag, by);
  }
}

function forgetBut<K>(seen: Map<K, string>, again: ReadonlySet<K>): void {
  for (const one of seen.keys()) if (!again.has(one)) seen.delete(one);
}

/** Tags that works carry and the book does not know yet. */
async function unknownTags(works: readonly SearchedWork[], book: TagBook, searched: Searched) {
  const unknown = new Set(works.flatMap(({ tags }) => tags.map(({ tag }) => tag)).filter((tag) => !book.tag(tag)));
  return (await searched.tags([...unknown])).map(tagOf);
}

const cataloguedOf = ({ head, ...work }: SearchedWork): Catalogued => ({ ...work, fields: head.fields });

const told = async (work: SearchedWork, searched: Searched): Promise<Told> =>
  toldOf({ fields: work.head.fields }, await searched.text(work));
