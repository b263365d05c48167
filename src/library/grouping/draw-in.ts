import type { Card } from '../../grouping/card.ts';
import { isNumbered, namesIn, nameTie, tiesAround } from '../../grouping/ties.ts';
import { writerKey } from '../../grouping/writers.ts';
import type { Stock } from '../../store/stock.ts';
import { Alike } from './alike.ts';
import { AKIN, BESIDE, CORE, LOOKED_AT, type Nearness, type Neighbourhood } from './neighbourhood.ts';
import type { Made } from './plan-here.ts';
import { entriesIn, keysOf } from './planned.ts';
import type { Writers } from './writers.ts';

/** Draws into a neighbourhood what its plans say may concern what is new. */
export class DrawIn {
  readonly #stock: Stock;
  readonly #around: Neighbourhood;
  readonly #writers: Writers;
  readonly #alike: Alike;
  readonly #asked = new Map<number, Nearness>();

  constructor(stock: Stock, around: Neighbourhood, writers: Writers) {
    this.#stock = stock;
    this.#around = around;
    this.#writers = writers;
    this.#alike = new Alike(stock);
  }

  /** @returns whether that is more than there was */
  async by(made: Made): Promise<boolean> {
    const works = worksOf(made);
    const together = this.#together(works);
    const tied = await this.#tied(works, made);
    return together || tied || (await this.#akin(works));
  }

  /** A work is as near as the nearest of its drafts, and its kin one step further. */
  #together(works: readonly PlannedWork[]): boolean {
    const around = this.#around;
    const membersOf = new Map(works.map(({ plan, own }) => [plan.id, own]));
    let more = false;
    for (const { own } of works) more = around.draw(own, around.nearnessOf(own)) || more;
    for (const { plan, own } of works) {
      const near = around.nearnessOf(own);
      if (near <= AKIN)
        for (const id of plan.kin ?? [])
          more = around.draw(membersOf.get(id) ?? [], near === CORE ? AKIN : BESIDE) || more;
    }
    return more;
  }

  /** Parts that may be of one work by their names, and what dumps tell the same story of. */
  async #tied(works: readonly PlannedWork[], { told }: Made): Promise<boolean> {
    const around = this.#around;
    let more = false;
    for (const nearness of [CORE, AKIN, BESIDE, LOOKED_AT] as const) {
      const those = works.filter(({ own }) => around.nearnessOf(own) === nearness);
      const fresh = (ties: readonly number[]) => ties.filter((tie) => this.#isNew(tie, nearness));
      const names = fresh(those.flatMap(({ cards }) => nameTies(cards, this.#writers)));
      more = around.draw(await this.#stock.tiedByName('names', names), nearness) || more;
      const stories = fresh(
        those.flatMap(({ cards }) =>
          cards.flatMap((card) => (told.has(card.key) ? tiesAround(card, entriesIn(told.get(card.key)!)) : [])),
        ),
      );
      more = around.draw(await this.#stock.tied(stories), nearness) || more;
    }
    return more;
  }

  async #akin(works: readonly PlannedWork[]): Promise<boolean> {
    const near = works.filter(({ own }) => this.#around.nearnessOf(own) <= AKIN);
    return this.#around.draw(await this.#alike.to(near.map(({ plan, cards }) => ({ id: plan.id, cards }))), LOOKED_AT);
  }

  #isNew(tie: number, nearness: Nearness): boolean {
    if ((this.#asked.get(tie) ?? LOOKED_AT + 1) <= nearness) return false;
    this.#asked.set(tie, nearness);
    return true;
  }
}

interface PlannedWork {
  readonly plan: Made['plans'][number];
  readonly own: readonly string[];
  readonly cards: readonly Card[];
}

function worksOf({ plans, cards }: Made): PlannedWork[] {
  const cardOf = new Map(cards.map((card) => [card.key, card]));
  return plans.map((plan) => {
    const own = keysOf(plan);
    return { plan, own, cards: own.map((key) => cardOf.get(key)!) };
  });
}

/** What a work's parts may be called: any of their titles with any of their writers, since copies tell together. */
function nameTies(cards: readonly Card[], writers: Writers): number[] {
  if (!cards.some(isNumbered)) return [];
  const names = new Map(cards.flatMap(namesIn).map((name) => [`${name.kind}:${name.name}`, name]));
  const by = new Set(['', ...cards.flatMap(({ author }) => writers.namesOf(writerKey(author ?? '')))]);
  return [...names.values()].flatMap((name) => [...by].map((writer) => nameTie(name, writer)));
}
