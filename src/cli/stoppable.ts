import type { OnProgress } from '../library/heaps/progress.ts';
import type { PlainCode } from '../text/sentence.ts';
import { t } from '../words/words.ts';
import { progressLine, type Terminal } from './terminal.ts';

/**
 * Does long work that Ctrl-C stops, with its line on the terminal.
 * @param stopped what is said where it was
 * @returns null where it was
 */
export async function stoppable<T>(
  work: (how: { readonly onProgress: OnProgress; readonly signal: AbortSignal }) => Promise<T>,
  stopped: PlainCode,
  terminal: Terminal,
): Promise<T | null> {
  const line = progressLine(terminal);
  const stop = new AbortController();
  const onInterrupt = () => stop.abort();
  process.once('SIGINT', onInterrupt).once('SIGTERM', onInterrupt);
  try {
    return await work({ onProgress: line.onProgress, signal: stop.signal });
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    line.done();
    terminal.err.write(`${t(stopped)}\n`);
    return null;
  } finally {
    line.done();
    process.off('SIGINT', onInterrupt).off('SIGTERM', onInterrupt);
  }
}
