import { AsyncLocalStorage } from 'node:async_hooks';
import type { Sentence } from '../text/sentence.ts';
import { type Messages, type Words, wordsIn } from './catalogue.ts';
import en from './messages/en.json' with { type: 'json' };

export const english: Words = wordsIn('en', en satisfies Messages);

/** Whom the program is speaking to: the reader of a page. */
const listening = new AsyncLocalStorage<Words>();
/** Whoever started the program. */
let athome: Words = english;

/** Does something whose sentences are said in these words. */
export const speaking = <T>(words: Words, run: () => T): T => listening.run(words, run);

/** From now on, whoever is not spoken to in words of their own is spoken to in these. To be called once, at the start. */
export function speak(words: Words): void {
  athome = words;
}

/** The words of whoever is spoken to now. */
export const words = (): Words => listening.getStore() ?? athome;

/** A sentence in the words of whoever is spoken to now: the last step on its way out, never kept. */
export const say = (it: Sentence): string => words().say(it);
