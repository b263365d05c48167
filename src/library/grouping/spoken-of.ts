import {
  type ListedNames,
  type NamedByLists,
  nameByLists,
  namesInLists,
  type PlacedList,
} from '../../catalogue/lists/match.ts';
import { dumpOf, type Entry } from '../../catalogue/told/entry.ts';
import { type Matched, MOST_ALIKE, matchEntries } from '../../catalogue/told/match.ts';
import type { Card } from '../../grouping/card.ts';
import type { Stock } from '../../store/stock.ts';
import { byDraft, byEnd, byName, type Called, claimsOf, endOf, namesOf } from '../../text/called.ts';

/** What lists of works and dumps say of drafts, asked for as those are drawn in: who means one of them may mean another instead. */
export class SpokenOf {
  readonly #stock: Stock;
  /** Every list of works. */
  readonly lists: readonly PlacedList[];
  readonly #listed: ListedNames;
  readonly #hasEntries: boolean;
  readonly #places = new Map<string, readonly string[]>();
  readonly #entries = new Map<string, Entry>();
  readonly #asked = new Set<Called>();
  readonly #drafts = new Map<Called, readonly string[]>();

  private constructor(stock: Stock, lists: readonly PlacedList[], hasEntries: boolean) {
    this.#stock = stock;
    this.lists = lists;
    this.#listed = namesInLists(lists);
    this.#hasEntries = hasEntries;
  }

  static async in(stock: Stock): Promise<SpokenOf> {
    return new SpokenOf(stock, await stock.lists(), await stock.hasEntries());
  }

  get isSilent(): boolean {
    return this.lists.length === 0 && !this.#hasEntries;
  }

  /** Asks what is said of these. @returns the drafts that it may be said of in their stead */
  async about(cards: readonly Card[]): Promise<string[]> {
    if (this.isSilent) return [];
    const places = (await this.#placesOf(cards.map(({ sha256 }) => sha256))).flat();
    const names = [...new Set(places.flatMap(namesOf))].filter((name) => this.#listed.names.has(name)).map(byName);
    const ends = await this.#claimed([...places.map(endOf).map(byEnd), ...cards.map(({ key }) => byDraft(key))]);
    return this.#called([...names, ...ends]);
  }

  /** What is said of these, all of which were asked about. @param cards in the order of their keys */
  over(cards: readonly Card[]): {
    readonly byLists: NamedByLists;
    readonly matched: Matched;
    readonly entries: readonly Entry[];
  } {
    const placesOf = ({ sha256 }: Card) => this.#places.get(sha256) ?? [];
    const byLists = nameByLists(this.lists, cards, placesOf, (name) => this.#drafts.get(byName(name))?.length ?? 0);
    const entries = [...this.#entries.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
    const matched = matchEntries(byLists.cards, entries, placesOf, (dump) => this.#places.get(dump) ?? []);
    return { byLists, matched, entries };
  }

  /** Which of these does a dump's story claim? What it tells is kept. */
  async #claimed(called: readonly Called[]): Promise<Called[]> {
    if (!this.#hasEntries) return [];
    const fresh = [...new Set(called)].filter((one) => !this.#asked.has(one));
    for (const one of fresh) this.#asked.add(one);
    const entries = await this.#stock.entriesOn(fresh, MOST_ALIKE);
    for (const entry of entries) this.#entries.set(entry.key, entry);
    await this.#placesOf([...new Set(entries.map(({ key }) => dumpOf(key)))]);
    const claims = new Set(entries.flatMap(({ chapters }) => claimsOf(chapters)));
    return fresh.filter((one) => claims.has(one));
  }

  /** Drafts of files that are called so. */
  async #called(called: readonly Called[]): Promise<string[]> {
    const fresh = called.filter((one) => !this.#drafts.has(one));
    for (const one of fresh) this.#drafts.set(one, []);
    for (const [one, keys] of await this.#stock.draftsCalled(fresh)) this.#drafts.set(one, keys);
    return fresh.flatMap((one) => this.#drafts.get(one)!);
  }

  async #placesOf(files: readonly string[]): Promise<(readonly string[])[]> {
    const fresh = [...new Set(files)].filter((file) => !this.#places.has(file));
    for (const file of fresh) this.#places.set(file, []);
    if (fresh.length > 0)
      for (const [file, places] of await this.#stock.placesUnderRoots(fresh)) this.#places.set(file, places);
    return files.map((file) => this.#places.get(file)!);
  }
}
