import { once } from 'node:events';
import { type Rescued, type RescueSummary, rescueHeap } from '../library/heaps/rescue.ts';
import { inWords } from '../words/in-words.ts';
import { t } from '../words/words.ts';
import { accountsOf } from './accounts.ts';
import { EXIT } from './exit.ts';
import { faultLog, toldOf } from './fault-log.ts';
import { progressLine, type Terminal } from './terminal.ts';

export interface RescueArguments {
  readonly out?: string;
  readonly json?: boolean;
  /** With `json`: who says what. */
  readonly quotes?: boolean;
  readonly safe?: boolean;
  /** Folder of the second reader's model, where it is asked for. */
  readonly model?: string | undefined;
  readonly workers?: number | undefined;
}

/** `ficarium rescue HEAP --out DIR | --json` */
export async function rescue(heap: string, args: RescueArguments, now: Date, terminal: Terminal): Promise<number> {
  if (args.model) {
    const { seeSecondReader } = await import('../library/second-reader/second-reader.ts');
    await seeSecondReader(args.model);
  }
  const line = progressLine(terminal);
  const stop = new AbortController();
  const onInterrupt = () => stop.abort();
  process.once('SIGINT', onInterrupt);
  try {
    const onFault = faultLog(line, terminal);
    const rescued = rescueHeap(heap, {
      safe: args.safe ?? false,
      model: args.model,
      workers: args.workers,
      onProgress: line.onProgress,
      onFault,
      signal: stop.signal,
    });
    const summary =
      args.out === undefined
        ? await printLines(rescued, terminal, args.quotes ?? false)
        : await (await import('../library/heaps/write-rescue.ts')).writeRescue(
            rescued,
            args.out,
            now.toISOString(),
            onFault,
          );
    line.done();
    if (!summary) {
      terminal.err.write(`${t('command.rescue-stopped')}\n`);
      return EXIT.couldNotRun;
    }
    const { works, files, refused, faults, seconds } = summary;
    const told = [
      t('command.rescued', { works, files, seconds, refused }),
      ...(faults ? [toldOf(faults)] : []),
      ...(args.out === undefined ? [] : [t('command.rescued-see', { works, report: `${args.out}/report.html` })]),
    ];
    terminal.err.write(`${accountsOf(summary.archives ?? [])}${told.join(' ')}\n`);
    if (faults) return EXIT.madeMistakes;
    // With --json every refusal is a line of the result (docs/decisions/0003): its reader must not take the run for a failure.
    return refused && args.out !== undefined ? EXIT.someRefused : EXIT.done;
  } finally {
    line.done();
    process.off('SIGINT', onInterrupt);
  }
}

/** NDJSON, one object a line, waiting whenever the reader is slower than we are. */
async function printLines(
  rescued: AsyncIterable<Rescued | RescueSummary>,
  { out }: Terminal,
  withQuotes: boolean,
): Promise<RescueSummary | undefined> {
  const quotesOf = withQuotes ? (await import('../library/works/quotes-of.ts')).quotesOf : () => ({});
  let summary: RescueSummary | undefined;
  for await (const item of rescued) {
    if (item.kind === 'summary') summary = item;
    const line =
      item.kind === 'work'
        ? { kind: 'work', ...forReading(item.work), ...quotesOf(item.work) }
        : inWords(withoutCause(item));
    if (!out.write(`${JSON.stringify(line)}\n`)) await once(out, 'drain');
  }
  return summary;
}

/** The cause of a fault is in the log. */
const withoutCause = (item: Exclude<Rescued, { kind: 'work' }> | RescueSummary) =>
  item.kind === 'fault' ? { kind: item.kind, path: item.path, message: item.message } : item;

/** Blocks without their offsets: the contract's shape. */
function forReading({ chapters, ...work }: Extract<Rescued, { kind: 'work' }>['work']) {
  const { id, title, authors, fields, ...more } = work;
  return {
    id,
    title,
    authors,
    fields,
    chapters: chapters.map((c) => ({
      title: c.title,
      blocks: c.blocks.map(({ type, text, p, level }) => ({
        type,
        text,
        ...(p === undefined ? {} : { p: Math.round(p * 1000) / 1000 }),
        ...(level === undefined ? {} : { level }),
      })),
    })),
    ...(inWords(more) as typeof more),
  };
}
