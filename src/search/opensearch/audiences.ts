import { sees, visibleStandings } from '../../catalogue/sees.ts';
import type { Standing, Viewer } from '../../catalogue/work.ts';

/** One of each kind. */
const VIEWERS: readonly Viewer[] = [{ kind: 'guest' }, { kind: 'member', id: '' }, { kind: 'keeper', id: '' }];

/**
 * Who sees works of a standing, as the name of an index; null where nobody does. Works that the same people see stand in one index, and what somebody
 * may not see in others than theirs: so nothing that the engine counts, how rare a word is included, can tell of it. It is read off `sees`.
 */
export function audienceOf(standing: Standing): string | null {
  const seen = VIEWERS.filter((viewer) => sees(standing, viewer) === 'yes').map(({ kind }) => kind);
  return seen.length === 0 ? null : seen.join('-');
}

const audiencesOf = (standings: readonly Standing[]): readonly string[] => [
  ...new Set(standings.map(audienceOf).filter((one) => one !== null)),
];

/** All that there are. */
export const AUDIENCES: readonly string[] = audiencesOf(VIEWERS.flatMap(visibleStandings));

/** Those that somebody belongs to. */
export const audiencesFor = (viewer: Viewer): readonly string[] => audiencesOf(visibleStandings(viewer));
