import type { EditionHead } from '../../catalogue/head.ts';
import type { Catalogued } from '../../finding/from-work.ts';
import type { Tag } from '../../finding/tags/tag.ts';

/** All of a work that can be found, but for the text of its chapters. */
export interface SearchedWork extends Omit<Catalogued, 'fields'> {
  readonly edition: number;
  readonly head: EditionHead;
}

/** A tag as its row has it, with what wranglers say of it. */
export interface SearchedTag extends Omit<Tag, 'type'> {
  readonly type: string;
}

/**
 * Works and tags that may have changed since, and where to read on. They are named again as long as a transaction that is older than their change
 * goes on. A tag that wranglers change is no change of the works that carry it.
 */
export interface SearchChanges {
  readonly works: readonly { readonly work: string; readonly by: string }[];
  readonly tags: readonly { readonly tag: number; readonly by: string }[];
  readonly until: string;
}

/** What indexes of finding are made of. They hold everything: who asks them must ask `catalogue/sees.ts`. */
export interface Searched {
  /** Which library it is, so that nobody takes an index for another one's. */
  library(): Promise<string>;
  /** Where an index begins that reads all works afterwards. */
  now(): Promise<string>;
  /** @param since as `now` or the changes before gave it */
  changes(since: string): Promise<SearchChanges>;
  /** Works after an id, in the order of their ids; those that are parts of others are left out. */
  worksAfter(id: string, limit: number): Promise<readonly SearchedWork[]>;
  /** Those that are there. */
  works(ids: readonly string[]): Promise<readonly SearchedWork[]>;
  tagsAfter(id: number, limit: number): Promise<readonly SearchedTag[]>;
  tags(ids: readonly number[]): Promise<readonly SearchedTag[]>;
  /** The story of a work, chapter after chapter, a line for each paragraph. */
  text(work: SearchedWork): Promise<string>;
}
