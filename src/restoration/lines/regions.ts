import type { Stanza } from './lines.ts';
import type { Pairs } from './pairs.ts';
import { type Histogram, histogram, together, type Width, wrapWidth } from './width.ts';

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
  const whole = wrapWidth(histogram(pairs, 0, to));
  if (whole.doubt <= CLEAN) return [{ from: 0, to, ...whole }];
  return merge(windowsOf(pairs, stanzas)).map(({ from, to, width, doubt }) => ({ from, to, width, doubt }));
}

interface Window extends Region {
  readonly counts: Histogram;
}

function windowsOf(pairs: Pairs, stanzas: readonly Stanza[]): Window[] {
  const windows: Window[] = [];
  let from = 0;
  const close = (to: number) => {
    const counts = histogram(pairs, from, to);
    windows.push({ from, to, counts, ...wrapWidth(counts) });
    from = to;
  };
  for (const stanza of stanzas) {
    while (stanza.to - from >= 2 * WINDOW) close(from + WINDOW);
    if (stanza.to - from >= WINDOW) close(stanza.to);
  }
  if (from < pairs.paired.length) close(pairs.paired.length);
  return windows;
}

/** Neighbours are one region where one width explains both nearly as well as two. */
function merge(windows: readonly Window[]): Window[] {
  const regions: Window[] = [];
  for (const window of windows) {
    const last = regions.at(-1);
    if (last && (last.width === 0) === (window.width === 0)) {
      const counts = together(last.counts, window.counts);
      const both = wrapWidth(counts);
      const apart = last.doubt * last.counts.lines + window.doubt * window.counts.lines;
      if (both.doubt * counts.lines <= apart + 2 + 0.01 * window.counts.lines) {
        regions[regions.length - 1] = { from: last.from, to: window.to, counts, ...both };
        continue;
      }
    }
    regions.push(window);
  }
  return regions;
}
