import type { Restored } from '../library/backup/restore.ts';
import type { OnProgress } from '../library/heaps/progress.ts';
import { t } from '../words/words.ts';
import { momentOf } from '../words/writing.ts';
import { EXIT } from './exit.ts';
import { stoppable } from './stoppable.ts';
import type { Terminal } from './terminal.ts';

const MOST_NAMED = 50;

/** `ficarium restore BACKUP`: 1 where originals are missing, which are named. */
export async function restoreCommand(
  restore: (how: { readonly onProgress: OnProgress; readonly signal: AbortSignal }) => Promise<Restored>,
  terminal: Terminal,
): Promise<number> {
  const restored = await stoppable(restore, 'restore.stopped', terminal);
  if (!restored) return EXIT.couldNotRun;
  const { about, originals, missing } = restored;
  for (const sha of missing.slice(0, MOST_NAMED)) terminal.err.write(`${t('backup.lacks', { sha })}\n`);
  const { works } = about.counts;
  terminal.err.write(`${t('restore.done', { works, originals, when: momentOf(new Date(about.madeAt)) })}\n`);
  if (missing.length === 0) return EXIT.done;
  terminal.err.write(`${t('backup.lacked', { n: missing.length })}\n`);
  return EXIT.someRefused;
}
