import type { KeptCard } from '../../store/grouping/kept.ts';

/**
 * Drafts that their file holds no longer, or is not read as any more, with those that it gives now.
 * @param earlier by SHA-256, files that lie nowhere any more, with what lies there now
 */
export function earlierDrafts(
  pieces: readonly KeptCard[],
  earlier: ReadonlyMap<string, readonly string[]>,
): Map<string, readonly string[]> {
  const current = new Map<string, string[]>();
  for (const { card, stale } of pieces) {
    if (stale) continue;
    const known = current.get(card.sha256);
    if (known) known.push(card.key);
    else current.set(card.sha256, [card.key]);
  }
  const drafts = new Map<string, readonly string[]>();
  for (const { card, stale } of pieces) {
    const now = stale ? [card.sha256, ...(earlier.get(card.sha256) ?? [])] : earlier.get(card.sha256);
    if (now)
      drafts.set(
        card.key,
        now.flatMap((sha256) => current.get(sha256) ?? []),
      );
  }
  return drafts;
}
