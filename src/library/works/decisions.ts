import { RULES } from '../../restoration/rules.ts';
import type { Decision } from '../../store/reader.ts';
import type { StoredPiece } from '../../store/writer.ts';
import { packLedger } from '../../text/pack.ts';
import { restoreDraft } from '../heaps/restore-file.ts';

/** What people refused of the changes to a draft: changes by their keys, and whole rules. */
export interface Refused {
  readonly keys: ReadonlySet<string>;
  readonly rules: ReadonlySet<string>;
  /** Changes that are made all the same, though their rule is refused in every work. */
  readonly but: ReadonlySet<string>;
}

/**
 * What of people's words takes something away from the restoration of a draft. The work's own word is nearer than the
 * library's: a rule that was `accepted` in the work is applied there though it is refused for the whole library, and so
 * is a single change that was `accepted`. Within a work a refused rule takes its accepted changes with it.
 * @param decisions what holds of the work's own decisions
 * @param forAll rules that are refused for the whole library
 */
export function refusedIn(decisions: readonly Decision[], draftId: string, forAll: ReadonlySet<string>): Refused {
  const keys = new Set<string>();
  const rules = new Set(forAll);
  const but = new Set<string>();
  const own = new Set<string>();
  for (const { target, verdict, draftId: about } of decisions) {
    if ('rule' in target) {
      if (verdict === 'accepted') rules.delete(target.rule);
      else rules.add(target.rule) && own.add(target.rule);
    } else if (about === draftId) (verdict === 'refused' ? keys : but).add(target.key);
  }
  for (const key of but) if (isAmong(own, key.slice(0, key.lastIndexOf('@')))) but.delete(key);
  return { keys, rules, but };
}

/** The rule, and those that do its work again: they are refused together. */
export const withAgain = (rule: string): string[] => [
  rule,
  ...RULES.filter(({ again }) => again === rule).map(({ id }) => id),
];

/** Did a refused rule change the draft, as it is restored now? */
export const holdsRefused = ({ ledger }: Pick<StoredPiece, 'ledger'>, { rules }: Refused): boolean =>
  ledger.passes.some(({ rule }) => isAmong(rules, rule));

const isAmong = (refused: ReadonlySet<string>, rule: string): boolean =>
  refused.has(rule) || refused.has(RULES.find(({ id }) => id === rule)?.again ?? '');

/**
 * A draft restored anew with what people refused left out. Its card stays: by which works a draft is grouped, and
 * which copy is the best, must not turn on a decision about a comma.
 */
export function laidOver(piece: StoredPiece, refused: Refused): StoredPiece {
  const { ledger, record } = restoreDraft(
    piece.draft,
    { key: piece.key, sha256: piece.card.sha256 },
    { safe: piece.safe, refused, ...piece.beside },
  );
  return { ...piece, ledger: packLedger(ledger), record };
}
