import type { Card } from '../../grouping/card.ts';
import { MUCH_SHORTER, SAME_ENOUGH } from '../../grouping/relate.ts';
import { mayBeAkin } from '../../grouping/similar.ts';
import { binsOf } from '../../grouping/ties.ts';
import type { Sharing } from '../../store/grouping/sketched.ts';
import type { Stock } from '../../store/stock.ts';

/** Whoever is akin agrees in so many bins at least (grouping/similar.ts), but for texts of a few words. */
const LEAST = 2;
const FEW_BINS = 16;
/** Bins next to each other by which one of a crowd is found: who agrees in all of them is of one family. */
const RUN = 8;

/** A work by the name of its plan, with the cards of its drafts. */
export interface Asking {
  readonly id: string;
  readonly cards: readonly Card[];
}

/** Finds, by kept signatures, whose sketches say that they may be akin. */
export class Alike {
  readonly #stock: Stock;
  readonly #asked = new Map<number, readonly Sharing[] | null>();
  readonly #done = new Set<string>();

  constructor(stock: Stock) {
    this.#stock = stock;
  }

  /** Drafts of which a work may be akin to one of these works, that were not asked about before. */
  async to(works: readonly Asking[]): Promise<string[]> {
    const fresh = works.filter(({ id }) => !this.#done.has(id));
    for (const { id } of fresh) this.#done.add(id);
    const sets = fresh.map(({ cards }) => new Set(cards.flatMap(({ sketch }) => binsOf(sketch))));
    await this.#ask(new Set(sets.flatMap((bins) => [...bins])));
    const found = new Set<string>();
    for (const [i, work] of fresh.entries()) for (const key of await this.#of(work, sets[i]!)) found.add(key);
    return [...found];
  }

  async #of({ cards }: Asking, bins: ReadonlySet<number>): Promise<string[]> {
    const least = bins.size < FEW_BINS ? 1 : LEAST;
    const shares = new Map<string, { agree: number; readonly of: Sharing }>();
    let crowded = 0;
    for (const bin of bins) {
      const its = this.#asked.get(bin);
      if (its === null) crowded++;
      for (const [id, of] of new Map((its ?? []).map((of) => [of.work ?? of.key, of]))) {
        const known = shares.get(id);
        if (known) known.agree++;
        else shares.set(id, { agree: 1, of });
      }
    }
    const some = [...shares.values()].flatMap(({ agree, of }) => (agree >= least ? [of] : []));
    if (crowded * 2 > bins.size) some.push(...(await this.#family(cards)));
    return this.#sieved({ cards, bins }, some);
  }

  /** Of drafts that share some bins, one of each work that may be akin by all of its bins. */
  async #sieved(
    { cards, bins }: { readonly cards: readonly Card[]; readonly bins: ReadonlySet<number> },
    some: readonly Sharing[],
  ): Promise<string[]> {
    if (some.length === 0) return [];
    const drafts = await this.#stock.sketched(
      some.flatMap(({ work }) => work ?? []),
      some.flatMap(({ key, work }) => (work === null ? [key] : [])),
    );
    const own = range(cards.map(({ sketch, words }) => ({ words, filled: binsOf(sketch).length })));
    return [...Map.groupBy(drafts, ({ key, work }) => work ?? key).values()].flatMap((its) => {
      const agree = new Set(its.flatMap((draft) => draft.bins.filter((bin) => bins.has(bin)))).size;
      const other = range(its.map((draft) => ({ words: draft.words, filled: draft.bins.length })));
      return ratiosOf(own, other).some((ratio) => mayBeAkin(agree, Math.max(own.filled, other.filled), ratio, 1))
        ? [its[0]!.key]
        : [];
    });
  }

  async #ask(bins: ReadonlySet<number>): Promise<void> {
    const unknown = [...bins].filter((bin) => !this.#asked.has(bin));
    if (unknown.length === 0) return;
    for (const bin of unknown) this.#asked.set(bin, []);
    for (const [bin, its] of await this.#stock.sharing(unknown)) this.#asked.set(bin, its);
  }

  /** Of texts of which a crowd has nearly the same, those that agree in a run of bins. */
  async #family(cards: readonly Card[]): Promise<Sharing[]> {
    const runs = cards.flatMap(({ sketch }) => {
      const bins = binsOf(sketch);
      return Array.from({ length: Math.floor(bins.length / RUN) }, (_, n) => bins.slice(n * RUN, (n + 1) * RUN));
    });
    return [...(await this.#stock.sharingAll(runs))];
  }
}

/** How many words a work has at least and at most: which of its drafts are parts and which are copies, only its plan knows. */
interface Range {
  readonly least: number;
  readonly most: number;
  readonly filled: number;
}

const range = (drafts: readonly { readonly words: number; readonly filled: number }[]): Range => ({
  least: Math.max(...drafts.map(({ words }) => words)),
  most: drafts.reduce((sum, { words }) => sum + words, 0),
  filled: Math.max(...drafts.map(({ filled }) => filled)),
});

/** Where the least likeness is asked for, among the ratios of words that two works can have. */
function ratiosOf(a: Range, b: Range): number[] {
  const ratio = (x: number, y: number) => Math.min(x, y) / Math.max(1, x, y);
  const least = Math.min(ratio(a.least, b.most), ratio(a.most, b.least));
  const overlap = a.least <= b.most && b.least <= a.most;
  const most = overlap ? 1 : Math.max(ratio(a.least, b.most), ratio(a.most, b.least));
  return [least, most, ...[SAME_ENOUGH, MUCH_SHORTER].filter((at) => at > least && at < most)];
}
