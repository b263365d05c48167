import { sortTitle } from '../text/titles/key.ts';
import type { Findable } from './findable.ts';
import type { Query, Sort } from './query/query.ts';
import type { TagBook } from './tags/book.ts';

/** By what a list is ordered, in fact. */
export interface Order {
  readonly by: Sort;
  readonly descending: boolean;
}

/** What a work is ordered by; null, where it is not known, comes last either way. */
export type SortKey = string | number | null;

/** The last work of a page. */
export interface Place {
  readonly key: SortKey;
  readonly id: string;
}

/** Best match where there are words, else the newest change first; without words nothing matches better than anything else. */
export function orderOf({ sort, words }: Query): Order {
  if (sort && (sort.by !== 'best' || words)) return sort;
  return { by: words && !sort ? 'best' : 'updated', descending: true };
}

/** @param score how well the words match, where they are what it is ordered by */
export function sortKey(by: Sort, work: Findable, book: TagBook, score: number): SortKey {
  if (by === 'best') return score;
  if (by === 'title') return sortTitle(work.title) || null;
  if (by === 'author') {
    for (const { tag, known } of work.tags) {
      const writer = known === 'program' ? undefined : book.tag(tag);
      if (writer?.type === 'author') return sortTitle(writer.name);
    }
    return null;
  }
  if (by === 'date' || by === 'updated' || by === 'added' || by === 'words') return work[by];
  return work.counts[by];
}

/** Which of two comes first: by what they are ordered by, and where that is the same by id, either way in the direction of the order. */
export function comparePlaces(a: Place, b: Place, { descending }: Order): number {
  const direction = descending ? -1 : 1;
  if (a.key === b.key) return direction * compareText(a.id, b.id);
  if (a.key === null) return 1;
  if (b.key === null) return -1;
  if (typeof a.key === 'string') return direction * compareText(a.key, String(b.key));
  return direction * (a.key - Number(b.key));
}

/** By code points, as the bytes of UTF-8 are. */
function compareText(a: string, b: string): number {
  for (let i = 0; i < a.length && i < b.length; i++)
    if (a.charCodeAt(i) !== b.charCodeAt(i)) return rank(a.charCodeAt(i)) - rank(b.charCodeAt(i));
  return a.length - b.length;
}

/** Halves of what lies beyond the first 65,536 come after all the others. */
const rank = (unit: number): number => (unit >= 0xd800 && unit < 0xe000 ? unit + 0x2000 : unit);

/** A place as it stands in an address: with its order, since it is none in another. */
export const writePlace = ({ by, descending }: Order, { key, id }: Place): string =>
  Buffer.from(JSON.stringify([by, descending, key, id])).toString('base64url');

/** @returns null for what is no place in this order */
export function readPlace(order: Order, written: string): Place | null {
  try {
    const [by, descending, key, id] = JSON.parse(Buffer.from(written, 'base64url').toString()) as unknown[];
    const isKey = key === null || typeof key === (order.by === 'title' || order.by === 'author' ? 'string' : 'number');
    return by === order.by && descending === order.descending && isKey && typeof id === 'string'
      ? { key: key as SortKey, id }
      : null;
  } catch {
    return null;
  }
}
