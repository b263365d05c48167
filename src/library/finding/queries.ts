/** What pages may do with a query, and with what is found: they show values of finding, and make addresses of them. */
export { backgroundIn } from '../../catalogue/pairings.ts';
export { FACET_TYPES, TAG_TYPES, type TagType } from '../../finding/findable.ts';
export type { Facet, FacetRow } from '../../finding/found.ts';
export { tagOf } from '../../finding/missing.ts';
export { orderOf } from '../../finding/order.ts';
export { writtenDay } from '../../finding/query/dates.ts';
export { isDescending } from '../../finding/query/fields.ts';
export { LONGEST_TAG } from '../../finding/query/normal.ts';
export { isOnlyMain, ONLY_MAIN, toParameters } from '../../finding/query/parameters.ts';
export type { Part } from '../../finding/query/parts.ts';
export { partsOf } from '../../finding/query/parts.ts';
export {
  EVERYTHING,
  type Query,
  type Range,
  type Ranged,
  type Sort,
  type TagAsk,
} from '../../finding/query/query.ts';
export { RATINGS, shortRating } from '../../finding/query/ratings.ts';
export { seriesAsked, seriesQuery } from '../../finding/query/series.ts';
export { writeQuery } from '../../finding/query/write.ts';
export { LENGTHS, type Survey } from '../../finding/survey.ts';
export type { AboutTag, Related } from '../../finding/tags/about.ts';
export { ALONE, WITH_ANOTHER } from '../../finding/tags/acts.ts';

/** Tags of these types have pages of their own; those of the others are looked for. */
export const TAG_PAGES = ['fandom', 'relationship', 'character', 'freeform', 'media'] as const;
