import { FicariumError, Trouble } from '../errors.ts';
import { sentence } from '../text/sentence.ts';

/** What the queue gives a task. */
export interface Call {
  readonly key: string;
  readonly payload: unknown;
  readonly signal: AbortSignal;
}

/**
 * Runs a task; what fails is said as its keeper will read it. A mistake of the program is told to `report` with its cause.
 * @throws Trouble with that sentence
 */
export async function toldOf(run: () => Promise<unknown>, report: (error: Error) => void): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (error instanceof FicariumError) throw new Trouble(error.told, { cause: error });
    report(error as Error);
    throw new Trouble(sentence('trouble.mistake', { cause: (error as Error).message }), { cause: error });
  }
}
