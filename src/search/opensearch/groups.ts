import type { TagType } from '../../finding/findable.ts';
import type { TagBook } from '../../finding/tags/book.ts';
import type { Terms } from './dsl.ts';

/** How many works carry a tag under any of its names, as far as is known. */
export interface Tally {
  readonly least: number;
  readonly most: number;
  /** Names under which it was counted. */
  readonly rows: number;
  readonly isExact: boolean;
}

/** A tag with its synonyms. */
export interface Group {
  readonly id: number;
  readonly said: Tally;
  /** Of further works, of which it is not said. */
  readonly suggested: Tally;
}

/** How many works a tag may have that is in no row. */
interface Unseen {
  readonly said: number;
  readonly suggested: number;
  /** Even one of those that come later in the order of numbers may have more than the last row. */
  readonly isUnsure: boolean;
}

/** Adds up the counts of tags by what they count as. */
export function groupsOf(
  said: Terms,
  suggested: Terms,
  book: TagBook,
  type: TagType,
): { readonly groups: readonly Group[]; readonly unseen: Unseen } {
  const [saidBy, suggestedBy] = [rowsBy(said, book, type), rowsBy(suggested, book, type)];
  const unseen = {
    said: unseenIn(said),
    suggested: unseenIn(suggested),
    isUnsure: said.doc_count_error_upper_bound > 0,
  };
  const ids = new Set([...saidBy.keys(), ...suggestedBy.keys()]);
  // Of many names that are each too rare to be seen, all together may not be.
  if (unseen.said > 0 || unseen.suggested > 0)
    for (const { id, of } of book.all())
      if (of !== null && book.tag(id)?.type === type && book.filterOf(id) !== id) ids.add(book.filterOf(id));
  const groups = [...ids].map((id): Group => {
    const names = 1 + book.synonyms(id).length;
    const own = tallyOf(saidBy.get(id) ?? [], names, unseen.said);
    const other = tallyOf(suggestedBy.get(id) ?? [], names, unseen.suggested);
    // A work may carry one name as said and another as suggested.
    const isOverlapped = names > 1 && other.most > 0 && own.most > 0;
    return { id, said: own, suggested: isOverlapped ? { ...other, least: 0, isExact: false } : other };
  });
  return { groups, unseen };
}

interface Row {
  readonly count: number;
  readonly error: number;
}

function rowsBy({ buckets }: Terms, book: TagBook, type: TagType): ReadonlyMap<number, readonly Row[]> {
  const by = new Map<number, Row[]>();
  for (const { key, doc_count: count, doc_count_error_upper_bound: error = 0 } of buckets) {
    const filter = book.filterOf(Number(key));
    if (book.tag(filter)?.type !== type) continue;
    const rows = by.get(filter);
    if (rows) rows.push({ count, error });
    else by.set(filter, [{ count, error }]);
  }
  return by;
}

function tallyOf(rows: readonly Row[], names: number, unseen: number): Tally {
  const least = rows.reduce((most, { count }) => Math.max(most, count), 0);
  const most = rows.reduce((sum, { count, error }) => sum + count + error, 0) + (names - rows.length) * unseen;
  return { least, most, rows: rows.length, isExact: least === most };
}

/** A tag in no row has no more works than the last row, and what single parts of the cluster kept to themselves. */
const unseenIn = ({ buckets, sum_other_doc_count: others, doc_count_error_upper_bound: error }: Terms): number =>
  others === 0 && error === 0 ? 0 : (buckets.at(-1)?.doc_count ?? 0) + error;
