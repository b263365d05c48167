import { AsyncLocalStorage } from 'node:async_hooks';
import type { Codes } from '../text/codes.data.ts';
import type { Code, Param, Sentence } from '../text/sentence.ts';
import type { Words } from './catalogue.ts';
import { english } from './english.ts';

export { english };

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

/** What a door itself has to say: `t('list.none')`, `t('list.works', { works: 3 })`. As `say`, without a value on the way. */
export const t = <C extends Code>(
  code: C,
  ...[params]: [Codes<Param>[C]] extends [never] ? [] : [Codes<Param>[C]]
): string => words().say(params === undefined ? { code } : { code, params: params as NonNullable<Sentence['params']> });

/**
 * A sentence with links, emphasis or names in it, that its message can move about: `<see>` in a message is given as `see`, which makes
 * something of the words between. What comes back is plain text and what was given, in the order of the message.
 */
export const weave = <C extends Code, T>(
  code: C,
  slots: Codes<Param | T, (words: readonly (string | T)[]) => T>[C],
): readonly (string | T)[] => words().weave<T>(code, slots as never);
