import { FinderBuilder } from '../../finding/built/build.ts';
import type { BuiltFinder } from '../../finding/built/finder.ts';
import { TAG_TYPES, type Told } from '../../finding/findable.ts';
import { type Catalogued, findableOf, toldOf } from '../../finding/from-work.ts';
import { TagBook } from '../../finding/tags/book.ts';
import type { Tag } from '../../finding/tags/tag.ts';
import type { Searched, SearchedTag, SearchedWork } from '../../store/search/search.ts';

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
    await learnTags(works, book, searched, (tag) => book.put(tag));
    for (const work of works) builder.add(findableOf(cataloguedOf(work)), await told(work, searched));
    if (works.length < WORKS_AT_ONCE) break;
    after = works.at(-1)!.id;
  }
  return { finder: builder.done(), book, since, seen: new Map() };
}

async function readOn(kept: Kept, searched: Searched): Promise<void> {
  const { works: changes, until } = await searched.changes(kept.since);
  const fresh = changes.filter(({ work, by }) => kept.seen.get(work) !== by);
  for (let i = 0; i < fresh.length; i += WORKS_AT_ONCE) {
    const some = fresh.slice(i, i + WORKS_AT_ONCE);
    const works = await searched.works(some.map(({ work }) => work));
    await learnTags(works, kept.book, searched, (tag) => kept.finder.putTag(tag));
    for (const work of works) kept.finder.put(findableOf(cataloguedOf(work)), await told(work, searched));
    const there = new Set(works.map(({ id }) => id));
    for (const { work, by } of some) {
      if (!there.has(work)) kept.finder.remove(work);
      kept.seen.set(work, by);
    }
  }
  // Only changes that may be read again must be known again.
  const again = new Set(changes.map(({ work }) => work));
  for (const work of kept.seen.keys()) if (!again.has(work)) kept.seen.delete(work);
  kept.since = until;
}

/** Tags that works carry and the book does not know yet. */
async function learnTags(works: readonly SearchedWork[], book: TagBook, searched: Searched, put: (tag: Tag) => void) {
  const unknown = new Set(works.flatMap(({ tags }) => tags.map(({ tag }) => tag)).filter((tag) => !book.tag(tag)));
  for (const tag of await searched.tags([...unknown])) put(tagOf(tag));
}

/** Nobody has looked at tags yet: each stands for itself. */
function tagOf({ id, type, name }: SearchedTag): Tag {
  const known = TAG_TYPES.find((one) => one === type);
  return { id, type: known ?? 'freeform', name, is: 'unwrangled', of: null, under: [], in: [] };
}

const cataloguedOf = ({ head, ...work }: SearchedWork): Catalogued => ({ ...work, fields: head.fields });

const told = async (work: SearchedWork, searched: Searched): Promise<Told> =>
  toldOf({ fields: work.head.fields }, await searched.text(work));
