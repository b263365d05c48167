import { type Part, partInName } from '../text/titles/part.ts';
import type { Card, KnownDrafts, Listing } from './card.ts';
import type { Sameness } from './relation.ts';

/** One text, with every draft that holds it. */
export interface Copies {
  /** The best first. */
  readonly cards: readonly Card[];
  /** How those differ from the first that are no copies of it, by key. */
  readonly differing?: ReadonlyMap<string, Sameness>;
  readonly title: string | null;
  readonly author: string | null;
  readonly part?: Part;
  /** What the parts of one work share in their paths, where only the file name tells the part. */
  readonly stem?: string;
  /** As `Card.story`. */
  readonly story?: string;
  readonly date: string | null;
  /** The list of chapters that it stands in, and as what; no label: it is the page of the list itself. */
  readonly listed?: { readonly in: Listing; readonly label?: string };
}

const byPath = (a: { readonly path: string }, b: { readonly path: string }): number =>
  a.path < b.path ? -1 : a.path > b.path ? 1 : 0;

/**
 * Drafts with the same letters are copies of one text, whatever stands around it and however it is set. A draft without
 * letters is nobody's copy but that of its own bytes.
 */
export function copiesOf(cards: readonly Card[], { earlier, decided }: KnownDrafts): Copies[] {
  const sets = new Map<string, Card[]>();
  for (const card of cards) {
    const same = card.letters === '' ? `#${card.key}` : card.letters;
    const set = sets.get(same);
    if (set) set.push(card);
    else sets.set(same, [card]);
  }
  const last = ({ key }: Card) => (earlier.has(key) ? 1 : decided.has(key) ? -1 : 0);
  const order = (a: Card, b: Card) => last(a) - last(b) || b.quality - a.quality || byPath(a, b);
  return [...sets.values()].map((set) => copies(set.length === 1 ? set : set.toSorted(order)));
}

/** What drafts of one text say together, the best first. */
export function copies(cards: readonly Card[]): Copies {
  // What an archive's dump says of a copy holds for all of them.
  const told = cards.find((c) => c.story !== undefined);
  const titled = told ?? cards.find((c) => c.title && c.author) ?? cards.find((c) => c.title);
  const part = told ? told.part : (cards.find((c) => c.part && c.title)?.part ?? cards.find((c) => c.part)?.part);
  const title = titled?.title ?? null;
  const stem = part && !title ? partInName(cards.find((c) => c.part)!.path)?.stem : undefined;
  return {
    cards,
    title,
    author: titled?.author ?? cards.find((c) => c.author)?.author ?? null,
    ...(part ? { part } : {}),
    ...(told?.story === undefined ? {} : { story: told.story }),
    ...(stem === undefined ? {} : { stem }),
    date: cards.reduce<string | null>((d, c) => (c.date && (!d || c.date < d) ? c.date : d), null),
  };
}
