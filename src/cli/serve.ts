import type { Fault } from '../library/heaps/fault.ts';
import type { ImportSummary } from '../library/heaps/import.ts';
import type { OnProgress } from '../library/heaps/progress.ts';
import { t } from '../words/words.ts';
import { EXIT } from './exit.ts';
import { faultLog } from './fault-log.ts';
import { progressLine, type Terminal } from './terminal.ts';

export interface Serving {
  /**
   * Begins. `url`: where it listens, if it does. `firstKey`: the link whose opener becomes the keeper, where there is none yet.
   * @throws FicariumError `port-in-use`
   */
  begin(): Promise<{
    readonly url: string | undefined;
    readonly firstKey: string | undefined;
    close(): Promise<void>;
  }>;
  /** Shows an address in the person's browser; left out where there is none. */
  readonly open?: ((url: string) => void) | undefined;
  /** Takes the sample heap into an empty library, or goes on where that was stopped; null when there is nothing to do. */
  takeSamples(how: {
    readonly onProgress: OnProgress;
    readonly onFault: (fault: Fault) => void;
  }): Promise<ImportSummary | null>;
}

/** `ficarium serve`: the library on http://localhost:8080 until Ctrl-C. */
export async function serveCommand({ begin, takeSamples, open }: Serving, terminal: Terminal): Promise<number> {
  const line = progressLine(terminal);
  const samples = await takeSamples({ onProgress: line.onProgress, onFault: faultLog(line, terminal) }).finally(
    line.done,
  );
  if (samples)
    terminal.err.write(
      `${t('start.samples', { works: samples.worksAdded, files: samples.files, refused: samples.refused })}\n`,
    );
  const server = await begin();
  terminal.out.write(`${server.url === undefined ? t('start.jobs') : t('start.open', { url: server.url })}\n`);
  if (server.firstKey !== undefined) {
    terminal.out.write(`${t('start.first-key')}\n  ${server.firstKey}\n`);
    open?.(server.firstKey);
  }
  await new Promise<void>((resolve) =>
    process.once('SIGINT', resolve).once('SIGTERM', resolve).once('SIGHUP', resolve),
  );
  await server.close();
  return EXIT.done;
}
