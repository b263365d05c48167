import type { Decision } from '../../store/reader.ts';
import type { StoredPiece } from '../../store/writer.ts';
import { packLedger } from '../../text/pack.ts';
import { restoreDraft } from '../heaps/restore-file.ts';

/** What people refused of the changes to a draft: changes by their keys, and whole rules. */
export interface Refused {
  readonly keys: ReadonlySet<string>;
  readonly rules: ReadonlySet<string>;
}

/** What of a work's decisions takes something away from the restoration of one of its drafts. */
export function refusedIn(decisions: readonly Decision[], draftId: string): Refused {
  const keys = new Set<string>();
  const rules = new Set<string>();
  for (const { target, verdict, draftId: about } of decisions) {
    if (verdict !== 'refused') continue;
    if ('rule' in target) rules.add(target.rule);
    else if (about === draftId) keys.add(target.key);
  }
  return { keys, rules };
}

/**
 * A draft restored anew with what people refused left out. Its card stays: by which works a draft is grouped, and
 * which copy is the best, must not turn on a decision about a comma.
 */
export function laidOver(piece: StoredPiece, refused: Refused): Omit<StoredPiece, 'restoration'> {
  const { ledger, record } = restoreDraft(
    piece.draft,
    { key: piece.key, sha256: piece.card.sha256 },
    { safe: piece.safe, refused },
  );
  return { ...piece, ledger: packLedger(ledger), record };
}
