import { FicariumError } from '../../errors.ts';
import { sentence } from '../../text/sentence.ts';

/**
 * One after the other: what takes much memory is not made twice at once.
 * @param waiting how many may wait; whoever comes then is told to come again
 */
export function turnsOf(waiting: number) {
  let last: Promise<unknown> = Promise.resolve();
  let all = 0;
  return async function inTurn<T>(make: () => Promise<T>): Promise<T> {
    if (all > waiting) throw new FicariumError('cannot-make', sentence('make.busy'), sentence('make.again'));
    all++;
    const mine = last.then(make, make);
    last = mine.catch(() => {});
    try {
      return await mine;
    } finally {
      all--;
    }
  };
}
