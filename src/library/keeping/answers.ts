import type { Answers } from '../../store/keeping/days.ts';

/** Times at which answers are counted apart, in milliseconds: close to one another where readers begin to notice. */
export const WITHIN_MS: readonly number[] = [5, 10, 25, 50, 100, 150, 250, 500, 1000, 2500, 5000, 10_000];
/** Longer than all of them. */
const LONGER = -1;

/** Counts answers until they are taken. In memory: what a killed program counted in its last minute is lost. */
export class AnswerCount {
  readonly #counts = new Map<number, { answers: number; failed: number }>();

  /** One answer. @param seconds that it took @param failed the program or its database failed */
  add(seconds: number, failed: boolean): void {
    const withinMs = WITHIN_MS.find((most) => seconds * 1000 <= most) ?? LONGER;
    let one = this.#counts.get(withinMs);
    if (!one) {
      one = { answers: 0, failed: 0 };
      this.#counts.set(withinMs, one);
    }
    one.answers++;
    if (failed) one.failed++;
  }

  /** What was counted since it was taken last. */
  take(): Answers[] {
    const taken = [...this.#counts].map(([withinMs, one]) => ({ withinMs, ...one }));
    this.#counts.clear();
    return taken;
  }

  /** Puts back what was taken and could not be kept. */
  putBack(taken: readonly Answers[]): void {
    for (const { withinMs, answers, failed } of taken) {
      const one = this.#counts.get(withinMs) ?? { answers: 0, failed: 0 };
      this.#counts.set(withinMs, { answers: one.answers + answers, failed: one.failed + failed });
    }
  }
}

/**
 * Milliseconds within which nineteen of twenty were answered, as if those of one time were spread evenly over it.
 * @param answers the quickest first @returns null where there are none
 */
export function p95Of(answers: readonly Answers[]): number | null {
  const all = answers.reduce((sum, one) => sum + one.answers, 0);
  if (all === 0) return null;
  let before = 0;
  for (const { withinMs, answers: n } of answers) {
    const wanted = all * 0.95 - before;
    before += n;
    if (n < wanted) continue;
    if (withinMs === LONGER) return WITHIN_MS.at(-1)!;
    const least = WITHIN_MS.findLast((ms) => ms < withinMs) ?? 0;
    return Math.round(least + ((withinMs - least) * wanted) / n);
  }
  return WITHIN_MS.at(-1)!;
}
