import type { ErrorCode } from '../errors.ts';

/** Exit codes of every command, explained in docs/running.md. */
export const EXIT = { done: 0, someRefused: 1, wrongUse: 2, couldNotRun: 3, madeMistakes: 3 } as const;

/** How a command ends that an error stopped, and whether running it once more is what remains to be done when its advice was followed. */
export const ENDINGS: { readonly [code in ErrorCode]: { readonly exit: number; readonly again: boolean } } = {
  'no-such-folder': { exit: EXIT.wrongUse, again: false },
  'folder-unreadable': { exit: EXIT.couldNotRun, again: false },
  'wrong-use': { exit: EXIT.wrongUse, again: false },
  'bad-setting': { exit: EXIT.wrongUse, again: false },
  'port-in-use': { exit: EXIT.couldNotRun, again: false },
  'data-folder-in-use': { exit: EXIT.couldNotRun, again: true },
  'database-down': { exit: EXIT.couldNotRun, again: true },
  'search-down': { exit: EXIT.couldNotRun, again: true },
  'database-too-old': { exit: EXIT.couldNotRun, again: false },
  'database-newer': { exit: EXIT.couldNotRun, again: false },
  'files-down': { exit: EXIT.couldNotRun, again: true },
  'disk-full': { exit: EXIT.couldNotRun, again: true },
  'cannot-write': { exit: EXIT.couldNotRun, again: false },
  'index-unready': { exit: EXIT.couldNotRun, again: true },
  'row-unreadable': { exit: EXIT.couldNotRun, again: false },
  'not-found': { exit: EXIT.couldNotRun, again: false },
  'mail-refused': { exit: EXIT.couldNotRun, again: false },
  'cannot-make': { exit: EXIT.couldNotRun, again: false },
  'not-allowed': { exit: EXIT.couldNotRun, again: false },
  'needs-node': { exit: EXIT.couldNotRun, again: false },
  'backup-damaged': { exit: EXIT.couldNotRun, again: false },
  'wrong-passphrase': { exit: EXIT.wrongUse, again: false },
  'library-not-empty': { exit: EXIT.couldNotRun, again: false },
};
