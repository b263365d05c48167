import { searchWords } from '../../text/name-key.ts';
import type { Findable } from '../findable.ts';
import type { Facet, FacetAsk, FacetRow } from '../found.ts';
import { tagsWithWords, type Uses } from '../tags/asked.ts';
import type { TagBook } from '../tags/book.ts';

/** Counts the tags of a type on what was found, each as the filter that it is. @param excluded tags that the query excludes by name */
export function facetOf(
  found: readonly Findable[],
  ask: FacetAsk,
  excluded: ReadonlySet<number>,
  book: TagBook,
  uses: Uses,
): Facet {
  const said = new Map<number, number>();
  const suggested = new Map<number, number>();
  const add = (to: Map<number, number>, id: number) => to.set(id, (to.get(id) ?? 0) + 1);
  const filters = (work: Findable, isSuggested: boolean) =>
    new Set(
      work.tags
        .filter(({ known }) => (known === 'program') === isSuggested)
        .map(({ tag }) => book.filterOf(tag))
        .filter((id) => book.tag(id)?.type === ask.type),
    );
  for (const work of found) {
    const own = filters(work, false);
    for (const id of own) add(said, id);
    for (const id of filters(work, true).difference(own)) add(suggested, id);
  }
  const row = (id: number): FacetRow => ({
    tag: id,
    name: book.tag(id)!.name,
    count: said.get(id) ?? 0,
    suggested: suggested.get(id) ?? 0,
    ...(excluded.has(id) && { excluded: true as const }),
  });
  const named =
    ask.named === undefined ? null : new Set(tagsWithWords(book, [ask.type], searchWords(ask.named), uses, true));
  const rows = [...new Set([...said.keys(), ...suggested.keys()])]
    .filter((id) => !excluded.has(id) && (named === null || named.has(id)))
    .map(row)
    .sort(moreFirst);
  const kept = [...excluded].filter((id) => book.tag(id)?.type === ask.type).map(row);
  return { type: ask.type, rows: [...rows.slice(0, ask.most), ...kept.sort(moreFirst)], more: rows.length > ask.most };
}

/** What is never said, by how often it is suggested. */
const moreFirst = (a: FacetRow, b: FacetRow): number =>
  b.count - a.count || (a.count === 0 ? b.suggested - a.suggested : 0) || a.tag - b.tag;
