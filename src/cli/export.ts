import type { Exported } from '../library/bundles.ts';
import type { OnProgress } from '../library/heaps/progress.ts';
import { t } from '../words/words.ts';
import { EXIT } from './exit.ts';
import { stoppable } from './stoppable.ts';
import type { Terminal } from './terminal.ts';

const MOST_NAMED = 50;

/** `ficarium export DIR`: 1 where the library lacks originals, which are named. */
export async function exportCommand(
  folder: string,
  bundle: (how: { readonly onProgress: OnProgress; readonly signal: AbortSignal }) => Promise<Exported>,
  terminal: Terminal,
): Promise<number> {
  const exported = await stoppable(bundle, 'backup.stopped', terminal);
  if (!exported) return EXIT.couldNotRun;
  const { works, originals, missing } = exported;
  for (const sha of missing.slice(0, MOST_NAMED)) terminal.err.write(`${t('backup.lacks', { sha })}\n`);
  terminal.err.write(`${t('export.done', { folder, works, originals })}\n`);
  if (missing.length === 0) return EXIT.done;
  terminal.err.write(`${t('backup.lacked', { n: missing.length })}\n`);
  return EXIT.someRefused;
}
