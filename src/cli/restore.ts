import type { Restored } from '../library/backup/restore.ts';
import type { OnProgress } from '../library/heaps/progress.ts';
import { t } from '../words/words.ts';
import { momentOf } from '../words/writing.ts';
import { EXIT } from './exit.ts';
import { stoppable } from './stoppable.ts';
import { tellMissing } from './tell-missing.ts';
import type { Terminal } from './terminal.ts';

/** `ficarium restore BACKUP`: 1 where originals are missing, which are named. */
export async function restoreCommand(
  restore: (how: { readonly onProgress: OnProgress; readonly signal: AbortSignal }) => Promise<Restored>,
  terminal: Terminal,
): Promise<number> {
  const restored = await stoppable(restore, 'restore.stopped', terminal);
  if (!restored) return EXIT.couldNotRun;
  const { about, originals, missing } = restored;
  const { works } = about.counts;
  return tellMissing(
    missing,
    t('restore.done', { works, originals, when: momentOf(new Date(about.madeAt)) }),
    terminal,
  );
}
