import { FicariumError } from '../errors.ts';
import type { Actor, Library } from '../library/library.ts';
import type { OpenLibrary } from '../open.ts';
import { say } from '../words/words.ts';
import type { Given } from './given.ts';
import { slowSqlIn, sqlIn } from './log.ts';
import { surroundingsOf } from './surroundings.ts';

/**
 * Opens the library, ends what an erasure left to be done, lets it be used, and closes it whatever happened.
 * @param join what to do where a program has it open already and does its jobs; null: nothing can be done then
 */
export async function withLibrary(
  given: Given,
  join: ((library: Library, owner: Actor) => Promise<void>) | null,
  use: (library: Library, owner: Actor, open: OpenLibrary) => Promise<void>,
): Promise<void> {
  const [{ openLibrary, joinLibrary, openScratch }, { libraryOn, OWNER }] = await Promise.all([
    import('../open.ts'),
    import('../library/library.ts'),
  ]);
  const { config, terminal, version } = given;
  const onQuery = (await sqlIn(given)) ?? slowSqlIn(given);
  let open: OpenLibrary;
  try {
    open = await openLibrary(config, (what) => terminal.err.write(`${say(what)}\n`), onQuery);
  } catch (error) {
    if (!join || !(error instanceof FicariumError) || error.code !== 'data-folder-in-use') throw error;
    const joined = await joinLibrary(config, onQuery);
    if (!joined) throw error;
    return join(
      libraryOn({ ...joined, program: version, carriesOut: 'behind', scratch: openScratch, ...surroundingsOf(config) }),
      OWNER,
    ).finally(joined.close);
  }
  try {
    const library = libraryOn({
      ...open,
      program: version,
      workers: config.workers,
      scratch: openScratch,
      ...surroundingsOf(config),
    });
    await library.erasing.again(OWNER);
    await use(library, OWNER, open);
  } finally {
    await open.close();
  }
}
