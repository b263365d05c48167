import type { Standing, Viewer } from './work.ts';

/** What a viewer gets of a work: itself, nothing at all, or (at its own address only) word that members may read it. */
export type Sight = 'yes' | 'no' | 'placeholder';

/**
 * Who sees a work. The one place where this is decided: pages, lists, counts, feeds, downloads and searches all ask here.
 * What went with its heap is seen by nobody. A hidden work is seen by keepers alone; a restricted one by those who are logged in.
 */
export function sees(standing: Standing, viewer: Viewer): Sight {
  if (standing.takenOut) return 'no';
  if (viewer.kind === 'keeper') return 'yes';
  if (standing.hidden) return 'no';
  if (standing.restricted && viewer.kind === 'guest') return 'placeholder';
  return 'yes';
}

const BOTH = [false, true];
const STANDINGS: readonly Standing[] = BOTH.flatMap((takenOut) =>
  BOTH.flatMap((hidden) => BOTH.map((restricted) => ({ hidden, restricted, takenOut }))),
);

/**
 * The standings that a viewer may see in lists and counts. A store turns it into
 * `(hidden, restricted, taken_out) in (…)`; it is read off {@link sees}, so the two can never disagree.
 */
export const visibleStandings = (viewer: Viewer): readonly Standing[] =>
  STANDINGS.filter((s) => sees(s, viewer) === 'yes');
