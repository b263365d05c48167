import { restoreCommand } from '../cli/restore.ts';
import { isBackupLocked } from '../library/backup/locked.ts';
import { restoreBackup } from '../library/backup/restore.ts';
import { libraryOn, OWNER } from '../library/library.ts';
import { openEmpty } from '../open.ts';
import { say } from '../words/words.ts';
import type { Given } from './given.ts';
import { sqlIn } from './log.ts';
import { passphraseFor } from './passphrase.ts';

/** Puts a backup back where the settings say, and brings it up to date. @param from absolute @returns the exit code */
export async function restoreFrom(given: Given, from: string): Promise<number> {
  const { config, terminal, version } = given;
  const passphrase = (await isBackupLocked(from)) ? await passphraseFor(given, false) : undefined;
  const place = await openEmpty(config, (what) => terminal.err.write(`${say(what)}\n`));
  try {
    return await restoreCommand(async (how) => {
      const restored = await restoreBackup(place, { from, passphrase, ...how });
      const store = await place.open(await sqlIn(given));
      // What was erased since, as far as that is known here, is erased again.
      const { files, uploads } = place;
      await libraryOn({ store, files, uploads, program: version }).erasing.again(OWNER).finally(store.close);
      return restored;
    }, terminal);
  } finally {
    await place.close();
  }
}
