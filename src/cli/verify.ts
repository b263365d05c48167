import type { OnProgress } from '../library/heaps/progress.ts';
import type { Verified } from '../library/verify.ts';
import { say, t } from '../words/words.ts';
import { EXIT } from './exit.ts';
import { progressLine, type Terminal } from './terminal.ts';

/** `ficarium verify`: 0 when every promise is kept, 3 when something kept is damaged, a sentence for each. */
export async function verifyCommand(
  verify: (onProgress: OnProgress) => Promise<Verified>,
  terminal: Terminal,
): Promise<number> {
  const line = progressLine(terminal);
  const found = await verify(line.onProgress).finally(line.done);
  const { originals, drafts, editions, works, unlisted, erasures, erasedOriginals, problems } = found;
  const tell = (words: string) => terminal.out.write(`${words}\n`);
  for (const problem of problems) tell(say(problem));
  const verdict = problems.length ? t('verify.unsound', { problems: problems.length }) : t('verify.sound');
  tell(`${t('verify.looked', { originals, drafts, editions, works })} ${verdict}`);
  if (erasures) tell(t('verify.erased', { works: erasures, originals: erasedOriginals }));
  if (unlisted) tell(t('verify.unlisted', { originals: unlisted }));
  return problems.length ? EXIT.couldNotRun : EXIT.done;
}
