import type { TagBook } from './book.ts';
import {
  makeCanonical,
  merge,
  putInto,
  putUnder,
  takeFromUnder,
  takeOutOf,
  unmakeCanonical,
  unmerge,
  type Wrangled,
} from './wrangle.ts';

/** What wranglers do with one tag, and with two of them. */
export const ALONE = ['canonical', 'not-canonical', 'unmerge'] as const;
export const WITH_ANOTHER = ['merge', 'under', 'not-under', 'in', 'not-in'] as const;

export type WranglingAct =
  | { readonly does: (typeof ALONE)[number]; readonly tag: number }
  | { readonly does: (typeof WITH_ANOTHER)[number]; readonly tag: number; readonly other: number };
export type Does = WranglingAct['does'];

/** The tags as they are after an act, those that change alone; or why nothing does. */
export function wrangle(book: TagBook, act: WranglingAct): Wrangled {
  switch (act.does) {
    case 'canonical':
      return makeCanonical(book, act.tag);
    case 'not-canonical':
      return unmakeCanonical(book, act.tag);
    case 'unmerge':
      return unmerge(book, act.tag);
    case 'merge':
      return merge(book, act.tag, act.other);
    case 'under':
      return putUnder(book, act.tag, act.other);
    case 'not-under':
      return takeFromUnder(book, act.tag, act.other);
    case 'in':
      return putInto(book, act.tag, act.other);
    case 'not-in':
      return takeOutOf(book, act.tag, act.other);
  }
}
