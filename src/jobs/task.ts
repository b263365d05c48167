import { FicariumError } from '../errors.ts';

/** What the queue gives a task. */
export interface Call {
  readonly key: string;
  readonly payload: unknown;
  readonly signal: AbortSignal;
}

/**
 * Runs a task; what fails is said as its keeper will read it. A mistake of the program is told to `report` with its cause.
 * @throws Error whose message is that sentence
 */
export async function inWords(run: () => Promise<unknown>, report: (error: Error) => void): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (error instanceof FicariumError) throw new Error(`${error.message} ${error.advice}`);
    report(error as Error);
    throw new Error(`Ficarium made a mistake of its own (${(error as Error).message}). Please report this.`);
  }
}
