import type { Exported } from '../library/bundles.ts';
import type { OnProgress } from '../library/heaps/progress.ts';
import { t } from '../words/words.ts';
import { EXIT } from './exit.ts';
import { stoppable } from './stoppable.ts';
import { tellMissing } from './tell-missing.ts';
import type { Terminal } from './terminal.ts';

/** `ficarium export DIR`: 1 where the library lacks originals, which are named. */
export async function exportCommand(
  folder: string,
  bundle: (how: { readonly onProgress: OnProgress; readonly signal: AbortSignal }) => Promise<Exported>,
  terminal: Terminal,
): Promise<number> {
  const exported = await stoppable(bundle, 'backup.stopped', terminal);
  if (!exported) return EXIT.couldNotRun;
  const { works, originals, missing } = exported;
  return tellMissing(missing, t('export.done', { folder, works, originals }), terminal);
}
