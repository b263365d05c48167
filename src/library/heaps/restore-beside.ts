import { besideLost } from '../../grouping/beside.ts';
import type { Card, Plan } from '../../grouping/card.ts';
import { packPiece } from './packed.ts';
import type { Spool } from './spool.ts';

/** Drafts that lost their paragraphs, restored once more, knowing how their writers begin them in what kept them. */
export async function restoreBeside(
  cards: readonly Card[],
  plans: readonly Plan[],
  spool: Spool,
  safe: boolean,
): Promise<void> {
  const workOf = new Map(plans.flatMap(({ id, parts }) => parts.flat().map((key) => [key, id])));
  const read = new Set(plans.flatMap(({ parts }) => parts.map(([key]) => key!)));
  const beside = besideLost(cards, ({ key }) => workOf.get(key))
    .map(({ lost, intact }) => ({ lost: lost.filter((key) => read.has(key)), intact }))
    .filter(({ lost, intact }) => lost.length > 0 && intact.length > 0);
  if (beside.length === 0) return;
  // All that reads: loaded only where it is needed here too.
  const [{ habitsIn }, { restoreDraft }] = await Promise.all([import('./habits.ts'), import('./restore-file.ts')]);
  for (const { lost, intact } of beside) {
    const habits = await habitsIn(textsOf(intact, spool));
    if (!habits) continue;
    for (const key of lost) {
      const piece = spool.get(key);
      const { second } = piece;
      const known = { safe, habits, ...(second ? { second } : {}) };
      const { text, ledger, record } = restoreDraft(piece.draft, { key, sha256: piece.card.sha256 }, known);
      spool.put(key, packPiece({ ...piece, text, ledger, record }).json);
    }
  }
}

function* textsOf(keys: readonly string[], spool: Spool) {
  for (const key of keys) yield spool.get(key).text;
}
