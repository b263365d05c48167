import type { OnProgress, Progress } from '../library/heaps/progress.ts';
import { say } from '../words/words.ts';

/** Where a command writes: standard output for results, standard error for everything said on the way. */
export interface Terminal {
  readonly out: NodeJS.WritableStream;
  readonly err: NodeJS.WritableStream & { isTTY?: boolean; columns?: number };
}

const EVERY_MS = { terminal: 100, piped: 10_000 };

/**
 * One progress line that is written over on a terminal; plain lines, seldom, when piped. Each stage of the work has a
 * clock of its own: how fast files are read says nothing of how fast works are put together.
 * @returns the callback, and `done` that clears the line
 */
export function progressLine({ err }: Terminal): { onProgress: OnProgress; done: () => void } {
  let stage = '';
  let began = 0;
  let last = Number.NEGATIVE_INFINITY;
  let shown = false;
  return {
    onProgress(progress) {
      const now = performance.now();
      const what = say(progress.what);
      if (what !== stage) {
        stage = what;
        began = now;
      }
      if (now - last < (err.isTTY ? EVERY_MS.terminal : EVERY_MS.piped)) return;
      const first = last === Number.NEGATIVE_INFINITY;
      last = now;
      if (err.isTTY) {
        err.write(`\r\u001b[2K${describe(progress, now - began).slice(0, (err.columns ?? 80) - 1)}`);
        shown = true;
      } else if (!first) err.write(`${describe(progress, now - began)}\n`);
    },
    done() {
      if (shown) err.write('\r\u001b[2K');
    },
  };
}

/** `Restoring 120 / 4 000 files · 35 stories/s · 2 min left · 3 refused` */
function describe({ what, done, all, stories, refused, faults = 0 }: Progress, ms: number): string {
  const seconds = ms / 1000;
  const parts = [`${say(what)} ${thin(done)}${all === undefined ? '' : ` / ${thin(all)}`}`];
  if (seconds > 1) parts.push(`${thin(Math.round(stories / seconds))} stories/s`);
  if (all !== undefined && done > 0 && seconds > 2 && done < all)
    parts.push(`${duration((seconds / done) * (all - done))} left`);
  if (refused > 0) parts.push(`${thin(refused)} refused`);
  if (faults > 0) parts.push(plural(faults, 'mistake'));
  return parts.join(' · ');
}

/** Thousands parted by a thin space. */
export const thin = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, '\u2009');

export const plural = (n: number, one: string, many = `${one}s`): string => `${thin(n)} ${n === 1 ? one : many}`;

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}
