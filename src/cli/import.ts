import type { Fault } from '../library/heaps/fault.ts';
import type { ImportSummary, Refusal } from '../library/heaps/import.ts';
import type { OnProgress } from '../library/heaps/progress.ts';
import { t } from '../words/words.ts';
import { listed } from '../words/writing.ts';
import { accountsOf } from './accounts.ts';
import { EXIT } from './exit.ts';
import { faultLog, toldOf } from './fault-log.ts';
import { progressLine, type Terminal } from './terminal.ts';

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
    for (const { path, message } of erased.slice(0, MOST_NAMED))
      terminal.err.write(`${t('command.left-file', { path, why: message })}\n`);
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
  if (stopped) return t('command.import-stopped', { files });
  const became = [
    t('taking.added', { n: worksAdded }),
    worksChanged ? t('taking.better', { n: worksChanged }) : '',
    skipped ? t('taking.there-already', { n: skipped }) : '',
    refused ? t('taking.aside', { n: refused }) : '',
    erased ? t('command.erased-before', { n: erased }) : '',
  ];
  return [
    t('taking.came', { files, became: listed(became.filter(Boolean)) }),
    ...(refused ? [t('command.see-left-aside')] : []),
    ...(faults ? [toldOf(faults)] : []),
  ].join(' ');
}
