import { GONE, longer, STANDINGS } from '../works/stock.ts';
import type { Segment } from './segment.ts';
import { WORD_FIELDS } from './segment-format.ts';

/** What the index of works tells of its places. */
export interface Places {
  /** Where a work stands, by the number of its id. */
  placeOf(id: number): number | undefined;
  /** How the work there stands: a number under 32, see `works-index.ts`. */
  standingAt(place: number): number;
}

/** A segment with what was found out about its documents. */
export interface Shelf {
  readonly segment: Segment;
  /** Of each document its place among the works, or {@link NOWHERE} where a newer segment has the work, or it is gone. */
  readonly places: Uint32Array;
  /** Documents that do not hold any more; and whether a work is among them that is not there any more, whose words must go. */
  gone: number;
  erased: boolean;
}

export const NOWHERE = 0xffffffff;

/** Works that have a field, and terms in it. */
export interface Extent {
  readonly works: number;
  readonly terms: number;
}

const FIELDS = WORD_FIELDS.length;

/** Segments as they stand side by side: which of them has the words of a work, and how much there is for whom to see. */
export class Shelves {
  readonly all: Shelf[] = [];
  readonly #places: Places;
  /** By the place of a work: which shelf has its words, by number, 0 for none; as which document; and how the work stood when it was counted. */
  #shelfAt = new Uint32Array(0);
  #documentAt = new Uint32Array(0);
  #standingAt = new Uint8Array(0);
  readonly #byNumber = new Map<number, Shelf>();
  readonly #numbers = new Map<Shelf, number>();
  #next = 1;
  /** By standing and field. */
  readonly #works = new Float64Array(STANDINGS * FIELDS);
  readonly #terms = new Float64Array(STANDINGS * FIELDS);

  constructor(places: Places) {
    this.#places = places;
  }

  /** Puts up a segment: what it says of a work holds from now on. @param isMeant of which works it may say something */
  add(segment: Segment, isMeant: (place: number) => boolean = () => true): Shelf {
    const { ids } = segment.documents;
    const shelf: Shelf = { segment, places: new Uint32Array(ids.length).fill(NOWHERE), gone: 0, erased: false };
    const number = this.#next++;
    this.#byNumber.set(number, shelf);
    this.#numbers.set(shelf, number);
    this.all.push(shelf);
    for (let document = 0; document < ids.length; document++) {
      const place = this.#places.placeOf(ids[document]!);
      const isGone = place !== undefined && this.#places.standingAt(place) === GONE;
      if (isGone) shelf.erased = true;
      if (place === undefined || isGone || !isMeant(place)) {
        shelf.gone++;
        continue;
      }
      if (place >= this.#shelfAt.length) this.#room(place + 1);
      this.strike(place);
      this.#shelfAt[place] = number;
      this.#documentAt[place] = document;
      this.#standingAt[place] = this.#places.standingAt(place);
      shelf.places[document] = place;
      this.#count(place, shelf, document, 1);
    }
    return shelf;
  }

  /** Takes a shelf away; its works have no words until another has them. */
  take(shelf: Shelf): void {
    for (const place of shelf.places) if (place !== NOWHERE) this.strike(place);
    this.all.splice(this.all.indexOf(shelf), 1);
    this.#byNumber.delete(this.#numbers.get(shelf)!);
    this.#numbers.delete(shelf);
  }

  /** Puts one segment in the place of several: it says what they said, and nothing of what was said anew since. */
  replace(shelves: readonly Shelf[], segment: Segment): void {
    const theirs = new Set(shelves.map((shelf) => this.#numbers.get(shelf)!));
    const shelf = this.add(segment, (place) => theirs.has(this.#shelfAt[place] ?? 0));
    for (const one of shelves) this.take(one);
    // Older than whatever came since: the order is the one in which they are asked, and nothing else.
    this.all.splice(this.all.indexOf(shelf), 1);
    this.all.unshift(shelf);
  }

  /** What was said of a work does not hold any more. @param isGone the work itself is not there any more */
  strike(place: number, isGone = false): void {
    const number = this.#shelfAt[place];
    if (!number) return;
    const shelf = this.#byNumber.get(number)!;
    const document = this.#documentAt[place]!;
    this.#count(place, shelf, document, -1);
    shelf.places[document] = NOWHERE;
    shelf.gone++;
    if (isGone) shelf.erased = true;
    this.#shelfAt[place] = 0;
  }

  /** The work there may stand otherwise than before. */
  stand(place: number): void {
    const shelf = this.#byNumber.get(this.#shelfAt[place] ?? 0);
    const standing = this.#places.standingAt(place);
    if (!shelf || this.#standingAt[place] === standing) return;
    const document = this.#documentAt[place]!;
    this.#count(place, shelf, document, -1);
    this.#standingAt[place] = standing;
    this.#count(place, shelf, document, 1);
  }

  /** How much there is of a field. @param standings that are seen, as bits */
  extent(field: number, standings: number): Extent {
    let works = 0;
    let terms = 0;
    for (let standing = 0; standing < STANDINGS; standing++) {
      if (((standings >>> standing) & 1) === 0) continue;
      works += this.#works[standing * FIELDS + field]!;
      terms += this.#terms[standing * FIELDS + field]!;
    }
    return { works, terms };
  }

  #count(place: number, { segment }: Shelf, document: number, sign: 1 | -1): void {
    const at = this.#standingAt[place]! * FIELDS;
    for (let field = 0; field < FIELDS; field++) {
      const length = segment.documents.lengths[field]![document]!;
      if (length === 0) continue;
      this.#works[at + field]! += sign;
      this.#terms[at + field]! += sign * length;
    }
  }

  #room(least: number): void {
    const room = Math.max(1024, least + (least >>> 3));
    this.#shelfAt = longer(this.#shelfAt, room);
    this.#documentAt = longer(this.#documentAt, room);
    this.#standingAt = longer(this.#standingAt, room);
  }
}
