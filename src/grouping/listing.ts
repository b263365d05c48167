import type { Contents } from '../intake/contents.ts';
import { withoutAddresses } from '../text/addresses.ts';
import { folderIn } from '../text/places.ts';
import type { Card, Listing } from './card.ts';

/** A page that lists chapters and one of the places where it lies. */
export interface PlacedContents {
  readonly contents: Contents;
  /** As in `placesOf`: of one kind with those of the cards. */
  readonly place: string;
  /** Within its heap, for people. */
  readonly path: string;
}

/**
 * Finds the drafts that lists of chapters mean, by the places where files lie. A page that lists another list
 * lists no chapters; one that is listed itself is a chapter with a menu.
 * @param placesOf every place at which a draft's file lies
 */
export function listingsOf(
  pages: readonly PlacedContents[],
  cards: readonly Card[],
  placesOf: (card: Card) => readonly string[],
): Listing[] {
  if (pages.length === 0) return [];
  const listed = new Set(placesListed(pages));
  const at = new Map<string, string>();
  for (const card of cards) {
    if (card.key.includes('#')) continue;
    for (const place of placesOf(card)) if (listed.has(place)) at.set(place, card.key);
  }
  return listingsAt(pages, at);
}

/** Where the pages themselves lie, and all that they list. */
export const placesListed = (pages: readonly PlacedContents[]): string[] =>
  pages.flatMap((page) => [page.place, ...filesOf(page)]);

/** @param at the draft that is all of the file at a place */
export function listingsAt(pages: readonly PlacedContents[], at: ReadonlyMap<string, string>): Listing[] {
  const placed = pages.map((page) => ({ ...page, files: filesOf(page) }));
  const lists = new Set(placed.flatMap(({ place }) => (at.get(place) === undefined ? [place] : [])));
  const chapters = new Set(placed.flatMap(({ files }) => files));
  return placed
    .filter(({ place, files }) => !chapters.has(place) && !files.some((file) => lists.has(file)))
    .map(({ contents: { title, author, called, chapters }, place, path, files }) => ({
      title,
      author,
      called,
      path,
      chapters: chapters.map(([file, label], i) => ({ label: withoutAddresses(label), file, key: at.get(files[i]!) })),
      own: at.get(place),
    }));
}

const filesOf = ({ contents, place }: PlacedContents): string[] =>
  contents.chapters.map(([file]) => folderIn(place) + file);
