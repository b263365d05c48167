import { plansInLists } from '../../catalogue/lists/match.ts';
import { plansTold } from '../../catalogue/told/match.ts';
import type { Card, Plan, Told } from '../../grouping/card.ts';
import { planWorks } from '../../grouping/plan.ts';
import { shelf } from '../../grouping/shelf.ts';
import type { Stock } from '../../store/stock.ts';
import { unpackLedger } from '../../text/pack.ts';
import { earlierDrafts } from './earlier.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import type { SpokenOf } from './spoken-of.ts';
import type { Writers } from './writers.ts';

/** Letters of stories that are kept at hand from one look at the neighbourhood to the next. */
const LETTERS_KEPT = 12_000_000;

/** Plans of a neighbourhood. */
export interface Made {
  readonly plans: readonly Plan[];
  /** Under the names that lists and dumps give them. */
  readonly cards: readonly Card[];
  readonly told: ReadonlyMap<string, readonly Told[]>;
}

/** Plans a neighbourhood as it is, as often as it is asked. */
export function plannerOf(
  stock: Stock,
  { kept, library }: Neighbourhood,
  spoken: SpokenOf,
  writers: Writers,
): () => Promise<Made> {
  const textOf = shelf(
    async (key: string) => {
      const piece = (await stock.piece(key))!;
      return unpackLedger(piece.draft.text, piece.ledger);
    },
    ({ text }) => text.content.length,
    LETTERS_KEPT,
  );
  return async () => {
    const pieces = [...kept.values()].sort((a, b) => (a.card.key < b.card.key ? -1 : 1));
    const { byLists, matched, entries } = spoken.over(pieces.map(({ card }) => card));
    await writers.ask(matched.cards);
    const { listings, decided, earlier, words } = library;
    const plans = await planWorks(matched.cards, textOf, {
      earlier: earlierDrafts(pieces, earlier),
      decided,
      listings,
      words,
      signers: writers.signers,
    });
    return { plans: plansTold(plansInLists(plans, byLists), matched, entries), ...matched };
  };
}
