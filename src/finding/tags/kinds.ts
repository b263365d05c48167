import type { Carried } from '../findable.ts';
import type { TagBook } from './book.ts';

/**
 * Stories of things that have nothing to do with each other: there are several fandoms, and none of them shares itself or a wider tag with each of the others.
 * @param fandoms the tags of that type that a work carries
 */
export function isCrossover(book: TagBook, fandoms: readonly number[]): boolean {
  if (fandoms.length < 2) return false;
  const own = new Set([...fandoms].map((id) => book.filterOf(id)));
  if (own.size < 2) return false;
  const families = [...own].map((id) => new Set([id, ...book.above(id)]));
  return !families.some((one) => families.every((other) => !one.isDisjointFrom(other)));
}

/** One pairing, however many names it has. @param relationships the tags of that type that a work carries */
export function isOnePairing(book: TagBook, relationships: Iterable<number>): boolean {
  let one: number | undefined;
  for (const id of relationships) {
    const filter = book.filterOf(id);
    if (one !== undefined && filter !== one) return false;
    one = filter;
  }
  return one !== undefined;
}

/** Is the story about a pairing that it carries? @param suggested what is only suggested counts, too */
export const isMain = ({ known, background }: Carried, suggested: boolean): boolean =>
  (suggested || known !== 'program') && (background === undefined || (suggested && background === 'doubted'));
