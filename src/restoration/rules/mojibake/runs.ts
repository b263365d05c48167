import type { Text } from '../../../text/text.ts';
import { apartIn, watch } from '../../marks/shield.ts';
import { oddness } from './oddness.ts';
import { chosen, codecsIn, type Piece, readings } from './read-back.ts';

/** A run of characters beyond ASCII in which a lead byte and a later one stand side by side, and what it may have been. */
export interface Run {
  readonly start: number;
  readonly text: string;
  /** Against the run. */
  readonly pieces: readonly Piece[];
}

/** Longer runs without one ASCII character are read in parts. */
const LONGEST = 2000;
const BEYOND_ASCII = new RegExp(`[^\\x00-\\x7f]{2,${LONGEST}}`, 'g');

/** Runs that may be mojibake, outside apparatus; most texts have none. The same words come again, so what they read as is kept. */
export function suspectRuns(text: Text): Run[] {
  const { content } = text;
  const isApart = watch(apartIn(text));
  const known = new Map<string, readonly Piece[]>();
  const runs: Run[] = [];
  for (const m of content.matchAll(BEYOND_ASCII)) {
    const mask = codecsIn(m[0]);
    if (mask === 0) continue;
    const [start, end] = [m.index, m.index + m[0].length];
    if (isApart(start, end)) continue;
    const before = content.slice(Math.max(0, start - 2), start);
    const after = content.slice(end, end + 2);
    const key = `${before}\n${m[0]}\n${after}`;
    let pieces = known.get(key);
    if (!pieces) {
      pieces = readings(before, m[0], after, mask);
      if (isHopeless(before, m[0], after, pieces)) pieces = [];
      known.set(key, pieces);
    }
    if (pieces.length > 0) runs.push({ start, text: m[0], pieces });
  }
  return runs;
}

/** What stays odd however it is read has lost too much; half of it mended would only hide what the rest was. */
function isHopeless(before: string, run: string, after: string, pieces: readonly Piece[]): boolean {
  const good = chosen(pieces, (p) => p.gain > 0);
  if (good.length < 2) return false;
  let read = '';
  let last = 0;
  for (const p of good) {
    read += run.slice(last, p.start) + p.after;
    last = p.end;
  }
  const left = oddness(before, read + run.slice(last), after);
  return left > 8 && left > 0.3 * oddness(before, run, after);
}
