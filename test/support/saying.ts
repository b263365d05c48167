import type { Sentence } from '../../src/text/sentence.ts';
import { say } from '../../src/words/words.ts';

/** Matches a sentence that holds these words when it is shown. */
export const saying = (words: string): unknown => ({
  $$typeof: Symbol.for('jest.asymmetricMatcher'),
  asymmetricMatch: (actual: unknown) =>
    typeof actual === 'object' && actual !== null && say(actual as Sentence).includes(words),
  toString: () => 'Saying',
  toAsymmetricMatcher: () => `Saying ${JSON.stringify(words)}`,
});
