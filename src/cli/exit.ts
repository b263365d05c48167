/** Exit codes of every command, explained in docs/running.md. */
export const EXIT = { done: 0, someRefused: 1, wrongUse: 2, couldNotRun: 3, madeMistakes: 3 } as const;
