import { nameByLists, plansInLists } from '../../catalogue/lists/match.ts';
import type { Entry } from '../../catalogue/told/entry.ts';
import { missingOf } from '../../catalogue/told/found.ts';
import type { Card, Told } from '../../grouping/card.ts';
import { listingsOf } from '../../grouping/listing.ts';
import { planWorks } from '../../grouping/plan.ts';
import type { FilesWord } from '../../grouping/word.ts';
import type { KeptCard } from '../../store/grouping/kept.ts';
import type { Stock } from '../../store/stock.ts';
import { unpackLedger } from '../../text/pack.ts';
import { planTold } from '../heaps/told.ts';
import { earlierDrafts } from './earlier.ts';
import { nameWorks } from './name-works.ts';
import type { Planned } from './planned.ts';

/** Plans the whole library, from the cards of all its drafts: some 2 kB of memory for each. */
export async function planAll(stock: Stock, words: readonly FilesWord[]): Promise<Planned> {
  const kept = new Map<string, KeptCard>();
  for await (const piece of stock.cards()) kept.set(piece.card.key, piece);
  const textOf = async (key: string) => {
    const piece = (await stock.piece(key))!;
    return unpackLedger(piece.draft.text, piece.ledger);
  };
  const entries: Entry[] = [];
  for await (const entry of stock.entries()) entries.push(entry);
  const contents = await stock.contents();
  const lists = await stock.lists();
  const lies =
    entries.length + contents.length + lists.length > 0
      ? await stock.everyPlace()
      : new Map<string, readonly string[]>();
  const earlier = earlierDrafts([...kept.values()], await stock.earlier());
  const decided = await stock.decided();
  const cards = [...kept.values()].map((piece) => piece.card);
  const placesOf = ({ sha256 }: Card) => lies.get(sha256) ?? [];
  const listings = listingsOf(contents, cards, placesOf);
  const byLists = nameByLists(lists, cards, placesOf);
  let named: readonly Card[] = [];
  const { plans: planned } = await planTold(
    byLists.cards,
    entries,
    { placesOf, dumpsAt: (sha256) => lies.get(sha256) ?? [] },
    async (told) => {
      named = told;
      return plansInLists(await planWorks(told, textOf, { earlier, decided, listings, words }), byLists);
    },
  );
  const known = await stock.works();
  const told = new Map<string, readonly Told[]>(planned.flatMap((plan) => Object.entries(plan.told ?? {})));
  return {
    ...nameWorks(planned, (key) => kept.get(key)!.work, known),
    concerned: () => true,
    kept,
    known,
    cards: named,
    told,
    missing: missingOf(entries, { told }),
    isWhole: true,
  };
}
