import type { Standing } from '../../catalogue/work.ts';
import type { Findable } from '../findable.ts';
import { sortKey } from '../order.ts';
import type { TagBook } from '../tags/book.ts';
import type { Row } from '../works/stock.ts';
import type { Facts } from './facts.ts';

/** How sure a work is, as a column holds it: of a million. */
export const SURE = 1_000_000;

/** A standing as a small number: a bit for each of its three. */
export const standingNumber = ({ hidden, restricted, takenOut }: Standing): number =>
  Number(hidden) + 2 * Number(restricted) + 4 * Number(takenOut);

/** A work as the index of works takes it. */
export function rowOf(work: Findable, book: TagBook, facts: Facts): Row {
  const [said, suggested]: [number[], number[]] = [[], []];
  for (const { tag, known } of work.tags) (known === 'program' ? suggested : said).push(tag);
  const { words, chapters, date, updated, added, counts, sure } = work;
  return {
    id: work.id,
    standing: standingNumber(work.standing),
    columns: { words, chapters, date, updated, added, ...counts, sure: Math.round(sure * SURE) },
    sides: { said: [...new Set(said)], suggested: [...new Set(suggested)], facts: facts.of(work, book) },
    title: nameOf(sortKey('title', work, book, 0)),
    author: nameOf(sortKey('author', work, book, 0)),
  };
}

const nameOf = (key: string | number | null): string => (key === null ? '' : String(key));
