import type { Card, Plan, Told } from '../../grouping/card.ts';
import { endOf } from '../../text/called.ts';
import { dumpOf, type Entry, type EntryChapter, storyOf } from './entry.ts';

export interface Matched {
  /** The cards, those that an entry speaks of under the names that it gives them. */
  readonly cards: readonly Card[];
  /** What is told of each piece, by its key, the best entry first. */
  readonly told: ReadonlyMap<string, readonly Told[]>;
}

/** More claims on one end of a path than this are no archive's. */
export const MOST_ALIKE = 64;

interface Claim {
  readonly entry: Entry;
  readonly index: number;
}

/**
 * Lays what dumps say of files over the drafts of those files. A chapter's file is known by the end of its path; of
 * several the one that lies nearest to the dump holds, and of several dumps the nearest speaks (both, where both are as
 * near). Whichever was read first makes no difference.
 * @param placesOf every path at which a piece lies
 * @param dumpsAt every path at which a dump lies, by its SHA-256
 */
export function matchEntries(
  cards: readonly Card[],
  entries: readonly Entry[],
  placesOf: (card: Card) => readonly string[],
  dumpsAt: (sha256: string) => readonly string[],
): Matched {
  if (entries.length === 0) return { cards, told: new Map() };
  const claims = new Map<string, Claim[]>();
  for (const entry of entries)
    entry.chapters.forEach(({ at }, index) => {
      for (const end of typeof at === 'string' ? [] : at) {
        const list = claims.get(end.toLowerCase());
        if (!list) claims.set(end.toLowerCase(), [{ entry, index }]);
        else if (list.length < MOST_ALIKE) list.push({ entry, index });
      }
    });
  const files = filesAt(cards, claims, placesOf);
  const told = new Map<string, Told[]>();
  const tell = (key: string, { key: entry, hash }: Entry, chapter: number) => {
    const list = told.get(key) ?? [];
    if (!list.some((t) => t.entry === entry && t.chapter === chapter))
      told.set(key, [...list, { entry, chapter, hash }]);
  };
  const dumps = new Map<string, readonly (readonly string[])[]>();
  const foldersOf = (entry: Entry) => {
    const sha256 = dumpOf(entry.key);
    const known = dumps.get(sha256) ?? dumpsAt(sha256).map((path) => segments(path).slice(0, -1));
    dumps.set(sha256, known);
    return known;
  };
  for (const [end, of] of claims)
    nearest(of, files.get(end) ?? [], foldersOf, ({ entry, index }, key) => tell(key, entry, index));
  const keys = new Set(cards.map(({ key }) => key));
  for (const entry of entries)
    entry.chapters.forEach(({ at }, index) => {
      if (typeof at === 'string' && keys.has(at)) tell(at, entry, index);
    });
  return named(cards, entries, told);
}

interface Place {
  readonly key: string;
  readonly path: readonly string[];
}

function filesAt(
  cards: readonly Card[],
  claims: ReadonlyMap<string, unknown>,
  placesOf: (card: Card) => readonly string[],
): Map<string, Place[]> {
  const files = new Map<string, Place[]>();
  for (const card of cards) {
    if (card.key.includes('#')) continue;
    for (const place of placesOf(card)) {
      const path = segments(place);
      const end = endOf(place);
      if (!claims.has(end)) continue;
      const list = files.get(end);
      if (list) list.push({ key: card.key, path });
      else files.set(end, [{ key: card.key, path }]);
    }
  }
  return files;
}

const segments = (path: string): string[] => path.split(/[/!]/);

/** Each file goes to the dumps that are nearest to it; of the files that a dump has so, each chapter takes the nearest. */
function nearest(
  claims: readonly Claim[],
  unsorted: readonly Place[],
  foldersOf: (entry: Entry) => readonly (readonly string[])[],
  take: (claim: Claim, key: string) => void,
): void {
  const files = unsorted.toSorted((a, b) => a.path.length - b.path.length).slice(0, MOST_ALIKE);
  const near = claims.map(({ entry }) =>
    files.map(({ path }) => Math.max(0, ...foldersOf(entry).map((f) => shared(f, path)))),
  );
  const most = files.map((_, f) => Math.max(...near.map((of) => of[f]!)));
  claims.forEach((claim, c) => {
    const mine = files.map((file, f) => ({ file, near: near[c]![f]! })).filter(({ near }, f) => near === most[f]);
    const best = Math.max(...mine.map((m) => m.near));
    const chosen = mine.find((m) => m.near === best);
    for (const { file, near } of mine)
      if (near === best && file.path.length === chosen!.file.path.length) take(claim, file.key);
  });
}

function shared(a: readonly string[], b: readonly string[]): number {
  let n = 0;
  while (n < a.length && a[n] === b[n]) n++;
  return n;
}

/**
 * Cards under the names of their entries; entries of two dumps that tell of the same story are one.
 * @param told by the keys of cards
 */
function named(cards: readonly Card[], entries: readonly Entry[], told: ReadonlyMap<string, readonly Told[]>): Matched {
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  const better = (a: Told, b: Told) => {
    const [x, y] = [byKey.get(a.entry)!, byKey.get(b.entry)!];
    return (
      y.chapters.length - x.chapters.length || (y.date ?? '').localeCompare(x.date ?? '') || (x.key < y.key ? -1 : 1)
    );
  };
  const sorted = new Map([...told].map(([key, list]) => [key, list.toSorted(better)]));
  const same = new Map<string, string>();
  const first = (entry: string): string => {
    let at = entry;
    while (same.has(at)) at = same.get(at)!;
    return at;
  };
  const join = (a: string, b: string) => {
    const [x, y] = [first(a), first(b)].sort();
    if (x !== y && storyOf(a) === storyOf(b) && dumpOf(a) !== dumpOf(b)) same.set(y!, x!);
  };
  const letters = new Map<string, string>();
  for (const card of cards) {
    const list = sorted.get(card.key);
    if (!list) continue;
    for (const other of list) join(list[0]!.entry, other.entry);
    const id = `${card.letters}/${storyOf(list[0]!.entry)}`;
    if (letters.has(id)) join(letters.get(id)!, list[0]!.entry);
    else letters.set(id, list[0]!.entry);
  }
  return {
    told: sorted,
    cards: cards.map((card) => {
      const best = sorted.get(card.key)?.[0];
      return best ? renamed(card, byKey.get(best.entry)!, best.chapter, first(best.entry)) : card;
    }),
  };
}

function renamed({ part: _, ...card }: Card, entry: Entry, index: number, story: string): Card {
  const { number, shown } = entry.chapters[index]!;
  const of = entry.chapters.filter((chapter) => chapter.shown === shown).length;
  return {
    ...card,
    title: entry.title ?? card.title,
    author: entry.author ?? card.author,
    ...(of > 1 ? { part: { number, of } } : {}),
    // What the archive had not shown makes a work of its own, so that it can stay out of sight.
    story: shown ? story : `${story}/waiting`,
  };
}

/** Plans with what is told of their pieces; a plan of chapters that were not shown says so. */
export function plansTold(plans: readonly Plan[], { told }: Matched, entries: readonly Entry[]): readonly Plan[] {
  if (told.size === 0) return plans;
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  const chapterOf = ({ entry, chapter }: Told): EntryChapter => byKey.get(entry)!.chapters[chapter]!;
  return plans.map((plan) => {
    const pieces = plan.parts.flat().flatMap((key): [string, readonly Told[]][] => {
      const list = told.get(key);
      return list ? [[key, list]] : [];
    });
    if (pieces.length === 0) return plan;
    // Where the archive showed one of its copies there is nothing to hide.
    const waiting = pieces.every(([, list]) => list.every((t) => !chapterOf(t).shown));
    return { ...plan, told: Object.fromEntries(pieces), ...(waiting ? { waiting: true as const } : {}) };
  });
}
