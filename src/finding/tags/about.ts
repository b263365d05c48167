import type { TagType } from '../findable.ts';
import type { Uses } from './asked.ts';
import type { TagBook } from './book.ts';
import type { Tag } from './tag.ts';

/** A tag beside another, as somebody may know of it. */
export interface Related {
  readonly type: TagType;
  readonly name: string;
  /** Works that one finds by asking for it. */
  readonly works: number;
  /** Further works for which it is only suggested. */
  readonly suggested: number;
}

/** All that a page about a tag tells. No tag stands in it that nothing has which the viewer may see. */
export interface AboutTag extends Related {
  readonly is: Tag['is'];
  /** Of a synonym: what it is another name of. */
  readonly of: Related | null;
  readonly synonyms: readonly Related[];
  /** Right above and right below it. */
  readonly wider: readonly Related[];
  readonly narrower: readonly Related[];
  /** Tags of other types that it belongs to, and those that belong to it; of each the most used first. */
  readonly belongsTo: readonly Related[];
  readonly belonging: readonly Related[];
}

/** How often a tag finds a work that the viewer may see. */
export interface Usage {
  /** Said of it, or only suggested. */
  readonly uses: Uses;
  readonly said: Uses;
}

/** Of each list so many at most. */
const MOST = 60;

/** @returns null where the viewer may know of no such tag */
export function aboutTag(book: TagBook, type: TagType, name: string, usage: Usage): AboutTag | null {
  const { uses } = usage;
  const tag = book.named(type, name);
  if (!tag || uses(tag.id) === 0) return null;
  const related = (id: number): Related => ({
    type: book.tag(id)!.type,
    name: book.tag(id)!.name,
    works: usage.said(id),
    suggested: uses(id) - usage.said(id),
  });
  const listed = (ids: Iterable<number>) =>
    [...ids]
      .filter((id) => id !== tag.id && book.tag(id) !== undefined && uses(id) > 0)
      .sort((a, b) => uses(b) - uses(a) || a - b)
      .slice(0, MOST)
      .map(related);
  const of = book.filterOf(tag.id);
  return {
    ...related(tag.id),
    is: tag.is,
    of: of === tag.id || uses(of) === 0 ? null : related(of),
    synonyms: listed(book.synonyms(tag.id)),
    wider: listed(tag.under),
    narrower: listed(book.rightBelow(tag.id).map(({ id }) => id)),
    belongsTo: listed(tag.in),
    belonging: listed(book.belonging(tag.id)),
  };
}
