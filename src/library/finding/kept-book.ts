import { TagBook } from '../../finding/tags/book.ts';
import type { Searched } from '../../store/search/search.ts';
import { allTags, changedTags } from './all-tags.ts';
import { seenTags } from './seen-changes.ts';
import { Turns } from './turns.ts';

/** All tags of a library, kept in step with it: for finders that keep none themselves. */
export class KeptBook {
  readonly book = new TagBook();
  readonly #searched: Searched;
  #since: string | null = null;
  readonly #seen = seenTags();
  /** One after the other: no change is taken in twice at the same time. */
  readonly #turns = new Turns();

  constructor(searched: Searched) {
    this.#searched = searched;
  }

  /** As of now. */
  async upToDate(): Promise<TagBook> {
    await this.#turns.shared(() => (this.#since === null ? this.#begin() : this.#readOn(this.#since)));
    return this.book;
  }

  async #begin(): Promise<void> {
    const since = await this.#searched.now();
    for await (const tags of allTags(this.#searched)) for (const tag of tags) this.book.put(tag);
    this.#since = since;
  }

  async #readOn(since: string): Promise<void> {
    const { tags, until } = await this.#searched.changes(since);
    for await (const { changes, there, gone } of changedTags(this.#searched, this.#seen.fresh(tags))) {
      for (const tag of there) this.book.put(tag);
      for (const tag of gone) this.book.drop(tag);
      this.#seen.take(changes);
    }
    this.#seen.keepOnly(tags);
    this.#since = until;
  }
}
