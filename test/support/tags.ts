import type { CardTag } from '../../src/store/reader.ts';

interface Tagged {
  readonly tags: readonly CardTag[];
}

/** The names of a type that a work in a list carries. */
export const named = ({ tags }: Tagged, type: string): string[] =>
  tags.flatMap((tag) => (tag.type === type ? [tag.name] : []));

/** Its rating; null where nobody knows. */
export const ratingOf = (card: Tagged): string | null => named(card, 'rating')[0] ?? null;
