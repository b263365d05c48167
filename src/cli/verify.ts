import type { OnProgress } from '../library/heaps/progress.ts';
import type { Verified } from '../library/verify.ts';
import { EXIT } from './exit.ts';
import { plural, progressLine, type Terminal } from './terminal.ts';

/** `ficarium verify`: 0 when every promise is kept, 3 when something kept is damaged, a sentence for each. */
export async function verifyCommand(
  verify: (onProgress: OnProgress) => Promise<Verified>,
  terminal: Terminal,
): Promise<number> {
  const line = progressLine(terminal);
  const found = await verify(line.onProgress).finally(line.done);
  const { originals, drafts, editions, works, unlisted, erasures, erasedOriginals, problems } = found;
  for (const problem of problems) terminal.out.write(`${problem}\n`);
  const looked = `${plural(originals, 'original')}, ${plural(drafts, 'draft')}, ${plural(editions, 'edition')} of ${plural(works, 'work')}`;
  const verdict = problems.length
    ? `${plural(problems.length, 'thing is', 'things are')} not as it should be.`
    : 'Everything is as it came in, and every mend can be undone.';
  terminal.out.write(`Looked at ${looked}. ${verdict}\n`);
  if (erasures)
    terminal.out.write(
      `${plural(erasures, 'work was', 'works were')} erased for good; ${plural(erasedOriginals, 'original is', 'originals are')} gone with ${erasures === 1 ? 'it' : 'them'}.\n`,
    );
  if (unlisted)
    terminal.out.write(
      `${plural(unlisted, 'original is', 'originals are')} kept from an import that was stopped; the next import uses them.\n`,
    );
  return problems.length ? EXIT.couldNotRun : EXIT.done;
}
