import type { OnProgress, Progress } from '../library/heaps/progress.ts';
import { say, t } from '../words/words.ts';

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
  const parts = [
    all === undefined ? t('command.progress', { what, done }) : t('command.progress-of', { what, done, all }),
  ];
  if (seconds > 1 && stories > 0) parts.push(t('command.per-second', { stories: Math.round(stories / seconds) }));
  if (all !== undefined && done > 0 && seconds > 2 && done < all) parts.push(left((seconds / done) * (all - done)));
  if (refused > 0) parts.push(t('command.refused', { files: refused }));
  if (faults > 0) parts.push(t('command.mistakes-made', { mistakes: faults }));
  return parts.join(' · ');
}

function left(seconds: number): string {
  if (seconds < 90) return t('command.seconds-left', { seconds: Math.max(1, Math.round(seconds)) });
  if (seconds < 5400) return t('command.minutes-left', { minutes: Math.round(seconds / 60) });
  return t('command.hours-left', { hours: seconds / 3600 });
}
