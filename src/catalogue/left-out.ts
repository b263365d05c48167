import type { LeftOut, LeftOutReason } from '../intake/draft.ts';

/** How many passages stand in no text, how many letters and numbers they hold, and these by reason. */
export interface LeftOutSum {
  readonly count: number;
  readonly letters: number;
  readonly byReason: Readonly<Partial<Record<LeftOutReason, number>>>;
}

/** Counts what was left out; undefined where nothing was. */
export function sumLeftOut(entries: readonly LeftOut[]): LeftOutSum | undefined {
  if (entries.length === 0) return undefined;
  const byReason: Partial<Record<LeftOutReason, number>> = {};
  let letters = 0;
  for (const { reason, text } of entries) {
    const n = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    letters += n;
    byReason[reason] = (byReason[reason] ?? 0) + n;
  }
  return { count: entries.length, letters, byReason };
}

/** Two sums as one. */
export function addLeftOut(a: LeftOutSum | undefined, b: LeftOutSum | undefined): LeftOutSum | undefined {
  if (!a || !b) return a ?? b;
  const byReason: Partial<Record<LeftOutReason, number>> = { ...a.byReason };
  for (const [reason, n] of Object.entries(b.byReason) as [LeftOutReason, number][])
    byReason[reason] = (byReason[reason] ?? 0) + n;
  return { count: a.count + b.count, letters: a.letters + b.letters, byReason };
}
