import { TagBook } from '../../finding/tags/book.ts';
import type { Searched } from '../../store/search/search.ts';
import { tagOf } from './tag-of.ts';

const AT_ONCE = 5000;

/** All tags of a library, kept in step with it: for finders that keep none themselves. */
export class KeptBook {
  readonly book = new TagBook();
  readonly #searched: Searched;
  #since: string | null = null;
  readonly #seen = new Map<number, string>();
  /** One after the other: no change is taken in twice at the same time. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(searched: Searched) {
    this.#searched = searched;
  }

  /** As of now. */
  async upToDate(): Promise<TagBook> {
    const mine = this.#last
      .catch(() => {})
      .then(() => (this.#since === null ? this.#begin() : this.#readOn(this.#since)));
    this.#last = mine;
    await mine;
    return this.book;
  }

  async #begin(): Promise<void> {
    const since = await this.#searched.now();
    for (let after = 0; ; ) {
      const tags = await this.#searched.tagsAfter(after, AT_ONCE);
      for (const tag of tags) this.book.put(tagOf(tag));
      if (tags.length < AT_ONCE) break;
      after = tags.at(-1)!.id;
    }
    this.#since = since;
  }

  async #readOn(since: string): Promise<void> {
    const { tags, until } = await this.#searched.changes(since);
    const fresh = tags.filter(({ tag, by }) => this.#seen.get(tag) !== by);
    for (let i = 0; i < fresh.length; i += AT_ONCE) {
      const some = fresh.slice(i, i + AT_ONCE);
      const there = new Map((await this.#searched.tags(some.map(({ tag }) => tag))).map((tag) => [tag.id, tagOf(tag)]));
      for (const { tag, by } of some) {
        const now = there.get(tag);
        if (now) this.book.put(now);
        else this.book.drop(tag);
        this.#seen.set(tag, by);
      }
    }
    // Only changes that may be read again must be known again.
    const again = new Set(tags.map(({ tag }) => tag));
    for (const tag of this.#seen.keys()) if (!again.has(tag)) this.#seen.delete(tag);
    this.#since = until;
  }
}
