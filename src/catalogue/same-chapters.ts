/** What tells a chapter from another without its text. */
interface Head {
  readonly title: string | null;
  readonly words: number;
  readonly hash: string;
}

/** More pairs than these between two chapters that are the same are not compared: they go in their order. */
const MOST_PAIRS = 250_000;

/**
 * Which chapter of a newer edition is which of an older one: the same text is the same chapter; between two of those, titles and lengths tell, in order.
 * @returns for each chapter of the newer edition its number in the older, from 0; null where it came since
 */
export function sameChapters(older: readonly Head[], newer: readonly Head[]): readonly (number | null)[] {
  const same: (number | null)[] = newer.map(() => null);
  const waiting = new Map<string, number[]>();
  for (let i = older.length - 1; i >= 0; i--) waiting.set(older[i]!.hash, [...(waiting.get(older[i]!.hash) ?? []), i]);
  // Chapters go on in one order: one that would go back is looked at among its neighbours.
  let behind = -1;
  for (const [i, { hash }] of newer.entries()) {
    const at = waiting.get(hash)?.findLast((one) => one > behind);
    if (at === undefined) continue;
    same[i] = at;
    behind = at;
  }
  let [oldFrom, newFrom] = [0, 0];
  for (let i = 0; i <= newer.length; i++) {
    const at = i === newer.length ? older.length : same[i];
    if (at === null || at === undefined) continue;
    pairUp(older, newer, same, [oldFrom, at, newFrom, i]);
    [oldFrom, newFrom] = [at + 1, i + 1];
  }
  return same;
}

/** How much speaks for two being one chapter; nothing or less: they are not. */
function likeness(a: Head, b: Head): number {
  const lengths = 1 - (2 * Math.abs(a.words - b.words)) / Math.max(a.words, b.words, 1);
  if (a.title !== null && b.title !== null) return a.title === b.title ? 2 + lengths : lengths - 1;
  return lengths;
}

/** The best pairs in order, within a stretch of both (Needleman and Wunsch, 1970). */
function pairUp(
  older: readonly Head[],
  newer: readonly Head[],
  same: (number | null)[],
  [oldFrom, oldTo, newFrom, newTo]: readonly [number, number, number, number],
): void {
  const [m, n] = [oldTo - oldFrom, newTo - newFrom];
  if (m <= 0 || n <= 0) return;
  if (m * n > MOST_PAIRS) {
    for (let i = 0; i < Math.min(m, n); i++) same[newFrom + i] = oldFrom + i;
    return;
  }
  const wide = n + 1;
  const best = new Float64Array((m + 1) * wide);
  for (let i = m - 1; i >= 0; i--)
    for (let j = n - 1; j >= 0; j--)
      best[i * wide + j] = Math.max(
        best[(i + 1) * wide + j]!,
        best[i * wide + j + 1]!,
        best[(i + 1) * wide + j + 1]! + likeness(older[oldFrom + i]!, newer[newFrom + j]!),
      );
  for (let i = 0, j = 0; i < m && j < n; ) {
    const pair = best[(i + 1) * wide + j + 1]! + likeness(older[oldFrom + i]!, newer[newFrom + j]!);
    if (best[i * wide + j] === pair && pair > best[(i + 1) * wide + j + 1]!) {
      same[newFrom + j] = oldFrom + i;
      i++;
      j++;
    } else if (best[i * wide + j] === best[(i + 1) * wide + j]!) i++;
    else j++;
  }
}
