import type { Card, Plan, WorkInList } from '../../grouping/card.ts';
import type { ListedWork, ListOfWorks } from '../../intake/list-of-works.ts';
import { withoutAddresses } from '../../text/addresses.ts';
import { fileOf, namesOf, titleIn } from '../../text/called.ts';
import { squash } from '../../text/folded.ts';
import { folderIn } from '../../text/places.ts';
import { titleAndPart } from '../../text/titles/part.ts';

/** A list of works and one of the places where it lies. */
export interface PlacedList {
  readonly list: ListOfWorks;
  /** As in `placesOf`: of one kind with those of the cards. */
  readonly place: string;
  /** Within its heap, for people. */
  readonly path: string;
}

export interface NamedByLists {
  /** The cards, with a title and writer from a list where they have none. */
  readonly cards: readonly Card[];
  readonly said: ReadonlyMap<string, WorkInList>;
}

/** All by which lists of works know drafts, so that those are found whom what is said in them concerns. */
export interface ListedNames {
  /** Absolute paths. */
  readonly places: ReadonlySet<string>;
  /** What the ends of addresses call files. */
  readonly names: ReadonlySet<string>;
  /** As `squash` leaves them. */
  readonly titles: ReadonlySet<string>;
}

export const namesInLists = (lists: readonly PlacedList[]): ListedNames => {
  const works = lists.flatMap(({ list, place }) => list.works.map((work) => ({ ...work, folder: folderIn(place) })));
  return {
    places: new Set(works.flatMap(({ file, folder }) => (file ? [folder + file] : []))),
    names: new Set(works.flatMap(({ address }) => (address && nameOf(address)) || [])),
    titles: new Set(works.flatMap(({ title, author }) => (author && isTelling(title) ? [squash(title)] : []))),
  };
};

/** Names of files under which any page may lie. */
const ANY_FILE =
  /^(?:index|default|story|stories|fic|chapter|part|page|main|home|text|new|\d{1,4}|[\da-f]{32,})[-_\d]*\.\w+$/i;

/**
 * Finds the drafts that lists of works mean: by the place that a link leads to, by a file that is called like the end of an
 * address, or by a title that only one writer has in all lists. Where two lists say different things, nothing is said.
 * @param placesOf every place at which a draft's file lies
 * @param called how many drafts lie in files of a name; default: of these
 */
export function nameByLists(
  lists: readonly PlacedList[],
  cards: readonly Card[],
  placesOf: (card: Card) => readonly string[],
  called?: (name: string) => number,
): NamedByLists {
  if (lists.length === 0) return { cards, said: new Map() };
  const [byPlace, byFile, byTitle] = [new Said(), new Said(), new Said()];
  for (const { list, place, path } of lists) {
    const folder = folderIn(place);
    for (const work of list.works) {
      if (work.file) byPlace.add(folder + work.file, work, path);
      const name = work.address && nameOf(work.address);
      if (name) byFile.add(name, work, path);
      if (work.author && isTelling(work.title)) byTitle.add(squash(work.title), work, path);
    }
  }
  const files = new Map<string, number>();
  if (!called)
    for (const card of cards)
      for (const name of new Set(placesOf(card).flatMap(namesOf))) files.set(name, (files.get(name) ?? 0) + 1);
  const alone = (name: string) => (called ? called(name) : files.get(name)) === 1;
  const said = new Map<string, WorkInList>();
  const named = cards.map((card) => {
    const found = card.key.includes('#') ? undefined : whatIsSaid(card, placesOf(card));
    if (!found) return card;
    said.set(card.key, found);
    if (!found.sure) return card;
    const { title, part } = titleAndPart(found.title);
    return {
      ...card,
      ...(card.title === null ? { title } : {}),
      ...(card.author === null ? { author: found.author } : {}),
      ...(card.title === null && part && !card.part ? { part } : {}),
    };
  });
  return { cards: named, said };

  function whatIsSaid(card: Card, places: readonly string[]): WorkInList | undefined {
    const there = places.flatMap((place) => byPlace.get(place) ?? [])[0];
    const named = places.flatMap(namesOf).flatMap((name) => (alone(name) ? (byFile.get(name) ?? []) : []))[0];
    const sure = there ?? named;
    // What a file says of itself holds: a list that says otherwise means another story.
    if (sure && agrees(card.title, titleAndPart(sure.title).title) && agrees(card.author, sure.author))
      return { ...sure, sure: true };
    if (sure || card.author !== null) return undefined;
    const titles = card.title === null ? places.map(titleIn) : [squash(card.title)];
    const titled = titles.flatMap((title) => byTitle.get(title) ?? [])[0];
    return titled ? { ...titled, sure: false } : undefined;
  }
}

/** What lists say under one name; `null` where they contradict one another. */
class Said {
  private readonly known = new Map<string, Omit<WorkInList, 'sure'> | null>();

  add(name: string, { title, author, address, said }: ListedWork, path: string): void {
    const before = this.known.get(name);
    if (before === null) return;
    if (before && !(agrees(before.title, title) && agrees(before.author, author))) {
      this.known.set(name, null);
      return;
    }
    this.known.set(name, {
      path: before?.path ?? path,
      title: before?.title ?? title,
      author: before?.author ?? author,
      ...((before?.address ?? address) ? { address: (before?.address ?? address)! } : {}),
      said: withoutAddresses(before && before.author !== null ? before.said : said),
    });
  }

  get(name: string): Omit<WorkInList, 'sure'> | undefined {
    return this.known.get(name) ?? undefined;
  }
}

/** Plans with what lists say of their drafts. */
export function plansInLists(plans: readonly Plan[], { said }: NamedByLists): readonly Plan[] {
  if (said.size === 0) return plans;
  return plans.map((plan) => {
    const inLists = plan.parts.flat().flatMap((key): [string, WorkInList][] => {
      const one = said.get(key);
      return one ? [[key, one]] : [];
    });
    return inLists.length > 0 ? { ...plan, inLists: Object.fromEntries(inLists) } : plan;
  });
}

const agrees = (a: string | null, b: string | null): boolean => a === null || b === null || squash(a) === squash(b);

/** Two words or one long one: "Home" is a title of many. */
const isTelling = (title: string): boolean => squash(title).length >= 9 && title.trim().includes(' ');

/** What the end of an address calls a file: its name, or a work's number where it has no name. */
const nameOf = (address: string): string | undefined => {
  const number = /\/s\/(\d{5,})(?:\/|$)/.exec(address)?.[1]; // fanfiction.net
  const name = number ?? fileOf(address).toLowerCase();
  return name.includes('.') ? (ANY_FILE.test(name) ? undefined : name) : /^\d{5,}$/.test(name) ? name : undefined;
};
