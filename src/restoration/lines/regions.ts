import type { Stanza } from './lines.ts';
import type { Pairs } from './pairs.ts';
import { type Width, wrapWidth } from './width.ts';

/** Lines `from` up to `to` that were wrapped at one width, or (width 0) that are not wrapped: a line is what the writer ended. */
export interface Region extends Width {
  readonly from: number;
  readonly to: number;
}

const WINDOW = 60;
/** Contradictions among a hundred lines that one width may have before the text is measured piece by piece. */
const CLEAN = 0.03;

/**
 * Divides the lines where the way of wrapping changes. Most texts are one region; a wrapped letter inside an unwrapped
 * story, or chapters from two programs, give several. Lines are looked at in windows of about sixty.
 */
export function regionsOf(pairs: Pairs, stanzas: readonly Stanza[]): Region[] {
  const to = pairs.paired.length;
  if (to === 0) return [];
  const whole = { from: 0, to, ...wrapWidth(pairs, 0, to) };
  if (whole.doubt <= CLEAN) return [whole];
  const windows: Region[] = [];
  let from = 0;
  for (const stanza of stanzas) {
    while (stanza.to - from >= 2 * WINDOW) {
      windows.push({ from, to: from + WINDOW, ...wrapWidth(pairs, from, from + WINDOW) });
      from += WINDOW;
    }
    if (stanza.to - from >= WINDOW) {
      windows.push({ from, to: stanza.to, ...wrapWidth(pairs, from, stanza.to) });
      from = stanza.to;
    }
  }
  if (from < to) windows.push({ from, to, ...wrapWidth(pairs, from, to) });
  return merge(windows, pairs);
}

/** Neighbours are one region where one width explains both nearly as well as two. */
function merge(windows: readonly Region[], pairs: Pairs): Region[] {
  const regions: Region[] = [];
  for (const window of windows) {
    const last = regions.at(-1);
    if (!last) {
      regions.push(window);
      continue;
    }
    const both = { from: last.from, to: window.to, ...wrapWidth(pairs, last.from, window.to) };
    const apart = last.doubt * (last.to - last.from) + window.doubt * (window.to - window.from);
    const alike = (last.width === 0) === (window.width === 0);
    if (alike && both.doubt * (both.to - both.from) <= apart + 2 + 0.01 * (window.to - window.from))
      regions[regions.length - 1] = both;
    else regions.push(window);
  }
  return regions;
}
