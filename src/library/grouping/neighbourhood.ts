import type { Card, Listing } from '../../grouping/card.ts';
import { tiesAround, tiesAroundOnly } from '../../grouping/ties.ts';
import { type FilesWord, keysIn } from '../../grouping/word.ts';
import type { KeptCard } from '../../store/grouping/kept.ts';
import type { Stock } from '../../store/stock.ts';
import type { KnownWork } from '../../store/works/stock.ts';
import type { New } from './new.ts';
import type { SpokenOf } from './spoken-of.ts';

/**
 * How near a draft is to what is new. `CORE`: it may come to be of one work with that, or of another than before. `AKIN`: a work
 * of its is, or was, akin to one of those, so what is said of the two may change. `BESIDE`: akin to one that is akin. `LOOKED_AT`: it may be akin.
 */
export const [CORE, AKIN, BESIDE, LOOKED_AT] = [0, 1, 2, 3] as const;
export type Nearness = 0 | 1 | 2 | 3;

/** What the whole library knows that is little, asked for once. */
export interface Known {
  readonly words: readonly FilesWord[];
  /** By SHA-256, files that lie nowhere any more, with what lies there now. */
  readonly earlier: ReadonlyMap<string, readonly string[]>;
  readonly decided: ReadonlySet<string>;
  readonly listings: readonly Listing[];
}

/**
 * The drafts around some that are new: everything that a plan of the whole library would hold against them, drawn in until
 * nothing more is. What is drawn in brings with it its work and whatever may be of one work with it.
 */
export class Neighbourhood {
  readonly kept = new Map<string, KeptCard>();
  readonly known = new Map<string, KnownWork>();
  readonly #nearness = new Map<string, Nearness>();
  readonly #followed = new Map<string, Nearness>();
  readonly #worksAsked = new Set<string>();
  #open = new Set<string>();
  readonly #stock: Stock;
  readonly #spoken: SpokenOf;
  readonly library: Known;
  readonly #replaced: ReadonlyMap<string, readonly string[]>;

  constructor(stock: Stock, library: Known, spoken: SpokenOf) {
    this.#stock = stock;
    this.library = library;
    this.#spoken = spoken;
    const replaced = new Map<string, string[]>();
    for (const [old, now] of library.earlier)
      for (const sha256 of now) replaced.set(sha256, [...(replaced.get(sha256) ?? []), old]);
    this.#replaced = replaced;
  }

  /**
   * Draws in what is new or changed, with what it was tied to before, and what was tied to drafts that are gone.
   * @param touched drafts of which others may say otherwise now
   */
  async begin({ keys, gone }: Pick<New, 'keys' | 'gone'>, touched: readonly string[]): Promise<void> {
    const stock = this.#stock;
    this.draw(keys, CORE);
    this.draw(touched, CORE);
    const before = [...(await stock.tiedBefore(keys)), ...gone];
    this.draw(await stock.tied(tiesAroundOnly(before.flatMap(({ ties }) => ties))), CORE);
    const names = before.flatMap((one) => one.names);
    this.draw(await stock.tiedByName('names', names), CORE);
    await this.follow();
    const works = [...this.#nearness].flatMap(([key, near]) => (near === CORE ? (this.kept.get(key)?.work ?? []) : []));
    this.draw(await stock.draftsOf(await stock.akinTo([...new Set(works)])), AKIN);
    await this.follow();
  }

  /** @returns whether one of these was not as near before */
  draw(keys: Iterable<string>, nearness: Nearness): boolean {
    let any = false;
    for (const key of keys) {
      if ((this.#nearness.get(key) ?? LOOKED_AT + 1) <= nearness) continue;
      this.#nearness.set(key, nearness);
      this.#open.add(key);
      any = true;
    }
    return any;
  }

  /** The nearest of these. */
  nearnessOf(keys: readonly string[]): Nearness {
    return keys.reduce<Nearness>((least, key) => {
      const near = this.#nearness.get(key) ?? LOOKED_AT;
      return near < least ? near : least;
    }, LOOKED_AT);
  }

  /** Draws in whatever may be of one work with what is here, as near as that. */
  async follow(): Promise<void> {
    while (this.#open.size > 0) {
      const open = [...this.#open];
      this.#open = new Set();
      for (const piece of await this.#stock.cardsOf(open.filter((key) => !this.kept.has(key))))
        this.kept.set(piece.card.key, piece);
      for (const nearness of [CORE, AKIN, BESIDE, LOOKED_AT]) {
        const those = open.filter(
          (key) => this.#nearness.get(key) === nearness && (this.#followed.get(key) ?? LOOKED_AT + 1) > nearness,
        );
        if (those.length === 0) continue;
        for (const key of those) this.#followed.set(key, nearness);
        this.draw(await this.#around(those.flatMap((key) => this.kept.get(key) ?? [])), nearness);
      }
    }
  }

  async #around(pieces: readonly KeptCard[]): Promise<string[]> {
    const stock = this.#stock;
    const cards = pieces.map(({ card }) => card);
    const works = [...new Set(pieces.flatMap(({ work }) => work ?? []))];
    const fresh = works.filter((work) => !this.#worksAsked.has(work));
    for (const work of fresh) this.#worksAsked.add(work);
    for (const [id, work] of fresh.length > 0 ? await stock.works(fresh) : []) this.known.set(id, work);
    const merged = works.flatMap((work) => this.#mergedInto(work));
    const ties = new Set(cards.flatMap((card) => tiesAround(card)));
    return [
      ...(await stock.draftsOf(works)),
      ...merged,
      ...(await stock.tied([...ties])),
      ...(await this.#states(cards)),
      ...this.#named(cards),
      ...(await this.#spoken.about(cards)),
    ];
  }

  #mergedInto(work: string): readonly string[] {
    return [...this.known.values()].flatMap(({ mergedInto, keys }) => (mergedInto === work ? (keys ?? []) : []));
  }

  /** What the same files held before, and what they hold now. */
  async #states(cards: readonly Card[]): Promise<readonly string[]> {
    const { earlier } = this.library;
    const files = [...new Set(cards.map(({ sha256 }) => sha256))];
    const others = files.flatMap((file) => {
      const [now, before] = [earlier.get(file), this.#replaced.get(file)];
      return now || before ? [file, ...(now ?? []), ...(before ?? [])] : [];
    });
    return this.#stock.draftsIn(others, files);
  }

  /** What people and pages of contents name together with these. */
  #named(cards: readonly Card[]): string[] {
    const { words, listings } = this.library;
    const keys = new Set(cards.map(({ key }) => key));
    const together = [
      ...words.map(keysIn),
      ...listings.map(({ chapters, own }) => [...chapters.flatMap(({ key }) => key ?? []), ...(own ? [own] : [])]),
    ];
    return together.filter((named) => named.some((key) => keys.has(key))).flat();
  }
}
