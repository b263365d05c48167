import { nameKey, searchWords } from '../../text/name-key.ts';
import { TAG_TYPES, type TagType } from '../findable.ts';
import type { TagAsk } from '../query/query.ts';
import type { TagBook } from './book.ts';
import type { Tag } from './tag.ts';

/**
 * How many works that the viewer may see have the tag as a filter, direct or inherited, or carry it; said or suggested. A tag of none is
 * unknown to them, whatever works they may not see carry.
 */
export type Uses = (tag: number) => number;

/** Which works are meant by a tag that is asked for. */
export type Asked =
  /** Those that carry none of the type. */
  | { readonly is: 'none'; readonly type: TagType }
  /** Those that carry one of `carriers`; `named` are the tags of that name, of which there are none where its words were looked for. */
  | { readonly is: 'tags'; readonly named: readonly number[]; readonly carriers: ReadonlySet<number> };

/** What is asked for where no type is said: whatever is in a story, not who wrote it. */
const ANY = TAG_TYPES.filter((type) => type !== 'author');
const typesOf = ({ type }: TagAsk): readonly TagType[] => (type === null ? ANY : [type]);

/**
 * Resolves a name: the tag that has it, with its synonyms and all narrower ones where it is canonical. A name that no tag has is looked for word by word
 * among the names of tags; it is never left out, so that a slip finds little and not everything.
 */
export function askedTags(book: TagBook, ask: TagAsk, uses: Uses): Asked {
  if (ask.name === '')
    return ask.type === null ? { is: 'tags', named: [], carriers: new Set() } : { is: 'none', type: ask.type };
  const named = typesOf(ask)
    .map((type) => book.named(type, ask.name)?.id)
    .filter((id) => id !== undefined && uses(id) > 0) as number[];
  const meant = named.length > 0 ? named : tagsWithWords(book, typesOf(ask), searchWords(ask.name), uses);
  return { is: 'tags', named, carriers: new Set(meant.flatMap((id) => [...book.carriersOf(id)])) };
}

/** Tags in whose names all of these words stand. @param words as `searchWords` gives them; the last may be a beginning */
export function tagsWithWords(
  book: TagBook,
  types: readonly TagType[],
  words: readonly string[],
  uses: Uses,
  isOpen = false,
): readonly number[] {
  if (words.length === 0) return [];
  return book.names.withWords(words, isOpen).filter((id) => types.includes(book.tag(id)!.type) && uses(id) > 0);
}

/**
 * For the search box: the tag that a name is, of whatever type; null where nobody may know of one. Of several types it is asked for without a type.
 */
export const tagNamedIn =
  (book: TagBook, uses: Uses): ((name: string) => TagAsk | null) =>
  (name) => {
    const tags = ANY.map((type) => book.named(type, name)).filter(
      (tag) => tag !== undefined && uses(tag.id) > 0,
    ) as Tag[];
    return tags.length === 0 ? null : { type: tags.length === 1 ? tags[0]!.type : null, name: tags[0]!.name };
  };

/** Of a name this short everything is one slip away. */
const LEAST = 3;

/** Tags whose names are one slip away from the one that was asked for, the most used first; of a synonym its canonical tag. */
export function didYouMean(book: TagBook, ask: TagAsk, uses: Uses, most = 3): readonly Tag[] {
  const key = nameKey(ask.name);
  if (key.length < LEAST) return [];
  const types = typesOf(ask);
  const found = new Set<number>();
  for (const length of [key.length - 1, key.length, key.length + 1])
    for (const id of book.ofLength(length))
      if (isOneSlip(key, book.keyOf(id)) && types.includes(book.tag(id)!.type) && uses(book.filterOf(id)) > 0)
        found.add(book.filterOf(id));
  return [...found]
    .sort((a, b) => uses(b) - uses(a) || a - b)
    .slice(0, most)
    .map((id) => book.tag(id)!);
}

/** One letter too many, too few or another, or two neighbours the wrong way round. */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const [restA, restB] = [endA - start, endB - start];
  if (restA <= 1 && restB <= 1) return true;
  return restA === 2 && restB === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}
