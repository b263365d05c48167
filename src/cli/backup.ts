import type { MadeBackup, Tried } from '../library/backups.ts';
import type { OnProgress } from '../library/heaps/progress.ts';
import { say, t } from '../words/words.ts';
import { EXIT } from './exit.ts';
import { stoppable } from './stoppable.ts';
import { tellMissing } from './tell-missing.ts';
import type { Terminal } from './terminal.ts';

/** How long work is done. */
interface How {
  readonly onProgress: OnProgress;
  readonly signal: AbortSignal;
}

/** `ficarium backup TARGET`: 1 where the library lacks originals, which are named. */
export async function backupCommand(make: (how: How) => Promise<MadeBackup>, terminal: Terminal): Promise<number> {
  const made = await stoppable(make, 'backup.stopped', terminal);
  if (!made) return EXIT.couldNotRun;
  const { path, bytes, works, originals, written, missing } = made;
  return tellMissing(missing, t('backup.made', { path, megabytes: bytes / 1e6, works, originals, written }), terminal);
}

/** `ficarium backup --try TARGET`: 3 where it does not give everything back. */
export async function tryCommand(tryIt: (how: How) => Promise<Tried>, terminal: Terminal): Promise<number> {
  const tried = await stoppable(tryIt, 'backup.stopped', terminal);
  if (!tried) return EXIT.couldNotRun;
  for (const problem of tried.problems) terminal.out.write(`${say(problem)}\n`);
  const { works, originals } = tried.about.counts;
  const n = tried.problems.length;
  terminal.out.write(
    `${n ? t('backup.tried-badly', { path: tried.path, n }) : t('backup.tried-well', { path: tried.path, works, originals })}\n`,
  );
  return n ? EXIT.couldNotRun : EXIT.done;
}
