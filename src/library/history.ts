import type { Actor } from '../catalogue/actor.ts';
import { healthOf } from '../files/space.ts';
import type { Answers, Day } from '../store/keeping/days.ts';
import type { Store } from '../store/store.ts';
import { must } from './guard.ts';
import { p95Of } from './keeping/answers.ts';

/** A day of a library that is kept. */
export interface KeptDay extends Day {
  /** Pages that were answered on it, and those that failed. */
  readonly answers: number;
  readonly failed: number;
  /** Milliseconds within which nineteen of twenty were answered; null where nobody asked. */
  readonly p95: number | null;
}

const A_DAY_MS = 86_400_000;
const A_YEAR_DAYS = 365;

/** How a library stood, day by day, for whoever looks after it. @param folder where it is kept */
export function historyOf(
  { days, backups, inspection, keeping, queue }: Store,
  { folder, now }: { readonly folder: string | undefined; readonly now: () => Date },
) {
  return {
    /** Writes down how it stands now. */
    async keep(actor: Actor): Promise<void> {
      must(actor, 'do-jobs');
      const at = now();
      const [{ works }, { bytes, originals }, [last], jobs, disk] = await Promise.all([
        inspection.counts(),
        keeping.health(),
        backups.made(1),
        queue.list(),
        folder === undefined ? null : healthOf(folder),
      ]);
      await days.keep({
        day: dayOf(at),
        at,
        works,
        originals,
        database: bytes,
        free: disk?.isThere ? disk.free : null,
        backedUpAt: last?.endedAt ?? null,
        failedJobs: jobs.filter(({ state }) => state === 'failed').length,
      });
    },
    /** Adds how soon pages were answered. */
    async answered(actor: Actor, answers: readonly Answers[]): Promise<void> {
      must(actor, 'do-jobs');
      await days.addAnswers(dayOf(now()), answers);
    },
    /** The last year, the oldest day first; days on which the library was closed are left out. */
    async year(actor: Actor): Promise<readonly KeptDay[]> {
      must(actor, 'see-keeping');
      const since = dayOf(new Date(now().getTime() - A_YEAR_DAYS * A_DAY_MS));
      const answers = await days.answersSince(since);
      return (await days.since(since)).map((day) => {
        const of = answers.get(day.day) ?? [];
        return {
          ...day,
          answers: of.reduce((sum, one) => sum + one.answers, 0),
          failed: of.reduce((sum, one) => sum + one.failed, 0),
          p95: p95Of(of),
        };
      });
    },
  };
}

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);
