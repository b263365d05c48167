import type { Fault } from '../library/heaps/fault.ts';
import type { ImportSummary, Refusal } from '../library/heaps/import.ts';
import type { OnProgress } from '../library/heaps/progress.ts';
import { say } from '../words/words.ts';
import { accountsOf } from './accounts.ts';
import { EXIT } from './exit.ts';
import { faultLog, toldOf } from './fault-log.ts';
import { plural, progressLine, type Terminal } from './terminal.ts';

/** Takes a heap into the opened library. */
export type TakeIn = (
  heap: string,
  how: {
    readonly onProgress: OnProgress;
    readonly onFault: (fault: Fault) => void;
    readonly onErased: (refusal: Refusal) => void;
    readonly signal: AbortSignal;
  },
) => Promise<ImportSummary>;

/** Names of erased stories are written down nowhere: they are said here. */
const MOST_NAMED = 50;

/** `ficarium import HEAP`: Ctrl-C loses nothing, the next run goes on. */
export async function importCommand(heap: string, takeIn: TakeIn, terminal: Terminal): Promise<number> {
  const line = progressLine(terminal);
  const stop = new AbortController();
  const onInterrupt = () => stop.abort();
  process.once('SIGINT', onInterrupt).once('SIGTERM', onInterrupt);
  try {
    const onFault = faultLog(line, terminal);
    const erased: Refusal[] = [];
    const onErased = (refusal: Refusal) => void erased.push(refusal);
    const summary = await takeIn(heap, { onProgress: line.onProgress, onFault, onErased, signal: stop.signal });
    line.done();
    for (const { path, message } of erased.slice(0, MOST_NAMED)) terminal.err.write(`${path}: ${say(message)}\n`);
    terminal.err.write(`${accountsOf(summary.archives)}${told(summary)}\n`);
    if (summary.stopped) return EXIT.couldNotRun;
    if (summary.faults) return EXIT.madeMistakes;
    return summary.refused ? EXIT.someRefused : EXIT.done;
  } finally {
    line.done();
    process.off('SIGINT', onInterrupt).off('SIGTERM', onInterrupt);
  }
}

/** What came of it, in one sentence. */
export function told({
  files,
  skipped,
  worksAdded,
  worksChanged,
  refused,
  erased,
  faults,
  stopped,
}: ImportSummary): string {
  if (stopped) return `Stopped after ${plural(files, 'file')}. What came in is kept; run the same command to go on.`;
  const parts = [`${plural(worksAdded, 'work')} came in`];
  if (worksChanged) parts.push(`${plural(worksChanged, 'work')} became better`);
  if (skipped) parts.push(`${plural(skipped, 'file was', 'files were')} there already`);
  if (refused) parts.push(`${plural(refused, 'file was', 'files were')} left aside (see /left-aside in the library)`);
  if (erased) parts.push(`${plural(erased, 'of them was', 'of them were')} erased for good before`);
  return `${plural(files, 'file')} looked at: ${parts.join(', ')}.${faults ? ` ${toldOf(faults)}` : ''}`;
}
