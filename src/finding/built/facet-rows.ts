import { searchWords } from '../../text/name-key.ts';
import type { Facet, FacetAsk, FacetRow } from '../found.ts';
import { tagsWithWords, type Uses } from '../tags/asked.ts';
import type { TagBook } from '../tags/book.ts';
import { type Count, moreFirst } from '../works/facets.ts';
import type { Slots } from '../works/slots.ts';
import type { WorksIndex } from '../works/works-index.ts';
import { typeNumber } from './tag-numbers.ts';

export interface Counted {
  readonly works: WorksIndex;
  readonly book: TagBook;
  /** Tags that the query excludes by name. */
  readonly excluded: ReadonlySet<number>;
  readonly uses: Uses;
}

/** The tags beside a list, as they are asked for. */
export function facetRows(found: Slots, asks: readonly FacetAsk[], counted: Counted): readonly Facet[] {
  const { works, book, excluded, uses } = counted;
  const isRight = (ask: FacetAsk) => (tag: number) => book.tag(tag)?.type === ask.type;
  const kept = asks.map((ask) => [...excluded].filter(isRight(ask)));
  const all = works.facets(
    found,
    asks.map((ask, i) => ({
      type: typeNumber(ask.type),
      // One more tells whether there is more; what is excluded stands apart.
      most: ask.most + 1 + kept[i]!.length,
      ...(ask.named !== undefined && { only: filtersNamed(ask.named, ask, book, uses) }),
    })),
  );
  return asks.map((ask, i) => {
    const rows = all[i]!.filter(({ tag }) => !excluded.has(tag));
    const out = kept[i]!.map((tag) => works.count(found, tag)).sort(moreFirst);
    return {
      type: ask.type,
      rows: [
        ...rows.slice(0, ask.most).map((count) => rowOf(count, book)),
        ...out.map((count) => ({ ...rowOf(count, book), excluded: true as const })),
      ],
      more: rows.length > ask.most,
    };
  });
}

/** Filters of the type with these words in their names. */
const filtersNamed = (named: string, { type }: FacetAsk, book: TagBook, uses: Uses): readonly number[] =>
  tagsWithWords(book, [type], searchWords(named), uses, true).filter((tag) => book.filterOf(tag) === tag);

const rowOf = ({ tag, count, suggested }: Count, book: TagBook): FacetRow => ({
  tag,
  name: book.tag(tag)!.name,
  count,
  suggested,
});
