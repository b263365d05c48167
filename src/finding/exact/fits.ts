import { isOneShot } from '../facts.ts';
import type { Findable, TagType } from '../findable.ts';
import type { Viewpoint } from '../found.ts';
import type { Query, Range } from '../query/query.ts';
import { rankOf } from '../query/ratings.ts';
import type { Asked } from '../tags/asked.ts';
import type { TagBook } from '../tags/book.ts';
import { isCrossover, isMain, isOnePairing } from '../tags/kinds.ts';

/** The tags of a work that find it: those that are said, and those that are suggested where the query wants them, too. */
export const findingTags = (work: Findable, suggested: boolean): readonly number[] =>
  work.tags.filter(({ known }) => suggested || known !== 'program').map(({ tag }) => tag);

/** Those of them by which it is asked for as of a pairing that it is about. */
export const mainTags = (work: Findable, suggested: boolean): readonly number[] =>
  work.tags.filter((one) => isMain(one, suggested)).map(({ tag }) => tag);

/** Does a work with these tags carry what is asked for? */
export function carries(asked: Asked, tags: readonly number[], book: TagBook): boolean {
  if (asked.is === 'none') return !tags.some((id) => book.tag(id)?.type === asked.type);
  return tags.some((id) => asked.carriers.has(id));
}

/** All but words and the tags that are asked for by name. */
export function fits(work: Findable, query: Query, by: Viewpoint, book: TagBook): boolean {
  const said = findingTags(work, false);
  const ofType = (type: TagType) => said.filter((id) => book.tag(id)?.type === type);
  const wants = (wanted: boolean | null, is: boolean) => wanted === null || wanted === is;
  return (
    !by.hide.has(work.id) &&
    Object.entries(query.ranges).every(([of, range]) => liesIn(figureOf(work, of as keyof Query['ranges']), range)) &&
    (query.complete === null || query.complete === work.complete) &&
    wants(query.oneShot, isOneShot(work)) &&
    (query.crossover === null || (query.crossover === 'only') === isCrossover(book, ofType('fandom'))) &&
    wants(query.onePairing, isOnePairing(book, ofType('relationship'))) &&
    (query.languages.length === 0 || query.languages.some((tag) => isLanguage(work.language, tag))) &&
    !query.notLanguages.some((tag) => isLanguage(work.language, tag)) &&
    (query.rating === null || isRated(ratingsOf(findingTags(work, query.suggested), book), query.rating)) &&
    wants(query.read, by.read.has(work.id)) &&
    wants(query.kudosed, by.kudosed.has(work.id)) &&
    wants(query.restored, work.restored) &&
    (query.sure === null || liesIn(work.sure, query.sure))
  );
}

function figureOf(work: Findable, of: keyof Query['ranges']): number | null {
  if (of === 'words' || of === 'chapters' || of === 'date' || of === 'updated') return work[of];
  return work.counts[of];
}

/** What is not known lies nowhere. */
const liesIn = (value: number | null, { from, to }: Range): boolean =>
  value !== null && (from === undefined || value >= from) && (to === undefined || value <= to);

/** `pt` is every Portuguese. */
export const isLanguage = (language: string, asked: string): boolean =>
  `${language.toLowerCase()}-`.startsWith(`${asked}-`);

const ratingsOf = (tags: readonly number[], book: TagBook): readonly string[] =>
  tags
    .map((id) => book.tag(book.filterOf(id)))
    .filter((tag) => tag?.type === 'rating')
    .map((tag) => tag!.name);

/** All of its ratings lie there. */
function isRated(ratings: readonly string[], { from, to }: NonNullable<Query['rating']>): boolean {
  const range = { ...(from !== undefined && { from: rankOf(from) }), ...(to !== undefined && { to: rankOf(to) }) };
  return ratings.length > 0 && ratings.every((one) => rankOf(one) >= 0 && liesIn(rankOf(one), range));
}
