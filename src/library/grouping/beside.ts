import { isDeepStrictEqual } from 'node:util';
import { besideLost } from '../../grouping/beside.ts';
import type { Card } from '../../grouping/card.ts';
import { writerTie } from '../../grouping/ties.ts';
import { writerKey } from '../../grouping/writers.ts';
import type { KeptCard } from '../../store/grouping/kept.ts';
import type { Store } from '../../store/store.ts';
import { unpackLedger } from '../../text/pack.ts';
import { sentence } from '../../text/sentence.ts';
import { habitsIn } from '../heaps/habits.ts';
import type { New } from './new.ts';
import { keysOf, type Planned } from './planned.ts';

/** Drafts, with their text, that are in memory at once. */
const AT_ONCE = 16;

/**
 * Keeps beside drafts that lost their paragraphs how their writers begin them in what kept its own: of every writer of whom
 * something came in or went, read off all that the library has, so that the order in which it came says nothing: where nothing
 * is left that kept its paragraphs, nothing is known. Drafts that are read in a work already are to be restored anew where that
 * is otherwise than it was.
 */
export async function keepBeside(store: Store, planned: Planned, fresh: New): Promise<void> {
  const { stock } = store;
  const cards = await cardsAround(store, planned, fresh);
  const workOf = new Map(planned.plans.flatMap((plan) => keysOf(plan).map((key) => [key, plan.id])));
  const groups = besideLost([...cards.values()], ({ key }) => workOf.get(key));
  for (const { lost, intact } of groups) {
    const texts = [];
    for (const key of intact) {
      const piece = await stock.piece(key);
      if (piece) texts.push(unpackLedger(piece.draft.text, piece.ledger).text);
    }
    const habits = await habitsIn(texts);
    for (let at = 0; at < lost.length; at += AT_ONCE) {
      const some = lost.slice(at, at + AT_ONCE);
      const kept = await stock.besideOf(some);
      const other = some.filter((key) => !isDeepStrictEqual(kept.get(key)?.habits, habits));
      if (other.length === 0) continue;
      await store.write(async (writer) => {
        const now = await writer.pieces(other);
        for (const key of other) {
          const { habits: _, ...known } = now.get(key)?.beside ?? {};
          await writer.beside(key, { ...known, ...(habits ? { habits } : {}) });
        }
        const read = other.filter((key) => cards.get(key)!.work !== null);
        if (read.length > 0) await writer.due(read, sentence('why.beside'));
      });
    }
  }
}

type Placed = Card & { readonly work: string | null };

/** All drafts by the writers of what is new, and what nobody signed of the works planned with it; none that are no longer found in their files. */
async function cardsAround({ stock }: Store, planned: Planned, fresh: New): Promise<ReadonlyMap<string, Placed>> {
  const around = new Map<string, Placed>();
  const signs = new Set(fresh.gone.flatMap((gone) => gone.signs));
  const add = ({ card, work, stale }: KeptCard) => {
    if (!stale) around.set(card.key, { ...card, work });
  };
  const keptOf = (keys: readonly string[]) => keys.flatMap((key) => planned.kept.get(key) ?? []);
  for (const { card } of keptOf(fresh.keys)) {
    const writer = writerKey(card.author ?? '');
    if (writer !== '') signs.add(writerTie(writer));
  }
  for (const kept of keptOf(planned.plans.filter(planned.concerned).flatMap(keysOf))) {
    const writer = writerKey(kept.card.author ?? '');
    // Of others not all is here.
    if (planned.isWhole || writer === '' || signs.has(writerTie(writer))) add(kept);
  }
  if (planned.isWhole) return around;
  const others = (await stock.signedBy([...signs])).filter((key) => !around.has(key));
  for (const kept of await stock.cardsOf(others)) add(kept);
  return around;
}
