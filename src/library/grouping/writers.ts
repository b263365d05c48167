import type { Card, KnownDrafts } from '../../grouping/card.ts';
import { addressTie, pairTie, tiedBy, writerTie } from '../../grouping/ties.ts';
import { writerKey } from '../../grouping/writers.ts';
import type { KeptCard, ToRegroup } from '../../store/grouping/kept.ts';
import type { Stock } from '../../store/stock.ts';

type Signers = NonNullable<KnownDrafts['signers']>;

/** Names that may be one writer's because they signed with one address: whom to hold against each other by name. */
export class Writers {
  readonly #stock: Stock;
  readonly #asked = new Set<number>();
  readonly #signers = new Map<string, Signers[number]>();
  readonly #first = new Map<string, string>();

  constructor(stock: Stock) {
    this.#stock = stock;
  }

  /** Everybody who signed, in the library, with an address of the writers of these, or of theirs. */
  async ask(cards: readonly Card[]): Promise<void> {
    let open = cards.flatMap(({ author, address }) => {
      if (!author || writerKey(author) === '') return [];
      if (address) this.#add({ author, address });
      return [writerTie(writerKey(author)), ...(address ? [addressTie(address)] : [])];
    });
    for (;;) {
      open = [...new Set(open)].filter((sign) => !this.#asked.has(sign));
      if (open.length === 0) return;
      for (const sign of open) this.#asked.add(sign);
      const found = await this.#stock.signers(open);
      for (const signer of found) this.#add(signer);
      open = found.flatMap(({ author, address }) => [writerTie(writerKey(author!)), addressTie(address!)]);
    }
  }

  get signers(): Signers {
    return [...this.#signers.values()];
  }

  /** Every name that may be the same writer's, by `writerKey`, this one among them. */
  namesOf(writer: string): string[] {
    const first = this.#firstOf(`@${writer}`);
    const names = new Set([writer]);
    for (const { author } of this.#signers.values())
      if (this.#firstOf(`@${writerKey(author!)}`) === first) names.add(writerKey(author!));
    return [...names];
  }

  /** Drafts whose writers may be told apart otherwise than before, by what is new or gone. */
  async changed(
    keys: readonly string[],
    kept: ReadonlyMap<string, KeptCard>,
    gone: ToRegroup['gone'],
  ): Promise<readonly string[]> {
    const before = [...(await this.#stock.tiedBefore(keys)), ...gone];
    const now = keys.flatMap((key) => kept.get(key)?.card ?? []).map((card) => tiedBy(card));
    // Of three the last says whose name stands beside which address.
    const pairsIn = (all: readonly { readonly signs: readonly number[] }[]) =>
      new Map(all.flatMap(({ signs }) => (signs.length === 3 ? [[signs[2]!, signs]] : [])));
    const [was, is] = [pairsIn(before), pairsIn(now)];
    const other = [...was, ...is].filter(([pair]) => was.has(pair) !== is.has(pair));
    const elsewhere = await this.#stock.signedBesides(
      other.map(([pair]) => pair),
      keys,
    );
    const signs = new Set(other.filter(([pair]) => !elsewhere.has(pair)).flatMap(([, signs]) => signs.slice(0, 2)));
    for (let open = [...signs]; open.length > 0; ) {
      const found = await this.#stock.signers(open);
      open = found
        .flatMap(({ author, address }) => [writerTie(writerKey(author!)), addressTie(address!)])
        .filter((sign) => !signs.has(sign));
      for (const sign of open) signs.add(sign);
    }
    return this.#stock.tiedByName('signs', [...signs]);
  }

  #add(signer: Signers[number]): void {
    const writer = writerKey(signer.author!);
    const pair = String(pairTie(writer, signer.address!));
    if (this.#signers.has(pair)) return;
    this.#signers.set(pair, signer);
    const [a, b] = [this.#firstOf(`@${writer}`), this.#firstOf(signer.address!)];
    if (a !== b) this.#first.set(a, b);
  }

  #firstOf(name: string): string {
    let at = name;
    for (let up = this.#first.get(at); up !== undefined; up = this.#first.get(at)) at = up;
    return at;
  }
}
