import type { OnProgress } from '../library/heaps/progress.ts';
import { t } from '../words/words.ts';
import { EXIT } from './exit.ts';
import { progressLine, type Terminal } from './terminal.ts';

/** `ficarium reindex`: throws the index of finding away and makes it anew. */
export async function reindexCommand(
  reindex: (onProgress: OnProgress) => Promise<{ readonly works: number }>,
  terminal: Terminal,
): Promise<number> {
  const line = progressLine(terminal);
  const began = performance.now();
  const { works } = await reindex(line.onProgress).finally(line.done);
  terminal.out.write(`${t('reindex.done', { works, seconds: Math.round((performance.now() - began) / 1000) })}\n`);
  return EXIT.done;
}
