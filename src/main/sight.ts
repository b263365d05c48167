import type { Library } from '../library/library.ts';
import type { Needs } from '../web/kit/needs.ts';

const LOOK_MS = 1000;
/** What was seen longer ago says nothing: other programs may have reached the database since. */
const BELIEVED_MS = 5 * 60_000;

/** Looks each second whether somebody said who sees works: what nobody spoke of may be shown while the database does not answer. */
export function watchSight(library: Library): NonNullable<Needs['sight']> & { close(): void } {
  let said: string | undefined;
  let since = Number.POSITIVE_INFINITY;
  let looked = Number.NEGATIVE_INFINITY;
  let doubts = 0;
  let looking = false;
  const look = async () => {
    if (looking) return;
    looking = true;
    const before = doubts;
    const now = await library.sight().finally(() => {
      looking = false;
    });
    // Somebody spoke meanwhile: what was asked before that says nothing.
    if (before !== doubts) return;
    looked = performance.now();
    if (now !== said) since = looked;
    said = now;
  };
  const timer = setInterval(() => void look().catch(() => {}), LOOK_MS).unref();
  return {
    unchangedSince: () => (performance.now() - looked < BELIEVED_MS ? since : Number.POSITIVE_INFINITY),
    doubt() {
      doubts++;
      said = undefined;
      since = Number.POSITIVE_INFINITY;
    },
    close: () => clearInterval(timer),
  };
}
