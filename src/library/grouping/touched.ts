import { type ListedNames, namesInLists, type PlacedList } from '../../catalogue/lists/match.ts';
import type { Entry } from '../../catalogue/told/entry.ts';
import { MOST_ALIKE } from '../../catalogue/told/match.ts';
import { placesListed } from '../../grouping/listing.ts';
import { unsignedTie } from '../../grouping/ties.ts';
import type { Stock } from '../../store/stock.ts';
import { byDraft, byEnd, byName, byTitle, type Called, claimsOf, endOf, namesOf } from '../../text/called.ts';
import type { New } from './new.ts';

/** Whom what is new, changed or gone may concern by what pages, lists and dumps say of files. */
export interface Touched {
  readonly drafts: readonly string[];
  /** Stories of dumps of which other chapters may be here than before. */
  readonly entries: readonly Entry[];
}

/** @param lists every list of works */
export async function touchedBy(stock: Stock, fresh: New, lists: readonly PlacedList[]): Promise<Touched> {
  const files = [...new Set(fresh.keys.map((key) => key.split('#')[0]!))];
  const places = await stock.placesEver([...files, ...[...fresh.contents, ...fresh.lists].map(([sha256]) => sha256)]);
  const at = <Said>(before: readonly (readonly [string, Said])[]) =>
    before.flatMap(([sha256, said]) => (places.get(sha256) ?? []).map((place) => ({ said, place, path: place })));
  const own = files.flatMap((file) => places.get(file) ?? []);
  const pages = [
    ...(await stock.contentsIn(files)),
    ...at(fresh.contents).map(({ said, ...placed }) => ({ contents: said, ...placed })),
  ];
  const said = [
    ...(await stock.listsIn(files)),
    ...at(fresh.lists).map(({ said, ...placed }) => ({ list: said, ...placed })),
  ];
  const told = await toldAnew(stock, fresh, files, own);
  return {
    drafts: [
      ...(await stock.draftsAt([...new Set(placesListed(pages))])).values(),
      ...(said.length > 0 ? await listedAs(stock, namesInLists(said)) : []),
      ...(await calledAlike(stock, own, namesInLists([...lists, ...said]))),
      ...told.drafts,
    ],
    entries: told.entries,
  };
}

/** Drafts that a list may mean. */
async function listedAs(stock: Stock, { places, names, titles }: ListedNames): Promise<string[]> {
  const called = [...[...names].map(byName), ...[...titles].map(byTitle)];
  return [
    ...(await stock.draftsAt([...places])).values(),
    ...[...(await stock.draftsCalled(called)).values()].flat(),
    ...(await stock.unsigned([...titles].map(unsignedTie))),
  ];
}

/** Of several files of one name a list means none. */
async function calledAlike(stock: Stock, places: readonly string[], { names }: ListedNames): Promise<string[]> {
  const called = [...new Set(places.flatMap(namesOf))].filter((name) => names.has(name)).map(byName);
  return [...(await stock.draftsCalled(called)).values()].flat();
}

/** What dumps tell of these files, and of those that they could tell it of instead. */
async function toldAnew(
  stock: Stock,
  { keys, entries }: New,
  files: readonly string[],
  places: readonly string[],
): Promise<Touched> {
  if (entries.length === 0 && !(await stock.hasEntries())) return { drafts: [], entries: [] };
  const noted = await stock.entriesOf([
    ...new Set([...entries.map(({ key }) => key), ...(await stock.entriesIn(files))]),
  ]);
  const touched = new Set<Called>([
    ...places.map((place) => byEnd(endOf(place))),
    ...keys.map(byDraft),
    ...noted.flatMap(({ chapters }) => claimsOf(chapters)),
    ...entries.flatMap((entry) => entry.claims),
  ]);
  // Where one story is told otherwise, those that claim the same files may have others.
  const all = [
    ...new Map([...noted, ...(await stock.entriesOn([...touched], MOST_ALIKE))].map((e) => [e.key, e])).values(),
  ];
  const claims = new Set<Called>([...touched, ...all.flatMap(({ chapters }) => claimsOf(chapters))]);
  return {
    drafts: [
      ...[...(await stock.draftsCalled([...claims])).values()].flat(),
      ...[...claims].flatMap((claim) => (claim.startsWith('draft:') ? [claim.slice('draft:'.length)] : [])),
    ],
    entries: all,
  };
}
