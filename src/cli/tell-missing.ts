import { t } from '../words/words.ts';
import { EXIT } from './exit.ts';
import type { Terminal } from './terminal.ts';

const MOST_NAMED = 50;

/** Names originals that the library lacks, between which what was done is told. @param done a sentence @returns the exit code */
export function tellMissing(missing: readonly string[], done: string, { err }: Terminal): number {
  for (const sha of missing.slice(0, MOST_NAMED)) err.write(`${t('backup.lacks', { sha })}\n`);
  err.write(`${done}\n`);
  if (missing.length === 0) return EXIT.done;
  err.write(`${t('backup.lacked', { n: missing.length })}\n`);
  return EXIT.someRefused;
}
