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
  const placed = pages.map((page) => {
    const folder = folderIn(page.place);
    return { ...page, files: page.contents.chapters.map(([file]) => folder + file) };
  });
  const at = new Map<string, string | undefined>();
  for (const { place, files } of placed) for (const file of [place, ...files]) at.set(file, undefined);
  for (const card of cards) {
    if (card.key.includes('#')) continue;
    for (const place of placesOf(card)) if (at.has(place)) at.set(place, card.key);
  }
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
