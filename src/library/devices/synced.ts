import { pointerTo, shareOf, standingAt, standingByShare } from '../../books/epub/standing.ts';
import { type Actor, viewerOf } from '../../catalogue/actor.ts';
import type { Work } from '../../catalogue/work.ts';
import type { Devices, ServedBook } from '../../store/devices/devices.ts';
import type { KeptPlace, Places, Said } from '../../store/places/places.ts';
import type { Reader } from '../../store/reader.ts';
import { placeAgain, placeAt, type Standing } from '../../text/place.ts';

interface Needs {
  readonly devices: Devices;
  readonly places: Places;
  readonly reader: Reader;
  /** An edition as its books are made of it. */
  readonly workOf: (actor: Actor, work: string, edition: number) => Promise<Work | null>;
}

/** Where somebody is in a book, in words that the device which asks understands. */
export type Place = Said & { readonly at: Date };

/** A place that nobody's device said, but a page of the library. */
const OURS = { device: 'Ficarium', deviceId: 'ficarium' };
const isEpub = (form: string | null): boolean => form === 'epub' || form === 'kepub.epub';

/**
 * One place of a person in a work, whichever device moved last: what an e-reader says of a book of ours becomes a place in the story,
 * and the place in the story is said to each e-reader in the terms of the very file that it has.
 */
export function syncedPlaces({ devices, places, reader, workOf }: Needs) {
  /** The book of ours that a device speaks of, as long as its owner may see it. */
  async function ours(actor: Actor, document: string): Promise<ServedBook | undefined> {
    const book = await devices.servedBook(document);
    return book && (await reader.card(book.work, viewerOf(actor))) ? book : undefined;
  }

  /** An edition of a book, or the newest where that edition is none of the work that it is now. */
  async function editionOf(actor: Actor, { work, edition }: ServedBook) {
    const number = edition ?? (await reader.edition(work, viewerOf(actor)))?.number;
    const whole = number === undefined ? null : await workOf(actor, work, number);
    return whole && number !== undefined ? { number, whole } : null;
  }

  /** Where a device is in a story; by its share of the whole where what it says is no place in an EPUB of ours. */
  function inStory(whole: Work, { edition, form }: ServedBook, said: Said): Standing | undefined {
    const exact =
      edition !== null && (isEpub(form) || form === null)
        ? standingAt(whole, said.progress, form === 'kepub.epub')
        : undefined;
    return exact ?? standingByShare(whole, said.percentage);
  }

  /** What a device is told that has another file, or none that said the place; undefined where nothing would lead it there. */
  async function saidFor(
    actor: Actor,
    place: KeptPlace,
    book: ServedBook,
    document: string,
  ): Promise<Said | undefined> {
    const found = await editionOf(actor, book);
    if (!found) return undefined;
    const standing = placeAgain(found.whole.chapters, place);
    const percentage = place.said?.percentage ?? shareOf(found.whole, standing);
    const progress = book.pages
      ? String(Math.min(book.pages, Math.floor(percentage * book.pages) + 1))
      : isEpub(book.form) && book.edition !== null
        ? pointerTo(found.whole, standing, book.form === 'kepub.epub')
        : undefined;
    return progress === undefined ? undefined : { ...OURS, ...place.said, document, percentage, progress };
  }

  return {
    /** Keeps where a device is. What is no book of ours is kept as well, under the name that the device has for it. */
    async keep(account: string, actor: Actor, said: Said, at: Date): Promise<void> {
      const book = await ours(actor, said.document);
      const found = book && (await editionOf(actor, book));
      const standing = found && inStory(found.whole, book, said);
      const place =
        standing && placeAt(found.whole.chapters[standing.chapter], standing.chapter, standing.block, standing.letter);
      if (!place) return places.keepElsewhere(account, said, at);
      await places.keep(account, { ...place, work: book.work, edition: found.number, at, said });
    },
    /** Where somebody is in a book: where any device, or a page of the library, was last. */
    async of(account: string, actor: Actor, document: string): Promise<Place | undefined> {
      const [book, elsewhere] = [await ours(actor, document), await places.elsewhere(account, document)];
      const place = book ? await places.of(account, book.work) : null;
      if (!book || !place) return elsewhere;
      const said = place.said?.document === document ? place.said : await saidFor(actor, place, book, document);
      return said && { ...said, at: place.at };
    },
  };
}
